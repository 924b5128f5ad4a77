#include "hands.h"

#include "grid/gridwidget.h"

#include <QAbstractButton>
#include <QApplication>
#include <QInputMethodEvent>
#include <QTest>

namespace yak {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPatienceMs = 10'000;
constexpr int kDragSteps = 6;

bool hasKey(QChar letter)
{
    return letter.unicode() < 0x80;
}

void moveTo(QWidget *widget, QPoint at)
{
    // QTest's own mouse move says nothing of the button that is held.
    QMouseEvent move(QEvent::MouseMove, at, widget->mapToGlobal(at), Qt::NoButton, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(widget, &move);
}

} // namespace

void hands::click(QWidget *widget, QPoint at)
{
    QTest::mouseClick(widget, Qt::LeftButton, Qt::NoModifier, at);
}

void hands::click(QAbstractButton *button)
{
    expect(u"a button that can be pressed"_s, [button] { return button && button->isEnabled(); });
    click(button, button->rect().center());
}

void hands::drag(QWidget *widget, QPoint from, QPoint to)
{
    QTest::mousePress(widget, Qt::LeftButton, Qt::NoModifier, from);
    for (int step = 1; step <= kDragSteps; ++step)
        moveTo(widget, from + (to - from) * step / kDragSteps);
    QTest::mouseRelease(widget, Qt::LeftButton, Qt::NoModifier, to);
}

void hands::type(QWidget *widget, const QString &text)
{
    for (const QChar letter : text) {
        if (hasKey(letter)) {
            QTest::keyClick(widget, letter.toLatin1());
            continue;
        }
        QInputMethodEvent composed;
        composed.setCommitString(QString(letter));
        QApplication::sendEvent(widget, &composed);
    }
}

void hands::fill(QWidget *field, const QString &text)
{
    QTest::keyClick(field, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(field, Qt::Key_Delete);
    type(field, text);
}

void hands::paint(GridWidget &grid, GridCell from, GridCell to)
{
    const GridGeometry &geometry = grid.geometryOfCells();
    drag(grid.viewport(), geometry.cellRect(from).center(), geometry.cellRect(to).center());
}

void hands::markIfNeeded(GridWidget &grid, GridCell from, GridCell to)
{
    QTest::keyClick(&grid, Qt::Key_Home, Qt::ControlModifier);
    for (int column = 0; column < from.column; ++column)
        QTest::keyClick(&grid, Qt::Key_Right);
    for (int row = 0; row < from.row; ++row)
        QTest::keyClick(&grid, Qt::Key_Down);
    for (int column = from.column; column < to.column; ++column)
        QTest::keyClick(&grid, Qt::Key_Right, Qt::ShiftModifier);
    for (int row = from.row; row < to.row; ++row)
        QTest::keyClick(&grid, Qt::Key_Down, Qt::ShiftModifier);
    QTest::keyClick(&grid, Qt::Key_2);
}

void expect(const QString &what, const std::function<bool()> &holds)
{
    if (!QTest::qWaitFor(holds, kPatienceMs))
        qFatal("tour: waited in vain for %s", qUtf8Printable(what));
}

} // namespace yak
