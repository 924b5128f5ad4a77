#pragma once

#include "grid/gridgeometry.h"

#include <QObject>

class QAbstractScrollArea;

namespace yak {

class GridLayout;

/// Which part of a grid is in view and how large: zoom, scroll bars, and the place they stand for.
class GridCamera final : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive it; `layout` is read anew at each arrange().
    GridCamera(QAbstractScrollArea &area, const GridLayout &layout);

    [[nodiscard]] const GridGeometry &geometry() const { return m_geometry; }
    [[nodiscard]] double zoom() const { return m_zoom; }

    /// Lays the cells out in the viewport's present size. The place in view stays.
    void arrange(const GridMetrics &metrics);
    /// The same with the metrics there are.
    void arrange() { arrange(m_geometry.metrics()); }

    /// Where it is scrolled to, in columns and rows; without the room for it, it goes there when there is.
    [[nodiscard]] QPointF place() const { return m_place; }
    void setPlace(QPointF place);
    /// Sets the place for the next arrange() only.
    void setNextPlace(QPointF place) { m_place = place; }

    /// What is in view now is the place from now on, also where it is another for want of room.
    void holdPlace() { m_place = m_geometry.scrollInCells(); }

    /// Scrolls as little as brings the whole cell into view.
    void show(GridCell cell);
    /// The cell at this point of the viewport stays under it. Clamped to what makes sense.
    void zoomAround(double zoom, QPoint point);
    /// The same by wheel steps or key presses, above 0 nearer.
    void zoomBy(double steps, QPoint point);
    /// Takes over from the scroll bars, which the user moved.
    void followScrollBars();

Q_SIGNALS:
    /// Another part of the cells is in view, or in another size.
    void viewChanged();
    /// The cells were moved, rather than the grid resized.
    void scrolled();
    void zoomChanged(double zoom);

private:
    void scrollTo(QPoint scroll);
    void scrollToPlace();

    QAbstractScrollArea &m_area;
    const GridLayout &m_layout;
    GridGeometry m_geometry;
    double m_zoom = 1;
    QPointF m_place;
    enum class Moves { ByUser, ByItself } m_moves = Moves::ByUser; // whose doing a move of the scroll bars is
};

} // namespace yak
