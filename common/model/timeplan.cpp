#include "model/timeplan.h"

#include "core/zone.h"
#include "model/limits.h"
#include "model/planrules.h"

#include <algorithm>

namespace yak {

using namespace Qt::StringLiterals;

namespace {

bool isWholeDay(WallRange range)
{
    return range.from == 0 && range.to == kMinutesPerDay;
}

int wallMinutesFrom(QDate date, const WallTime &wall)
{
    return static_cast<int>(date.daysTo(wall.date)) * kMinutesPerDay + wall.minuteOfDay;
}

/// The stretches of real time, in UTC minutes, during which a clock on the wall shows a time of the range. A civil day
/// is as wide as its zone makes it. Where a clock is set back within the range, its times are shown twice, and between
/// the two the clock may have left the range: then there are two stretches.
Ranges stretchesOf(const Zone &zone, QDate date, WallRange range)
{
    if (isWholeDay(range)) {
        const auto day = zone.civilDay(date);
        return day ? Ranges{{day->from.minutes(), day->to.minutes()}} : Ranges{};
    }
    const WallResolution end = zone.resolve(date, range.to);
    const Instant lastShown = end.kind == WallResolution::Kind::Gap ? end.reached : end.second;
    const Range extent{zone.resolve(date, range.from).reached.minutes(), lastShown.minutes()};
    if (extent.isEmpty())
        return {};
    const auto at = [&zone](qint64 minute) { return zone.wallTime(Instant::fromMinutes(minute)); };
    const bool isUnchanged =
        extent.length() == range.to - range.from && at(extent.from).offsetMinutes == at(extent.to - 1).offsetMinutes;
    if (isUnchanged)
        return {extent};
    Ranges shown;
    for (qint64 minute = extent.from; minute < extent.to; ++minute) {
        const int wall = wallMinutesFrom(date, at(minute));
        if (wall >= range.from && wall < range.to)
            shown.append({minute, minute + 1});
    }
    return normalized(std::move(shown));
}

struct Walk
{
    std::vector<SlotKey> keys;
    bool droppedPartial = false;
};

/// The whole slots of one range of one day.
Walk walk(const Zone &zone, QDate date, WallRange range, int slotMinutes)
{
    Walk result;
    for (const Range stretch : stretchesOf(zone, date, range)) {
        qint64 key = stretch.from;
        for (; key + slotMinutes <= stretch.to; key += slotMinutes)
            result.keys.push_back(key);
        result.droppedPartial = result.droppedPartial || key < stretch.to;
    }
    return result;
}

/// Whether the range lasts as long as it says on this day.
bool isOrdinary(const Zone &zone, QDate date, WallRange range)
{
    const Ranges stretches = stretchesOf(zone, date, range);
    return stretches.size() == 1 && stretches.constFirst().length() == range.to - range.from;
}

QList<Problem> problemsOfRange(const Zone &zone, QDate date, WallRange range, int slotMinutes)
{
    const QString subject = date.toString(Qt::ISODate);
    if (QList<Problem> problems = planrules::problemsOfHours(range, u"hours"_s, subject); !problems.isEmpty())
        return problems;
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
    QList<Problem> problems = planrules::problemsOfSlotMinutes(plan.slotMinutes);
    problems += planrules::problemsOfZone(plan.zone);
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

} // namespace

QList<Problem> problemsOf(const TimePlan &plan)
{
    QList<Problem> problems = problemsOfFields(plan);
    if (!problems.isEmpty())
        return problems;
    if (!datesAscend(plan.days))
        return {{u"days"_s, ProblemKind::Reversed, 0, {}}};
    const Zone zone = *Zone::find(plan.zone);
    for (const PlanDay &day : plan.days)
        problems += problemsOfDay(zone, day, plan.slotMinutes);
    return problems.isEmpty() ? planrules::problemsOfSlots(walkAll(plan, zone).table, u"hours"_s) : problems;
}

PlannedSlots slotsOf(const TimePlan &plan)
{
    return walkAll(plan, *Zone::find(plan.zone));
}

SlotTable slotTableOf(const TimePlan &plan, const Ranges &ranges)
{
    return SlotTable::fromRanges(ranges, plan.slotMinutes);
}

} // namespace yak
