#pragma once

#include "grid/gridgeometry.h"

#include <QBasicTimer>
#include <QObject>
#include <QPoint>

class QMouseEvent;

namespace yak {

class GridWidget;

/// What the mouse does to a grid: paints, selects by the headers, points, zooms in from the overview, and scrolls while
/// a drag is at the edge.
class GridPointer final : public QObject
{
public:
    /// `grid` must outlive it.
    explicit GridPointer(GridWidget &grid) : m_grid(grid) {}

    void press(const QMouseEvent &event);
    void move(const QMouseEvent &event);
    void release(const QMouseEvent &event);
    void leave();
    /// The cells have moved under the mouse.
    void pointAgain();
    /// Forgets a drag that was abandoned.
    void stop();

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    enum class Drag { None, Paint, Columns, Rows };

    void pressInBody(GridCell cell, QPoint at);
    void pressInHeader(GridGeometry::Part part, GridCell cell, Qt::KeyboardModifiers modifiers);
    void dragTo(QPoint at);
    void selectLines(int from, int to);
    void scrollAtEdge();
    void point(QPoint at);
    void showCursorFor(GridCell cell);

    GridWidget &m_grid;
    Drag m_drag = Drag::None;
    int m_firstLine = -1; // where a drag over a header began
    QPoint m_at;
    QBasicTimer m_edgeTimer;
};

} // namespace yak
