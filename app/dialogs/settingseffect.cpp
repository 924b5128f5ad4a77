#include "dialogs/settingseffect.h"

#include <algorithm>

namespace yak {

namespace {

/// The units in which somebody said that they can come.
Ranges canCome(const Answer &answer)
{
    return normalized(answer.ranges(SlotState::Yes) + answer.ranges(SlotState::IfNeeded));
}

/// Where a move takes the slots of a room, told by where they were.
struct Journey
{
    const SlotMove &move;
    const Ranges &before;
    const Ranges &after;

    /// Of these units of the room, those that are in no slot afterwards.
    [[nodiscard]] Ranges lost(const Ranges &said) const
    {
        const Ranges here = intersected(said, before);
        if (move.isEmpty())
            return subtracted(here, after);
        Ranges kept;
        for (const Shift &shift : move) {
            for (const Range there : intersected(moved(intersected(here, {shift.range}), {shift}), after))
                kept.append({there.from - shift.by, there.to - shift.by});
        }
        return subtracted(here, normalized(std::move(kept)));
    }

    /// Whether some of these units are taken to no place at all.
    [[nodiscard]] bool losesForGood(const Ranges &units) const
    {
        if (move.isEmpty())
            return false;
        Ranges carried;
        for (const Shift &shift : move)
            carried.append(shift.range);
        return !subtracted(units, normalized(std::move(carried))).isEmpty();
    }
};

void addPlaces(SettingsEffect &effect, const Room &before, const Room &after)
{
    const SlotCounts taken = countTaken(after);
    for (auto it = taken.cbegin(); it != taken.cend(); ++it) {
        const std::optional<int> places = capacityOf(after.settings.plan, it.key());
        const std::optional<int> had = capacityOf(before.settings.plan, it.key());
        if (places && *places < it.value() && places != had)
            effect.crowds.append({it.key(), it.value(), *places});
    }
}

void addSettled(SettingsEffect &effect, const Room &before, const Room &after)
{
    const auto &was = before.flags.decision;
    const auto &is = after.flags.decision;
    if (!was)
        return;
    if (!is)
        effect.settled = SettingsEffect::Settled::Goes;
    else if (is->start != was->start)
        effect.settled = SettingsEffect::Settled::Moves;
    if (is)
        effect.settledAt = {is->start, is->end};
}

} // namespace

std::optional<SettingsEffect> effectOn(const Room &room, const SettingsPatch &patch, Keep keep)
{
    SettingsChanged change;
    change.patch = patch;
    change.settingsRevision = room.settingsRevision;
    if (patch.plan) {
        const Result<PlannedSlots> planned = makeSlots(*patch.plan);
        if (!planned)
            return std::nullopt;
        change.slotRanges = planned->table.ranges();
        change.move = moveFor(room.settings.plan, *patch.plan, keep, room.slotTable.ranges());
    }
    Room after = room;
    apply(after, {change, {}, {}});

    SettingsEffect effect;
    effect.answered = room.answers.size();
    effect.joinsSlots = after.slotTable.unitsPerSlot() > room.slotTable.unitsPerSlot();
    const Journey journey{change.move, room.slotTable.ranges(), after.slotTable.ranges()};
    const QList<AnswerFate> fates = patch.plan ? fatesOf(room, after, change.move) : QList<AnswerFate>();
    for (const AnswerFate &fate : fates) {
        if (fate.waiting > 0)
            effect.asked.append(fate);
        if (fate.lost == 0)
            continue;
        effect.losses.append({fate.person, fate.lost, journey.lost(canCome(room.answerOf(fate.person)))});
        effect.isForGood = effect.isForGood || journey.losesForGood(effect.losses.constLast().where);
    }
    addPlaces(effect, room, after);
    addSettled(effect, room, after);
    const auto people = static_cast<int>(room.people.size());
    if (patch.cap && *patch.cap && **patch.cap < people)
        effect.peopleAtCap = people;
    return effect;
}

} // namespace yak
