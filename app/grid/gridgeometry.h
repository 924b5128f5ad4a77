#pragma once

#include "grid/gridaxis.h"
#include "grid/gridcell.h"

#include <QPoint>
#include <QPointF>
#include <QRect>
#include <QSize>

namespace yak {

class GridLayout;

/// The lengths that come from the theme's fonts and the words of a layout, in pixels.
struct GridMetrics
{
    QSize smallestCell{36, 20}; ///< closer only in the overview
    QSize largestCell{200, 36}; ///< how far cells grow to fill the room there is, at zoom 1
    int rowHeaderWidth = 48;
    int headerHeight = 56;     ///< of columns, with the number under the weekday
    int wideHeaderHeight = 40; ///< with both on one line
    int wideColumn = 80;       ///< from this width on
    int groupGap = 3;
    int apartGap = 12;
    int headingGap = 28;    ///< above a row with a heading
    QSize endMargin{4, 12}; ///< behind the last column and row

    friend bool operator==(const GridMetrics &, const GridMetrics &) = default;
};

/// Where everything of a grid stands in its viewport: headers frozen at the left and top, cells scrolled under them.
/// All points and rectangles are in viewport pixels. A value.
class GridGeometry
{
public:
    enum class Part { Corner, ColumnHeader, RowHeader, Body };

    /// Indexes [first, last).
    struct Span
    {
        int first = 0;
        int last = 0;
    };

    static constexpr double kLargestZoom = 4;

    GridGeometry() = default;
    /// Cells are as large as fits within the metrics; `zoom` scales their bounds, and below 1 may show the whole at
    /// once.
    GridGeometry(const GridLayout &layout, const GridMetrics &metrics, QSize viewport, double zoom);

    /// The zoom at which the whole grid is in view; 1 where it is anyway.
    [[nodiscard]] double smallestZoom() const { return m_smallestZoom; }
    /// Whether cells are too small to be painted on.
    [[nodiscard]] bool isOverview() const;

    [[nodiscard]] const GridMetrics &metrics() const { return m_metrics; }
    [[nodiscard]] QSize viewport() const { return m_viewport; }
    [[nodiscard]] QSize cellSize() const;
    [[nodiscard]] int headerHeight() const;
    [[nodiscard]] QRect bodyRect() const;
    [[nodiscard]] QRect columnHeaderRect(int column) const;
    [[nodiscard]] QRect rowHeaderRect(int row) const;
    /// The gap above a row, over the whole width of the cells: where its heading stands.
    [[nodiscard]] QRect headingRect(int row) const;
    [[nodiscard]] QRect cellRect(GridCell cell) const;
    /// The rectangle around the cells from one corner to the other.
    [[nodiscard]] QRect cellsRect(GridCell from, GridCell to) const;

    [[nodiscard]] Part partAt(QPoint point) const;
    /// The cell under the point; null in gaps and outside the cells.
    [[nodiscard]] GridCell cellAt(QPoint point) const;
    /// The cell nearest to the point, inside or outside the viewport.
    [[nodiscard]] GridCell cellNear(QPoint point) const;

    /// The columns and rows that a rectangle of the viewport touches.
    [[nodiscard]] Span columnsIn(const QRect &rect) const;
    [[nodiscard]] Span rowsIn(const QRect &rect) const;

    [[nodiscard]] QPoint scroll() const { return m_scroll; }
    [[nodiscard]] QPoint largestScroll() const;
    /// Scrolls, as far as there is something to scroll to.
    void setScroll(QPoint scroll);
    /// The scroll nearest to the present one that has the whole cell in view.
    [[nodiscard]] QPoint scrollShowing(GridCell cell) const;

    /// The scroll in columns and rows, which two grids of different size can share.
    [[nodiscard]] QPointF scrollInCells() const;
    [[nodiscard]] QPoint scrollFromCells(QPointF cells) const;

private:
    GridMetrics m_metrics;
    GridAxis m_columns;
    GridAxis m_rows;
    QSize m_viewport;
    QPoint m_scroll;
    double m_smallestZoom = 1;
};

} // namespace yak
