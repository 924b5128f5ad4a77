#include "grid/gridcellaccessible.h"

#include "grid/gridspeech.h"
#include "grid/gridwidget.h"

namespace yak {

namespace {

QRect onScreen(const GridWidget &grid, const QRect &rect)
{
    return {grid.viewport()->mapToGlobal(rect.topLeft()), rect.size()};
}

QAccessibleInterface *headerAt(const GridWidget &grid, int index)
{
    const GridLayout &layout = grid.scene().layout;
    auto *table = QAccessible::queryAccessibleInterface(const_cast<GridWidget *>(&grid));
    return table->child(layout.rowCount() * layout.columnCount() + index);
}

} // namespace

// ---- cells
// -----------------------------------------------------------------------------------------------------------

void *GridCellAccessible::interface_cast(QAccessible::InterfaceType type)
{
    if (type == QAccessible::TableCellInterface)
        return static_cast<QAccessibleTableCellInterface *>(this);
    if (type == QAccessible::ActionInterface)
        return static_cast<QAccessibleActionInterface *>(this);
    return nullptr;
}

bool GridCellAccessible::isValid() const
{
    return m_grid && m_cell.column < m_grid->scene().layout.columnCount() &&
           m_cell.row < m_grid->scene().layout.rowCount();
}

qsizetype GridCellAccessible::slot() const
{
    return isValid() ? m_grid->scene().layout.slotAt(m_cell) : -1;
}

QAccessibleInterface *GridCellAccessible::parent() const
{
    return QAccessible::queryAccessibleInterface(m_grid);
}

QString GridCellAccessible::text(QAccessible::Text kind) const
{
    if (slot() < 0)
        return {};
    switch (kind) {
    case QAccessible::Name:
        return describe(m_grid->scene(), slot());
    case QAccessible::Value:
        return contentOf(m_grid->scene(), slot());
    default:
        return {};
    }
}

QRect GridCellAccessible::rect() const
{
    return isValid() ? onScreen(*m_grid, m_grid->geometryOfCells().cellRect(m_cell)) : QRect();
}

QAccessible::State GridCellAccessible::state() const
{
    QAccessible::State state;
    if (slot() < 0) {
        state.disabled = true;
        return state;
    }
    const GridScene &scene = m_grid->scene();
    const QRect cell = m_grid->geometryOfCells().cellRect(m_cell);
    state.focusable = true;
    state.selectable = true;
    state.focused = m_grid->hasFocus() && scene.selection.cursor() == m_cell;
    state.selected = scene.selection.contains(slot());
    state.offscreen = !m_grid->geometryOfCells().bodyRect().intersects(cell);
    state.readOnly = scene.mode == GridMode::Everyone;
    return state;
}

bool GridCellAccessible::isSelected() const
{
    return slot() >= 0 && m_grid->scene().selection.contains(slot());
}

QList<QAccessibleInterface *> GridCellAccessible::columnHeaderCells() const
{
    return isValid() ? QList<QAccessibleInterface *>{headerAt(*m_grid, m_cell.column)}
                     : QList<QAccessibleInterface *>();
}

QList<QAccessibleInterface *> GridCellAccessible::rowHeaderCells() const
{
    if (!isValid())
        return {};
    return {headerAt(*m_grid, m_grid->scene().layout.columnCount() + m_cell.row)};
}

QStringList GridCellAccessible::actionNames() const
{
    return slot() >= 0 ? QStringList{setFocusAction(), pressAction()} : QStringList();
}

void GridCellAccessible::doAction(const QString &actionName)
{
    if (slot() < 0)
        return;
    m_grid->moveCursor(m_cell);
    if (actionName == setFocusAction())
        m_grid->setFocus();
    else if (actionName == pressAction())
        m_grid->useBrush();
}

QStringList GridCellAccessible::keyBindingsForAction(const QString &) const
{
    return {};
}

// ---- headers
// ---------------------------------------------------------------------------------------------------------

bool GridHeaderAccessible::isValid() const
{
    if (!m_grid)
        return false;
    const GridLayout &layout = m_grid->scene().layout;
    return m_index < (m_role == QAccessible::ColumnHeader ? layout.columnCount() : layout.rowCount());
}

QAccessibleInterface *GridHeaderAccessible::parent() const
{
    return QAccessible::queryAccessibleInterface(m_grid);
}

QString GridHeaderAccessible::text(QAccessible::Text kind) const
{
    if (kind != QAccessible::Name || !isValid())
        return {};
    const GridLayout &layout = m_grid->scene().layout;
    return m_role == QAccessible::ColumnHeader ? layout.column(m_index).name : layout.row(m_index).name;
}

QRect GridHeaderAccessible::rect() const
{
    if (!isValid())
        return {};
    const GridGeometry &geometry = m_grid->geometryOfCells();
    const bool isColumn = m_role == QAccessible::ColumnHeader;
    return onScreen(*m_grid, isColumn ? geometry.columnHeaderRect(m_index) : geometry.rowHeaderRect(m_index));
}

QAccessible::State GridHeaderAccessible::state() const
{
    return {};
}

} // namespace yak
