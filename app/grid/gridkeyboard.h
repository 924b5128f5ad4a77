#pragma once

#include "grid/gridkeys.h"

#include <Qt>

namespace yak {

class GridWidget;

/// What keys do to a grid.
class GridKeyboard
{
public:
    /// `grid` must outlive it.
    explicit GridKeyboard(GridWidget &grid) : m_grid(grid) {}

    /// Returns whether the key was for the grid.
    bool press(const QKeyEvent &event);
    void run(const GridCommand &command);
    void focusIn(Qt::FocusReason reason);

private:
    void ensureCursor();
    void select(const GridCommand &command);
    void move(const GridCommand &command);
    void cancel();

    GridWidget &m_grid;
};

} // namespace yak
