#include "core/zone.h"
#include "model/limits.h"
#include "model/plan.h"

#include <algorithm>

namespace yak {

using namespace Qt::StringLiterals;

namespace {

constexpr int kDayMinutes = 1440;

bool isWholeDay(WallRange range)
{
    return range.from == 0 && range.to == kDayMinutes;
}

/// A civil day as wide as its zone makes it; any other range from the first time its start is shown to the last its end
/// is.
TimeSpan extentOf(const Zone &zone, QDate date, WallRange range)
{
    if (isWholeDay(range)) {
        if (const auto day = zone.civilDay(date))
            return *day;
        return {};
    }
    return {zone.resolve(date, range.from).reached, zone.resolve(date, range.to).second};
}

int wallMinutesFrom(QDate date, const WallTime &wall)
{
    return static_cast<int>(date.daysTo(wall.date)) * kDayMinutes + wall.minuteOfDay;
}

struct Walk
{
    std::vector<SlotKey> keys;
    bool droppedPartial = false;
};

/// The slots of one range of one day. In a repeated hour the wall times of the range are shown twice, and both are
/// kept.
Walk walk(const Zone &zone, QDate date, WallRange range, int slotMinutes)
{
    const TimeSpan extent = extentOf(zone, date, range);
    Walk result;
    qint64 at = extent.from.minutes();
    const qint64 end = extent.to.minutes();
    for (; at + slotMinutes <= end; at += slotMinutes) {
        const int wall = wallMinutesFrom(date, zone.wallTime(Instant::fromMinutes(at)));
        if (isWholeDay(range) || (wall >= range.from && wall < range.to))
            result.keys.push_back(at);
    }
    result.droppedPartial = at < end;
    return result;
}

bool isOrdinary(const Zone &zone, QDate date, WallRange range)
{
    const TimeSpan extent = extentOf(zone, date, range);
    return extent.to.minutes() - extent.from.minutes() == range.to - range.from;
}

QList<Problem> problemsOfRange(const Zone &zone, QDate date, WallRange range, int slotMinutes)
{
    const QString subject = date.toString(Qt::ISODate);
    if (range.from < 0 || range.from >= kDayMinutes || range.to > range.from + kDayMinutes)
        return {{u"hours"_s, ProblemKind::OutOfRange, kDayMinutes, subject}};
    if (range.to <= range.from)
        return {{u"hours"_s, ProblemKind::Reversed, range.from, subject}};
    if ((range.to - range.from) % slotMinutes != 0 && isOrdinary(zone, date, range))
        return {{u"hours"_s, ProblemKind::Uneven, slotMinutes, subject}};
    return {};
}

QList<Problem> problemsOfDay(const Zone &zone, const PlanDay &day, int slotMinutes)
{
    const QString subject = day.date.toString(Qt::ISODate);
    if (!zone.civilDay(day.date))
        return {{u"days"_s, ProblemKind::SkippedDay, 0, subject}};
    if (day.hours.isEmpty())
        return {{u"hours"_s, ProblemKind::Empty, 0, subject}};
    if (day.hours.size() > limits::kRangesPerDay)
        return {{u"hours"_s, ProblemKind::TooMany, limits::kRangesPerDay, subject}};
    QList<Problem> problems;
    for (const WallRange range : day.hours)
        problems += problemsOfRange(zone, day.date, range, slotMinutes);
    return problems;
}

QList<Problem> problemsOfFields(const TimePlan &plan)
{
    QList<Problem> problems;
    if (std::ranges::find(limits::kSlotMinutes, plan.slotMinutes) == limits::kSlotMinutes.end())
        problems.append({u"slotMinutes"_s, ProblemKind::OutOfRange, 30, {}});
    if (!Zone::find(plan.zone))
        problems.append({u"zone"_s, ProblemKind::UnknownZone, 0, plan.zone});
    if (plan.days.isEmpty())
        problems.append({u"days"_s, ProblemKind::Empty, 0, {}});
    if (plan.days.size() > limits::kDates)
        problems.append({u"days"_s, ProblemKind::TooMany, limits::kDates, {}});
    return problems;
}

bool datesAscend(const QList<PlanDay> &days)
{
    return std::ranges::adjacent_find(days, [](const PlanDay &a, const PlanDay &b) { return a.date >= b.date; }) ==
           days.end();
}

QList<Problem> problemsOfSlots(const PlannedSlots &slots_)
{
    if (slots_.table.isEmpty())
        return {{u"hours"_s, ProblemKind::NoSlots, 0, {}}};
    if (slots_.table.size() > limits::kSlots)
        return {{u"hours"_s, ProblemKind::TooMany, limits::kSlots, {}}};
    const auto keys = slots_.table.keys();
    const qint64 length = slots_.table.unitsPerSlot();
    const auto clash = std::ranges::adjacent_find(keys, [length](SlotKey a, SlotKey b) { return a + length > b; });
    if (clash != keys.end())
        return {{u"hours"_s, ProblemKind::Overlapping, *clash, {}}};
    return {};
}

PlannedSlots walkAll(const TimePlan &plan, const Zone &zone)
{
    std::vector<SlotKey> keys;
    QList<QDate> shortened;
    for (const PlanDay &day : plan.days) {
        for (const WallRange range : day.hours) {
            const Walk walked = walk(zone, day.date, range, plan.slotMinutes);
            keys.insert(keys.end(), walked.keys.begin(), walked.keys.end());
            if (walked.droppedPartial && !shortened.contains(day.date))
                shortened.append(day.date);
        }
    }
    return {SlotTable(std::move(keys), plan.slotMinutes), shortened};
}

QList<Problem> problemsOfTimePlan(const TimePlan &plan)
{
    QList<Problem> problems = problemsOfFields(plan);
    if (!problems.isEmpty())
        return problems;
    if (!datesAscend(plan.days))
        return {{u"days"_s, ProblemKind::Reversed, 0, {}}};
    const Zone zone = *Zone::find(plan.zone);
    for (const PlanDay &day : plan.days)
        problems += problemsOfDay(zone, day, plan.slotMinutes);
    return problems.isEmpty() ? problemsOfSlots(walkAll(plan, zone)) : problems;
}

} // namespace

QList<Problem> problemsOf(const Plan &plan)
{
    return std::visit([](const TimePlan &time) { return problemsOfTimePlan(time); }, plan);
}

Result<PlannedSlots> makeSlots(const Plan &plan)
{
    const QList<Problem> problems = problemsOf(plan);
    if (!problems.isEmpty())
        return failure(codeOf(problems.first().kind), problems.first().field + u' ' + problems.first().subject);
    return std::visit([](const TimePlan &time) { return walkAll(time, *Zone::find(time.zone)); }, plan);
}

QString kindName(const Plan &plan)
{
    return std::visit([](const TimePlan &) { return u"time"_s; }, plan);
}

QString zoneId(const Plan &plan)
{
    return std::visit([](const TimePlan &time) { return time.zone; }, plan);
}

} // namespace yak
