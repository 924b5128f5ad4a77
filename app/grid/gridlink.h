#pragma once

namespace yak {

class GridWidget;

/// Keeps two grids of the same slots at the same place and zoom, and lets each point at the cell that the mouse is on
/// in the other. Ends when either is destroyed.
void linkScrolling(GridWidget &a, GridWidget &b);

} // namespace yak
