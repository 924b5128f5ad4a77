#include "optimizer/weekpattern.h"

#include <QTest>

using namespace yak;
using namespace Qt::StringLiterals;

/// How a room's slots fold into one week.
class WeekPatternTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hoursAreTheViewersAndWeeksLieOnEachOther();
    void blocksAreRowsInTheOrderOfTheirDay();
    void datesHaveOneRowWhateverTheZone();
    void weekdaysAreConvertedByTheReferenceWeek();
    void anHourIsTheAverageOfItsSlots();
    void theBestIsTheEarliestInTheViewersWeek();
    void nobodyMakesNoBest();
};

void WeekPatternTest::hoursAreTheViewersAndWeeksLieOnEachOther()
{
    // Two Mondays of 09:00–11:00 in Seoul, the clock of Berlin changing in between: 01:00 and 02:00, then 01:00.
    const Plan plan = TimePlan{u"Asia/Seoul"_s, 60, {{{2026, 10, 19}, {{540, 660}}}, {{2026, 10, 26}, {{540, 660}}}}};
    const SlotTable table = makeSlots(plan)->table;
    QCOMPARE(weekPlacesOf(plan, table, *Zone::find(u"Asia/Seoul"_s)),
             (QList<WeekPlace>{{1, 9}, {1, 10}, {1, 9}, {1, 10}}));
    QCOMPARE(weekPlacesOf(plan, table, *Zone::find(u"Europe/Berlin"_s)),
             (QList<WeekPlace>{{1, 2}, {1, 3}, {1, 1}, {1, 2}}));
    QCOMPARE(weekPlacesOf(plan, table, *Zone::find(u"America/New_York"_s)).first(), (WeekPlace{7, 20}));
}

void WeekPatternTest::blocksAreRowsInTheOrderOfTheirDay()
{
    const Plan plan =
        BlockPlan{{}, {{2026, 10, 20}, {2026, 10, 21}}, {{7, u"오전"_s, {}, {}}, {3, u"저녁"_s, {}, {}}}, 8};
    const SlotTable table = makeSlots(plan)->table;
    const QList<WeekPlace> places = weekPlacesOf(plan, table, *Zone::find(u"America/New_York"_s));
    QCOMPARE(places[table.indexOf(blockKey({2026, 10, 20}, 7))], (WeekPlace{2, 0}));
    QCOMPARE(places[table.indexOf(blockKey({2026, 10, 21}, 3))], (WeekPlace{3, 1}));
    QCOMPARE(weekRowsOf(plan), WeekRows::Blocks);
}

void WeekPatternTest::datesHaveOneRowWhateverTheZone()
{
    // case 12
    const Plan plan = DatePlan{{{2026, 7, 2}, {2026, 7, 5}}};
    for (const QString &zone : {u"Pacific/Kiritimati"_s, u"Etc/GMT+12"_s}) {
        QCOMPARE(weekPlacesOf(plan, makeSlots(plan)->table, *Zone::find(zone)), (QList<WeekPlace>{{4, 0}, {7, 0}}));
    }
}

void WeekPatternTest::weekdaysAreConvertedByTheReferenceWeek()
{
    // case 13
    const Plan plan = WeekdayPlan{u"Asia/Seoul"_s, 30, {{1, {{30, 90}}}}, QDate(2026, 7, 6)};
    const SlotTable table = makeSlots(plan)->table;
    QCOMPARE(weekPlacesOf(plan, table, *Zone::find(u"America/New_York"_s)), (QList<WeekPlace>{{7, 11}, {7, 12}}));
    QCOMPARE(weekPlacesOf(plan, table, *Zone::find(u"Asia/Seoul"_s)), (QList<WeekPlace>{{1, 0}, {1, 1}}));
}

void WeekPatternTest::anHourIsTheAverageOfItsSlots()
{
    const QList<WeekCell> cells = weekPatternOf({{4, 0, 0, 0}, {1, 2, 1, 0}, {2, 0, 2, 0}}, {{3, 9}, {3, 9}, {1, 14}});
    QCOMPARE(cells, (QList<WeekCell>{{{1, 14}, 1, 2, 0}, {{3, 9}, 2, 2.5, 1}}));
}

void WeekPatternTest::theBestIsTheEarliestInTheViewersWeek()
{
    const QList<WeekCell> cells{{{1, 9}, 1, 3, 0}, {{7, 9}, 1, 3, 0}, {{2, 9}, 1, 2, 5}};
    QCOMPARE(bestOf(cells, Qt::Monday)->place, (WeekPlace{1, 9}));
    QCOMPARE(bestOf(cells, Qt::Sunday)->place, (WeekPlace{7, 9}));
}

void WeekPatternTest::nobodyMakesNoBest()
{
    QVERIFY(!bestOf({{{1, 9}, 2, 0, 0}}, Qt::Monday));
    QVERIFY(!bestOf({}, Qt::Monday));
}

QTEST_GUILESS_MAIN(WeekPatternTest)
#include "weekpattern_test.moc"
