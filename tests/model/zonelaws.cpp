#include "zonelaws.h"

#include "model/plan.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace yak::zonelaws {

namespace {

/// Minutes that carry the date by the zone's own clock, asked for minute by minute around the day's ends.
bool beginsAndEndsWithTheDate(const Zone &zone, QDate date, Range day)
{
    const auto dateAt = [&zone](qint64 minute) { return zone.wallTime(Instant::fromMinutes(minute)).date; };
    return dateAt(day.from) == date && dateAt(day.to - 1) == date && dateAt(day.from - 1) < date &&
           dateAt(day.to) > date;
}

bool isFoundAgain(const Zone &zone, SlotKey key)
{
    const Instant at = Instant::fromMinutes(key);
    const WallTime wall = zone.wallTime(at);
    const WallResolution back = zone.resolve(wall.date, wall.minuteOfDay);
    return back.kind != WallResolution::Kind::Gap && (back.first == at || back.second == at);
}

QString brokenLawOfSlots(const Zone &zone, QDate date, Range day, const SlotTable &table)
{
    if (table.size() != day.length() / table.unitsPerSlot())
        return u"%1 slots for %2 minutes"_s.arg(table.size()).arg(day.length());
    if (table.key(0) != day.from)
        return u"begins at %1 instead of %2"_s.arg(table.key(0)).arg(day.from);
    for (qsizetype i = 0; i < table.size(); ++i) {
        if (i + 1 < table.size() && table.next(i) != i + 1)
            return u"slot %1 is not where the one before ends"_s.arg(i + 1);
        if (zone.wallTime(Instant::fromMinutes(table.key(i))).date != date)
            return u"slot %1 lies on another date"_s.arg(i);
        if (!isFoundAgain(zone, table.key(i)))
            return u"slot %1 is not found again from its wall time"_s.arg(i);
    }
    return {};
}

} // namespace

TimeSpan years()
{
    const auto midnight = [](int year) {
        return Instant{QDateTime(QDate(year, 1, 1), QTime(0, 0), Qt::UTC).toMSecsSinceEpoch()};
    };
    return {midnight(kFirstYear), midnight(kLastYear + 1)};
}

void forEachDate(const std::function<void(QDate)> &visit)
{
    for (QDate date(kFirstYear, 1, 1); date.year() <= kLastYear; date = date.addDays(1))
        visit(date);
}

QList<QDate> tellingDates(const Zone &zone)
{
    QList<QDate> dates;
    const auto offsetAtNoon = [&zone](QDate date) {
        return zone.offsetMinutes({QDateTime(date, QTime(12, 0), Qt::UTC).toMSecsSinceEpoch()});
    };
    forEachDate([&](QDate date) {
        // Noon to noon in UTC holds every change; the civil day it belongs to is one of the three around it.
        const bool changes = offsetAtNoon(date.addDays(-1)) != offsetAtNoon(date);
        if (changes)
            dates += {date.addDays(-2), date.addDays(-1), date, date.addDays(1)};
        if (date.day() == 1)
            dates.append(date);
    });
    std::sort(dates.begin(), dates.end());
    dates.erase(std::unique(dates.begin(), dates.end()), dates.end());
    return dates;
}

QString brokenLaw(const Zone &zone, QDate date, int slotMinutes)
{
    const auto planned = makeSlots(TimePlan{zone.id(), slotMinutes, {{date, {{0, 1440}}}}});
    const auto civil = zone.civilDay(date);
    if (!civil) {
        const bool isRefused = !planned && planned.error().code == ErrorCode::SkippedDay;
        return isRefused ? QString() : u"a day that is skipped got slots"_s;
    }
    const Range day{civil->from.minutes(), civil->to.minutes()};
    if (!beginsAndEndsWithTheDate(zone, date, day))
        return u"the day's ends are not where its date changes"_s;
    if (!planned)
        return u"refused: "_s + planned.error().detail;
    return brokenLawOfSlots(zone, date, day, planned->table);
}

} // namespace yak::zonelaws
