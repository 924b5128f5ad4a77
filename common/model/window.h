#pragma once

#include "core/instant.h"
#include "core/zone.h"
#include "model/room.h"

#include <optional>

namespace yak {

/// The last slot of a window of `window.length()` units from the slot `window.from` on, over slots that go on with each
/// other; -1 where there are not as many.
[[nodiscard]] qsizetype lastSlotOf(const SlotTable &table, Range window);

/// What a window covers in a `block` room: the first and the last block of a date, which may be the same one.
struct BlockSpan
{
    QDate date;
    Block first;
    Block last;
    std::optional<TimeSpan> time; ///< from the first one's start to the last one's end, where both have hours

    friend bool operator==(const BlockSpan &, const BlockSpan &) = default;
};

/// Empty where the window starts with no block of the plan. A block that is not there any more ends the span.
[[nodiscard]] std::optional<BlockSpan> blockSpanOf(const BlockPlan &plan, const SlotTable &table, Range window);

/// When a window of a `weekday` room is in the reference week; empty where its zone is unknown.
[[nodiscard]] std::optional<TimeSpan> spanInReferenceWeek(const WeekdayPlan &plan, Range window);

} // namespace yak
