#include "model/replanning.h"

#include <algorithm>
#include <map>

namespace yak {

namespace {

constexpr qint64 kYearMinutes = qint64{366} * kMinutesPerDay;

/// A stretch of wall time that begins on a date.
void addHours(std::map<QDate, QList<WallRange>> &days, QDate date, WallRange hours)
{
    QList<WallRange> &list = days[date];
    if (!list.isEmpty() && list.constLast().to == hours.from)
        list.last().to = hours.to;
    else
        list.append(hours);
}

/// Each slot's wall time in the zone, joined to hours of the day it begins on there.
TimePlan timeWithSameMoments(const TimePlan &plan, const Zone &zone)
{
    const auto made = makeSlots(plan);
    if (!made)
        return std::get<TimePlan>(withSameWallTimes(plan, zone));
    std::map<QDate, QList<WallRange>> days;
    for (const SlotKey key : made->table.keys()) {
        const WallTime wall = zone.wallTime(Instant::fromMinutes(key));
        addHours(days, wall.date, {wall.minuteOfDay, wall.minuteOfDay + plan.slotMinutes});
    }
    TimePlan there{zone.id(), plan.slotMinutes, {}};
    for (const auto &[date, hours] : days)
        there.days.append({date, hours});
    return there;
}

WeekdayPlan weekdaysWithSameMoments(const WeekdayPlan &plan, const Zone &zone)
{
    WeekdayPlan there{zone.id(), plan.slotMinutes, {}, plan.referenceWeek};
    const auto from = Zone::find(plan.zone);
    if (!from)
        return there;
    const SlotMove move = keepingMoments(*from, zone, plan.referenceWeek);
    std::map<int, QList<WallRange>> days;
    for (const Range range : moved(slotsOf(plan).table.ranges(), move)) {
        // A day at a time; what goes over midnight goes on the next day, and joins there as slots that touch do.
        for (qint64 at = range.from; at < range.to;) {
            const qint64 midnight = at / kMinutesPerDay * kMinutesPerDay;
            const qint64 end = std::min(range.to, midnight + kMinutesPerDay);
            days[static_cast<int>(at / kMinutesPerDay) + 1].append(
                {static_cast<int>(at - midnight), static_cast<int>(end - midnight)});
            at = end;
        }
    }
    for (const auto &[weekday, hours] : days)
        there.days.append({weekday, hours});
    return there;
}

qsizetype countIn(const Answer &answer, const SlotTable &table, bool (*counts)(SlotState))
{
    return std::ranges::count_if(answer.over(table), counts);
}

} // namespace

SlotMove moveFor(const Plan &before, const Plan &after, Keep keep, const Ranges &slots_)
{
    const auto from = Zone::find(zoneId(before));
    const auto to = Zone::find(zoneId(after));
    if (!from || !to || *from == *to || before.index() != after.index() || slots_.isEmpty())
        return {};
    if (std::holds_alternative<TimePlan>(before) && keep == Keep::WallTimes) {
        const Range extent{slots_.constFirst().from - kYearMinutes, slots_.constLast().to + kYearMinutes};
        return keepingWallTimes(*from, *to, extent);
    }
    if (const auto *weekdays = std::get_if<WeekdayPlan>(&before); weekdays && keep == Keep::Moments)
        return keepingMoments(*from, *to, weekdays->referenceWeek);
    return {};
}

Plan withSameWallTimes(Plan plan, const Zone &zone)
{
    if (auto *time = std::get_if<TimePlan>(&plan))
        time->zone = zone.id();
    if (auto *weekdays = std::get_if<WeekdayPlan>(&plan))
        weekdays->zone = zone.id();
    if (auto *blocks = std::get_if<BlockPlan>(&plan); blocks && !blocks->zone.isEmpty())
        blocks->zone = zone.id();
    return plan;
}

Plan withSameMoments(const Plan &plan, const Zone &zone)
{
    if (const auto *time = std::get_if<TimePlan>(&plan))
        return timeWithSameMoments(*time, zone);
    if (const auto *weekdays = std::get_if<WeekdayPlan>(&plan))
        return weekdaysWithSameMoments(*weekdays, zone);
    return withSameWallTimes(plan, zone); // a block's hours are only shown
}

QList<AnswerFate> fatesOf(const Room &before, const Room &after, const SlotMove &move)
{
    const auto canCome = [](SlotState state) { return state == SlotState::Yes || state == SlotState::IfNeeded; };
    QList<AnswerFate> fates;
    for (const Person &person : before.people) {
        const Answer answer = before.answerOf(person.id);
        if (answer.isEmpty())
            continue;
        const Answer there = moved(answer, move);
        const qsizetype had = countIn(answer, before.slotTable, canCome) * before.slotTable.unitsPerSlot();
        const qsizetype has = countIn(there, after.slotTable, canCome) * after.slotTable.unitsPerSlot();
        const qsizetype waiting =
            countIn(there, after.slotTable, [](SlotState state) { return state == SlotState::None; });
        const qsizetype waited =
            countIn(answer, before.slotTable, [](SlotState state) { return state == SlotState::None; });
        const AnswerFate fate{
            person.id,
            had > has ? (had - has + before.slotTable.unitsPerSlot() - 1) / before.slotTable.unitsPerSlot() : 0,
            waiting > waited ? waiting : 0};
        if (fate.lost > 0 || fate.waiting > 0)
            fates.append(fate);
    }
    return fates;
}

} // namespace yak
