#include "gridfixture.h"

#include <QSignalSpy>
#include <QTest>

namespace yak {

using namespace Qt::StringLiterals;

/// Painting with the mouse, as a hand does it.
class GridStrokeTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fastDragLeavesNoGap()
    {
        GridFixture room;
        room.answerNo();
        room.grid().setBrushShape(BrushShape::Free);
        room.drag({2, 0}, {2, 7}); // one single move across eight rows
        QCOMPARE(room.column(2), u"yyyyyyyy"_s);
        QCOMPARE(room.column(1), u"nnnnnnnn"_s);
        QCOMPARE(room.strokes().size(), 1);
    }

    void fastSlantedDragTouchesEveryColumnOnItsWay()
    {
        GridFixture room;
        room.answerNo();
        room.grid().setBrushShape(BrushShape::Free);
        room.drag({0, 0}, {6, 3});
        for (int column = 0; column < 7; ++column)
            QVERIFY2(room.column(column).contains(u'y'), qPrintable(u"column %1"_s.arg(column)));
        QCOMPARE(room.at(0, 0), SlotState::Yes);
        QCOMPARE(room.at(6, 3), SlotState::Yes);
    }

    void aRectangleCoversAllBetweenItsCorners()
    {
        GridFixture room;
        room.answerNo();
        room.drag({1, 1}, {3, 2});
        QCOMPARE(room.column(0), u"nnnnnnnn"_s);
        for (int column = 1; column <= 3; ++column)
            QCOMPARE(room.column(column), u"nyynnnnn"_s);
        QCOMPARE(room.column(4), u"nnnnnnnn"_s);
    }

    void aRectangleThatShrinksGivesBackWhatItLeft()
    {
        GridFixture room;
        room.answerNo();
        room.press(1, 1);
        room.moveTo(4, 6);
        room.moveTo(1, 2);
        room.release(1, 2);
        QCOMPARE(room.column(1), u"nyynnnnn"_s);
        QCOMPARE(room.column(2), u"nnnnnnnn"_s);
        QCOMPARE(room.column(4), u"nnnnnnnn"_s);
    }

    void aFreeStrokeKeepsItsWay()
    {
        GridFixture room;
        room.answerNo();
        room.grid().setBrushShape(BrushShape::Free);
        room.press(1, 1);
        room.moveTo(1, 4);
        room.moveTo(1, 1);
        room.release(1, 1);
        QCOMPARE(room.column(1), u"nyyyynnn"_s);
    }

    void startingOnTheBrushsStateErasesAlongTheDrag()
    {
        GridFixture room;
        room.answerNo();
        room.drag({1, 0}, {1, 5});
        room.set(1, 3, SlotState::IfNeeded);
        room.drag({1, 1}, {1, 4});
        QCOMPARE(room.column(1), u"ynnnnynn"_s);
    }

    void anotherBrushPaintsOverAndDoesNotErase()
    {
        GridFixture room;
        room.answerNo();
        room.drag({1, 0}, {1, 5});
        room.grid().setBrush(SlotState::IfNeeded);
        room.drag({1, 1}, {1, 2});
        QCOMPARE(room.column(1), u"yiiyyynn"_s);
        room.drag({1, 1}, {1, 2});
        QCOMPARE(room.column(1), u"ynnyyynn"_s);
    }

    void paintShowsBeforeTheButtonIsReleased()
    {
        GridFixture room;
        room.answerNo();
        const QRgb before = room.picture().pixel(room.middleOf(2, 4) + QPoint(20, 5));
        room.press(2, 3);
        room.moveTo(2, 5);
        QCOMPARE(room.column(2), u"nnnyyynn"_s);
        const QRgb during = room.picture().pixel(room.middleOf(2, 4) + QPoint(20, 5));
        QVERIFY(before != during);
        QCOMPARE(QColor(during), Theme::make(Scheme::Light).colors().yes);
        QVERIFY(room.strokes().isEmpty());
        room.release(2, 5);
        QCOMPARE(room.strokes().size(), 1);
    }

    void escapeAbandonsTheDrag()
    {
        GridFixture room;
        room.answerNo();
        QSignalSpy preview(&room.grid(), &GridWidget::previewChanged);
        room.press(2, 3);
        room.moveTo(2, 5);
        room.key(Qt::Key_Escape);
        QCOMPARE(room.column(2), u"nnnnnnnn"_s);
        room.moveTo(2, 6);
        room.release(2, 6);
        QCOMPARE(room.column(2), u"nnnnnnnn"_s);
        QVERIFY(room.strokes().isEmpty());
        QCOMPARE(preview.last().at(1).value<qsizetype>(), qsizetype(0));
    }

    void anotherButtonAbandonsTheDrag()
    {
        GridFixture room;
        room.answerNo();
        room.press(2, 3);
        room.moveTo(2, 5);
        QTest::mousePress(room.grid().viewport(), Qt::RightButton, {}, room.middleOf(2, 5));
        room.release(2, 5);
        QVERIFY(room.strokes().isEmpty());
        QCOMPARE(room.column(2), u"nnnnnnnn"_s);
    }

    void aStrokeNamesRangesAndOneState()
    {
        GridFixture room;
        room.drag({0, 0}, {1, 1});
        QCOMPARE(room.strokes().size(), 1);
        const SlotTable &table = room.grid().scene().layout.table();
        const Ranges expected{{table.key(0), table.key(0) + 60}, {table.key(8), table.key(8) + 60}};
        const Stroke whole{{SlotState::Yes, expected}};
        QCOMPARE(room.strokes().first(), whole);
    }

    void theFirstStrokeAnswersEverythingElseWithNo()
    {
        GridFixture room;
        QCOMPARE(room.column(0), u"........"_s);
        room.drag({0, 2}, {0, 3});
        QCOMPARE(room.column(0), u"nnyynnnn"_s);
        QCOMPARE(room.column(6), u"nnnnnnnn"_s);
    }

    void aStrokeThatChangesNothingIsNotSent()
    {
        GridFixture room;
        room.answerNo();
        room.grid().setBrush(SlotState::No);
        room.drag({0, 2}, {0, 3});
        QVERIFY(room.strokes().isEmpty());
    }

    void aRefusedStrokeFallsBack()
    {
        GridFixture room;
        room.answerNo();
        QObject::disconnect(&room.grid(), &GridWidget::strokeFinished, nullptr, nullptr);
        room.drag({0, 2}, {0, 3});
        QCOMPARE(room.column(0), u"nnnnnnnn"_s);
    }

    void aQuickSecondClickPaintsToo()
    {
        GridFixture room;
        room.answerNo();
        QTest::mouseClick(room.grid().viewport(), Qt::LeftButton, {}, room.middleOf(3, 3));
        QTest::mouseDClick(room.grid().viewport(), Qt::LeftButton, {}, room.middleOf(3, 3));
        room.release(3, 3);
        QCOMPARE(room.strokes().size(), 2);
        QCOMPARE(room.column(3), u"nnnnnnnn"_s); // painted, then erased
    }

    void nothingIsPaintedWhereItIsReadOnlyAndTheReasonIsTold()
    {
        GridFixture room;
        room.answerNo();
        QSignalSpy refused(&room.grid(), &GridWidget::paintRefused);
        room.grid().setReadOnlyReason(u"The room is closed."_s);
        room.drag({0, 2}, {0, 3});
        QVERIFY(room.strokes().isEmpty());
        QCOMPARE(refused.size(), 1);
        QCOMPARE(refused.first().first().toString(), u"The room is closed."_s);
        room.key(Qt::Key_1);
        QCOMPARE(refused.size(), 2);
        QVERIFY(room.strokes().isEmpty());
        room.grid().setReadOnlyReason({});
        room.drag({0, 2}, {0, 3});
        QCOMPARE(room.strokes().size(), 1);
    }

    void everyonesViewIsNotPaintedOn()
    {
        GridFixture room;
        room.answerNo();
        room.grid().setMode(GridMode::Everyone);
        QSignalSpy activated(&room.grid(), &GridWidget::cellActivated);
        room.drag({1, 2}, {1, 4});
        QVERIFY(room.strokes().isEmpty());
        QCOMPARE(activated.size(), 1);
        QCOMPARE(activated.first().first().value<qsizetype>(), room.grid().scene().layout.slotAt({1, 2}));
    }

    void aDragPastTheEdgeScrollsOn()
    {
        GridFixture room(slotsOf(u"Asia/Seoul"_s, daysFrom({2026, 6, 1}, 2, {0, 1440}), 15), {500, 300});
        room.grid().setScrollInCells({0, 0});
        room.answerNo();
        room.press(0, 2);
        QTest::mouseMove(room.grid().viewport(), QPoint(room.middleOf(0, 2).x(), 298));
        const auto isFar = [&room] { return room.at(0, 2) == SlotState::No && room.column(0).count(u'y') > 20; };
        QTRY_VERIFY(isFar());
        room.key(Qt::Key_Escape);
        QCOMPARE(room.column(0).count(u'y'), 0);
    }

    void anotherRoomEndsTheDrag()
    {
        GridFixture room;
        room.answerNo();
        room.press(2, 3);
        room.moveTo(2, 5);
        room.grid().setLayout(GridLayout());
        QTest::mouseRelease(room.grid().viewport(), Qt::LeftButton, {}, QPoint(200, 200));
        QVERIFY(room.strokes().isEmpty());
    }

    void whatOthersChangeMeanwhileStaysUnderTheDrag()
    {
        GridFixture room;
        room.answerNo();
        room.press(2, 3);
        room.moveTo(2, 4);
        room.set(2, 6, SlotState::IfNeeded); // another device of the same person
        QCOMPARE(room.column(2), u"nnnyynin"_s);
        room.release(2, 4);
        QCOMPARE(room.column(2), u"nnnyynin"_s);
    }
};

} // namespace yak

QTEST_MAIN(yak::GridStrokeTest)
#include "grid_stroke_test.moc"
