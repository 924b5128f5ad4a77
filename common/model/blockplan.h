#pragma once

#include "model/plannedslots.h"
#include "model/problem.h"
#include "model/wallrange.h"

#include <QDate>
#include <QList>
#include <QString>

#include <optional>

namespace yak {

/// A named part of a day, the same on every date of its room.
struct Block
{
    int id = 1;                     ///< 1 … 65535; a room never gives an id to another block
    QString name;                   ///< as typed
    std::optional<WallRange> hours; ///< in the plan's zone; only shown, a slot is the block and not its time
    std::optional<int> capacity;    ///< how many may say yes on one date

    friend bool operator==(const Block &, const Block &) = default;
};

/// What the organizer of a `block` room gives: each of the blocks on each of the dates. A slot's key is
/// epoch day · 65536 + block id. The blocks of a date go on with each other in the order of the list.
struct BlockPlan
{
    QString zone;        ///< IANA name of the blocks' hours; may be empty where no block has hours
    QList<QDate> dates;  ///< sorted, no date twice
    QList<Block> blocks; ///< in the order in which a day goes
    int nextBlockId = 1; ///< the id that the next new block takes; never goes down

    [[nodiscard]] const Block *block(int id) const;

    friend bool operator==(const BlockPlan &, const BlockPlan &) = default;
};

/// The slot of a block on a date, and back.
[[nodiscard]] SlotKey blockKey(QDate date, int blockId);
[[nodiscard]] QDate dateOfBlockKey(SlotKey key);
[[nodiscard]] int blockIdOf(SlotKey key);

[[nodiscard]] QList<Problem> problemsOf(const BlockPlan &plan);

/// The plan has no problems.
[[nodiscard]] PlannedSlots slotsOf(const BlockPlan &plan);

/// The table that cuts the slots' extent up as this plan does.
[[nodiscard]] SlotTable slotTableOf(const BlockPlan &plan, const Ranges &ranges);

} // namespace yak
