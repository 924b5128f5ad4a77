#include "grid/gridcamera.h"

#include <QAbstractScrollArea>
#include <QScrollBar>

#include <algorithm>
#include <cmath>

namespace yak {

namespace {

constexpr double kZoomStep = 1.25;

} // namespace

GridCamera::GridCamera(QAbstractScrollArea &area, const GridLayout &layout) : m_area(area), m_layout(layout) {}

void GridCamera::arrange(const GridMetrics &metrics)
{
    m_geometry = GridGeometry(m_layout, metrics, m_area.viewport()->size(), m_zoom);
    const QPoint largest = m_geometry.largestScroll();
    const QSize page = m_geometry.bodyRect().size();
    m_moves = Moves::ByItself;
    m_area.horizontalScrollBar()->setRange(0, largest.x());
    m_area.horizontalScrollBar()->setPageStep(page.width());
    m_area.horizontalScrollBar()->setSingleStep(m_geometry.cellSize().width());
    m_area.verticalScrollBar()->setRange(0, largest.y());
    m_area.verticalScrollBar()->setPageStep(page.height());
    m_area.verticalScrollBar()->setSingleStep(m_geometry.cellSize().height());
    scrollToPlace();
    m_moves = Moves::ByUser;
    Q_EMIT viewChanged();
}

void GridCamera::setPlace(QPointF place)
{
    m_place = place;
    m_moves = Moves::ByItself;
    scrollToPlace();
    m_moves = Moves::ByUser;
    Q_EMIT viewChanged();
    Q_EMIT scrolled();
}

void GridCamera::show(GridCell cell)
{
    scrollTo(m_geometry.scrollShowing(cell));
}

void GridCamera::zoomBy(double steps, QPoint point)
{
    zoomAround(m_zoom * std::pow(kZoomStep, steps), point);
}

void GridCamera::zoomAround(double zoom, QPoint point)
{
    const double wanted = std::clamp(zoom, m_geometry.smallestZoom(), GridGeometry::kLargestZoom);
    if (qFuzzyCompare(wanted, m_zoom))
        return;
    m_zoom = wanted;
    const GridCell cell = m_geometry.cellNear(point);
    if (cell.isNull()) {
        arrange();
    } else {
        const QRect before = m_geometry.cellRect(cell);
        const double across = static_cast<double>(point.x() - before.x()) / before.width();
        const double down = static_cast<double>(point.y() - before.y()) / before.height();
        arrange();
        const QRect after = m_geometry.cellRect(cell);
        const QPoint under = after.topLeft() + QPointF(across * after.width(), down * after.height()).toPoint();
        scrollTo(m_geometry.scroll() + under - point);
    }
    Q_EMIT zoomChanged(m_zoom);
}

void GridCamera::followScrollBars()
{
    m_geometry.setScroll({m_area.horizontalScrollBar()->value(), m_area.verticalScrollBar()->value()});
    if (m_moves == Moves::ByItself)
        return;
    m_place = m_geometry.scrollInCells();
    Q_EMIT viewChanged();
    Q_EMIT scrolled();
}

void GridCamera::scrollTo(QPoint scroll)
{
    m_area.horizontalScrollBar()->setValue(scroll.x());
    m_area.verticalScrollBar()->setValue(scroll.y());
}

void GridCamera::scrollToPlace()
{
    const QPoint scroll = m_geometry.scrollFromCells(m_place);
    scrollTo(scroll);
    m_geometry.setScroll(scroll);
}

} // namespace yak
