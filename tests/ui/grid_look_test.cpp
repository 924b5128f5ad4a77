#include "gridfixture.h"
#include "settings/themecolor.h"

#include <QScreen>
#include <QSet>
#include <QTest>

namespace yak {

using namespace Qt::StringLiterals;

namespace {

QSet<QRgb> colorsIn(GridFixture &room, const QRect &inside)
{
    const QImage picture = room.picture();
    QSet<QRgb> colors;
    for (int y = inside.top(); y <= inside.bottom(); ++y) {
        for (int x = inside.left(); x <= inside.right(); ++x)
            colors.insert(picture.pixel(x, y));
    }
    return colors;
}

/// The colors within a cell, clear of the lines around it.
QSet<QRgb> colorsIn(GridFixture &room, int column, int row)
{
    return colorsIn(room, room.grid().geometryOfCells().cellRect({column, row}).adjusted(2, 2, -2, -2));
}

/// The color in a corner of a cell, where no number or mark stands.
QColor groundOf(GridFixture &room, int column, int row)
{
    const QRect cell = room.grid().geometryOfCells().cellRect({column, row});
    return room.picture().pixelColor(cell.topLeft() + QPoint(6, 4));
}

QList<Headcount> nobody(GridFixture &room)
{
    return QList<Headcount>(room.grid().scene().layout.slotCount());
}

} // namespace

/// What a person sees.
class GridLookTest final : public QObject
{
    Q_OBJECT

private:
    const ThemeColors m_light = Theme::make(Scheme::Light).colors();

private Q_SLOTS:
    void everyStateHasItsFormAndNotOnlyItsColor()
    {
        GridFixture room;
        room.answerNo();
        room.set(0, 1, SlotState::Yes);
        room.set(0, 2, SlotState::IfNeeded);
        room.set(0, 3, SlotState::None);
        QCOMPARE(colorsIn(room, 0, 1), QSet<QRgb>{m_light.yes.rgb()}); // plain
        const QSet<QRgb> hatched = colorsIn(room, 0, 2);
        QVERIFY(hatched.contains(m_light.ifNeeded.rgb()));
        QVERIFY(hatched.size() > 2);              // lines on it
        QVERIFY(colorsIn(room, 0, 0).size() > 2); // a cross on the ground
        QCOMPARE(colorsIn(room, 0, 3), QSet<QRgb>{m_light.window.rgb()});
        // The dotted outline stands on the cell's edge.
        const QRect cell = room.grid().geometryOfCells().cellRect({0, 3});
        const QImage picture = room.picture();
        QSet<QRgb> edge;
        for (int x = cell.left() + 1; x < cell.right(); ++x)
            edge.insert(picture.pixel(x, cell.top()));
        QVERIFY(edge.contains(m_light.unfilled.rgb()));
        QVERIFY(edge.size() > 1);
    }

    void heatIsTheShareOfThoseIn()
    {
        GridFixture room;
        room.grid().setMode(GridMode::Everyone);
        QList<Headcount> counts = nobody(room);
        counts[0] = {4, 0, 0, 0};
        counts[1] = {2, 2, 0, 0};
        counts[2] = {0, 4, 0, 0};
        room.grid().setHeadcounts(counts, 4);
        const Theme theme = Theme::make(Scheme::Light);
        QCOMPARE(groundOf(room, 0, 0), theme.heat(1));
        QCOMPARE(groundOf(room, 0, 1), theme.heat(0.5));
        QCOMPARE(groundOf(room, 0, 2), theme.heat(0)); // if needed is told by the number, not by the ramp
        QVERIFY(colorsIn(room, 0, 2).size() > 1);
    }

    void countsStandWhereTheyFit()
    {
        GridFixture room;
        room.grid().setMode(GridMode::Everyone);
        QList<Headcount> counts = nobody(room);
        counts.fill({3, 0, 1, 0});
        room.grid().setHeadcounts(counts, 4);
        QVERIFY(colorsIn(room, 1, 1).size() > 1);
        GridFixture tall(slotsOf(u"Asia/Seoul"_s, daysFrom({2026, 6, 1}, 2, {0, 1440}), 15));
        tall.grid().setMode(GridMode::Everyone);
        tall.grid().setHeadcounts(QList<Headcount>(192, {3, 0, 1, 0}), 4);
        tall.grid().setZoom(0);
        QVERIFY(tall.grid().geometryOfCells().isOverview());
        const QRect withinAnHour = tall.grid().geometryOfCells().cellsRect({1, 21}, {1, 23}).adjusted(2, 0, -2, 0);
        QCOMPARE(colorsIn(tall, withinAnHour).size(), 1);
    }

    void anEmptyRoomSaysWhatToDo()
    {
        GridFixture room;
        QVERIFY(room.grid().scene().hint.contains(u"Drag"_s));
        const QImage empty = room.picture();
        room.press(0, 0);
        QVERIFY(room.picture() != empty);
        room.release(0, 0);
        QCOMPARE(room.grid().scene().hint, QString());
        room.grid().setMode(GridMode::Everyone);
        QVERIFY(room.grid().scene().hint.contains(u"Nobody"_s));
        QList<Headcount> counts = nobody(room);
        counts[0].out = 1;
        room.grid().setHeadcounts(counts, 1);
        QCOMPARE(room.grid().scene().hint, QString());
    }

    void theHintIsForThoseWhoMayPaint()
    {
        GridFixture room;
        room.grid().setReadOnlyReason(u"closed"_s);
        QCOMPARE(room.grid().scene().hint, QString());
        room.grid().setHint(u"Answers show once you have answered."_s);
        QCOMPARE(room.grid().scene().hint, u"Answers show once you have answered."_s);
    }

    void othersStrokesFadeInAndOwnDoNot()
    {
        GridFixture room;
        room.grid().setMode(GridMode::Everyone);
        QList<Headcount> counts = nobody(room);
        room.grid().setHeadcounts(counts, 4);
        const Theme theme = Theme::make(Scheme::Light);
        counts[0] = {4, 0, 0, 0};
        room.grid().setHeadcounts(counts, 4, GridWidget::Transition::FadeIn);
        QVERIFY(groundOf(room, 0, 0) != theme.heat(1));
        QTRY_COMPARE(groundOf(room, 0, 0), theme.heat(1));
        counts[1] = {4, 0, 0, 0};
        room.grid().setHeadcounts(counts, 4, GridWidget::Transition::AtOnce);
        QCOMPARE(groundOf(room, 0, 1), theme.heat(1));
    }

    void nothingMovesWhereLessMotionIsAskedFor()
    {
        GridFixture room;
        room.grid().setMode(GridMode::Everyone);
        room.grid().setMotion(GridWidget::Motion::None);
        QList<Headcount> counts = nobody(room);
        room.grid().setHeadcounts(counts, 4);
        counts[0] = {4, 0, 0, 0};
        room.grid().setHeadcounts(counts, 4, GridWidget::Transition::FadeIn);
        QCOMPARE(groundOf(room, 0, 0), Theme::make(Scheme::Light).heat(1));
    }

    void pointingAtAPersonDimsWhatIsNotTheirs()
    {
        GridFixture room;
        room.grid().setMode(GridMode::Everyone);
        room.grid().setHeadcounts(QList<Headcount>(room.grid().scene().layout.slotCount(), {4, 0, 0, 0}), 4);
        std::vector<SlotState> theirs(static_cast<size_t>(room.grid().scene().layout.slotCount()), SlotState::No);
        theirs[0] = SlotState::Yes;
        theirs[1] = SlotState::IfNeeded;
        room.grid().setDimmedTo(theirs);
        const QColor full = Theme::make(Scheme::Light).heat(1);
        QCOMPARE(groundOf(room, 0, 0), full);
        QVERIFY(colorsIn(room, 0, 1).contains(m_light.ifNeeded.rgb()));
        QVERIFY(relativeLuminance(groundOf(room, 0, 2)) > relativeLuminance(full) + 0.3);
        room.grid().setDimmedTo({});
        QCOMPARE(groundOf(room, 0, 2), full);
    }

    void aWindowThatIsPointedAtIsOutlined()
    {
        GridFixture room;
        room.grid().setMode(GridMode::Everyone);
        room.grid().setHeadcounts(nobody(room), 4);
        const SlotTable &table = room.grid().scene().layout.table();
        const QRect first = room.grid().geometryOfCells().cellRect({0, 1});
        const QRect last = room.grid().geometryOfCells().cellRect({0, 3});
        room.grid().setOutline({table.key(1), table.key(4)});
        const QImage outlined = room.picture();
        QCOMPARE(outlined.pixelColor(first.center().x(), first.top() + 1), m_light.text);
        QCOMPARE(outlined.pixelColor(last.center().x(), last.bottom()), m_light.text);
        room.grid().setOutline({});
        QVERIFY(room.picture().pixelColor(first.center().x(), first.top() + 1) != m_light.text);
        room.grid().setDecision({table.key(1), table.key(4)});
        QCOMPARE(room.picture().pixelColor(first.center().x(), first.top() + 1), m_light.good);
    }

    void pointingTellsTheSlotAndItsExactTime()
    {
        GridFixture room;
        QList<qsizetype> hovered;
        QObject::connect(&room.grid(), &GridWidget::cellHovered, &room.grid(),
                         [&](qsizetype slot) { hovered.append(slot); });
        const QRect header = room.grid().geometryOfCells().rowHeaderRect(3);
        const QColor before = room.picture().pixelColor(header.topLeft() + QPoint(3, 3));
        room.moveTo(2, 3);
        QCOMPARE(hovered, QList<qsizetype>{room.grid().scene().layout.slotAt({2, 3})});
        QVERIFY(room.picture().pixelColor(header.topLeft() + QPoint(3, 3)) != before);
        QTest::mouseMove(room.grid().viewport(), {5, 5});
        QCOMPARE(hovered.last(), qsizetype(-1));
    }

    void partsPaintedAnewFitTheRest_data()
    {
        QTest::addColumn<GridMode>("mode");
        QTest::newRow("mine") << GridMode::Mine;
        QTest::newRow("everyone") << GridMode::Everyone;
    }

    void partsPaintedAnewFitTheRest()
    {
        QFETCH(const GridMode, mode);
        // Two weeks with a break between days and one within them: gaps in both directions.
        QList<PlanDay> days = daysFrom({2026, 6, 4}, 5, {540, 1080});
        days.append({{2026, 6, 12}, {{540, 720}, {780, 960}}});
        GridFixture room(slotsOf(u"Asia/Seoul"_s, days, 30));
        room.grid().setMode(mode);
        room.grid().setMotion(GridWidget::Motion::None);
        room.answerNo();
        QList<Headcount> counts = nobody(room);
        for (int step = 0; step < 12; ++step) {
            const GridCell cell{step % 6, step};
            const qsizetype slot = room.grid().scene().layout.slotAt(cell);
            if (slot < 0)
                continue;
            room.set(cell.column, cell.row, step % 2 == 0 ? SlotState::IfNeeded : SlotState::Yes);
            counts[slot].in = step;
            room.grid().setHeadcounts(counts, 12);
            room.moveTo(cell.column, cell.row);
            QCoreApplication::processEvents();
        }
        const QImage shown = room.grid().screen()->grabWindow(room.grid().winId()).toImage();
        const QImage whole = room.grid().grab().toImage();
        QCOMPARE(shown.convertToFormat(QImage::Format_RGB32), whole.convertToFormat(QImage::Format_RGB32));
    }

    void theFrameStandsWhileTheRoomIsOnItsWay()
    {
        GridFixture room;
        room.grid().setLayout(GridLayout());
        room.grid().setLoading(GridWidget::Loading::Waiting);
        const QImage frame = room.picture();
        QCOMPARE(frame.pixelColor(5, 5), m_light.header);
        QCOMPARE(frame.pixelColor(5, 200), m_light.panel);
        QCOMPARE(room.grid().scene().hint, QString());
    }

    void theDarkThemeReachesEveryPart()
    {
        GridFixture room;
        room.answerNo();
        room.set(0, 0, SlotState::Yes);
        const Theme dark = Theme::make(Scheme::Dark);
        room.grid().setTheme(dark);
        QCOMPARE(groundOf(room, 0, 0), dark.colors().yes);
        QCOMPARE(groundOf(room, 1, 0), dark.colors().window);
        QCOMPARE(room.picture().pixelColor(5, 5), dark.colors().header);
    }
};

} // namespace yak

QTEST_MAIN(yak::GridLookTest)
#include "grid_look_test.moc"
