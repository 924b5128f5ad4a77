#include "model/comingweeks.h"

#include <QTest>

using namespace yak;
using namespace Qt::StringLiterals;

/// Rooms like one that there was, on other dates.
class ComingWeeksTest : public QObject
{
    Q_OBJECT

private:
    static Zone zone(const QString &id) { return *Zone::find(id); }
    static Instant at(const QString &id, QDate date, int minute) { return zone(id).resolve(date, minute).first; }
    static RoomSettings berlin(QDate first)
    {
        RoomSettings settings;
        settings.title = u"Retro"_s;
        settings.plan =
            TimePlan{u"Europe/Berlin"_s, 30, {{first, {{9 * 60, 17 * 60}}}, {first.addDays(2), {{9 * 60, 12 * 60}}}}};
        settings.deadline = at(u"Europe/Berlin"_s, first.addDays(-1), 18 * 60);
        return settings;
    }
    static QDate firstDate(const RoomSettings &settings)
    {
        return std::get<TimePlan>(settings.plan).days.constFirst().date;
    }

private Q_SLOTS:
    void hoursStayOnTheWallOverAChangeOfClocks();
    void everyKindMovesByAWeek();
    void theDeadlineMovesByTheWallClock();
    void anOldRoomComesPastToday_data();
    void anOldRoomComesPastToday();
    void aTemplateComesAsSoonAsItCan_data();
    void aTemplateComesAsSoonAsItCan();
    void aDeadlineThatIsOverIsLeftOut();
};

void ComingWeeksTest::hoursStayOnTheWallOverAChangeOfClocks()
{
    // Berlin leaves summer time on 2026-10-25: the same hours are an hour later in UTC. (case 8)
    const RoomSettings before = berlin({2026, 10, 20});
    const auto slots = makeSlots(before.plan);
    const auto later = makeSlots(nextWeek(before.plan));
    QVERIFY(slots && later);
    QCOMPARE(later->table.size(), slots->table.size());
    for (qsizetype i = 0; i < slots->table.size(); ++i)
        QCOMPARE(later->table.key(i), slots->table.key(i) + 7 * 24 * 60 + 60);
    QCOMPARE(movedByWeeks(nextWeek(before.plan), -1), before.plan);
}

void ComingWeeksTest::everyKindMovesByAWeek()
{
    const QDate day(2026, 12, 30); // the week after is another year's
    BlockPlan blocks;
    blocks.dates = {day, day.addDays(1)};
    blocks.blocks = {{1, u"오전"_s, WallRange{540, 720}, 3}};
    blocks.nextBlockId = 4;
    BlockPlan later = blocks;
    later.dates = {{2027, 1, 6}, {2027, 1, 7}};
    QCOMPARE(nextWeek(blocks), Plan(later));
    QCOMPARE(nextWeek(DatePlan{{day}}), Plan(DatePlan{{{2027, 1, 6}}}));
    WeekdayPlan weekly{u"Europe/Berlin"_s, 30, {{1, {{780, 840}}}}, {2026, 7, 6}};
    WeekdayPlan converted = weekly;
    converted.referenceWeek = {2026, 7, 13};
    QCOMPARE(nextWeek(weekly), Plan(converted));
    weekly.referenceWeek = {}; // the server fills it in
    QCOMPARE(nextWeek(weekly), Plan(weekly));
}

void ComingWeeksTest::theDeadlineMovesByTheWallClock()
{
    const RoomSettings next =
        nextRoom(berlin({2026, 10, 20}), at(u"Europe/Berlin"_s, {2026, 10, 12}, 600), Zone::utc());
    QCOMPARE(firstDate(next), QDate(2026, 10, 27));
    QCOMPARE(next.deadline, at(u"Europe/Berlin"_s, {2026, 10, 26}, 18 * 60));
    QCOMPARE(next.title, u"Retro"_s);
}

void ComingWeeksTest::anOldRoomComesPastToday_data()
{
    QTest::addColumn<QDate>("today");
    QTest::addColumn<QDate>("first");
    QTest::newRow("ahead") << QDate(2026, 10, 1) << QDate(2026, 10, 27);
    QTest::newRow("its first day") << QDate(2026, 10, 20) << QDate(2026, 10, 27);
    QTest::newRow("a week later to the day") << QDate(2026, 10, 27) << QDate(2026, 11, 3);
    QTest::newRow("long ago") << QDate(2027, 1, 6) << QDate(2027, 1, 12);
}

void ComingWeeksTest::anOldRoomComesPastToday()
{
    QFETCH(QDate, today);
    QFETCH(QDate, first);
    const RoomSettings next = nextRoom(berlin({2026, 10, 20}), at(u"Europe/Berlin"_s, today, 720), Zone::utc());
    QCOMPARE(firstDate(next), first);
    QCOMPARE(first.dayOfWeek(), QDate(2026, 10, 20).dayOfWeek());
}

void ComingWeeksTest::aTemplateComesAsSoonAsItCan_data()
{
    QTest::addColumn<QDate>("today");
    QTest::addColumn<QDate>("first");
    QTest::newRow("earlier than it was") << QDate(2026, 10, 1) << QDate(2026, 10, 6);
    QTest::newRow("never today") << QDate(2026, 10, 6) << QDate(2026, 10, 13);
    QTest::newRow("the day after today") << QDate(2026, 10, 5) << QDate(2026, 10, 6);
    QTest::newRow("later than it was") << QDate(2027, 1, 6) << QDate(2027, 1, 12);
}

void ComingWeeksTest::aTemplateComesAsSoonAsItCan()
{
    QFETCH(QDate, today);
    QFETCH(QDate, first);
    const RoomSettings made = soonestRoom(berlin({2026, 10, 20}), at(u"Europe/Berlin"_s, today, 720), Zone::utc());
    QCOMPARE(firstDate(made), first);
}

void ComingWeeksTest::aDeadlineThatIsOverIsLeftOut()
{
    // Tuesday's room was to be answered by Monday 18:00, and it is Monday 19:00.
    const Instant now = at(u"Europe/Berlin"_s, {2026, 10, 26}, 19 * 60);
    const RoomSettings next = nextRoom(berlin({2026, 10, 20}), now, Zone::utc());
    QCOMPARE(firstDate(next), QDate(2026, 10, 27));
    QVERIFY(!next.deadline);
}

QTEST_GUILESS_MAIN(ComingWeeksTest)
#include "comingweeks_test.moc"
