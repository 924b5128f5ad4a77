#pragma once

#include <cstddef>
#include <vector>

namespace yak {

/// The cells of one direction laid side by side: each about `size` pixels long, some with a gap before them.
/// Positions count from the first cell's start. A value.
class GridAxis
{
public:
    /// A stretch of whole pixels.
    struct Stretch
    {
        int start = 0;
        int length = 0;

        [[nodiscard]] int end() const { return start + length; }
    };

    GridAxis() = default;
    /// `gaps` has the pixels before each cell. A size that is no whole number makes cells that differ by one pixel.
    GridAxis(std::vector<int> gaps, double size);

    [[nodiscard]] int count() const { return static_cast<int>(m_cells.size()); }
    [[nodiscard]] double cellSize() const { return m_size; }
    [[nodiscard]] int extent() const { return m_cells.empty() ? 0 : m_cells.back().end(); }
    [[nodiscard]] Stretch at(int index) const { return m_cells[static_cast<size_t>(index)]; }

    /// The cell that covers this position, or -1 in a gap and outside.
    [[nodiscard]] int indexAt(int position) const;
    /// The cell nearest to this position; -1 only where there are none.
    [[nodiscard]] int nearest(int position) const;

    /// A position in cells: 2.5 is the middle of the third one with the gap before it, 0 what stands before the first.
    [[nodiscard]] double inCells(int position) const;
    [[nodiscard]] int fromCells(double cells) const;

private:
    [[nodiscard]] Stretch withGap(int index) const;

    std::vector<Stretch> m_cells;
    double m_size = 1;
};

} // namespace yak
