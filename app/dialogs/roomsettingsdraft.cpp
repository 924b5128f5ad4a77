#include "dialogs/roomsettingsdraft.h"

#include "model/replanning.h"

#include <algorithm>
#include <map>

namespace yak {

namespace {

/// Puts the days of a plan that has slots, and their length, into the draft, one overload a kind of room.
struct PlanReader
{
    NewRoomDraft &draft;

    void operator()(const TimePlan &plan) const;
    void operator()(const BlockPlan &plan) const
    {
        draft.dates = plan.dates;
        draft.blocks = plan.blocks;
        draft.nextBlockId = plan.nextBlockId;
    }
    void operator()(const DatePlan &plan) const { draft.dates = plan.dates; }
    void operator()(const WeekdayPlan &plan) const;

private:
    template<typename SlottedPlan>
    void readSlots(const SlottedPlan &plan) const;
};

/// What both kinds with hours have: the hours that most of their days have are the usual ones.
template<typename SlottedPlan>
void PlanReader::readSlots(const SlottedPlan &plan) const
{
    draft.slotMinutes = plan.slotMinutes;
    std::map<QList<WallRange>, int> votes;
    for (const auto &day : plan.days)
        ++votes[day.hours];
    if (!votes.empty())
        draft.hours = std::ranges::max_element(votes, {}, [](const auto &vote) { return vote.second; })->first;
}

void PlanReader::operator()(const TimePlan &plan) const
{
    readSlots(plan);
    draft.dates = datesOf(plan);
    std::map<QList<WallRange>, QList<QDate>> others;
    for (const PlanDay &day : plan.days) {
        if (day.hours != draft.hours)
            others[day.hours].append(day.date);
    }
    draft.ownHours.clear();
    for (const auto &[hours, days] : others)
        draft.ownHours.append({days, hours});
}

void PlanReader::operator()(const WeekdayPlan &plan) const
{
    readSlots(plan);
    draft.referenceWeek = plan.referenceWeek;
    draft.weekdays.clear();
    draft.ownWeekdayHours.clear();
    for (const WeekdayHours &day : plan.days) {
        draft.weekdays.append(day.weekday);
        if (day.hours != draft.hours)
            draft.ownWeekdayHours.append(day);
    }
}

} // namespace

NewRoomDraft draftOf(const RoomSettings &settings, const QString &clock)
{
    NewRoomDraft draft;
    draft.title = settings.title;
    draft.description = settings.description;
    draft.duration = settings.duration;
    draft.deadline = settings.deadline;
    draft.cap = settings.cap;
    draft.visibility = settings.visibility;
    draft.viewers = settings.viewers;
    draft.atDeadline = settings.atDeadline;
    draft.remindBefore = settings.remindBefore;
    draft.kind = kindOf(settings.plan);
    draft.zone = zoneId(settings.plan);
    if (draft.zone.isEmpty())
        draft.zone = clock;
    std::visit(PlanReader{draft}, settings.plan);
    return draft;
}

SettingsPatch changesOf(const NewRoomDraft &draft, const RoomSettings &settings)
{
    return effectOf(wholeOf(draft.settings()), settings);
}

SettingsPatch wholeOf(const RoomSettings &settings)
{
    SettingsPatch all;
    all.title = settings.title;
    all.description = settings.description;
    all.plan = settings.plan;
    all.duration = settings.duration;
    all.deadline = settings.deadline;
    all.cap = settings.cap;
    all.visibility = settings.visibility;
    all.viewers = settings.viewers;
    all.atDeadline = settings.atDeadline;
    all.remindBefore = settings.remindBefore;
    return all;
}

SettingsPatch without(SettingsPatch patch, const SettingsPatch &other)
{
    const auto drop = [](auto &field, const auto &otherField) {
        if (otherField)
            field.reset();
    };
    drop(patch.title, other.title);
    drop(patch.description, other.description);
    drop(patch.plan, other.plan);
    drop(patch.duration, other.duration);
    drop(patch.deadline, other.deadline);
    drop(patch.cap, other.cap);
    drop(patch.visibility, other.visibility);
    drop(patch.viewers, other.viewers);
    drop(patch.atDeadline, other.atDeadline);
    drop(patch.remindBefore, other.remindBefore);
    return patch;
}

NewRoomDraft inZone(NewRoomDraft draft, const Zone &zone, Keep keep)
{
    const Result<Zone> before = Zone::find(draft.zone);
    if (keep == Keep::Moments)
        std::visit(PlanReader{draft}, withSameMoments(draft.plan(), zone));
    if (keep == Keep::WallTimes && before && draft.deadline) {
        const WallTime wall = before->wallTime(*draft.deadline);
        draft.deadline = zone.resolve(wall.date, wall.minuteOfDay).first;
    }
    draft.zone = zone.id();
    return draft;
}

} // namespace yak
