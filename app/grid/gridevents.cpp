#include "grid/gridcamera.h"
#include "grid/gridkeyboard.h"
#include "grid/gridlook.h"
#include "grid/gridpointer.h"
#include "grid/gridstrokes.h"
#include "grid/gridwidget.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

// What Qt tells the grid, handed on to whose part it is.

namespace yak {

void GridWidget::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    const qreal pixelRatio = painter.deviceTransform().m11();
    if (!qFuzzyCompare(pixelRatio, m_look->ink().pixelRatio()))
        makeLook(pixelRatio);
    m_look->paint(painter, m_scene, geometryOfCells(), event->region());
}

void GridWidget::resizeEvent(QResizeEvent *)
{
    m_camera->arrange();
}

void GridWidget::scrollContentsBy(int, int)
{
    m_camera->followScrollBars();
}

void GridWidget::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        updateHint();
}

bool GridWidget::event(QEvent *event)
{
    // Keys that are commands here must not set off a window's shortcut of the same name.
    if (event->type() == QEvent::ShortcutOverride && commandOf(*static_cast<QKeyEvent *>(event)))
        event->accept();
    return QAbstractScrollArea::event(event);
}

bool GridWidget::viewportEvent(QEvent *event)
{
    switch (event->type()) {
    case QEvent::MouseButtonPress:
    case QEvent::MouseButtonDblClick: // the second of two quick strokes
        m_pointer->press(*static_cast<QMouseEvent *>(event));
        return true;
    case QEvent::MouseMove:
        m_pointer->move(*static_cast<QMouseEvent *>(event));
        return true;
    case QEvent::MouseButtonRelease:
        m_pointer->release(*static_cast<QMouseEvent *>(event));
        return true;
    case QEvent::Leave:
        m_pointer->leave();
        break;
    case QEvent::NativeGesture: {
        const auto &gesture = *static_cast<QNativeGestureEvent *>(event);
        if (gesture.gestureType() != Qt::ZoomNativeGesture)
            break;
        m_camera->zoomAround(zoom() * (1 + gesture.value()), gesture.position().toPoint());
        return true;
    }
    default:
        break;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

void GridWidget::wheelEvent(QWheelEvent *event)
{
    if (event->modifiers() & Qt::ControlModifier) {
        m_camera->zoomBy(event->angleDelta().y() / 120.0, event->position().toPoint());
        event->accept();
        return;
    }
    QAbstractScrollArea::wheelEvent(event);
}

void GridWidget::keyPressEvent(QKeyEvent *event)
{
    if (!m_keyboard->press(*event))
        QAbstractScrollArea::keyPressEvent(event);
}

void GridWidget::focusInEvent(QFocusEvent *event)
{
    m_keyboard->focusIn(event->reason());
    QAbstractScrollArea::focusInEvent(event);
}

void GridWidget::focusOutEvent(QFocusEvent *event)
{
    m_scene.showsCursor = false;
    viewport()->update();
    QAbstractScrollArea::focusOutEvent(event);
}

void GridWidget::contextMenuEvent(QContextMenuEvent *event)
{
    if (m_scene.tool.isActive())
        return;
    const bool isFromKeys = event->reason() == QContextMenuEvent::Keyboard;
    const GridCell cell = isFromKeys ? m_scene.selection.cursor() : geometryOfCells().cellAt(event->pos());
    const qsizetype slot = m_scene.layout.slotAt(cell);
    if (slot >= 0 && !m_scene.selection.contains(slot))
        moveCursor(cell);
    const QPoint at = isFromKeys && slot >= 0 ? geometryOfCells().cellRect(cell).center() : event->pos();
    Q_EMIT contextMenuRequested(slot, viewport()->mapToGlobal(at));
}

} // namespace yak
