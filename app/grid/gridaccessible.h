#pragma once

#include <QAccessible>
#include <QAccessibleWidget>
#include <QHash>

namespace yak {

class GridWidget;

/// Makes every GridWidget a table to assistive technology. Once is enough; calling it again does nothing.
void installGridAccessibility();

/// Tells that the keys act on another cell now.
void announceFocus(GridWidget &grid);

/// Tells that the cell the keys act on says something else now.
void announceCurrentCell(GridWidget &grid);

/// The grid as a table: rows, columns, and for each cell its day, time and state in words. Its children are the cells
/// row by row, then the column headers, then the row headers.
class GridAccessible final : public QAccessibleWidget, public QAccessibleTableInterface
{
public:
    explicit GridAccessible(GridWidget *grid);
    ~GridAccessible() override;

    [[nodiscard]] int indexOf(int column, int row) const { return row * columnCount() + column; }

    void *interface_cast(QAccessible::InterfaceType type) override;
    [[nodiscard]] int childCount() const override;
    [[nodiscard]] QAccessibleInterface *child(int index) const override;
    [[nodiscard]] QAccessibleInterface *childAt(int x, int y) const override;
    [[nodiscard]] int indexOfChild(const QAccessibleInterface *child) const override;
    [[nodiscard]] QAccessibleInterface *focusChild() const override;

    [[nodiscard]] QAccessibleInterface *caption() const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface *summary() const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface *cellAt(int row, int column) const override;
    [[nodiscard]] int selectedCellCount() const override;
    [[nodiscard]] QList<QAccessibleInterface *> selectedCells() const override;
    [[nodiscard]] QString columnDescription(int column) const override;
    [[nodiscard]] QString rowDescription(int row) const override;
    [[nodiscard]] int selectedColumnCount() const override;
    [[nodiscard]] int selectedRowCount() const override;
    [[nodiscard]] int columnCount() const override;
    [[nodiscard]] int rowCount() const override;
    [[nodiscard]] QList<int> selectedColumns() const override;
    [[nodiscard]] QList<int> selectedRows() const override;
    [[nodiscard]] bool isColumnSelected(int column) const override;
    [[nodiscard]] bool isRowSelected(int row) const override;
    bool selectRow(int row) override;
    bool selectColumn(int column) override;
    bool unselectRow(int row) override;
    bool unselectColumn(int column) override;
    void modelChange(QAccessibleTableModelChangeEvent *event) override;

private:
    [[nodiscard]] GridWidget &grid() const;
    void forgetChildren() const;

    mutable QHash<int, QAccessible::Id> m_children; // by index; made when asked for
    mutable std::pair<int, int> m_shape;            // of the table that the indexes are of
};

} // namespace yak
