#include "grid/gridlink.h"
#include "gridfixture.h"

#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

namespace yak {

using namespace Qt::StringLiterals;

namespace {

SlotTable manyDays()
{
    return slotsOf(u"Asia/Seoul"_s, daysFrom({2026, 6, 1}, 60, {0, 1440}), 30);
}

void wheel(GridWidget &grid, QPoint at, int steps)
{
    QWheelEvent event(at, grid.viewport()->mapToGlobal(at), {}, {0, 120 * steps}, Qt::NoButton, Qt::ControlModifier,
                      Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(grid.viewport(), &event);
}

} // namespace

/// Sizes, zoom, scrolling and two grids side by side.
class GridZoomTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cellsAreNeverTooSmallToPaint()
    {
        GridFixture room(manyDays());
        QVERIFY(room.grid().geometryOfCells().cellSize().width() >= 36);
        QVERIFY(room.grid().geometryOfCells().cellSize().height() >= 20);
        QVERIFY(!room.grid().geometryOfCells().isOverview());
        room.grid().setInput(GridWidget::Input::Touch);
        QVERIFY(room.grid().geometryOfCells().cellSize().height() >= 28);
    }

    void aSmallRoomFillsTheGrid()
    {
        GridFixture room;
        const GridGeometry &geometry = room.grid().geometryOfCells();
        QVERIFY(geometry.cellSize().width() > 100);
        QCOMPARE(geometry.largestScroll(), QPoint(0, 0));
    }

    void everyPointOfACellIsThatCell()
    {
        GridFixture room(manyDays());
        room.grid().setScrollInCells({20, 10});
        const GridGeometry &geometry = room.grid().geometryOfCells();
        const QRect cell = geometry.cellRect({25, 14});
        for (const QPoint corner : {cell.topLeft(), cell.topRight(), cell.bottomLeft(), cell.bottomRight()})
            QCOMPARE(geometry.cellAt(corner), (GridCell{25, 14}));
        QVERIFY(geometry.cellAt(cell.topLeft() - QPoint(0, 1)) != (GridCell{25, 14}));
        QVERIFY(geometry.cellAt({5, 200}).isNull()); // a header is no cell, even with one scrolled under it
        QVERIFY(geometry.partAt({5, 200}) == GridGeometry::Part::RowHeader);
    }

    void theOverviewShowsAllAndAClickZoomsIn()
    {
        GridFixture room(manyDays());
        room.answerNo();
        room.grid().setZoom(0);
        QTRY_COMPARE(room.grid().geometryOfCells().largestScroll(), QPoint(0, 0));
        QVERIFY(room.grid().geometryOfCells().isOverview());
        QTest::mouseClick(room.grid().viewport(), Qt::LeftButton, {}, room.middleOf(40, 30));
        QVERIFY(room.strokes().isEmpty()); // painting is off
        QCOMPARE(room.grid().zoom(), 1.0);
        QVERIFY(room.grid().geometryOfCells().bodyRect().contains(room.middleOf(40, 30)));
    }

    void keysZoomInFromTheOverviewBeforeTheyPaint()
    {
        GridFixture room(manyDays());
        room.answerNo();
        room.grid().setZoom(0);
        room.key(Qt::Key_1);
        QVERIFY(room.strokes().isEmpty());
        QCOMPARE(room.grid().zoom(), 1.0);
        room.key(Qt::Key_1);
        QCOMPARE(room.strokes().size(), 1);
    }

    void theWheelZoomsAboutTheMouse()
    {
        GridFixture room(manyDays());
        room.grid().setScrollInCells({20, 10});
        QSignalSpy zoomed(&room.grid(), &GridWidget::zoomChanged);
        const QPoint at = room.middleOf(26, 20);
        wheel(room.grid(), at, 1);
        QCOMPARE(zoomed.size(), 1);
        QVERIFY(room.grid().zoom() > 1.2);
        QCOMPARE(room.grid().geometryOfCells().cellAt(at), (GridCell{26, 20}));
        wheel(room.grid(), at, -1);
        QCOMPARE(room.grid().zoom(), 1.0);
    }

    void keysZoomToo()
    {
        GridFixture room(manyDays());
        room.key(Qt::Key_Plus, Qt::ControlModifier);
        QVERIFY(room.grid().zoom() > 1);
        room.key(Qt::Key_Minus, Qt::ControlModifier);
        room.key(Qt::Key_Minus, Qt::ControlModifier);
        QVERIFY(room.grid().zoom() < 1);
        room.key(Qt::Key_0, Qt::ControlModifier);
        QCOMPARE(room.grid().zoom(), 1.0);
        QVERIFY(room.strokes().isEmpty());
    }

    void theCursorIsAlwaysInView()
    {
        GridFixture room(manyDays());
        room.key(Qt::Key_End, Qt::ControlModifier);
        const GridGeometry &geometry = room.grid().geometryOfCells();
        QVERIFY(geometry.bodyRect().contains(geometry.cellRect({59, 47})));
        room.key(Qt::Key_Home, Qt::ControlModifier);
        QVERIFY(geometry.bodyRect().contains(geometry.cellRect({0, 0})));
    }

    void headersStayWhileCellsScroll()
    {
        GridFixture room(manyDays());
        room.grid().setScrollInCells({20, 10});
        const GridGeometry &geometry = room.grid().geometryOfCells();
        QCOMPARE(geometry.columnHeaderRect(20).y(), 0);
        QCOMPARE(geometry.rowHeaderRect(10).x(), 0);
        QCOMPARE(geometry.columnHeaderRect(20).x(), geometry.cellRect({20, 10}).x());
        QCOMPARE(geometry.rowHeaderRect(10).y(), geometry.cellRect({20, 10}).y());
    }

    void sideBySideScrollsAndZoomsTogether()
    {
        GridFixture mine(manyDays(), {900, 500});
        GridFixture everyone(manyDays(), {600, 400});
        linkScrolling(mine.grid(), everyone.grid());
        mine.grid().horizontalScrollBar()->setValue(mine.grid().horizontalScrollBar()->maximum() / 3);
        mine.grid().verticalScrollBar()->setValue(mine.grid().verticalScrollBar()->maximum() / 2);
        const auto together = [&] {
            const QPointF a = mine.grid().geometryOfCells().scrollInCells();
            const QPointF b = everyone.grid().geometryOfCells().scrollInCells();
            return qAbs(a.x() - b.x()) < 0.1 && qAbs(a.y() - b.y()) < 0.1;
        };
        QVERIFY(mine.grid().scrollInCells().x() > 5);
        QVERIFY(together());
        everyone.grid().verticalScrollBar()->setValue(40);
        QVERIFY(together());
        everyone.grid().setZoom(2);
        QCOMPARE(mine.grid().zoom(), 2.0);
        QVERIFY(together());
    }

    void aHiddenGridIsAtTheSamePlaceWhenItIsShown()
    {
        GridFixture mine(manyDays());
        GridFixture everyone(manyDays());
        linkScrolling(mine.grid(), everyone.grid());
        everyone.grid().hide();
        everyone.grid().resize(10, 10); // as a page that has no room for it does
        mine.grid().verticalScrollBar()->setValue(200);
        everyone.grid().resize(900, 500);
        everyone.grid().show();
        QTRY_COMPARE(everyone.grid().verticalScrollBar()->value(), 200);
        QCOMPARE(mine.grid().verticalScrollBar()->value(), 200);
    }

    void aGridOpensInTheMorningOfToday()
    {
        TimeView view = seenFrom(u"Asia/Seoul"_s);
        view.today = {2026, 6, 11};
        GridFixture room(manyDays());
        room.grid().setLayout(GridLayout());
        room.grid().setLayout(timeLayout(manyDays(), view));
        const GridGeometry &geometry = room.grid().geometryOfCells();
        QCOMPARE(geometry.columnHeaderRect(10).x(), geometry.bodyRect().x());
        QCOMPARE(geometry.rowHeaderRect(16).y(), geometry.bodyRect().y());
    }

    void whatIsAtTheTopStaysThereWhenTheTextGrows()
    {
        // A day from midnight opens at its morning, but here all of it fits.
        const SlotTable day = slotsOf(u"Asia/Seoul"_s, daysFrom({2026, 6, 1}, 3, {0, 1440}), 60);
        GridFixture room(day, {900, 900});
        GridWidget &grid = room.grid();
        grid.show();
        QVERIFY(grid.scene().layout.openingCell().row > 0);
        QCOMPARE(grid.geometryOfCells().largestScroll().y(), 0);
        const auto setText = [&grid](int pixels) {
            QFont font;
            font.setPixelSize(pixels);
            grid.setTheme(Theme::make(Scheme::Light, font));
        };
        setText(40);
        QVERIFY(grid.geometryOfCells().largestScroll().y() > 0);
        QCOMPARE(grid.geometryOfCells().scroll().y(), 0);
        // And where it was scrolled, the same row is at the top.
        grid.setScrollInCells({0, 2});
        setText(48);
        QCOMPARE(grid.geometryOfCells().rowHeaderRect(2).y(), grid.geometryOfCells().bodyRect().y());
    }

    void sideBySidePointsAtTheSameCell()
    {
        GridFixture mine;
        GridFixture everyone;
        linkScrolling(mine.grid(), everyone.grid());
        QSignalSpy hovered(&mine.grid(), &GridWidget::cellHovered);
        mine.moveTo(3, 4);
        QCOMPARE(everyone.grid().scene().pointed, (GridCell{3, 4}));
        QCOMPARE(hovered.size(), 1); // no echo
    }

    void koreanWordsFitTheirHeaders()
    {
        for (const int pixels : {12, 16, 26}) {
            QFont font(u"Noto Sans CJK KR"_s);
            font.setPixelSize(pixels);
            const Theme theme = Theme::make(Scheme::Light, font);
            TimeView view = seenFrom(u"Asia/Seoul"_s);
            view.words = TimeText(QLocale(u"ko_KR"_s), ClockFormat::AmPm);
            GridWidget grid(theme);
            grid.resize(700, 500);
            grid.setLayout(timeLayout(manyDays(), view));
            const QFontMetrics label(theme.font(TextSize::Small));
            const GridGeometry &geometry = grid.geometryOfCells();
            for (int row = 0; row < grid.scene().layout.rowCount(); ++row) {
                const int width = label.horizontalAdvance(grid.scene().layout.row(row).label);
                QVERIFY(width + 2 < geometry.metrics().rowHeaderWidth);
            }
            QVERIFY(geometry.cellSize().height() >= label.height());
            QVERIFY(geometry.cellSize().width() >= label.horizontalAdvance(u"토"_s));
        }
    }
};

} // namespace yak

QTEST_MAIN(yak::GridZoomTest)
#include "grid_zoom_test.moc"
