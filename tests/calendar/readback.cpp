#include "readback.h"

namespace yak {

using namespace Qt::StringLiterals;

ReadBack::ReadBack(const QByteArray &file) : m_calendar(icalparser_parse_string(file.constData()))
{
    if (m_calendar && icalcomponent_count_errors(m_calendar.get()) == 0)
        m_event = icalcomponent_get_first_component(m_calendar.get(), ICAL_VEVENT_COMPONENT);
}

QByteArray ReadBack::text(icalproperty_kind kind) const
{
    icalproperty *property = icalcomponent_get_first_property(m_event, kind);
    return property ? QByteArray(icalproperty_get_value_as_string(property)) : QByteArray();
}

QByteArray ReadBack::zoneOf(icalproperty_kind kind) const
{
    return icalproperty_get_parameter_as_string(icalcomponent_get_first_property(m_event, kind), "TZID");
}

icalcomponent *ReadBack::zone() const
{
    return icalcomponent_get_first_component(m_calendar.get(), ICAL_VTIMEZONE_COMPONENT);
}

Instant ReadBack::toInstant(icaltimetype time) const
{
    if (icaltime_is_utc(time))
        return Instant::fromSeconds(icaltime_as_timet(time));
    icaltimezone *zone = icaltimezone_new();
    icaltimezone_set_component(zone, icalcomponent_new_clone(this->zone()));
    const Instant instant = Instant::fromSeconds(icaltime_as_timet_with_zone(time, zone));
    icaltimezone_free(zone, 1);
    return instant;
}

Instant ReadBack::instant(icalproperty_kind kind) const
{
    icalproperty *property = icalcomponent_get_first_property(m_event, kind);
    return toInstant(icalvalue_get_datetime(icalproperty_get_value(property)));
}

QList<Instant> ReadBack::starts(int count) const
{
    icalproperty *rule = icalcomponent_get_first_property(m_event, ICAL_RRULE_PROPERTY);
    icalproperty *start = icalcomponent_get_first_property(m_event, ICAL_DTSTART_PROPERTY);
    icalrecur_iterator *it = icalrecur_iterator_new(icalproperty_get_rrule(rule), icalproperty_get_dtstart(start));
    QList<Instant> all;
    for (int i = 0; i < count; ++i)
        all.append(toInstant(icalrecur_iterator_next(it)));
    icalrecur_iterator_free(it);
    return all;
}

Room settledRoom(const QString &zone, const QList<QDate> &dates, Instant start, qint64 duration)
{
    TimePlan plan{zone, 15, {}};
    for (const QDate &date : dates)
        plan.days.append({date, {{0, 1440}}});
    Room room;
    room.id = *RoomId::parse(u"0123456789abcdefghjkmnpqrs"_s);
    room.settings.title = u"Sprint retro"_s;
    room.settings.plan = plan;
    room.settings.duration = duration;
    room.slotTable = makeSlots(plan)->table;
    room.flags.decision =
        Decision{start.minutes(), start.minutes() + duration, {}, Instant::fromSeconds(1'795'000'000)};
    return room;
}

} // namespace yak
