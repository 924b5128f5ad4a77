#include "model/life.h"
#include "model/limits.h"
#include "model/plan.h"
#include "model/validation.h"

#include <QTest>

namespace yak {

using namespace Qt::StringLiterals;

namespace {

std::vector<SlotKey> keysOf(const SlotTable &table)
{
    return {table.keys().begin(), table.keys().end()};
}

/// The keys of the slots that follow each other from one on.
std::vector<SlotKey> runFrom(const SlotTable &table, SlotKey start)
{
    std::vector<SlotKey> run;
    for (qsizetype slot = table.indexOf(start); slot >= 0 && std::ssize(run) <= table.size(); slot = table.next(slot))
        run.push_back(table.key(slot));
    return run;
}

Block block(int id, const QString &name = u"a"_s)
{
    return {id, name, {}, {}};
}

BlockPlan blocksOn(const QList<QDate> &dates)
{
    return {{}, dates, {block(2), block(7), block(1)}, 8};
}

WeekdayPlan week(const QList<WeekdayHours> &days, int slotMinutes = 30)
{
    return {u"Europe/Berlin"_s, slotMinutes, days, {2026, 7, 6}};
}

constexpr QDate kEpochDate = QDate::fromJulianDay(2'440'588);

Instant at(const QString &utc)
{
    return {QDateTime::fromString(utc, Qt::ISODate).toMSecsSinceEpoch()};
}

/// "field problem bound subject" of each, joined.
QString told(const QList<Problem> &problems)
{
    QStringList all;
    for (const Problem &problem : problems)
        all.append(u"%1 %2 %3 %4"_s.arg(problem.field, toText(problem.kind))
                       .arg(problem.bound)
                       .arg(problem.subject)
                       .trimmed());
    return all.join(u", "_s);
}

} // namespace

/// What slots the kinds other than `time` have, and what is wrong with their plans.
class KindsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void datesAreDaysThatGoOnWithEachOther();
    void blocksFollowEachOtherInTheOrderOfTheListWithinADate();
    void aTableTravelsAsRangesWhateverItsKind();
    void aRangeOverTheEndOfTheWeekGoesOnOnMonday();
    void aWeekIsTheSameWhateverTheClocksDo();
    void mondayInBerlinIsTheSameInJanuaryAndJuly();
    void theWeekFollowsTheZoneAtItsReferenceWeek();
    void aDateRoomStaysOpenUntilItsLastDateHasEndedEverywhere();
    void windowsFollowTheSlots();
    void theServerFillsInTheReferenceWeekAndKeepsTheNextId();
    void wrongPlansAreToldByField_data();
    void wrongPlansAreToldByField();
    void aRoomKeepsItsKind();
};

void KindsTest::datesAreDaysThatGoOnWithEachOther()
{
    // Case 12: a date has no zone to be converted by.
    const Plan plan = DatePlan{{{2026, 7, 2}, {2026, 7, 3}, {2026, 7, 5}}};
    const SlotTable table = makeSlots(plan)->table;
    const qint64 first = kEpochDate.daysTo({2026, 7, 2});
    QCOMPARE(keysOf(table), (std::vector<SlotKey>{first, first + 1, first + 3}));
    QCOMPARE(runFrom(table, first), (std::vector<SlotKey>{first, first + 1}));
    QCOMPARE(table.longestRun(), 2);
    QCOMPARE(dateOfEpochDay(first), QDate(2026, 7, 2));
    QCOMPARE(zoneId(plan), QString());
}

void KindsTest::blocksFollowEachOtherInTheOrderOfTheListWithinADate()
{
    const QDate monday(2026, 7, 6);
    const SlotTable table = makeSlots(blocksOn({monday, monday.addDays(1)}))->table;
    QCOMPARE(table.size(), 6);
    QCOMPARE(runFrom(table, blockKey(monday, 2)),
             (std::vector<SlotKey>{blockKey(monday, 2), blockKey(monday, 7), blockKey(monday, 1)}));
    QCOMPARE(table.longestRun(), 3);
    for (const SlotKey key : table.keys())
        QCOMPARE(blockKey(dateOfBlockKey(key), blockIdOf(key)), key);
    // Also before 1970, where keys are below 0.
    QCOMPARE(dateOfBlockKey(blockKey({1969, 12, 31}, 65'535)), QDate(1969, 12, 31));
    QCOMPARE(blockIdOf(blockKey({1969, 12, 31}, 65'535)), 65'535);
}

void KindsTest::aTableTravelsAsRangesWhateverItsKind()
{
    const QList<Plan> plans{
        TimePlan{u"Europe/Berlin"_s, 15, {{{2026, 10, 25}, {{0, 1440}}}}},
        blocksOn({{2026, 7, 6}, {2026, 7, 8}}),
        DatePlan{{{2026, 7, 2}, {2026, 7, 3}, {2026, 7, 5}}},
        week({{1, {{0, 120}}}, {7, {{1320, 1560}}}}),
    };
    for (const Plan &plan : plans) {
        const SlotTable table = makeSlots(plan)->table;
        QCOMPARE(table.unitsPerSlot(), unitsPerSlot(plan));
        QVERIFY2(slotTableOf(plan, table.ranges()) == table, qPrintable(kindName(plan)));
    }
}

void KindsTest::aRangeOverTheEndOfTheWeekGoesOnOnMonday()
{
    const SlotTable table = makeSlots(week({{7, {{1380, 1500}}}}))->table;
    QCOMPARE(keysOf(table), (std::vector<SlotKey>{0, 30, 10'020, 10'050}));
    QCOMPARE(table.ranges(), (Ranges{{0, 60}, {10'020, 10'080}}));
    QCOMPARE(runFrom(table, 10'020), (std::vector<SlotKey>{10'020, 10'050, 0, 30}));
}

void KindsTest::aWeekIsTheSameWhateverTheClocksDo()
{
    // Case 13: the reference week has a day of 23 hours, the room has not.
    WeekdayPlan plan = week({{7, {{0, 1440}}}}, 60);
    plan.referenceWeek = {2026, 3, 23};
    QCOMPARE(makeSlots(plan)->table.size(), 24);
}

void KindsTest::mondayInBerlinIsTheSameInJanuaryAndJuly()
{
    // Case 13.
    const Zone berlin = *Zone::find(u"Europe/Berlin"_s);
    const qint64 unit = 13 * 60;
    for (const QDate monday : {QDate(2026, 7, 6), QDate(2027, 1, 4)}) {
        const WallTime wall = berlin.wallTime(instantInWeek(berlin, monday, unit));
        QCOMPARE(wall.date, monday);
        QCOMPARE(wall.minuteOfDay, unit);
    }
    QCOMPARE(instantInWeek(berlin, {2026, 7, 6}, unit), at(u"2026-07-06T11:00:00Z"_s));
    QCOMPARE(instantInWeek(berlin, {2027, 1, 4}, unit), at(u"2027-01-04T12:00:00Z"_s));
    QCOMPARE(instantInWeek(berlin, {2026, 7, 6}, kMinutesPerWeek + unit), at(u"2026-07-13T11:00:00Z"_s));
}

void KindsTest::theWeekFollowsTheZoneAtItsReferenceWeek()
{
    // Case 13: Monday 00:30 in Seoul is Sunday 11:30 in New York, while it has summer time.
    const Zone seoul = *Zone::find(u"Asia/Seoul"_s);
    const Zone newYork = *Zone::find(u"America/New_York"_s);
    const WallTime seen = newYork.wallTime(instantInWeek(seoul, {2026, 7, 6}, 30));
    QCOMPARE(seen.date, QDate(2026, 7, 5));
    QCOMPARE(seen.minuteOfDay, 11 * 60 + 30);
}

void KindsTest::aDateRoomStaysOpenUntilItsLastDateHasEndedEverywhere()
{
    // Case 12: 3 July ends last in UTC−12.
    RoomSettings settings;
    settings.plan = DatePlan{{{2026, 7, 2}, {2026, 7, 3}}};
    const Instant end = at(u"2026-07-04T12:00:00Z"_s);
    QCOMPARE(phaseAt({}, settings, end.plusMilliseconds(-1)), Phase::Open);
    QCOMPARE(phaseAt({}, settings, end), Phase::Closed);
    QCOMPARE(paintRefusal({}, settings, {}, end.plusMilliseconds(-1)), std::nullopt);
    QCOMPARE(paintRefusal({}, settings, {}, end), ErrorCode::Late);
    Person late;
    late.deadline = end.plusSeconds(60);
    QCOMPARE(paintRefusal({}, settings, late, end), std::nullopt);
    settings.deadline = at(u"2026-07-01T00:00:00Z"_s);
    QCOMPARE(phaseAt({}, settings, *settings.deadline), Phase::Closed);
    settings.deadline.reset();
    settings.plan = blocksOn({{2026, 7, 2}});
    QCOMPARE(phaseAt({}, settings, end), Phase::Open);
}

void KindsTest::windowsFollowTheSlots()
{
    const QDate monday(2026, 7, 6);
    const SlotTable blocks = makeSlots(blocksOn({monday}))->table;
    QCOMPARE(blocks.window(blockKey(monday, 7), 2),
             (Ranges{{blockKey(monday, 1), blockKey(monday, 1) + 1}, {blockKey(monday, 7), blockKey(monday, 7) + 1}}));
    QCOMPARE(blocks.window(blockKey(monday, 1), 2), Ranges());
    const SlotTable round = makeSlots(week({{7, {{1380, 1500}}}}))->table;
    QCOMPARE(round.window(10'050, 50), (Ranges{{0, 20}, {10'050, 10'080}}));
    const SlotTable whole = makeSlots(week({{1, {{0, 1440}}},
                                            {2, {{0, 1440}}},
                                            {3, {{0, 1440}}},
                                            {4, {{0, 1440}}},
                                            {5, {{0, 1440}}},
                                            {6, {{0, 1440}}},
                                            {7, {{0, 1440}}}}))
                                ->table;
    QCOMPARE(whole.window(30, kMinutesPerWeek), (Ranges{{0, kMinutesPerWeek}}));
    QCOMPARE(whole.window(30, kMinutesPerWeek + 1), Ranges());
}

void KindsTest::theServerFillsInTheReferenceWeekAndKeepsTheNextId()
{
    WeekdayPlan plan = week({{1, {{780, 840}}}});
    plan.referenceWeek = {};
    // Sunday evening in UTC is Monday in Seoul.
    plan.zone = u"Asia/Seoul"_s;
    const Plan made = completed(plan, at(u"2026-07-05T20:00:00Z"_s));
    QCOMPARE(std::get<WeekdayPlan>(made).referenceWeek, QDate(2026, 7, 6));
    const Plan changed = completed(plan, at(u"2027-01-05T20:00:00Z"_s), &made);
    QCOMPARE(std::get<WeekdayPlan>(changed).referenceWeek, QDate(2026, 7, 6));

    BlockPlan later = blocksOn({{2026, 7, 6}});
    later.nextBlockId = 12;
    const Plan before = later;
    const Plan back = completed(blocksOn({{2026, 7, 6}}), {}, &before);
    QCOMPARE(std::get<BlockPlan>(back).nextBlockId, 12);
}

void KindsTest::wrongPlansAreToldByField_data()
{
    QTest::addColumn<Plan>("plan");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const Plan &plan, const QString &expected) {
        QTest::newRow(name) << plan << expected;
    };
    QList<QDate> year;
    for (int day = 0; day < 367; ++day)
        year.append(QDate(2026, 1, 1).addDays(day));
    row("no dates", DatePlan{}, u"dates empty 0"_s);
    row("367 dates", DatePlan{year}, u"dates too-many 366"_s);
    row("366 dates", DatePlan{year.first(366)}, {});
    row("a date twice", DatePlan{{{2026, 7, 2}, {2026, 7, 2}}}, u"dates reversed 0"_s);

    const QList<QDate> day{{2011, 12, 30}};
    row("no blocks", BlockPlan{{}, day, {}, 1}, u"blocks empty 0"_s);
    row("a block without a name", BlockPlan{{}, day, {block(3, u" \u200B"_s)}, 4}, u"blocks.name empty 0 3"_s);
    row("a name of 61 letters", BlockPlan{{}, day, {block(3, QString(61, u'x'))}, 4}, u"blocks.name too-long 60 3"_s);
    row("no place at all", BlockPlan{{}, day, {{1, u"a"_s, {}, 0}}, 2}, u"blocks.capacity out-of-range 1 1"_s);
    row("hours backwards", BlockPlan{u"UTC"_s, day, {{1, u"a"_s, WallRange{600, 540}, {}}}, 2},
        u"blocks.hours reversed 600 1"_s);
    row("hours without a zone", BlockPlan{{}, day, {{1, u"a"_s, WallRange{540, 600}, {}}}, 2},
        u"zone unknown-zone 0"_s);
    row("a day that was skipped", BlockPlan{u"Pacific/Apia"_s, day, {{1, u"a"_s, WallRange{540, 600}, {}}}, 2},
        u"dates skipped-day 0 2011-12-30"_s);
    row("which a day without hours is not", BlockPlan{u"Pacific/Apia"_s, day, {block(1)}, 2}, {});
    row("an id twice", BlockPlan{{}, day, {block(1), block(1)}, 2}, u"blocks.id out-of-range 2"_s);
    row("an id that is still to be given", BlockPlan{{}, day, {block(2)}, 2}, u"blocks.id out-of-range 2"_s);
    QList<Block> many;
    for (int id = 1; id <= 101; ++id)
        many.append(block(id));
    row("101 blocks", BlockPlan{{}, day, many, 102}, u"blocks too-many 100"_s);
    row("over 20,000 slots", BlockPlan{{}, year.first(366), many.first(60), 102}, u"blocks too-many 54"_s);

    row("no weekdays", week({}), u"days empty 0"_s);
    row("a weekday twice", week({{1, {{0, 60}}}, {1, {{0, 60}}}}), u"days reversed 0"_s);
    row("an eighth weekday", week({{8, {{0, 60}}}}), u"days out-of-range 7 8"_s);
    row("no hours", week({{2, {}}}), u"hours empty 0 2"_s);
    row("uneven hours", week({{2, {{0, 50}}}}), u"hours uneven 30 2"_s);
    row("uneven at the end of the week", week({{7, {{1425, 1455}}}}), u"hours uneven 30 7"_s);
    row("over midnight", week({{6, {{1425, 1455}}}}), {});
    row("hours that clash", week({{1, {{0, 60}, {15, 75}}}}), u"hours overlapping 0"_s);
    WeekdayPlan tuesday = week({{1, {{0, 60}}}});
    tuesday.referenceWeek = {2026, 7, 7};
    row("a reference week from Tuesday", tuesday, u"referenceWeek out-of-range 1 2026-07-07"_s);
}

void KindsTest::wrongPlansAreToldByField()
{
    QFETCH(const Plan, plan);
    QFETCH(const QString, expected);
    QCOMPARE(told(problemsOf(plan)), expected);
    QCOMPARE(makeSlots(plan).has_value(), expected.isEmpty());
}

void KindsTest::aRoomKeepsItsKind()
{
    RoomSettings settings;
    settings.title = u"Trip"_s;
    settings.plan = DatePlan{{{2026, 7, 2}, {2026, 7, 3}}};
    settings.duration = 2;
    const Instant now = at(u"2026-06-01T00:00:00Z"_s);
    QCOMPARE(told(problemsOf(settings, now)), QString());
    SettingsPatch patch;
    patch.plan = blocksOn({{2026, 7, 2}});
    QCOMPARE(told(problemsOf(patch, settings, now)), u"kind out-of-range 0 date"_s);
    patch.plan = DatePlan{{{2026, 7, 2}, {2026, 7, 4}}};
    QCOMPARE(told(problemsOf(patch, settings, now)), u"duration too-long-to-fit 1"_s);
    patch.plan = DatePlan{{{2026, 5, 2}, {2026, 5, 3}}};
    QCOMPARE(told(problemsOf(patch, settings, now)), u"dates past 0"_s);
}

} // namespace yak

QTEST_GUILESS_MAIN(yak::KindsTest)
#include "kinds_test.moc"
