#include "grid/gridaccessible.h"

#include "grid/gridcellaccessible.h"
#include "grid/gridwidget.h"

#include <algorithm>

namespace yak {

using namespace Qt::StringLiterals;

namespace {

QAccessibleInterface *makeInterface(const QString &, QObject *object)
{
    auto *grid = qobject_cast<GridWidget *>(object);
    return grid ? new GridAccessible(grid) : nullptr;
}

int currentIndex(const GridWidget &grid)
{
    const GridCell cell = grid.scene().selection.cursor();
    return cell.isNull() ? -1 : cell.row * grid.scene().layout.columnCount() + cell.column;
}

void announce(GridWidget &grid, QAccessible::Event what)
{
    const int index = currentIndex(grid);
    if (index < 0 || !grid.hasFocus())
        return;
    QAccessibleEvent event(&grid, what);
    event.setChild(index);
    QAccessible::updateAccessibility(&event);
}

} // namespace

void installGridAccessibility()
{
    static const bool installed = [] {
        QAccessible::installFactory(makeInterface);
        return true;
    }();
    Q_UNUSED(installed)
}

void announceFocus(GridWidget &grid)
{
    announce(grid, QAccessible::Focus);
}

void announceCurrentCell(GridWidget &grid)
{
    announce(grid, QAccessible::NameChanged);
}

GridAccessible::GridAccessible(GridWidget *grid) : QAccessibleWidget(grid, QAccessible::Table) {}

GridAccessible::~GridAccessible()
{
    forgetChildren();
}

GridWidget &GridAccessible::grid() const
{
    return *static_cast<GridWidget *>(object());
}

void GridAccessible::forgetChildren() const
{
    for (const QAccessible::Id id : std::as_const(m_children))
        QAccessible::deleteAccessibleInterface(id);
    m_children.clear();
}

void *GridAccessible::interface_cast(QAccessible::InterfaceType type)
{
    if (type == QAccessible::TableInterface)
        return static_cast<QAccessibleTableInterface *>(this);
    return QAccessibleWidget::interface_cast(type);
}

int GridAccessible::columnCount() const
{
    return grid().scene().layout.columnCount();
}

int GridAccessible::rowCount() const
{
    return grid().scene().layout.rowCount();
}

int GridAccessible::childCount() const
{
    return rowCount() * columnCount() + columnCount() + rowCount();
}

QAccessibleInterface *GridAccessible::child(int index) const
{
    if (index < 0 || index >= childCount())
        return nullptr;
    if (std::exchange(m_shape, {columnCount(), rowCount()}) != std::pair(columnCount(), rowCount()))
        forgetChildren();
    const auto known = m_children.constFind(index);
    if (known != m_children.constEnd())
        return QAccessible::accessibleInterface(*known);
    const int cells = rowCount() * columnCount();
    QAccessibleInterface *made = nullptr;
    if (index < cells)
        made = new GridCellAccessible(&grid(), {index % columnCount(), index / columnCount()});
    else if (index < cells + columnCount())
        made = new GridHeaderAccessible(&grid(), QAccessible::ColumnHeader, index - cells);
    else
        made = new GridHeaderAccessible(&grid(), QAccessible::RowHeader, index - cells - columnCount());
    m_children.insert(index, QAccessible::registerAccessibleInterface(made));
    return made;
}

QAccessibleInterface *GridAccessible::childAt(int x, int y) const
{
    const QPoint point = grid().viewport()->mapFromGlobal(QPoint(x, y));
    const GridCell cell = grid().geometryOfCells().cellAt(point);
    return cell.isNull() ? nullptr : child(indexOf(cell.column, cell.row));
}

int GridAccessible::indexOfChild(const QAccessibleInterface *child) const
{
    for (auto known = m_children.constBegin(); known != m_children.constEnd(); ++known) {
        if (QAccessible::accessibleInterface(*known) == child)
            return known.key();
    }
    return -1;
}

QAccessibleInterface *GridAccessible::focusChild() const
{
    return grid().hasFocus() ? child(currentIndex(grid())) : nullptr;
}

QAccessibleInterface *GridAccessible::cellAt(int row, int column) const
{
    if (row < 0 || column < 0 || row >= rowCount() || column >= columnCount())
        return nullptr;
    return child(indexOf(column, row));
}

QString GridAccessible::columnDescription(int column) const
{
    return grid().scene().layout.column(column).name;
}

QString GridAccessible::rowDescription(int row) const
{
    return grid().scene().layout.row(row).name;
}

int GridAccessible::selectedCellCount() const
{
    return static_cast<int>(grid().scene().selection.count());
}

QList<QAccessibleInterface *> GridAccessible::selectedCells() const
{
    QList<QAccessibleInterface *> cells;
    if (grid().scene().selection.isEmpty())
        return cells;
    for (const qsizetype slot : grid().selectedSlots()) {
        const GridCell cell = grid().scene().layout.cellOf(slot);
        cells.append(child(indexOf(cell.column, cell.row)));
    }
    return cells;
}

bool GridAccessible::isColumnSelected(int column) const
{
    const GridScene &scene = grid().scene();
    for (int row = 0; row < rowCount(); ++row) {
        const qsizetype slot = scene.layout.slotAt({column, row});
        if (slot >= 0 && !scene.selection.contains(slot))
            return false;
    }
    return !scene.selection.isEmpty();
}

bool GridAccessible::isRowSelected(int row) const
{
    const GridScene &scene = grid().scene();
    for (int column = 0; column < columnCount(); ++column) {
        const qsizetype slot = scene.layout.slotAt({column, row});
        if (slot >= 0 && !scene.selection.contains(slot))
            return false;
    }
    return !scene.selection.isEmpty();
}

QList<int> GridAccessible::selectedColumns() const
{
    QList<int> columns;
    for (int column = 0; column < columnCount(); ++column) {
        if (isColumnSelected(column))
            columns.append(column);
    }
    return columns;
}

QList<int> GridAccessible::selectedRows() const
{
    QList<int> rows;
    for (int row = 0; row < rowCount(); ++row) {
        if (isRowSelected(row))
            rows.append(row);
    }
    return rows;
}

int GridAccessible::selectedColumnCount() const
{
    return static_cast<int>(selectedColumns().size());
}

int GridAccessible::selectedRowCount() const
{
    return static_cast<int>(selectedRows().size());
}

bool GridAccessible::selectRow(int row)
{
    if (row < 0 || row >= rowCount())
        return false;
    grid().selectCells({0, row}, {columnCount() - 1, row});
    return true;
}

bool GridAccessible::selectColumn(int column)
{
    if (column < 0 || column >= columnCount())
        return false;
    grid().selectCells({column, 0}, {column, rowCount() - 1});
    return true;
}

bool GridAccessible::unselectRow(int)
{
    return false; // the grid selects one stretch at a time, as the mouse does
}

bool GridAccessible::unselectColumn(int)
{
    return false;
}

void GridAccessible::modelChange(QAccessibleTableModelChangeEvent *)
{
    forgetChildren();
}

} // namespace yak
