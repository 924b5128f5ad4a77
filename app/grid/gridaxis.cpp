#include "grid/gridaxis.h"

#include <algorithm>
#include <cmath>

namespace yak {

GridAxis::GridAxis(std::vector<int> gaps, double size) : m_size(size)
{
    m_cells.reserve(gaps.size());
    int gapsSoFar = 0;
    for (size_t i = 0; i < gaps.size(); ++i) {
        gapsSoFar += gaps[i];
        const int start = static_cast<int>(static_cast<double>(i) * size);
        const int end = static_cast<int>(static_cast<double>(i + 1) * size);
        m_cells.push_back({gapsSoFar + start, end - start});
    }
}

int GridAxis::nearest(int position) const
{
    const auto after = std::upper_bound(m_cells.begin(), m_cells.end(), position,
                                        [](int at, const Stretch &cell) { return at < cell.start; });
    if (after == m_cells.begin())
        return m_cells.empty() ? -1 : 0;
    const auto before = after - 1;
    const bool isNearerToNext = after != m_cells.end() && position - before->end() + 1 > after->start - position;
    return static_cast<int>((isNearerToNext ? after : before) - m_cells.begin());
}

int GridAxis::indexAt(int position) const
{
    const int index = nearest(position);
    if (index < 0)
        return -1;
    const Stretch cell = at(index);
    return position >= cell.start && position < cell.end() ? index : -1;
}

GridAxis::Stretch GridAxis::withGap(int index) const
{
    const int start = index > 0 ? at(index - 1).end() : 0;
    return {start, at(index).end() - start};
}

double GridAxis::inCells(int position) const
{
    const auto cell = std::upper_bound(m_cells.begin(), m_cells.end(), position,
                                       [](int at, const Stretch &one) { return at < one.end(); });
    if (cell == m_cells.end())
        return count();
    const int index = static_cast<int>(cell - m_cells.begin());
    const Stretch stretch = withGap(index);
    return index + std::max(0.0, static_cast<double>(position - stretch.start) / std::max(1, stretch.length));
}

int GridAxis::fromCells(double cells) const
{
    if (m_cells.empty())
        return 0;
    const int index = std::clamp(static_cast<int>(cells), 0, count() - 1);
    const Stretch stretch = withGap(index);
    return stretch.start + static_cast<int>(std::lround((cells - index) * stretch.length));
}

} // namespace yak
