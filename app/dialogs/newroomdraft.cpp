#include "dialogs/newroomdraft.h"

#include "core/namekey.h"
#include "model/validation.h"

#include <algorithm>

namespace yak {

using namespace Qt::StringLiterals;

namespace {

TimePlan timePlan(const NewRoomDraft &draft)
{
    TimePlan plan{draft.zone, draft.slotMinutes, {}};
    for (const QDate date : draft.dates) {
        const auto own = std::ranges::find_if(
            draft.ownHours, [date](const OwnHours &hoursOfSome) { return hoursOfSome.dates.contains(date); });
        plan.days.append({date, own == draft.ownHours.end() ? draft.hours : own->hours});
    }
    std::ranges::sort(plan.days, {}, &PlanDay::date);
    return plan;
}

WeekdayPlan weekdayPlan(const NewRoomDraft &draft)
{
    WeekdayPlan plan{draft.zone, draft.slotMinutes, {}, draft.referenceWeek};
    for (const int weekday : draft.weekdays) {
        const auto own = std::ranges::find(draft.ownWeekdayHours, weekday, &WeekdayHours::weekday);
        plan.days.append({weekday, own == draft.ownWeekdayHours.end() ? draft.hours : own->hours});
    }
    std::ranges::sort(plan.days, {}, &WeekdayHours::weekday);
    return plan;
}

BlockPlan blockPlan(const NewRoomDraft &draft)
{
    BlockPlan plan{{}, draft.dates, draft.blocks, draft.nextBlockId};
    for (Block &block : plan.blocks)
        block.name = displayName(block.name);
    if (std::ranges::any_of(plan.blocks, [](const Block &block) { return block.hours.has_value(); }))
        plan.zone = draft.zone;
    std::ranges::sort(plan.dates);
    return plan;
}

DatePlan datePlan(const NewRoomDraft &draft)
{
    DatePlan plan{draft.dates};
    std::ranges::sort(plan.dates);
    return plan;
}

/// How many days, or weekdays, a plan has.
qsizetype dayCount(const Plan &plan)
{
    const auto *weekdays = std::get_if<WeekdayPlan>(&plan);
    return weekdays ? weekdays->days.size() : datesOf(plan).size();
}

} // namespace

Plan NewRoomDraft::plan() const
{
    switch (kind) {
    case RoomKind::Time:
        return timePlan(*this);
    case RoomKind::Block:
        return blockPlan(*this);
    case RoomKind::Date:
        return datePlan(*this);
    case RoomKind::Weekday:
        return weekdayPlan(*this);
    }
    Q_UNREACHABLE();
}

QString NewRoomDraft::formField(const QString &wireName) const
{
    if (wireName == "dates"_L1)
        return u"days"_s;
    if (wireName == "days"_L1 && kind == RoomKind::Weekday)
        return u"weekdays"_s;
    if (wireName.startsWith("blocks."_L1) || wireName == "nextBlockId"_L1)
        return u"blocks"_s;
    return wireName;
}

RoomSettings NewRoomDraft::settings() const
{
    RoomSettings settings;
    settings.title = title.trimmed();
    settings.description = description.trimmed();
    settings.plan = plan();
    settings.duration = duration;
    settings.deadline = deadline;
    settings.cap = cap;
    settings.visibility = visibility;
    settings.viewers = viewers;
    settings.atDeadline = atDeadline;
    settings.remindBefore = remindBefore;
    return settings;
}

wire::Create NewRoomDraft::request(const QString &deviceLabel, const QString &homeZone) const
{
    return {settings(), {name.trimmed(), deviceLabel, pin, homeZone}, password, invitation};
}

QList<Problem> NewRoomDraft::problems(Instant now) const
{
    QList<Problem> problems = problemsOf(settings(), now);
    problems += problemsOfName(name);
    problems += problemsOfPin(pin);
    for (Problem problem : problemsOfPin(password)) {
        problem.field = u"password"_s;
        problems.append(problem);
    }
    return problems;
}

bool isBlank(const Plan &plan)
{
    const auto *blocks = std::get_if<BlockPlan>(&plan);
    return dayCount(plan) == 0 || (blocks && blocks->blocks.isEmpty());
}

QList<UnusualDay> unusualDays(const Plan &plan)
{
    QList<UnusualDay> unusual;
    const auto *times = std::get_if<TimePlan>(&plan); // clocks change only where slots are real time
    for (const PlanDay &day : times ? times->days : QList<PlanDay>()) {
        const auto planned = makeSlots(TimePlan{times->zone, times->slotMinutes, {day}});
        if (!planned)
            continue;
        int usualMinutes = 0;
        for (const WallRange range : day.hours)
            usualMinutes += range.to - range.from;
        const int slotCount = static_cast<int>(planned->table.size());
        const bool hasDroppedPart = !planned->shortened.isEmpty();
        if (slotCount * times->slotMinutes != usualMinutes || hasDroppedPart)
            unusual.append({day.date, slotCount, usualMinutes / times->slotMinutes, hasDroppedPart});
    }
    return unusual;
}

std::optional<int> slotsOfEachDay(const Plan &plan, const PlannedSlots &planned)
{
    const qsizetype days = dayCount(plan);
    if (days == 0 || planned.table.size() % days != 0 || !unusualDays(plan).isEmpty())
        return std::nullopt;
    const auto sameHours = [](const auto &all) {
        return std::ranges::all_of(all, [&all](const auto &day) { return day.hours == all.first().hours; });
    };
    const auto *times = std::get_if<TimePlan>(&plan);
    const auto *weekdays = std::get_if<WeekdayPlan>(&plan);
    if ((times && !sameHours(times->days)) || (weekdays && !sameHours(weekdays->days)))
        return std::nullopt;
    return static_cast<int>(planned.table.size() / days);
}

} // namespace yak
