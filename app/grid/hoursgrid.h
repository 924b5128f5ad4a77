#pragma once

#include "grid/gridlayout.h"
#include "grid/timeview.h"

#include <optional>

namespace yak {

/// What the words of a cell that is a stretch of a day are made of.
struct CellTime
{
    int from = 0; ///< wall minutes of the day; 1440 is its end
    int to = 0;
    std::optional<int> fromOffset; ///< where the wall time alone does not say which instant is meant
    std::optional<int> toOffset;

    friend auto operator<=>(const CellTime &, const CellTime &) = default;
};

/// The order of rows down the day. A repeated row stands behind the last row of the first time round, its anchor.
struct HourRow
{
    int anchor = 0;
    int round = 0;
    int step = 0;

    friend auto operator<=>(const HourRow &, const HourRow &) = default;
};

/// Where a slot stands in a grid with days across and hours down.
struct HourCell
{
    int column = 0;
    CellTime time;
    HourRow row;
};

/// The parts of a layout with hours down: places, rows and what single cells say instead. A row for each step that some
/// slot stands at; its words are those of most of its cells. `cells` are of each slot in the table's order.
/// The columns are for the caller to add. O(slots · log rows).
[[nodiscard]] GridLayout::Parts hoursGrid(const SlotTable &table, const std::vector<HourCell> &cells,
                                          const TimeText &words);

/// The row that holds a minute of the day, in steps of a slot.
[[nodiscard]] inline HourRow plainRow(int minuteOfDay, int step)
{
    return {minuteOfDay / step, 0, minuteOfDay / step};
}

} // namespace yak
