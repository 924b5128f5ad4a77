#include "grid/stroketool.h"

#include "grid/gridlayout.h"

#include <algorithm>
#include <cstdlib>
#include <utility>

namespace yak {

Stroke strokeOf(const GridLayout &layout, SlotState state, std::span<const qsizetype> slotIndexes)
{
    if (slotIndexes.empty())
        return {};
    Ranges ranges;
    ranges.reserve(static_cast<qsizetype>(slotIndexes.size()));
    for (const qsizetype slot : slotIndexes)
        ranges.append(layout.table().range(slot));
    return {{state, normalized(std::move(ranges))}};
}

void StrokeTool::press(const GridLayout &layout, GridCell cell, std::span<const SlotState> states)
{
    const qsizetype slot = layout.slotAt(cell);
    m_target = slot >= 0 ? targetAt(states[static_cast<size_t>(slot)]) : m_brush;
    m_usedShape = m_shape;
    m_start = cell;
    m_end = cell;
    m_covered.assign(static_cast<size_t>(layout.slotCount()), 0);
    m_round = 1;
    m_active = true;
    cover(slot);
}

bool StrokeTool::moveTo(const GridLayout &layout, GridCell cell)
{
    if (!m_active || cell.isNull() || cell == m_end)
        return false;
    const GridCell before = std::exchange(m_end, cell);
    if (m_usedShape == BrushShape::Free)
        coverLine(layout, before, cell);
    else
        coverRectangle(layout);
    return true;
}

Stroke StrokeTool::release(const GridLayout &layout)
{
    const std::vector<qsizetype> all = covered();
    m_active = false;
    return strokeOf(layout, m_target, all);
}

void StrokeTool::cancel()
{
    m_active = false;
}

std::vector<qsizetype> StrokeTool::covered() const
{
    std::vector<qsizetype> all;
    if (!m_active)
        return all;
    for (size_t slot = 0; slot < m_covered.size(); ++slot) {
        if (m_covered[slot] == m_round)
            all.push_back(static_cast<qsizetype>(slot));
    }
    return all;
}

void StrokeTool::cover(qsizetype slot)
{
    if (slot >= 0)
        m_covered[static_cast<size_t>(slot)] = m_round;
}

void StrokeTool::coverLine(const GridLayout &layout, GridCell from, GridCell to)
{
    // Bresenham's line in cells: one for each step along the longer direction.
    const int across = std::abs(to.column - from.column);
    const int down = std::abs(to.row - from.row);
    const int stepAcross = from.column < to.column ? 1 : -1;
    const int stepDown = from.row < to.row ? 1 : -1;
    int error = across - down;
    for (GridCell cell = from;;) {
        cover(layout.slotAt(cell));
        if (cell == to)
            return;
        const int doubled = 2 * error;
        if (doubled > -down) {
            error -= down;
            cell.column += stepAcross;
        }
        if (doubled < across) {
            error += across;
            cell.row += stepDown;
        }
    }
}

void StrokeTool::coverRectangle(const GridLayout &layout)
{
    ++m_round;
    const auto [left, right] = std::minmax(m_start.column, m_end.column);
    const auto [top, bottom] = std::minmax(m_start.row, m_end.row);
    for (int column = left; column <= right; ++column) {
        for (int row = top; row <= bottom; ++row)
            cover(layout.slotAt({column, row}));
    }
}

} // namespace yak
