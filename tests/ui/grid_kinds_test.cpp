#include "grid/blocklayout.h"
#include "grid/datelayout.h"
#include "grid/gridspeech.h"
#include "grid/weekdaylayout.h"
#include "gridfixture.h"

#include <QAccessible>
#include <QtTest>

using namespace yak;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kKeysPerDay = 65536;

qint64 dayOf(QDate date)
{
    return QDate(1970, 1, 1).daysTo(date);
}

SlotTable datesTable(QDate first, int count)
{
    std::vector<SlotKey> keys;
    for (int i = 0; i < count; ++i)
        keys.push_back(dayOf(first) + i);
    return SlotTable(std::move(keys), 1);
}

/// Days (Monday 0) from an hour to another, in half hours.
SlotTable weekTable(const QList<int> &days, int from, int to)
{
    std::vector<SlotKey> keys;
    for (const int day : days) {
        for (int minute = from; minute < to; minute += 30)
            keys.push_back(day * 1440 + minute);
    }
    return SlotTable(std::move(keys), 30, SlotTable::Shape::Ring, 10080);
}

SlotTable blockTable(QDate first, int count, const QList<int> &ids)
{
    std::vector<SlotKey> keys;
    for (int i = 0; i < count; ++i) {
        for (const int id : ids)
            keys.push_back((dayOf(first) + i) * kKeysPerDay + id);
    }
    return SlotTable(std::move(keys), 1);
}

const QList<BlockRow> kBlocks{{3, u"Morning"_s, u"09:00–12:00"_s}, {1, u"Afternoon"_s, {}}, {7, u"Evening"_s, {}}};

TimeView korean()
{
    TimeView view = seenFrom(u"Asia/Seoul"_s);
    view.words = TimeText(QLocale(u"ko_KR"_s), ClockFormat::Hours24);
    return view;
}

QStringList headings(const GridLayout &layout)
{
    QStringList all;
    for (int i = 0; i < layout.columnCount(); ++i)
        all.append(layout.column(i).heading);
    return all;
}

QStringList labels(const GridLayout &layout)
{
    QStringList all;
    for (int i = 0; i < layout.rowCount(); ++i)
        all.append(layout.row(i).label);
    return all;
}

} // namespace

class GridKindsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everySlotIsFoundAgainWhereItStands_data();
    void everySlotIsFoundAgainWhereItStands();
    void aCalendarHasWeeksDownAndMonthsUnderEachOther();
    void aWeekOfTwoMonthsIsTwoRows();
    void koreanSundaysAreRedAndFirst();
    void todayIsMarkedInItsCell();
    void aMissingWeekIsAGap();
    void mondayNightInSeoulIsSundayNoonInNewYork();
    void theStartOfTheWeekChangesTheOrderOnly();
    void blocksStandInTheOrderOfThePlan();
    void aDayIsPaintedByKeysAndByMouse();
    void theDayAfterSaturdayIsInTheNextWeek();
    void cellsOfACalendarAreSpokenAsDates();
    void aFullBlockSaysSo();
    void aTripIsOutlinedInOnePiece();
    void aWindowOverTheEndOfTheWeekHasAllItsSlots();
    void aWindowOfBlocksFollowsThePlan();
};

void GridKindsTest::everySlotIsFoundAgainWhereItStands_data()
{
    QTest::addColumn<GridLayout>("layout");
    const TimeView view = seenFrom(u"Asia/Seoul"_s);
    QTest::newRow("dates") << dateLayout(datesTable({2026, 6, 29}, 120), view);
    QTest::newRow("weekdays") << weekdayLayout(weekTable({0, 2, 4, 6}, 0, 1440), 0, view);
    for (const int shift : {-1410, -780, -45, 345, 570, 1380})
        QTest::addRow("weekdays %d", shift) << weekdayLayout(weekTable({0, 1, 2, 3, 4, 5, 6}, 0, 1440), shift, view);
    QTest::newRow("blocks") << blockLayout(blockTable({2026, 7, 1}, 20, {3, 1, 7}), kBlocks, view);
}

void GridKindsTest::everySlotIsFoundAgainWhereItStands()
{
    QFETCH(GridLayout, layout);
    GridFixture fixture(layout.table(), {1200, 900});
    fixture.grid().setLayout(layout);
    const GridGeometry &geometry = fixture.grid().geometryOfCells();
    for (qsizetype slot = 0; slot < layout.slotCount(); ++slot) {
        const GridCell cell = layout.cellOf(slot);
        QCOMPARE(layout.slotAt(cell), slot);
        const QPoint middle = geometry.cellRect(cell).center();
        if (geometry.bodyRect().contains(middle))
            QCOMPARE(layout.slotAt(geometry.cellAt(middle)), slot);
        QVERIFY(!layout.nameOf(slot).isEmpty());
    }
}

void GridKindsTest::aCalendarHasWeeksDownAndMonthsUnderEachOther()
{
    TimeView view = seenFrom(u"Asia/Seoul"_s);
    view.weekStart = Qt::Monday;
    const GridLayout layout = dateLayout(datesTable({2026, 7, 2}, 8), view); // Thursday to Thursday
    QCOMPARE(headings(layout), (QStringList{u"Mon"_s, u"Tue"_s, u"Wed"_s, u"Thu"_s, u"Fri"_s, u"Sat"_s, u"Sun"_s}));
    QCOMPARE(layout.rowCount(), 2);
    QCOMPARE(layout.row(0).heading, u"July 2026"_s);
    QCOMPARE(layout.row(1).heading, QString());
    QCOMPARE(layout.cellOf(0), (GridCell{3, 0}));
    QCOMPARE(layout.cellOf(7), (GridCell{3, 1}));
    QCOMPARE(layout.slotAt({2, 0}), qsizetype(-1)); // 1 July is not in the room
    QCOMPARE(layout.ownLabel(0), u"2"_s);
}

void GridKindsTest::aWeekOfTwoMonthsIsTwoRows()
{
    const GridLayout layout = dateLayout(datesTable({2026, 6, 30}, 2), seenFrom(u"Asia/Seoul"_s));
    QCOMPARE(layout.rowCount(), 2);
    QCOMPARE(layout.row(0).heading, u"June 2026"_s);
    QCOMPARE(layout.row(1).heading, u"July 2026"_s);
    QCOMPARE(labels(layout), (QStringList{u"28–30"_s, u"1–4"_s}));
}

void GridKindsTest::koreanSundaysAreRedAndFirst()
{
    const GridLayout layout = dateLayout(datesTable({2026, 7, 1}, 31), korean());
    QCOMPARE(headings(layout).first(), u"일"_s);
    QCOMPARE(layout.column(0).tone, GridColumn::Tone::Sunday);
    QCOMPARE(layout.column(6).tone, GridColumn::Tone::Saturday);
    QCOMPARE(layout.column(3).tone, GridColumn::Tone::Plain);
}

void GridKindsTest::todayIsMarkedInItsCell()
{
    TimeView view = seenFrom(u"Asia/Seoul"_s);
    view.today = {2026, 7, 3};
    QCOMPARE(dateLayout(datesTable({2026, 7, 1}, 5), view).today(), qsizetype(2));
    QCOMPARE(dateLayout(datesTable({2026, 8, 1}, 5), view).today(), qsizetype(-1));
}

void GridKindsTest::aMissingWeekIsAGap()
{
    const SlotTable table({dayOf({2026, 7, 1}), dayOf({2026, 7, 8}), dayOf({2026, 7, 22})}, 1);
    const GridLayout layout = dateLayout(table, seenFrom(u"Asia/Seoul"_s));
    QCOMPARE(layout.row(1).join, GridJoin::Next);
    QCOMPARE(layout.row(2).join, GridJoin::Apart);
}

void GridKindsTest::mondayNightInSeoulIsSundayNoonInNewYork() // case 13
{
    const GridLayout layout =
        weekdayLayout(SlotTable({30}, 30, SlotTable::Shape::Ring, 10080), -13 * 60, seenFrom(u"America/New_York"_s));
    QCOMPARE(headings(layout), QStringList{u"Sun"_s});
    QCOMPARE(labels(layout), QStringList{u"11:30"_s});
    QCOMPARE(layout.nameOf(0), u"Sunday, 11:30–12:00"_s);
}

void GridKindsTest::theStartOfTheWeekChangesTheOrderOnly() // case 13
{
    TimeView view = seenFrom(u"Asia/Seoul"_s);
    const SlotTable table = weekTable({0, 1, 2, 3, 4, 5, 6}, 540, 600);
    view.weekStart = Qt::Monday;
    const GridLayout monday = weekdayLayout(table, 0, view);
    view.weekStart = Qt::Sunday;
    const GridLayout sunday = weekdayLayout(table, 0, view);
    QCOMPARE(headings(monday).first(), u"Mon"_s);
    QCOMPARE(headings(sunday).first(), u"Sun"_s);
    for (qsizetype slot = 0; slot < table.size(); ++slot) {
        QCOMPARE(sunday.nameOf(slot), monday.nameOf(slot));
        QCOMPARE(sunday.cellOf(slot).column, (monday.cellOf(slot).column + 1) % 7);
    }
}

void GridKindsTest::blocksStandInTheOrderOfThePlan()
{
    const GridLayout layout = blockLayout(blockTable({2026, 7, 2}, 2, {1, 3, 7}), kBlocks, seenFrom(u"Asia/Seoul"_s));
    QCOMPARE(labels(layout), (QStringList{u"Morning"_s, u"Afternoon"_s, u"Evening"_s}));
    QCOMPARE(layout.cellOf(0), (GridCell{0, 1})); // id 1 is the second of the plan
    QCOMPARE(layout.row(0).detail, u"09:00–12:00"_s);
    QCOMPARE(layout.nameOf(1), u"Thursday, July 2, 2026, Morning, 09:00–12:00"_s);
    QCOMPARE(layout.nameOf(2), u"Thursday, July 2, 2026, Evening"_s);
}

void GridKindsTest::aDayIsPaintedByKeysAndByMouse()
{
    GridFixture fixture(datesTable({2026, 7, 1}, 14), {900, 600});
    fixture.grid().setLayout(dateLayout(datesTable({2026, 7, 1}, 14), seenFrom(u"Asia/Seoul"_s)));
    fixture.grid().moveCursor({3, 0}); // Wednesday, the 1st
    fixture.key(Qt::Key_Down);
    fixture.key(Qt::Key_1);
    QCOMPARE(fixture.at(3, 1), SlotState::Yes);
    fixture.key(Qt::Key_Right, Qt::ShiftModifier);
    fixture.key(Qt::Key_2);
    QCOMPARE(fixture.at(4, 1), SlotState::IfNeeded);
    fixture.drag({4, 0}, {6, 0});
    QCOMPARE(fixture.at(6, 0), SlotState::Yes);
    QCOMPARE(fixture.strokes().last().first().ranges, (Ranges{{dayOf({2026, 7, 2}), dayOf({2026, 7, 5})}}));
}

void GridKindsTest::theDayAfterSaturdayIsInTheNextWeek()
{
    GridFixture fixture(datesTable({2026, 7, 1}, 14), {900, 600});
    fixture.grid().setLayout(dateLayout(datesTable({2026, 7, 1}, 14), seenFrom(u"Asia/Seoul"_s)));
    fixture.grid().moveCursor({6, 0}); // Saturday, the 4th
    fixture.key(Qt::Key_Right);
    fixture.key(Qt::Key_1);
    QCOMPARE(fixture.at(0, 1), SlotState::Yes);
    fixture.key(Qt::Key_Left);
    fixture.key(Qt::Key_2);
    QCOMPARE(fixture.at(6, 0), SlotState::IfNeeded);
}

void GridKindsTest::cellsOfACalendarAreSpokenAsDates()
{
    GridFixture fixture(datesTable({2026, 7, 1}, 14), {900, 600});
    fixture.grid().setLayout(dateLayout(datesTable({2026, 7, 1}, 14), seenFrom(u"Asia/Seoul"_s)));
    QAccessibleInterface *table = QAccessible::queryAccessibleInterface(&fixture.grid());
    QCOMPARE(table->tableInterface()->cellAt(0, 3)->text(QAccessible::Name),
             u"Wednesday, July 1, 2026, not answered"_s);
    QCOMPARE(table->tableInterface()->rowDescription(1), u"Jul 5–11"_s);
    QCOMPARE(table->tableInterface()->columnDescription(3), u"Wednesday"_s);
}

void GridKindsTest::aFullBlockSaysSo()
{
    const SlotTable table = blockTable({2026, 7, 2}, 2, {1, 3, 7});
    GridFixture fixture(table, {900, 500});
    fixture.grid().setLayout(blockLayout(table, kBlocks, seenFrom(u"Asia/Seoul"_s)));
    const QImage before = fixture.picture();
    std::vector<GridNote> notes(6);
    notes[0] = {u"full"_s, u"no place left"_s, GridNote::Tone::Full};
    fixture.grid().setNotes(notes);
    QCOMPARE(describe(fixture.grid().scene(), 0), u"Thursday, July 2, 2026, Afternoon, not answered, no place left"_s);
    QVERIFY(fixture.picture() != before);
}

void GridKindsTest::aTripIsOutlinedInOnePiece()
{
    const SlotTable table = datesTable({2026, 7, 1}, 14);
    GridFixture fixture(table, {900, 600});
    fixture.grid().setLayout(dateLayout(table, seenFrom(u"Asia/Seoul"_s)));
    fixture.answerNo();                                                    // or the hint would stand before it
    fixture.grid().setOutline({dayOf({2026, 7, 6}), dayOf({2026, 7, 9})}); // Monday to Wednesday
    const QImage picture = fixture.picture();
    const GridGeometry &geometry = fixture.grid().geometryOfCells();
    const QRect monday = geometry.cellRect({1, 1});
    const QColor line = picture.pixelColor(monday.left(), monday.center().y());
    const QRect tuesday = geometry.cellRect({2, 1});
    QVERIFY(picture.pixelColor(tuesday.left(), tuesday.center().y()) != line);
    QCOMPARE(picture.pixelColor(tuesday.center().x(), tuesday.top()), line);
}

void GridKindsTest::aWindowOverTheEndOfTheWeekHasAllItsSlots()
{
    const GridLayout layout = weekdayLayout(weekTable({0, 6}, 0, 1440), 0, seenFrom(u"Asia/Seoul"_s));
    const std::vector<qsizetype> window = layout.slotsOf({10080 - 60, 10080 + 30}); // Sunday 23:00 to Monday 00:30
    QCOMPARE(window.size(), size_t(3));
    QCOMPARE(layout.nameOf(window.front()), u"Sunday, 23:00–23:30"_s);
    QCOMPARE(layout.nameOf(window.back()), u"Monday, 00:00–00:30"_s);
}

void GridKindsTest::aWindowOfBlocksFollowsThePlan()
{
    const BlockPlan plan{{}, {{2026, 7, 2}}, {{3, u"Morning"_s, {}, {}}, {1, u"Afternoon"_s, {}, {}}}, 4};
    const SlotTable table = makeSlots(plan)->table;
    const GridLayout layout = blockLayout(table, kBlocks, seenFrom(u"Asia/Seoul"_s));
    const SlotKey morning = blockKey({2026, 7, 2}, 3);
    const std::vector<qsizetype> window = layout.slotsOf({morning, morning + 2});
    QCOMPARE(window.size(), size_t(2));
    QCOMPARE(layout.cellOf(window.front()), (GridCell{0, 0}));
    QCOMPARE(layout.cellOf(window.back()), (GridCell{0, 1}));
}

QTEST_MAIN(GridKindsTest)
#include "grid_kinds_test.moc"
