#include "grid/gridgeometry.h"

#include "grid/gridlayout.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace yak {

namespace {

// Still enough to hit with a click.
constexpr int kSmallestOverviewCell = 2;

/// Gaps shrink with the cells, but stay to be seen.
int gapOf(GridJoin join, const GridMetrics &metrics, double zoom)
{
    const double shrunk = std::min(1.0, zoom);
    switch (join) {
    case GridJoin::Next:
        return 0;
    case GridJoin::Group:
        return std::max(1, static_cast<int>(metrics.groupGap * shrunk));
    case GridJoin::Apart:
        return std::max(2, static_cast<int>(metrics.apartGap * shrunk));
    }
    Q_UNREACHABLE();
}

std::vector<int> columnGaps(const GridLayout &layout, const GridMetrics &metrics, double zoom)
{
    std::vector<int> gaps;
    gaps.reserve(static_cast<size_t>(layout.columnCount()));
    for (int i = 0; i < layout.columnCount(); ++i)
        gaps.push_back(gapOf(layout.column(i).join, metrics, zoom));
    return gaps;
}

std::vector<int> rowGaps(const GridLayout &layout, const GridMetrics &metrics, double zoom)
{
    std::vector<int> gaps;
    gaps.reserve(static_cast<size_t>(layout.rowCount()));
    for (int i = 0; i < layout.rowCount(); ++i) {
        const GridRow &row = layout.row(i);
        gaps.push_back(row.heading.isEmpty() ? gapOf(row.join, metrics, zoom)
                                             : std::max(2, static_cast<int>(metrics.headingGap * std::min(1.0, zoom))));
    }
    return gaps;
}

struct AxisBounds
{
    int smallest = 0;
    int largest = 0;
    int room = 0; ///< pixels to fill
};

/// How large cells would be to fill just the room there is.
double fitting(const std::vector<int> &gaps, const AxisBounds &bounds)
{
    const int spare = bounds.room - std::accumulate(gaps.begin(), gaps.end(), 0);
    return gaps.empty() ? bounds.smallest : static_cast<double>(spare) / static_cast<double>(gaps.size());
}

GridAxis axisOf(std::vector<int> gaps, const AxisBounds &bounds, double zoom)
{
    const double smallest = std::max<double>(kSmallestOverviewCell, bounds.smallest * zoom);
    const double largest = std::max<double>(smallest, bounds.largest * std::max(1.0, zoom));
    const double size = std::clamp(fitting(gaps, bounds), smallest, largest);
    // Cells of one size look calmer than a filled last pixel; in the overview the pixels are needed.
    return GridAxis(std::move(gaps), size >= bounds.smallest ? std::floor(size) : size);
}

double zoomToFit(const std::vector<int> &gaps, const AxisBounds &bounds)
{
    const double fit = std::max<double>(kSmallestOverviewCell, fitting(gaps, bounds));
    return std::min(1.0, fit / bounds.smallest);
}

} // namespace

GridGeometry::GridGeometry(const GridLayout &layout, const GridMetrics &metrics, QSize viewport, double zoom)
    : m_metrics(metrics), m_viewport(viewport)
{
    const AxisBounds across{metrics.smallestCell.width(), metrics.largestCell.width(),
                            bodyRect().width() - metrics.endMargin.width()};
    const double columnsFit = zoomToFit(columnGaps(layout, metrics, 0), across);
    // The header is lower over wide columns, so their width has to be known before the rows' room is.
    m_columns = axisOf(columnGaps(layout, metrics, zoom), across, std::max(zoom, columnsFit));
    const AxisBounds down{metrics.smallestCell.height(), metrics.largestCell.height(),
                          bodyRect().height() - metrics.endMargin.height()};
    const double rowsFit = zoomToFit(rowGaps(layout, metrics, 0), down);
    m_rows = axisOf(rowGaps(layout, metrics, zoom), down, std::max(zoom, rowsFit));
    m_smallestZoom = std::min(columnsFit, rowsFit);
}

int GridGeometry::headerHeight() const
{
    return m_columns.cellSize() >= m_metrics.wideColumn ? m_metrics.wideHeaderHeight : m_metrics.headerHeight;
}

bool GridGeometry::isOverview() const
{
    return m_columns.cellSize() < m_metrics.smallestCell.width() || m_rows.cellSize() < m_metrics.smallestCell.height();
}

QSize GridGeometry::cellSize() const
{
    return {static_cast<int>(m_columns.cellSize()), static_cast<int>(m_rows.cellSize())};
}

QRect GridGeometry::bodyRect() const
{
    const QPoint origin(m_metrics.rowHeaderWidth, headerHeight());
    return {origin, QSize(std::max(0, m_viewport.width() - origin.x()), std::max(0, m_viewport.height() - origin.y()))};
}

QRect GridGeometry::columnHeaderRect(int column) const
{
    const auto across = m_columns.at(column);
    return {m_metrics.rowHeaderWidth + across.start - m_scroll.x(), 0, across.length, headerHeight()};
}

QRect GridGeometry::rowHeaderRect(int row) const
{
    const auto down = m_rows.at(row);
    return {0, headerHeight() + down.start - m_scroll.y(), m_metrics.rowHeaderWidth, down.length};
}

QRect GridGeometry::headingRect(int row) const
{
    const int top = row > 0 ? m_rows.at(row - 1).end() : 0;
    const int origin = headerHeight() - m_scroll.y();
    return {m_metrics.rowHeaderWidth + (m_columns.count() > 0 ? m_columns.at(0).start : 0) - m_scroll.x(), origin + top,
            m_columns.extent(), m_rows.at(row).start - top};
}

QRect GridGeometry::cellRect(GridCell cell) const
{
    const QRect across = columnHeaderRect(cell.column);
    const QRect down = rowHeaderRect(cell.row);
    return {across.x(), down.y(), across.width(), down.height()};
}

QRect GridGeometry::cellsRect(GridCell from, GridCell to) const
{
    return cellRect(from).united(cellRect(to));
}

GridGeometry::Part GridGeometry::partAt(QPoint point) const
{
    const bool isLeft = point.x() < m_metrics.rowHeaderWidth;
    const bool isAbove = point.y() < headerHeight();
    if (isLeft)
        return isAbove ? Part::Corner : Part::RowHeader;
    return isAbove ? Part::ColumnHeader : Part::Body;
}

GridCell GridGeometry::cellAt(QPoint point) const
{
    if (partAt(point) != Part::Body)
        return {};
    const QPoint inside = point - bodyRect().topLeft() + m_scroll;
    const GridCell cell{m_columns.indexAt(inside.x()), m_rows.indexAt(inside.y())};
    return cell.isNull() ? GridCell() : cell;
}

GridCell GridGeometry::cellNear(QPoint point) const
{
    const QPoint inside = point - bodyRect().topLeft() + m_scroll;
    return {m_columns.nearest(inside.x()), m_rows.nearest(inside.y())};
}

GridGeometry::Span GridGeometry::columnsIn(const QRect &rect) const
{
    const QRect body = rect.intersected(QRect(bodyRect().x(), rect.y(), bodyRect().width(), rect.height()));
    if (body.isEmpty() || m_columns.count() == 0)
        return {};
    const int shift = m_scroll.x() - bodyRect().x();
    return {m_columns.nearest(body.left() + shift), m_columns.nearest(body.right() + shift) + 1};
}

GridGeometry::Span GridGeometry::rowsIn(const QRect &rect) const
{
    const QRect body = rect.intersected(QRect(rect.x(), bodyRect().y(), rect.width(), bodyRect().height()));
    if (body.isEmpty() || m_rows.count() == 0)
        return {};
    const int shift = m_scroll.y() - bodyRect().y();
    return {m_rows.nearest(body.top() + shift), m_rows.nearest(body.bottom() + shift) + 1};
}

QPoint GridGeometry::largestScroll() const
{
    const QSize content = QSize(m_columns.extent(), m_rows.extent()) + m_metrics.endMargin;
    const QSize body = bodyRect().size();
    return {std::max(0, content.width() - body.width()), std::max(0, content.height() - body.height())};
}

void GridGeometry::setScroll(QPoint scroll)
{
    const QPoint largest = largestScroll();
    m_scroll = {std::clamp(scroll.x(), 0, largest.x()), std::clamp(scroll.y(), 0, largest.y())};
}

QPoint GridGeometry::scrollShowing(GridCell cell) const
{
    const QRect body = bodyRect();
    const QRect rect = cellRect(cell);
    QPoint scroll = m_scroll;
    if (rect.right() > body.right())
        scroll.rx() += rect.right() - body.right();
    if (rect.left() < body.left())
        scroll.rx() = m_columns.at(cell.column).start;
    if (rect.bottom() > body.bottom())
        scroll.ry() += rect.bottom() - body.bottom();
    // With what stands above the row, such as the name of a month.
    const QRect above = headingRect(cell.row);
    if (above.top() < body.top())
        scroll.ry() += above.top() - body.top();
    return scroll;
}

QPointF GridGeometry::scrollInCells() const
{
    return {m_columns.inCells(m_scroll.x()), m_rows.inCells(m_scroll.y())};
}

QPoint GridGeometry::scrollFromCells(QPointF cells) const
{
    return {m_columns.fromCells(cells.x()), m_rows.fromCells(cells.y())};
}

} // namespace yak
