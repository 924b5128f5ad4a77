#include "grid/gridkeyboard.h"

#include "grid/gridaccessible.h"
#include "grid/gridcamera.h"
#include "grid/gridwidget.h"

#include <algorithm>

namespace yak {

bool GridKeyboard::press(const QKeyEvent &event)
{
    const auto command = commandOf(event);
    if (!command || m_grid.m_scene.layout.isEmpty())
        return false;
    const bool hasToCancel = m_grid.m_scene.tool.isActive() || !m_grid.m_scene.selection.isEmpty();
    if (command->kind == GridCommand::Kind::Cancel && !hasToCancel)
        return false; // a dialog may want it
    m_grid.m_scene.showsCursor = true;
    run(*command);
    return true;
}

void GridKeyboard::focusIn(Qt::FocusReason reason)
{
    const bool isByKey =
        reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason || reason == Qt::ShortcutFocusReason;
    m_grid.m_scene.showsCursor = isByKey;
    if (isByKey)
        ensureCursor();
    m_grid.viewport()->update();
    announceFocus(m_grid);
}

void GridKeyboard::ensureCursor()
{
    GridSelection &selection = m_grid.m_scene.selection;
    if (selection.cursor().isNull())
        selection.moveTo(firstCell(m_grid.m_scene.layout));
}

void GridKeyboard::run(const GridCommand &command)
{
    using Kind = GridCommand::Kind;
    ensureCursor();
    switch (command.kind) {
    case Kind::Move:
    case Kind::Extend:
        return move(command);
    case Kind::Set:
        return m_grid.applyToSelection(command.state);
    case Kind::UseBrush:
        return m_grid.useBrush();
    case Kind::SelectAll:
    case Kind::SelectColumn:
    case Kind::SelectRow:
    case Kind::Invert:
        return select(command);
    case Kind::SwitchShape:
        return m_grid.setBrushShape(m_grid.brushShape() == BrushShape::Rectangle ? BrushShape::Free
                                                                                 : BrushShape::Rectangle);
    case Kind::Activate:
        Q_EMIT m_grid.cellActivated(m_grid.m_scene.layout.slotAt(m_grid.m_scene.selection.cursor()));
        return;
    case Kind::Cancel:
        return cancel();
    case Kind::ZoomIn:
        return m_grid.m_camera->zoomBy(1, m_grid.geometryOfCells().bodyRect().center());
    case Kind::ZoomOut:
        return m_grid.m_camera->zoomBy(-1, m_grid.geometryOfCells().bodyRect().center());
    case Kind::ZoomReset:
        return m_grid.setZoom(1);
    }
    Q_UNREACHABLE();
}

void GridKeyboard::move(const GridCommand &command)
{
    const GridLayout &layout = m_grid.m_scene.layout;
    GridSelection &selection = m_grid.m_scene.selection;
    const GridGeometry &geometry = m_grid.geometryOfCells();
    const int page = std::max(1, geometry.bodyRect().height() / std::max(1, geometry.cellSize().height()) - 1);
    const bool isExtending = command.kind == GridCommand::Kind::Extend;
    const GridCell from = selection.cursor();
    const GridCell to =
        isExtending ? stepped(layout, from, command.step, page) : moved(layout, from, command.step, page);
    if (isExtending)
        selection.extendTo(layout, to);
    else
        selection.moveTo(to);
    m_grid.showSlot(layout.slotAt(to));
    m_grid.cursorMoved();
}

void GridKeyboard::select(const GridCommand &command)
{
    using Kind = GridCommand::Kind;
    const GridLayout &layout = m_grid.m_scene.layout;
    GridSelection &selection = m_grid.m_scene.selection;
    const GridCell cursor = selection.cursor();
    if (command.kind == Kind::SelectAll)
        selection.selectAll(layout);
    else if (command.kind == Kind::Invert)
        selection.invert(layout);
    else if (command.kind == Kind::SelectColumn)
        selection.select(layout, {cursor.column, 0}, {cursor.column, layout.rowCount() - 1});
    else
        selection.select(layout, {0, cursor.row}, {layout.columnCount() - 1, cursor.row});
    m_grid.cursorMoved();
}

void GridKeyboard::cancel()
{
    if (m_grid.m_scene.tool.isActive()) {
        m_grid.cancelStroke();
        return;
    }
    m_grid.m_scene.selection.clear();
    m_grid.cursorMoved();
}

} // namespace yak
