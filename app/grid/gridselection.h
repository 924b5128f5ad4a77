#pragma once

#include "grid/gridcell.h"

#include <QtGlobal>

#include <vector>

namespace yak {

class GridLayout;

/// The cell that keys act on, and the slots that are selected around it. Moving selects nothing: then keys act on the
/// one cell. A value.
class GridSelection
{
public:
    [[nodiscard]] GridCell cursor() const { return m_cursor; }
    [[nodiscard]] GridCell anchor() const { return m_anchor; }
    [[nodiscard]] bool isEmpty() const { return m_count == 0; }
    [[nodiscard]] qsizetype count() const { return m_count; }
    [[nodiscard]] bool contains(qsizetype slot) const
    {
        return static_cast<size_t>(slot) < m_selected.size() && m_selected[static_cast<size_t>(slot)];
    }

    /// The selected slots; the cursor's own where none is; in the order of the table.
    [[nodiscard]] std::vector<qsizetype> slotIndexes(const GridLayout &layout) const;

    /// Goes to a cell and selects nothing.
    void moveTo(GridCell cell);
    /// Selects the rectangle from where the cursor was moved to last.
    void extendTo(const GridLayout &layout, GridCell cell);
    /// Selects the rectangle between two cells; the cursor goes to its first slot.
    void select(const GridLayout &layout, GridCell from, GridCell to);
    void selectAll(const GridLayout &layout);
    /// Selects what is not, and nothing else.
    void invert(const GridLayout &layout);
    /// Keeps the cursor, selects nothing.
    void clear();

private:
    void setRectangle(const GridLayout &layout, GridCell from, GridCell to);

    GridCell m_cursor;
    GridCell m_anchor;
    std::vector<bool> m_selected;
    qsizetype m_count = 0;
};

} // namespace yak
