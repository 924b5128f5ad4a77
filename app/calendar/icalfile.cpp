#include "calendar/icalfile.h"

#include "calendar/icalzone.h"

namespace yak {

namespace {

constexpr int kDayMinutes = 24 * 60;

/// A calendar with one entry, in the making.
struct Writer
{
    IcalPart calendar{icalcomponent_new(ICAL_VCALENDAR_COMPONENT)};
    IcalPart entry{icalcomponent_new(ICAL_VEVENT_COMPONENT)};

    void put(icalproperty *property) { icalcomponent_add_property(entry.get(), property); }

    void putOn(icalproperty *property, const Zone &zone)
    {
        icalproperty_add_parameter(property, icalparameter_new_tzid(zone.id().toUtf8().constData()));
        put(property);
    }

    void operator()(const CalendarDays &days)
    {
        put(icalproperty_new_dtstart(icalDate(days.first)));
        put(icalproperty_new_dtend(icalDate(days.last.addDays(1)))); // the day after the last one
        put(icalproperty_new_transp(ICAL_TRANSP_OPAQUE));
    }

    void operator()(const CalendarTime &time)
    {
        const WallTime from = time.zone.wallTime(time.span.from);
        const WallTime to = time.zone.wallTime(time.span.to);
        const auto isOnce = [&time](const WallTime &wall) {
            return time.zone.resolve(wall.date, wall.minuteOfDay).kind == WallResolution::Kind::Unique;
        };
        if (!isOnce(from) || !isOnce(to)) {
            put(icalproperty_new_dtstart(icalUtc(time.span.from)));
            put(icalproperty_new_dtend(icalUtc(time.span.to)));
            return;
        }
        add(calendar.get(), icalZone(time.zone, {from.date.year(), to.date.year(), ZoneYears::Beyond::Nothing}));
        putOn(icalproperty_new_dtstart(icalWallTime(from.date, from.minuteOfDay * 60)), time.zone);
        putOn(icalproperty_new_dtend(icalWallTime(to.date, to.minuteOfDay * 60)), time.zone);
    }

    void operator()(const CalendarWeekly &weekly)
    {
        const qint64 end = weekly.minuteOfDay + weekly.minutes;
        const auto lastDay = [&](QDate first) { return first.addDays(end / kDayMinutes); };
        const int lastMinute = static_cast<int>(end % kDayMinutes);
        const auto isOnce = [&](QDate date, int minute) {
            return weekly.zone.resolve(date, minute).kind == WallResolution::Kind::Unique;
        };
        QDate first = weekly.date;
        while (!isOnce(first, weekly.minuteOfDay) || !isOnce(lastDay(first), lastMinute))
            first = first.addDays(7);
        add(calendar.get(), icalZone(weekly.zone, {first.year(), first.year(), ZoneYears::Beyond::Rules}));
        putOn(icalproperty_new_dtstart(icalWallTime(first, weekly.minuteOfDay * 60)), weekly.zone);
        putOn(icalproperty_new_dtend(icalWallTime(lastDay(first), lastMinute * 60)), weekly.zone);
        put(icalproperty_new_rrule(icalrecurrencetype_from_string("FREQ=WEEKLY")));
    }
};

} // namespace

QByteArray icalFile(const CalendarEvent &event)
{
    Writer writer;
    icalcomponent *calendar = writer.calendar.get();
    icalcomponent_add_property(calendar, icalproperty_new_prodid("-//Yakjeong//Yakjeong//EN"));
    icalcomponent_add_property(calendar, icalproperty_new_version("2.0"));
    icalcomponent_add_property(calendar, icalproperty_new_calscale("GREGORIAN"));
    writer.put(icalproperty_new_uid(event.uid.toUtf8().constData()));
    writer.put(icalproperty_new_dtstamp(icalUtc(event.stamp)));
    writer.put(icalproperty_new_sequence(static_cast<int>(std::min<qint64>(event.sequence, 0x7fff'ffff))));
    std::visit([&writer](const auto &when) { writer(when); }, event.when);
    writer.put(icalproperty_new_summary(event.summary.toUtf8().constData()));
    if (!event.description.isEmpty())
        writer.put(icalproperty_new_description(event.description.toUtf8().constData()));
    writer.put(icalproperty_new_status(event.status == CalendarEvent::Status::Cancelled ? ICAL_STATUS_CANCELLED
                                                                                        : ICAL_STATUS_CONFIRMED));
    add(calendar, std::move(writer.entry));
    char *text = icalcomponent_as_ical_string_r(calendar);
    const QByteArray bytes(text);
    icalmemory_free_buffer(text);
    return bytes;
}

} // namespace yak
