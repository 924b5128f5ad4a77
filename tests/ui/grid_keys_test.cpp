#include "gridfixture.h"

#include <QContextMenuEvent>
#include <QShortcut>
#include <QSignalSpy>
#include <QTest>

namespace yak {

using namespace Qt::StringLiterals;

namespace {

GridCell cursorOf(GridFixture &room)
{
    return room.grid().scene().selection.cursor();
}

/// A key as a system reports it that translates it by the Korean input source: the syllable's letter, not the key's.
void hangulKey(GridWidget &grid, int jamo, Qt::KeyboardModifiers modifiers)
{
    QKeyEvent press(QEvent::KeyPress, jamo, modifiers, QString(QChar(jamo)));
    QCoreApplication::sendEvent(&grid, &press);
}

} // namespace

/// The grid by keyboard alone.
class GridKeysTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void arrowsMoveFromTheFirstCell()
    {
        GridFixture room;
        room.key(Qt::Key_Right);
        QCOMPARE(cursorOf(room), (GridCell{1, 0}));
        room.key(Qt::Key_Down);
        room.key(Qt::Key_Down);
        QCOMPARE(cursorOf(room), (GridCell{1, 2}));
        room.key(Qt::Key_Up);
        room.key(Qt::Key_Left);
        room.key(Qt::Key_Left); // the edge holds
        QCOMPARE(cursorOf(room), (GridCell{0, 1}));
    }

    void homeEndAndPagesGoFar()
    {
        GridFixture room;
        room.key(Qt::Key_End);
        QCOMPARE(cursorOf(room), (GridCell{6, 0}));
        room.key(Qt::Key_Home);
        QCOMPARE(cursorOf(room), (GridCell{0, 0}));
        room.key(Qt::Key_PageDown);
        QCOMPARE(cursorOf(room), (GridCell{0, 7}));
        room.key(Qt::Key_PageUp);
        QCOMPARE(cursorOf(room), (GridCell{0, 0}));
        room.key(Qt::Key_End, Qt::ControlModifier);
        QCOMPARE(cursorOf(room), (GridCell{6, 7}));
        room.key(Qt::Key_Home, Qt::ControlModifier);
        QCOMPARE(cursorOf(room), (GridCell{0, 0}));
    }

    void everySlotOfADayWithABreakIsReached()
    {
        const SlotTable table =
            slotsOf(u"Asia/Seoul"_s, {{{2026, 6, 1}, {{540, 600}}}, {{2026, 6, 2}, {{720, 780}}}}, 30);
        GridFixture room(table);
        room.key(Qt::Key_Right); // the second day has nothing at nine; its nearest is at noon
        QCOMPARE(room.grid().scene().layout.slotAt(cursorOf(room)), qsizetype(2));
        room.key(Qt::Key_Down);
        QCOMPARE(room.grid().scene().layout.slotAt(cursorOf(room)), qsizetype(3));
        room.key(Qt::Key_Left);
        QCOMPARE(room.grid().scene().layout.slotAt(cursorOf(room)), qsizetype(1));
    }

    void oneTwoAndZeroSetTheCell()
    {
        GridFixture room;
        room.answerNo();
        room.key(Qt::Key_Down);
        room.key(Qt::Key_1);
        QCOMPARE(room.column(0), u"nynnnnnn"_s);
        room.key(Qt::Key_Down);
        room.key(Qt::Key_2);
        QCOMPARE(room.column(0), u"nyinnnnn"_s);
        room.key(Qt::Key_Up);
        room.key(Qt::Key_0);
        QCOMPARE(room.column(0), u"nninnnnn"_s);
        QCOMPARE(room.strokes().size(), 3);
    }

    void keypadDigitsDoTheSame()
    {
        GridFixture room;
        room.answerNo();
        room.key(Qt::Key_1, Qt::KeypadModifier);
        QCOMPARE(room.at(0, 0), SlotState::Yes);
    }

    void shiftAndArrowsSelectAndAKeySetsAllInOneStroke()
    {
        GridFixture room;
        room.answerNo();
        room.key(Qt::Key_Down);
        room.key(Qt::Key_Right, Qt::ShiftModifier);
        room.key(Qt::Key_Down, Qt::ShiftModifier);
        QCOMPARE(room.grid().selectedSlots().size(), size_t(4));
        room.key(Qt::Key_2);
        QCOMPARE(room.column(0), u"niinnnnn"_s);
        QCOMPARE(room.column(1), u"niinnnnn"_s);
        QCOMPARE(room.strokes().size(), 1);
        room.key(Qt::Key_Down); // moving on selects nothing
        QVERIFY(room.grid().scene().selection.isEmpty());
    }

    void spaceDoesWhatTheBrushWould()
    {
        GridFixture room;
        room.answerNo();
        room.grid().setBrush(SlotState::IfNeeded);
        room.key(Qt::Key_Space);
        QCOMPARE(room.at(0, 0), SlotState::IfNeeded);
        room.key(Qt::Key_Space);
        QCOMPARE(room.at(0, 0), SlotState::No);
    }

    void controlASelectsAllAndControlIInverts()
    {
        GridFixture room;
        room.answerNo();
        room.key(Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(room.grid().selectedSlots().size(), size_t(56));
        room.key(Qt::Key_1);
        QCOMPARE(room.column(6), u"yyyyyyyy"_s);
        room.key(Qt::Key_Home, Qt::ControlModifier);
        room.key(Qt::Key_Down, Qt::ShiftModifier);
        room.key(Qt::Key_I, Qt::ControlModifier);
        QCOMPARE(room.grid().selectedSlots().size(), size_t(54));
        room.key(Qt::Key_0);
        QCOMPARE(room.column(0), u"yynnnnnn"_s);
        QCOMPARE(room.column(1), u"nnnnnnnn"_s);
        room.key(Qt::Key_Escape);
        QVERIFY(room.grid().scene().selection.isEmpty());
    }

    void aColumnAndARowCanBeSelected()
    {
        GridFixture room;
        room.answerNo();
        room.key(Qt::Key_Right);
        room.key(Qt::Key_Space, Qt::ControlModifier);
        QCOMPARE(room.grid().selectedSlots().size(), size_t(8));
        room.key(Qt::Key_1);
        QCOMPARE(room.column(1), u"yyyyyyyy"_s);
        room.key(Qt::Key_Space, Qt::ShiftModifier);
        QCOMPARE(room.grid().selectedSlots().size(), size_t(7));
    }

    void aClickOnAHeaderSelectsItsColumnOrRow()
    {
        GridFixture room;
        const GridGeometry &geometry = room.grid().geometryOfCells();
        const auto click = [&room](QPoint at, Qt::KeyboardModifiers modifiers) {
            QTest::mouseClick(room.grid().viewport(), Qt::LeftButton, modifiers, at);
        };
        click(geometry.columnHeaderRect(2).center(), {});
        QCOMPARE(room.grid().selectedSlots().size(), size_t(8));
        click(geometry.columnHeaderRect(4).center(), Qt::ShiftModifier);
        QCOMPARE(room.grid().selectedSlots().size(), size_t(24));
        click(geometry.rowHeaderRect(3).center(), {});
        QCOMPARE(room.grid().selectedSlots().size(), size_t(7));
        click({3, 3}, {}); // the corner
        QCOMPARE(room.grid().selectedSlots().size(), size_t(56));
        QVERIFY(room.strokes().isEmpty());
        room.answerNo();
        click(geometry.columnHeaderRect(2).center(), {});
        room.key(Qt::Key_1);
        QCOMPARE(room.column(2), u"yyyyyyyy"_s);
    }

    void aDragOverHeadersSelectsThemAll()
    {
        GridFixture room;
        const GridGeometry &geometry = room.grid().geometryOfCells();
        QTest::mousePress(room.grid().viewport(), Qt::LeftButton, {}, geometry.columnHeaderRect(1).center());
        QTest::mouseMove(room.grid().viewport(), geometry.columnHeaderRect(3).center());
        QTest::mouseRelease(room.grid().viewport(), Qt::LeftButton, {}, geometry.columnHeaderRect(3).center());
        QCOMPARE(room.grid().selectedSlots().size(), size_t(24));
    }

    void rSwitchesTheShapeAndSaysSo()
    {
        GridFixture room;
        QSignalSpy changed(&room.grid(), &GridWidget::brushShapeChanged);
        room.key(Qt::Key_R);
        QCOMPARE(room.grid().brushShape(), BrushShape::Free);
        room.key(Qt::Key_R);
        QCOMPARE(room.grid().brushShape(), BrushShape::Rectangle);
        QCOMPARE(changed.size(), 2);
    }

    void enterChoosesTheCell()
    {
        GridFixture room;
        QSignalSpy activated(&room.grid(), &GridWidget::cellActivated);
        room.key(Qt::Key_Right);
        room.key(Qt::Key_Return);
        QCOMPARE(activated.size(), 1);
        QCOMPARE(activated.first().first().value<qsizetype>(), qsizetype(8));
    }

    void theGridTakesNoInputMethod()
    {
        GridFixture room;
        QVERIFY(!room.grid().testAttribute(Qt::WA_InputMethodEnabled));
        QVERIFY(!room.grid().inputMethodQuery(Qt::ImEnabled).toBool());
    }

    void keysWorkInHangulMode()
    {
        GridFixture room;
        room.answerNo();
        hangulKey(room.grid(), 0x3141, Qt::ControlModifier); // ㅁ is A
        QCOMPARE(room.grid().selectedSlots().size(), size_t(56));
        hangulKey(room.grid(), 0x3151, Qt::ControlModifier); // ㅑ is I
        QVERIFY(room.grid().scene().selection.isEmpty());
        hangulKey(room.grid(), 0x3131, Qt::NoModifier); // ㄱ is R
        QCOMPARE(room.grid().brushShape(), BrushShape::Free);
        room.key(Qt::Key_1);
        QCOMPARE(room.at(0, 0), SlotState::Yes);
    }

    void theGridsKeysComeBeforeAWindowsShortcuts()
    {
        QWidget window;
        GridWidget grid(Theme::make(Scheme::Light), &window);
        grid.setLayout(
            timeLayout(slotsOf(u"Asia/Seoul"_s, daysFrom({2026, 6, 1}, 2, {540, 600}), 30), seenFrom(u"Asia/Seoul"_s)));
        QShortcut taken(QKeySequence(u"1"_s), &window);
        QSignalSpy shortcut(&taken, &QShortcut::activated);
        QSignalSpy stroke(&grid, &GridWidget::strokeFinished);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        grid.setFocus();
        QTest::keyClick(&grid, Qt::Key_1);
        QCOMPARE(shortcut.size(), 0);
        QCOMPARE(stroke.size(), 1);
    }

    void tabLeavesTheGridAndEscapeIsLeftToItsWindow()
    {
        GridFixture room;
        QKeyEvent escape(QEvent::KeyPress, Qt::Key_Escape, Qt::NoModifier);
        QCoreApplication::sendEvent(&room.grid(), &escape);
        QVERIFY(!escape.isAccepted());
        QKeyEvent tab(QEvent::KeyPress, Qt::Key_Tab, Qt::NoModifier);
        QVERIFY(!commandOf(tab));
    }

    void theFocusRingShowsForKeysAndNotForTheMouse()
    {
        GridFixture room;
        room.answerNo();
        const QColor accent = Theme::make(Scheme::Light).colors().accent;
        const auto ring = [&room] {
            return room.picture().pixelColor(room.grid().geometryOfCells().cellRect({1, 1}).topLeft() + QPoint(8, 1));
        };
        room.key(Qt::Key_Right);
        room.key(Qt::Key_Down);
        QCOMPARE(ring(), accent);
        room.drag({4, 4}, {4, 4});
        QVERIFY(ring() != accent);
    }

    void theMenuKeyAsksForTheCurrentCellsMenu()
    {
        GridFixture room;
        QSignalSpy menu(&room.grid(), &GridWidget::contextMenuRequested);
        room.key(Qt::Key_Right);
        QContextMenuEvent fromKeys(QContextMenuEvent::Keyboard, {}, {});
        QCoreApplication::sendEvent(room.grid().viewport(), &fromKeys);
        QCOMPARE(menu.size(), 1);
        QCOMPARE(menu.first().first().value<qsizetype>(), qsizetype(8));
        const QPoint at = room.grid().viewport()->mapFromGlobal(menu.first().at(1).toPoint());
        QVERIFY(room.grid().geometryOfCells().cellRect({1, 0}).contains(at));
    }

    void aRightClickAsksForTheMenuOfItsCellOrOfTheSelectionItIsIn()
    {
        GridFixture room;
        QSignalSpy menu(&room.grid(), &GridWidget::contextMenuRequested);
        room.grid().selectCells({1, 1}, {3, 3});
        const auto rightClick = [&room](int column, int row) {
            const QPoint at = room.middleOf(column, row);
            QContextMenuEvent event(QContextMenuEvent::Mouse, at, room.grid().viewport()->mapToGlobal(at));
            QCoreApplication::sendEvent(room.grid().viewport(), &event);
        };
        rightClick(2, 2);
        QCOMPARE(room.grid().selectedSlots().size(), size_t(9));
        rightClick(5, 5);
        QCOMPARE(room.grid().selectedSlots().size(), size_t(1));
        QCOMPARE(menu.size(), 2);
        QCOMPARE(menu.last().first().value<qsizetype>(), room.grid().scene().layout.slotAt({5, 5}));
    }
};

} // namespace yak

QTEST_MAIN(yak::GridKeysTest)
#include "grid_keys_test.moc"
