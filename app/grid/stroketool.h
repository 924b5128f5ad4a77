#pragma once

#include "grid/gridcell.h"
#include "model/slotstate.h"
#include "model/stroke.h"

#include <span>
#include <vector>

namespace yak {

class GridLayout;

/// What a drag covers: all between its two ends, or the cells it went over.
enum class BrushShape { Rectangle, Free };

/// The stroke that puts these slots (of a layout's table, in any order) into a state.
[[nodiscard]] Stroke strokeOf(const GridLayout &layout, SlotState state, std::span<const qsizetype> slotIndexes);

/// One painting gesture from press to release. Cells between two samples of the mouse are covered too, so a fast drag
/// leaves no gap. A gesture that starts where the brush's state is already erases (sets no) along its way. A value.
class StrokeTool
{
public:
    void setBrush(SlotState brush) { m_brush = brush; }
    [[nodiscard]] SlotState brush() const { return m_brush; }
    /// Takes effect with the next gesture.
    void setShape(BrushShape shape) { m_shape = shape; }
    [[nodiscard]] BrushShape shape() const { return m_shape; }

    [[nodiscard]] bool isActive() const { return m_active; }
    /// What the gesture sets.
    [[nodiscard]] SlotState target() const { return m_target; }
    [[nodiscard]] GridCell start() const { return m_start; }
    [[nodiscard]] GridCell end() const { return m_end; }

    /// What the gesture would set if it began at a slot with this state: the brush, or no where the brush is there
    /// already.
    [[nodiscard]] SlotState targetAt(SlotState present) const { return present == m_brush ? SlotState::No : m_brush; }

    /// Begins at a cell; `states` are the slots' present ones.
    void press(const GridLayout &layout, GridCell cell, std::span<const SlotState> states);
    /// Goes on to a cell. Returns whether it is another one than before.
    bool moveTo(const GridLayout &layout, GridCell cell);
    /// Ends: the stroke, empty where no slot was covered.
    [[nodiscard]] Stroke release(const GridLayout &layout);
    /// Abandons the gesture.
    void cancel();

    /// Whether the gesture covers this slot so far.
    [[nodiscard]] bool covers(qsizetype slot) const
    {
        return m_active && m_covered[static_cast<size_t>(slot)] == m_round;
    }
    [[nodiscard]] std::vector<qsizetype> covered() const;

private:
    void cover(qsizetype slot);
    void coverLine(const GridLayout &layout, GridCell from, GridCell to);
    void coverRectangle(const GridLayout &layout);

    SlotState m_brush = SlotState::Yes;
    BrushShape m_shape = BrushShape::Rectangle;
    BrushShape m_usedShape = BrushShape::Rectangle;
    SlotState m_target = SlotState::Yes;
    bool m_active = false;
    GridCell m_start;
    GridCell m_end;
    std::vector<quint32> m_covered; // the round in which a slot was last covered: a new rectangle needs no clearing
    quint32 m_round = 0;
};

} // namespace yak
