#include "grid/gridselection.h"

#include "grid/gridlayout.h"

#include <algorithm>

namespace yak {

std::vector<qsizetype> GridSelection::slotIndexes(const GridLayout &layout) const
{
    std::vector<qsizetype> indexes;
    if (isEmpty()) {
        const qsizetype slot = layout.slotAt(m_cursor);
        if (slot >= 0)
            indexes.push_back(slot);
        return indexes;
    }
    for (qsizetype slot = 0; slot < layout.slotCount(); ++slot) {
        if (contains(slot))
            indexes.push_back(slot);
    }
    return indexes;
}

void GridSelection::moveTo(GridCell cell)
{
    clear();
    m_cursor = cell;
    m_anchor = cell;
}

void GridSelection::extendTo(const GridLayout &layout, GridCell cell)
{
    if (m_anchor.isNull())
        m_anchor = cell;
    m_cursor = cell;
    setRectangle(layout, m_anchor, cell);
}

void GridSelection::select(const GridLayout &layout, GridCell from, GridCell to)
{
    setRectangle(layout, from, to);
    m_anchor = from;
    const std::vector<qsizetype> chosen = slotIndexes(layout);
    m_cursor = isEmpty() || chosen.empty() ? from : layout.cellOf(chosen.front());
}

void GridSelection::selectAll(const GridLayout &layout)
{
    m_selected.assign(static_cast<size_t>(layout.slotCount()), true);
    m_count = layout.slotCount();
}

void GridSelection::invert(const GridLayout &layout)
{
    m_selected.resize(static_cast<size_t>(layout.slotCount()), false);
    m_selected.flip();
    m_count = layout.slotCount() - m_count;
}

void GridSelection::clear()
{
    m_selected.clear();
    m_count = 0;
}

void GridSelection::setRectangle(const GridLayout &layout, GridCell from, GridCell to)
{
    m_selected.assign(static_cast<size_t>(layout.slotCount()), false);
    m_count = 0;
    const auto [left, right] = std::minmax(from.column, to.column);
    const auto [top, bottom] = std::minmax(from.row, to.row);
    for (int column = left; column <= right; ++column) {
        for (int row = top; row <= bottom; ++row) {
            const qsizetype slot = layout.slotAt({column, row});
            if (slot < 0)
                continue;
            m_selected[static_cast<size_t>(slot)] = true;
            ++m_count;
        }
    }
}

} // namespace yak
