#include "generators.h"

#include <QTest>

namespace yak {

using namespace small;

namespace {

constexpr qint64 kWeek = 10'080;

SlotTable ring(std::vector<SlotKey> keys, qint64 units)
{
    return SlotTable(std::move(keys), units, SlotTable::Shape::Ring, kWeek);
}

/// The most slots that follow each other, by starting at each and going on.
qsizetype longestByTrying(const SlotTable &table)
{
    qsizetype longest = 0;
    for (qsizetype start = 0; start < table.size(); ++start) {
        qsizetype run = 1;
        for (qsizetype at = table.next(start); at >= 0 && at != start; at = table.next(at))
            ++run;
        longest = std::max(longest, run);
    }
    return longest;
}

} // namespace

class SlotTableTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keysAreSortedAndThereOnce();
    void aTableTravelsAsRangesAndComesBack();
    void aSlotGoesOnWhereItsEndIsAKey();
    void slotsAreFoundByKeyAndByUnit();
    void theFirstSlotThatEndsAfterAUnitIsFound();
    void theLongestRunIsTheLongest();
    void aWeekGoesOnFromSundayToMonday();
    void aWeekWithoutMondayDoesNot();
    void aWholeWeekIsOneRun();
    void aCalendarIsNoRing();
    void anEmptyTableHasNothing();
};

void SlotTableTest::keysAreSortedAndThereOnce()
{
    const SlotTable table({30, 0, 15, 30}, 15);
    QCOMPARE(table.size(), 3);
    QCOMPARE(std::vector<SlotKey>(table.keys().begin(), table.keys().end()), (std::vector<SlotKey>{0, 15, 30}));
    QCOMPARE(table.ranges(), (Ranges{{0, 45}}));
}

void SlotTableTest::aTableTravelsAsRangesAndComesBack()
{
    QVERIFY(rc::check("fromRanges(ranges()) = table", [] {
        const SlotTable table = anyTable();
        RC_ASSERT(isCanonical(table.ranges()));
        RC_ASSERT(SlotTable::fromRanges(table.ranges(), table.unitsPerSlot()) == table);
    }));
}

void SlotTableTest::aSlotGoesOnWhereItsEndIsAKey()
{
    QVERIFY(rc::check("next(i) is the slot whose key is the end of i", [] {
        const SlotTable table = anyTable();
        for (qsizetype i = 0; i < table.size(); ++i)
            RC_ASSERT(table.next(i) == table.indexOf(table.range(i).to));
    }));
}

void SlotTableTest::slotsAreFoundByKeyAndByUnit()
{
    QVERIFY(rc::check("indexOf() and indexAt() find what looking at each finds", [] {
        const SlotTable table = anyTable();
        const qint64 unit = *rc::gen::inRange<qint64>(-2, kUnits + 2);
        qsizetype byKey = -1;
        qsizetype byUnit = -1;
        for (qsizetype i = 0; i < table.size(); ++i) {
            byKey = table.key(i) == unit ? i : byKey;
            byUnit = table.range(i).contains(unit) ? i : byUnit;
        }
        RC_ASSERT(table.indexOf(unit) == byKey);
        RC_ASSERT(table.indexAt(unit) == byUnit);
    }));
}

void SlotTableTest::theFirstSlotThatEndsAfterAUnitIsFound()
{
    QVERIFY(rc::check("firstEndingAfter() is the first whose end is past the unit", [] {
        const SlotTable table = anyTable();
        const qint64 unit = *rc::gen::inRange<qint64>(-2, kUnits + 2);
        qsizetype expected = 0;
        while (expected < table.size() && table.range(expected).to <= unit)
            ++expected;
        RC_ASSERT(table.firstEndingAfter(unit) == expected);
    }));
}

void SlotTableTest::theLongestRunIsTheLongest()
{
    QVERIFY(rc::check("longestRun() on a line and on a ring", [] {
        const SlotTable line = anyTable();
        RC_ASSERT(line.longestRun() == longestByTrying(line));
        std::vector<SlotKey> keys;
        for (qint64 key = 0; key < kWeek; key += 720) {
            if (*rc::gen::inRange(0, 4) > 0)
                keys.push_back(key);
        }
        const SlotTable round = ring(keys, 720);
        RC_ASSERT(round.longestRun() == longestByTrying(round));
    }));
}

void SlotTableTest::aWeekGoesOnFromSundayToMonday()
{
    const SlotTable table = ring({0, 60, kWeek - 60}, 60);
    QCOMPARE(table.next(2), 0);
    QCOMPARE(table.next(0), 1);
    QCOMPARE(table.next(1), -1);
    QCOMPARE(table.longestRun(), 3);
}

void SlotTableTest::aWeekWithoutMondayDoesNot()
{
    const SlotTable table = ring({60, kWeek - 60}, 60);
    QCOMPARE(table.next(1), -1);
    QCOMPARE(table.longestRun(), 1);
}

void SlotTableTest::aWholeWeekIsOneRun()
{
    std::vector<SlotKey> keys;
    for (qint64 key = 0; key < kWeek; key += 30)
        keys.push_back(key);
    const SlotTable table = ring(keys, 30);
    QCOMPARE(table.longestRun(), 336);
    QCOMPARE(table.next(335), 0);
}

void SlotTableTest::aCalendarIsNoRing()
{
    const SlotTable table({0, kWeek - 60}, 60);
    QCOMPARE(table.next(1), -1);
}

void SlotTableTest::anEmptyTableHasNothing()
{
    const SlotTable table;
    QVERIFY(table.isEmpty());
    QCOMPARE(table.longestRun(), 0);
    QCOMPARE(table.indexOf(0), -1);
    QCOMPARE(table.indexAt(0), -1);
    QCOMPARE(table.firstEndingAfter(0), 0);
    QCOMPARE(table.ranges(), Ranges());
}

} // namespace yak

QTEST_GUILESS_MAIN(yak::SlotTableTest)
#include "slottable_test.moc"
