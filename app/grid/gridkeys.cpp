#include "grid/gridkeys.h"

#include "grid/gridlayout.h"

#include <QKeyEvent>

#include <algorithm>

namespace yak {

namespace {

/// The key as if its letter were Latin.
int latinKey(int key)
{
    switch (key) {
    case 0x3141: // ㅁ
        return Qt::Key_A;
    case 0x3151: // ㅑ
        return Qt::Key_I;
    case 0x3131: // ㄱ
    case 0x3132: // ㄲ
        return Qt::Key_R;
    default:
        return key;
    }
}

std::optional<GridStep> stepOf(int key, Qt::KeyboardModifiers modifiers)
{
    const bool isFar = modifiers & Qt::ControlModifier;
    switch (key) {
    case Qt::Key_Left:
        return isFar ? GridStep::RowStart : GridStep::Left;
    case Qt::Key_Right:
        return isFar ? GridStep::RowEnd : GridStep::Right;
    case Qt::Key_Up:
        return GridStep::Up;
    case Qt::Key_Down:
        return GridStep::Down;
    case Qt::Key_Home:
        return isFar ? GridStep::First : GridStep::RowStart;
    case Qt::Key_End:
        return isFar ? GridStep::Last : GridStep::RowEnd;
    case Qt::Key_PageUp:
        return GridStep::PageUp;
    case Qt::Key_PageDown:
        return GridStep::PageDown;
    default:
        return {};
    }
}

GridCommand of(GridCommand::Kind kind)
{
    return {kind, GridStep::Left, SlotState::Yes};
}

GridCommand setting(SlotState state)
{
    return {GridCommand::Kind::Set, GridStep::Left, state};
}

std::optional<GridCommand> plainCommand(int key)
{
    switch (key) {
    case Qt::Key_1:
        return setting(SlotState::Yes);
    case Qt::Key_2:
        return setting(SlotState::IfNeeded);
    case Qt::Key_0:
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        return setting(SlotState::No);
    case Qt::Key_Space:
        return of(GridCommand::Kind::UseBrush);
    case Qt::Key_R:
        return of(GridCommand::Kind::SwitchShape);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return of(GridCommand::Kind::Activate);
    case Qt::Key_Escape:
        return of(GridCommand::Kind::Cancel);
    default:
        return {};
    }
}

std::optional<GridCommand> controlCommand(int key)
{
    switch (key) {
    case Qt::Key_A:
        return of(GridCommand::Kind::SelectAll);
    case Qt::Key_I:
        return of(GridCommand::Kind::Invert);
    case Qt::Key_Space:
        return of(GridCommand::Kind::SelectColumn);
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        return of(GridCommand::Kind::ZoomIn);
    case Qt::Key_Minus:
        return of(GridCommand::Kind::ZoomOut);
    case Qt::Key_0:
        return of(GridCommand::Kind::ZoomReset);
    default:
        return {};
    }
}

GridCell vertically(const GridLayout &layout, GridCell from, int direction)
{
    for (GridCell cell{from.column, from.row + direction}; cell.row >= 0 && cell.row < layout.rowCount();
         cell.row += direction) {
        if (layout.slotAt(cell) >= 0)
            return cell;
    }
    return from;
}

/// The slot of a column nearest to a row; null in a column that has none.
GridCell nearestInColumn(const GridLayout &layout, GridCell wanted)
{
    for (int distance = 0; distance < layout.rowCount(); ++distance) {
        for (const int row : {wanted.row - distance, wanted.row + distance}) {
            if (layout.slotAt({wanted.column, row}) >= 0)
                return {wanted.column, row};
        }
    }
    return {};
}

GridCell horizontally(const GridLayout &layout, GridCell from, int direction)
{
    for (int column = from.column + direction; column >= 0 && column < layout.columnCount(); column += direction) {
        const GridCell cell = nearestInColumn(layout, {column, from.row});
        if (!cell.isNull())
            return cell;
    }
    return from;
}

GridCell farthestInRow(const GridLayout &layout, GridCell from, int direction)
{
    GridCell best = from;
    for (int column = from.column; column >= 0 && column < layout.columnCount(); column += direction) {
        if (layout.slotAt({column, from.row}) >= 0)
            best = {column, from.row};
    }
    return best;
}

GridCell lastCell(const GridLayout &layout)
{
    return layout.isEmpty() ? GridCell() : layout.cellOf(layout.slotCount() - 1);
}

} // namespace

std::optional<GridCommand> commandOf(const QKeyEvent &event)
{
    const int key = latinKey(event.key());
    const Qt::KeyboardModifiers modifiers = event.modifiers() & ~Qt::KeypadModifier;
    if (modifiers & (Qt::AltModifier | Qt::MetaModifier))
        return {};
    const bool isShifted = modifiers & Qt::ShiftModifier;
    if (const auto step = stepOf(key, modifiers))
        return GridCommand{isShifted ? GridCommand::Kind::Extend : GridCommand::Kind::Move, *step, SlotState::Yes};
    if (modifiers & Qt::ControlModifier)
        return controlCommand(key);
    if (isShifted)
        return key == Qt::Key_Space ? std::optional(of(GridCommand::Kind::SelectRow)) : std::nullopt;
    return plainCommand(key);
}

GridCell stepped(const GridLayout &layout, GridCell from, GridStep step, int pageRows)
{
    switch (step) {
    case GridStep::Left:
        return horizontally(layout, from, -1);
    case GridStep::Right:
        return horizontally(layout, from, 1);
    case GridStep::Up:
        return vertically(layout, from, -1);
    case GridStep::Down:
        return vertically(layout, from, 1);
    case GridStep::RowStart:
        return farthestInRow(layout, from, -1);
    case GridStep::RowEnd:
        return farthestInRow(layout, from, 1);
    case GridStep::PageUp:
        return nearestInColumn(layout, {from.column, std::max(0, from.row - pageRows)});
    case GridStep::PageDown:
        return nearestInColumn(layout, {from.column, std::min(layout.rowCount() - 1, from.row + pageRows)});
    case GridStep::First:
        return firstCell(layout);
    case GridStep::Last:
        return lastCell(layout);
    }
    Q_UNREACHABLE();
}

GridCell moved(const GridLayout &layout, GridCell from, GridStep step, int pageRows)
{
    const qsizetype slot = layout.slotAt(from);
    const bool isSideways = step == GridStep::Left || step == GridStep::Right;
    if (layout.face() != GridCellFace::Dated || !isSideways || slot < 0)
        return stepped(layout, from, step, pageRows);
    const qsizetype next = slot + (step == GridStep::Left ? -1 : 1);
    return next >= 0 && next < layout.slotCount() ? layout.cellOf(next) : from;
}

GridCell firstCell(const GridLayout &layout)
{
    return layout.isEmpty() ? GridCell() : layout.cellOf(0);
}

} // namespace yak
