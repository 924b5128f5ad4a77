#pragma once

#include "model/answer.h"
#include "model/plan.h"

#include <QMap>

#include <optional>

/// Places in blocks with a capacity. Only a yes takes one. How many are taken is public, whoever may see the answers.
namespace yak {

struct Room;

/// How many have said yes to a slot, for slots with a capacity.
using SlotCounts = QMap<SlotKey, int>;

/// How many may say yes to a slot; empty where there is no limit.
[[nodiscard]] std::optional<int> capacityOf(const Plan &plan, SlotKey slot);

/// Whether any slot of the plan has a capacity.
[[nodiscard]] bool hasCapacity(const Plan &plan);

/// The slots that have a capacity, as ranges of their keys.
[[nodiscard]] Ranges limitedSlots(const Plan &plan, const SlotTable &table);

/// The places taken by all the answers of a room; slots with none taken are left out.
[[nodiscard]] SlotCounts countTaken(const Room &room);

/// What `room.taken` becomes when one person's answer changes: of just the slots whose count does, also to 0.
[[nodiscard]] SlotCounts takenAfter(const Room &room, const Answer &before, const Answer &after);

/// The slots in which the change takes a place that is not free. Who has a place keeps it, also where the capacity has
/// since been lowered below what is taken.
[[nodiscard]] Ranges overfilled(const Room &room, const Answer &before, const Answer &after);

/// Puts counts in place of the older ones.
void update(SlotCounts &taken, const SlotCounts &changes);

} // namespace yak
