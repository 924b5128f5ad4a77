#include "model/places.h"

#include "model/room.h"

#include <QSet>

#include <algorithm>

namespace yak {

namespace {

/// The slots with a capacity in which `after` says yes and `before` does not.
Ranges gained(const Ranges &limited, const Answer &before, const Answer &after)
{
    return intersected(limited, subtracted(after.ranges(SlotState::Yes), before.ranges(SlotState::Yes)));
}

template<typename Visit>
void forEachKey(const Ranges &ranges, Visit visit)
{
    for (const Range range : ranges) {
        for (SlotKey key = range.from; key < range.to; ++key)
            visit(key);
    }
}

} // namespace

std::optional<int> capacityOf(const Plan &plan, SlotKey slot)
{
    const auto *blocks = std::get_if<BlockPlan>(&plan);
    const Block *block = blocks ? blocks->block(blockIdOf(slot)) : nullptr;
    return block ? block->capacity : std::nullopt;
}

bool hasCapacity(const Plan &plan)
{
    const auto *blocks = std::get_if<BlockPlan>(&plan);
    return blocks && std::ranges::any_of(blocks->blocks, [](const Block &block) { return block.capacity.has_value(); });
}

Ranges limitedSlots(const Plan &plan, const SlotTable &table)
{
    const auto *blocks = std::get_if<BlockPlan>(&plan);
    QSet<int> ids;
    for (const Block &block : blocks ? blocks->blocks : QList<Block>()) {
        if (block.capacity)
            ids.insert(block.id);
    }
    Ranges limited;
    if (ids.isEmpty())
        return limited;
    for (const SlotKey key : table.keys()) {
        if (ids.contains(blockIdOf(key)))
            limited.append({key, key + 1});
    }
    return normalized(std::move(limited));
}

SlotCounts countTaken(const Room &room)
{
    SlotCounts taken;
    const Ranges limited = limitedSlots(room.settings.plan, room.slotTable);
    if (limited.isEmpty())
        return taken;
    for (const Answer &answer : room.answers)
        forEachKey(intersected(limited, answer.ranges(SlotState::Yes)), [&taken](SlotKey key) { ++taken[key]; });
    return taken;
}

SlotCounts takenAfter(const Room &room, const Answer &before, const Answer &after)
{
    SlotCounts changes;
    const Ranges limited = limitedSlots(room.settings.plan, room.slotTable);
    if (limited.isEmpty())
        return changes;
    forEachKey(gained(limited, before, after), [&](SlotKey key) { changes.insert(key, room.taken.value(key) + 1); });
    forEachKey(gained(limited, after, before), [&](SlotKey key) { changes.insert(key, room.taken.value(key) - 1); });
    return changes;
}

Ranges overfilled(const Room &room, const Answer &before, const Answer &after)
{
    Ranges full;
    const Ranges limited = limitedSlots(room.settings.plan, room.slotTable);
    forEachKey(gained(limited, before, after), [&](SlotKey key) {
        if (room.taken.value(key) >= capacityOf(room.settings.plan, key).value_or(0))
            full.append({key, key + 1});
    });
    return normalized(std::move(full));
}

void update(SlotCounts &taken, const SlotCounts &changes)
{
    for (const auto &[slot, count] : changes.asKeyValueRange()) {
        if (count > 0)
            taken.insert(slot, count);
        else
            taken.remove(slot);
    }
}

} // namespace yak
