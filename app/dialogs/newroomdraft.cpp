#include "dialogs/newroomdraft.h"

#include "model/validation.h"

#include <algorithm>

namespace yak {

using namespace Qt::StringLiterals;

TimePlan NewRoomDraft::plan() const
{
    TimePlan plan{zone, slotMinutes, {}};
    for (const QDate date : dates) {
        const auto own = std::ranges::find_if(
            ownHours, [date](const OwnHours &hoursOfSome) { return hoursOfSome.dates.contains(date); });
        plan.days.append({date, own == ownHours.end() ? hours : own->hours});
    }
    std::ranges::sort(plan.days, {}, &PlanDay::date);
    return plan;
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
    return settings;
}

wire::Create NewRoomDraft::request(const QString &deviceLabel) const
{
    return {settings(), {name.trimmed(), deviceLabel, pin, zone}, password};
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

QList<UnusualDay> unusualDays(const TimePlan &plan)
{
    QList<UnusualDay> unusual;
    for (const PlanDay &day : plan.days) {
        const auto planned = makeSlots(TimePlan{plan.zone, plan.slotMinutes, {day}});
        if (!planned)
            continue;
        int usualMinutes = 0;
        for (const WallRange range : day.hours)
            usualMinutes += range.to - range.from;
        const int slotCount = static_cast<int>(planned->table.size());
        const bool hasDroppedPart = !planned->shortened.isEmpty();
        if (slotCount * plan.slotMinutes != usualMinutes || hasDroppedPart)
            unusual.append({day.date, slotCount, usualMinutes / plan.slotMinutes, hasDroppedPart});
    }
    return unusual;
}

std::optional<int> slotsOfEachDay(const TimePlan &plan, const PlannedSlots &planned)
{
    if (plan.days.isEmpty() || planned.table.size() % plan.days.size() != 0)
        return std::nullopt;
    const auto sameHours = [&plan](const PlanDay &day) { return day.hours == plan.days.first().hours; };
    if (!std::ranges::all_of(plan.days, sameHours) || !unusualDays(plan).isEmpty())
        return std::nullopt;
    return static_cast<int>(planned.table.size() / plan.days.size());
}

} // namespace yak
