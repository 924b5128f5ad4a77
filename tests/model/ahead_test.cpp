#include "core/zone.h"
#include "model/ahead.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace yak {

namespace {

Room roomOf(const Plan &plan)
{
    Room room;
    room.settings.plan = plan;
    room.slotTable = makeSlots(plan)->table;
    return room;
}

Instant in(const QString &zone, QDate date, int minuteOfDay)
{
    return Zone::find(zone)->resolve(date, minuteOfDay).first;
}

const QDate kDay(2027, 2, 1);

} // namespace

/// Which slots still lie ahead.
class AheadTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aTimeIsAheadUntilItBegins();
    void aDateIsAheadUntilItHasEndedEverywhere();
    void aBlockIsAheadUntilItsHourOrElseAsLongAsItsDate();
    void aDayOfTheWeekIsAlwaysAhead();
};

void AheadTest::aTimeIsAheadUntilItBegins()
{
    TimePlan plan;
    plan.zone = u"Asia/Seoul"_s;
    plan.slotMinutes = 30;
    plan.days = {{kDay, {{9 * 60, 11 * 60}}}};
    const Room room = roomOf(plan);
    const Instant second = Instant::fromMinutes(room.slotTable.key(1));
    QCOMPARE(slotsAhead(room, second), (Ranges{{room.slotTable.key(1), room.slotTable.key(3) + 30}}));
    QCOMPARE(slotsAhead(room, second.plusMilliseconds(1)),
             (Ranges{{room.slotTable.key(2), room.slotTable.key(3) + 30}}));
    QCOMPARE(slotsAhead(room, second.plusSeconds(86'400)), Ranges());
}

void AheadTest::aDateIsAheadUntilItHasEndedEverywhere()
{
    const Room room = roomOf(DatePlan{{kDay, kDay.addDays(1)}});
    const Instant over = in(u"Etc/GMT+12"_s, kDay.addDays(1), 0);
    QCOMPARE(slotsAhead(room, over.plusMilliseconds(-1)), room.slotTable.ranges());
    QCOMPARE(slotsAhead(room, over), (Ranges{room.slotTable.range(1)}));
}

void AheadTest::aBlockIsAheadUntilItsHourOrElseAsLongAsItsDate()
{
    BlockPlan plan;
    plan.zone = u"Asia/Seoul"_s;
    plan.dates = {kDay};
    plan.blocks = {{2, u"오전"_s, WallRange{9 * 60, 12 * 60}, {}}, {1, u"언제든"_s, {}, {}}};
    plan.nextBlockId = 3;
    const Room room = roomOf(plan);
    const Range any{blockKey(kDay, 1), blockKey(kDay, 1) + 1};
    QCOMPARE(slotsAhead(room, in(plan.zone, kDay, 9 * 60)), room.slotTable.ranges());
    QCOMPARE(slotsAhead(room, in(plan.zone, kDay, 9 * 60 + 1)), (Ranges{any}));
    QCOMPARE(slotsAhead(room, in(plan.zone, kDay, 1'440)), Ranges());
}

void AheadTest::aDayOfTheWeekIsAlwaysAhead()
{
    const Room room = roomOf(WeekdayPlan{u"Asia/Seoul"_s, 30, {{1, {{9 * 60, 12 * 60}}}}, kDay});
    QCOMPARE(slotsAhead(room, in(u"Asia/Seoul"_s, kDay.addYears(1), 0)), room.slotTable.ranges());
}

} // namespace yak

QTEST_GUILESS_MAIN(yak::AheadTest)
#include "ahead_test.moc"
