#pragma once

#include "model/slottable.h"

#include <vector>

namespace yak {

/// Slots that go on with each other, as one walks them by SlotTable::next(). On a whole ring the walk has no end: the
/// path is then walked on past its start, so that the last window is as plain a stretch of it as the first.
struct Run
{
    enum class Shape { Open, Closed };

    std::vector<qsizetype> path; ///< slots; a window is so many in a row
    qsizetype windows = 0;       ///< how many windows there are: they start at path[0], path[1] …
    Shape shape = Shape::Open;
};

/// The runs that have a window of `slotsPerWindow` slots, by their first slots. A window never has a slot twice.
[[nodiscard]] std::vector<Run> runsOf(const SlotTable &table, qsizetype slotsPerWindow);

/// How many slots a meeting takes. `duration` in axis units; it need not be a multiple of the slot length.
[[nodiscard]] qsizetype slotsFor(const SlotTable &table, qint64 duration);

/// How many units of a window's slot a meeting takes: of the last one it may need just the beginning.
[[nodiscard]] qint64 unitsTakenOf(qsizetype slotOfWindow, const SlotTable &table, qint64 duration);

} // namespace yak
