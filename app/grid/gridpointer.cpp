#include "grid/gridpointer.h"

#include "grid/gridcamera.h"
#include "grid/gridstrokes.h"
#include "grid/gridwidget.h"

#include <QMouseEvent>
#include <QScrollBar>
#include <QTimerEvent>

#include <algorithm>

namespace yak {

namespace {

constexpr int kEdgeTick = 16; // milliseconds
// The edge begins within the grid: at the border of a screen the mouse cannot leave it.
constexpr int kEdgeWidth = 6;
// A drag at the edge scrolls a share of the distance to it, every tick.
constexpr int kEdgeShare = 2;
constexpr int kSlowestEdge = 3;
constexpr int kFastestEdge = 40;

QRect edgeless(const QRect &body)
{
    return body.adjusted(kEdgeWidth, kEdgeWidth, -kEdgeWidth, -kEdgeWidth);
}

int pastEdge(int at, int low, int high)
{
    if (at < low)
        return at - low;
    return at > high ? at - high : 0;
}

int edgeSpeed(int past)
{
    if (past == 0)
        return 0;
    const int speed = past / kEdgeShare + (past > 0 ? kSlowestEdge : -kSlowestEdge);
    return std::clamp(speed, -kFastestEdge, kFastestEdge);
}

} // namespace

void GridPointer::press(const QMouseEvent &event)
{
    const QPoint at = event.position().toPoint();
    if (event.button() != Qt::LeftButton) {
        if (m_drag != Drag::None)
            m_grid.cancelStroke(); // any other button says "not this"
        return;
    }
    if (m_grid.m_scene.layout.isEmpty())
        return;
    m_grid.m_scene.showsCursor = false;
    m_at = at;
    const auto part = m_grid.geometryOfCells().partAt(at);
    if (part == GridGeometry::Part::Body)
        pressInBody(m_grid.geometryOfCells().cellAt(at), at);
    else
        pressInHeader(part, m_grid.geometryOfCells().cellNear(at), event.modifiers());
}

void GridPointer::pressInBody(GridCell cell, QPoint at)
{
    const qsizetype slot = m_grid.m_scene.layout.slotAt(cell);
    if (m_grid.geometryOfCells().isOverview()) {
        m_grid.m_camera->zoomAround(1, at);
        return;
    }
    if (slot < 0) {
        m_grid.m_scene.selection.clear();
        Q_EMIT m_grid.selectionChanged();
        m_grid.viewport()->update();
        return;
    }
    m_grid.moveCursor(cell);
    if (m_grid.m_scene.mode == GridMode::Everyone) {
        Q_EMIT m_grid.cellActivated(slot);
        return;
    }
    if (m_grid.m_strokes->begin(cell))
        m_drag = Drag::Paint;
}

void GridPointer::pressInHeader(GridGeometry::Part part, GridCell cell, Qt::KeyboardModifiers modifiers)
{
    if (part == GridGeometry::Part::Corner) {
        m_grid.run({GridCommand::Kind::SelectAll});
        return;
    }
    m_drag = part == GridGeometry::Part::ColumnHeader ? Drag::Columns : Drag::Rows;
    const int line = m_drag == Drag::Columns ? cell.column : cell.row;
    if (!(modifiers & Qt::ShiftModifier) || m_firstLine < 0)
        m_firstLine = line;
    selectLines(m_firstLine, line);
}

void GridPointer::selectLines(int from, int to)
{
    const GridLayout &layout = m_grid.m_scene.layout;
    const auto [first, last] = std::minmax(from, to);
    if (m_drag == Drag::Columns)
        m_grid.selectCells({first, 0}, {last, layout.rowCount() - 1});
    else
        m_grid.selectCells({0, first}, {layout.columnCount() - 1, last});
}

void GridPointer::move(const QMouseEvent &event)
{
    m_at = event.position().toPoint();
    if (m_drag != Drag::None) {
        dragTo(m_at);
        return;
    }
    point(m_at);
}

void GridPointer::point(QPoint at)
{
    const GridCell cell = m_grid.geometryOfCells().cellAt(at);
    const bool isSlot = m_grid.m_scene.layout.slotAt(cell) >= 0;
    m_grid.setPointedCell(isSlot ? cell : GridCell());
    showCursorFor(isSlot ? cell : GridCell());
}

void GridPointer::showCursorFor(GridCell cell)
{
    Qt::CursorShape shape = Qt::ArrowCursor;
    if (!cell.isNull() && m_grid.geometryOfCells().isOverview())
        shape = Qt::PointingHandCursor;
    else if (!cell.isNull() && m_grid.m_scene.mode == GridMode::Mine && m_grid.m_readOnlyReason.isEmpty())
        shape = Qt::CrossCursor;
    if (m_grid.viewport()->cursor().shape() != shape)
        m_grid.viewport()->setCursor(shape);
}

void GridPointer::dragTo(QPoint at)
{
    const GridCell cell = m_grid.geometryOfCells().cellNear(at);
    if (m_drag == Drag::Paint)
        m_grid.m_strokes->goOn(cell);
    else
        selectLines(m_firstLine, m_drag == Drag::Columns ? cell.column : cell.row);
    const bool isPast = !edgeless(m_grid.geometryOfCells().bodyRect()).contains(at);
    if (isPast && !m_edgeTimer.isActive())
        m_edgeTimer.start(kEdgeTick, this);
}

void GridPointer::timerEvent(QTimerEvent *event)
{
    if (event->timerId() == m_edgeTimer.timerId())
        scrollAtEdge();
}

void GridPointer::scrollAtEdge()
{
    const QRect body = edgeless(m_grid.geometryOfCells().bodyRect());
    const int across = m_drag == Drag::Rows ? 0 : edgeSpeed(pastEdge(m_at.x(), body.left(), body.right()));
    const int down = m_drag == Drag::Columns ? 0 : edgeSpeed(pastEdge(m_at.y(), body.top(), body.bottom()));
    if (m_drag == Drag::None || (across == 0 && down == 0)) {
        m_edgeTimer.stop();
        return;
    }
    m_grid.horizontalScrollBar()->setValue(m_grid.horizontalScrollBar()->value() + across);
    m_grid.verticalScrollBar()->setValue(m_grid.verticalScrollBar()->value() + down);
}

void GridPointer::release(const QMouseEvent &event)
{
    if (event.button() != Qt::LeftButton)
        return;
    const Drag ended = m_drag;
    stop();
    if (ended == Drag::Paint)
        m_grid.m_strokes->finish();
    point(event.position().toPoint());
}

void GridPointer::pointAgain()
{
    if (m_drag != Drag::None)
        dragTo(m_at);
    else if (m_grid.viewport()->underMouse())
        point(m_at);
}

void GridPointer::leave()
{
    if (m_drag == Drag::None)
        m_grid.setPointedCell({});
}

void GridPointer::stop()
{
    m_drag = Drag::None;
    m_edgeTimer.stop();
}

} // namespace yak
