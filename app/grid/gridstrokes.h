#pragma once

#include "grid/gridcell.h"
#include "model/slotstate.h"

#include <QtGlobal>

#include <span>

namespace yak {

class GridWidget;

/// How gestures and commands become strokes: asks whether painting is on, and tells the grid's listeners what was
/// drawn.
class GridStrokes
{
public:
    /// `grid` must outlive it.
    explicit GridStrokes(GridWidget &grid) : m_grid(grid) {}

    /// Begins a gesture at a cell. Returns whether painting is on.
    bool begin(GridCell cell);
    void goOn(GridCell cell);
    void finish();
    void cancel();

    /// Puts the selection, or the current cell, into a state.
    void apply(SlotState state);
    /// What the brush would do to the selection if it began at the current cell.
    void useBrush();

private:
    [[nodiscard]] bool mayPaint();
    [[nodiscard]] bool isChangedBy(SlotState state, std::span<const qsizetype> slotIndexes) const;
    void tellPreview() const;

    GridWidget &m_grid;
};

} // namespace yak
