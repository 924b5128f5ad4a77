#pragma once

#include "grid/gridcell.h"
#include "model/slotstate.h"

#include <optional>

class QKeyEvent;

namespace yak {

class GridLayout;

/// Where a key moves the cursor.
enum class GridStep { Left, Right, Up, Down, RowStart, RowEnd, PageUp, PageDown, First, Last };

/// What a key asks of the grid.
struct GridCommand
{
    enum class Kind {
        Move,         ///< `step`
        Extend,       ///< `step`, selecting
        Set,          ///< `state`
        UseBrush,     ///< what the brush would do
        SelectAll,    //
        SelectColumn, //
        SelectRow,    //
        Invert,       ///< the selection
        SwitchShape,  ///< rectangle or free
        Activate,     ///< the cell is chosen, as by a click
        Cancel,       ///< abandons a drag, or the selection
        ZoomIn,       //
        ZoomOut,      //
        ZoomReset,    //
    };

    Kind kind = Kind::Cancel;
    GridStep step = GridStep::Left;
    SlotState state = SlotState::Yes;

    friend bool operator==(const GridCommand &, const GridCommand &) = default;
};

/// The command of a key; empty for keys the grid has no use for. Letters are also known by the Hangul that stands on
/// their key, because some systems report that while a Korean input source is on.
[[nodiscard]] std::optional<GridCommand> commandOf(const QKeyEvent &event);

/// The cell a step leads to; the cell itself at the edge. Steps over places without a slot; sideways, where a column
/// has none at that height, to the nearest it has, so that every slot can be reached. `pageRows` is what a page is.
[[nodiscard]] GridCell stepped(const GridLayout &layout, GridCell from, GridStep step, int pageRows);

/// The same, but that in a calendar left and right lead to the date before and after, from the end of a week to the
/// next: for moving without selecting.
[[nodiscard]] GridCell moved(const GridLayout &layout, GridCell from, GridStep step, int pageRows);

/// The first slot's cell of a layout; null where it has none.
[[nodiscard]] GridCell firstCell(const GridLayout &layout);

} // namespace yak
