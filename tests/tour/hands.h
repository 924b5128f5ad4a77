#pragma once

#include <QPoint>
#include <QString>

#include <functional>

class QAbstractButton;
class QWidget;

namespace yak {

class GridWidget;
struct GridCell;

/// What a person does with mouse and keyboard, as the events that a window system would send.
namespace hands {

void click(QWidget *widget, QPoint at);
void click(QAbstractButton *button);
/// Presses, moves in a few steps and lets go.
void drag(QWidget *widget, QPoint from, QPoint to);
/// Letters by key presses; what no key has, such as Hangul, as an input method commits it.
void type(QWidget *widget, const QString &text);
/// Replaces what stands in a field.
void fill(QWidget *field, const QString &text);
/// Drags over a grid from the middle of a cell to that of another.
void paint(GridWidget &grid, GridCell from, GridCell to);
/// Puts a block of cells into "if needed" by the keyboard: the cursor goes there, Shift and arrows select, 2 sets.
void markIfNeeded(GridWidget &grid, GridCell from, GridCell to);

} // namespace hands

/// Runs the event loop until something holds, at most ten seconds; ends the tour where it does not, saying `what`.
void expect(const QString &what, const std::function<bool()> &holds);

} // namespace yak
