#include "model/limits.h"
#include "model/plan.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace yak {

namespace {

TimePlan good()
{
    return {u"Asia/Seoul"_s, 30, {{{2026, 6, 1}, {{540, 1020}}}, {{2026, 6, 2}, {{540, 1020}}}}};
}

TimePlan withHours(const QList<WallRange> &hours)
{
    TimePlan plan = good();
    plan.days = {{{2026, 6, 1}, hours}};
    return plan;
}

TimePlan withDates(int count)
{
    TimePlan plan = good();
    plan.days.clear();
    for (int i = 0; i < count; ++i)
        plan.days.append({QDate(2026, 1, 1).addDays(i), {{540, 600}}});
    return plan;
}

TimePlan withSlotMinutes(int minutes)
{
    TimePlan plan = good();
    plan.slotMinutes = minutes;
    return plan;
}

TimePlan inZone(const QString &zone)
{
    TimePlan plan = good();
    plan.zone = zone;
    return plan;
}

const QString kFirst = u"2026-06-01"_s;

} // namespace

class PlanTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aGoodPlanHasNoProblems();
    void eachWrongPlanSaysWhatIsWrongWhere_data();
    void eachWrongPlanSaysWhatIsWrongWhere();
    void everySlotLengthThatIsOfferedWorks();
    void asManyDatesAsAllowedAreFine();
    void asManySlotsAsAllowedAreFine();
    void asManyRangesADayAsAllowedAreFine();
    void startAndEndAlikeIsRefusedUnlessAllDay(); // case 10
    void everyWrongDayIsTold();
    void whatHasProblemsHasNoSlots();
    void rangesOfMoreSlotsThanAllowedAreCutIntoNone();
};

void PlanTest::aGoodPlanHasNoProblems()
{
    QVERIFY(problemsOf(Plan(good())).isEmpty());
    QCOMPARE(makeSlots(good())->table.size(), 32);
    QCOMPARE(kindName(good()), u"time"_s);
    QCOMPARE(zoneId(good()), u"Asia/Seoul"_s);
}

void PlanTest::eachWrongPlanSaysWhatIsWrongWhere_data()
{
    using enum ProblemKind;
    QTest::addColumn<TimePlan>("plan");
    QTest::addColumn<Problem>("expected");
    const auto row = [](const char *name, const TimePlan &plan, const Problem &expected) {
        QTest::newRow(name) << plan << expected;
    };
    const auto wrongHours = [](ProblemKind kind, qint64 bound) { return Problem{u"hours"_s, kind, bound, kFirst}; };

    row("ends before it starts", withHours({{600, 540}}), wrongHours(Reversed, 600));
    row("starts before midnight", withHours({{-60, 540}}), wrongHours(OutOfRange, 1440));
    row("starts after the day", withHours({{1440, 1500}}), wrongHours(OutOfRange, 1440));
    row("lasts longer than a day", withHours({{540, 540 + 1441}}), wrongHours(OutOfRange, 1440));
    row("no multiple of the slot length", withHours({{540, 605}}), wrongHours(Uneven, 30));
    row("no hours", withHours({}), wrongHours(Empty, 0));
    row("thirteen ranges a day", withHours(QList<WallRange>(13, {540, 600})), wrongHours(TooMany, 12));
    row("ranges that overlap and do not fit", withHours({{540, 600}, {555, 615}}),
        {u"hours"_s, Overlapping, 29'671'200, {}});
    row("367 dates", withDates(367), {u"days"_s, TooMany, 366, {}});
    row("no dates", withDates(0), {u"days"_s, Empty, 0, {}});
    row("slots of 7 minutes", withSlotMinutes(7), {u"slotMinutes"_s, OutOfRange, 30, {}});
    row("slots of no length", withSlotMinutes(0), {u"slotMinutes"_s, OutOfRange, 30, {}});
    row("slots of negative length", withSlotMinutes(-30), {u"slotMinutes"_s, OutOfRange, 30, {}});
    row("slots of two hours", withSlotMinutes(120), {u"slotMinutes"_s, OutOfRange, 30, {}});
    row("no zone", inZone({}), {u"zone"_s, UnknownZone, 0, {}});
    row("no such zone", inZone(u"Asia/Pyeongtaek"_s), {u"zone"_s, UnknownZone, 0, u"Asia/Pyeongtaek"_s}); // case 14

    TimePlan plan = good();
    std::reverse(plan.days.begin(), plan.days.end());
    row("dates out of order", plan, {u"days"_s, Reversed, 0, {}});
    plan = good();
    plan.days[1].date = plan.days[0].date;
    row("a date twice", plan, {u"days"_s, Reversed, 0, {}});
    plan = good();
    plan.days[0].date = QDate();
    row("a date that is none", plan, {u"days"_s, SkippedDay, 0, {}});
    plan = good();
    plan.zone = u"Pacific/Apia"_s;
    plan.days = {{{2011, 12, 30}, {{540, 600}}}};
    row("a date the zone skipped", plan, {u"days"_s, SkippedDay, 0, u"2011-12-30"_s}); // case 4
    plan.zone = u"Europe/Berlin"_s;
    plan.days = {{{2026, 3, 29}, {{120, 180}}}};
    row("hours the zone skipped", plan, {u"hours"_s, NoSlots, 0, {}});

    plan = withDates(70);
    plan.slotMinutes = 5;
    for (PlanDay &day : plan.days)
        day.hours = {{0, 1440}};
    row("20,160 slots", plan, {u"hours"_s, TooMany, 20'000, {}});
}

void PlanTest::eachWrongPlanSaysWhatIsWrongWhere()
{
    QFETCH(const TimePlan, plan);
    QFETCH(const Problem, expected);
    const QList<Problem> problems = problemsOf(Plan(plan));
    QVERIFY(!problems.isEmpty());
    const Problem &found = problems.constFirst();
    QCOMPARE(found.field, expected.field);
    QCOMPARE(toText(found.kind), toText(expected.kind));
    QCOMPARE(found.bound, expected.bound);
    QCOMPARE(found.subject, expected.subject);
}

void PlanTest::everySlotLengthThatIsOfferedWorks()
{
    for (const int minutes : limits::kSlotMinutes) {
        QVERIFY(problemsOf(Plan(withSlotMinutes(minutes))).isEmpty());
        QCOMPARE(makeSlots(withSlotMinutes(minutes))->table.unitsPerSlot(), qint64{minutes});
    }
}

void PlanTest::asManyDatesAsAllowedAreFine()
{
    QVERIFY(problemsOf(Plan(withDates(366))).isEmpty());
}

void PlanTest::asManySlotsAsAllowedAreFine()
{
    TimePlan plan = withDates(69);
    plan.slotMinutes = 5;
    for (PlanDay &day : plan.days)
        day.hours = {{0, 1440}};
    plan.days.append({QDate(2026, 6, 1), {{0, 640}}});
    QCOMPARE(makeSlots(plan)->table.size(), limits::kSlots);
    plan.days.last().hours = {{0, 645}};
    QCOMPARE(problemsOf(Plan(plan)).constFirst().kind, ProblemKind::TooMany);
}

void PlanTest::asManyRangesADayAsAllowedAreFine()
{
    QList<WallRange> hours;
    for (int i = 0; i < 12; ++i)
        hours.append({i * 120, i * 120 + 60});
    QVERIFY(problemsOf(Plan(withHours(hours))).isEmpty());
}

void PlanTest::startAndEndAlikeIsRefusedUnlessAllDay()
{
    const QList<Problem> problems = problemsOf(Plan(withHours({{540, 540}})));
    QCOMPARE(problems, (QList<Problem>{{u"hours"_s, ProblemKind::Reversed, 540, kFirst}}));
    QVERIFY(problemsOf(Plan(withHours({{0, 1440}}))).isEmpty());
    QVERIFY(problemsOf(Plan(withHours({{540, 540 + 1440}}))).isEmpty());
}

void PlanTest::everyWrongDayIsTold()
{
    TimePlan plan = good();
    plan.days[0].hours = {{600, 540}, {540, 605}};
    plan.days[1].hours = {};
    QCOMPARE(problemsOf(Plan(plan)), (QList<Problem>{{u"hours"_s, ProblemKind::Reversed, 600, kFirst},
                                                     {u"hours"_s, ProblemKind::Uneven, 30, kFirst},
                                                     {u"hours"_s, ProblemKind::Empty, 0, u"2026-06-02"_s}}));
}

void PlanTest::whatHasProblemsHasNoSlots()
{
    const auto codeOfMaking = [](const TimePlan &plan) { return makeSlots(plan).error().code; };
    QCOMPARE(codeOfMaking(withHours({{600, 540}})), ErrorCode::BadValue);
    QCOMPARE(codeOfMaking(withDates(367)), ErrorCode::TooLarge);
    QCOMPARE(codeOfMaking(inZone(u"Mars/Olympus"_s)), ErrorCode::UnknownZone);
}

void PlanTest::rangesOfMoreSlotsThanAllowedAreCutIntoNone()
{
    const auto slots_ = [](const Plan &plan, qint64 units) { return slotTableOf(plan, {{0, units}}).size(); };
    QCOMPARE(slots_(DatePlan{}, limits::kSlots), limits::kSlots);
    for (const Plan &plan : {Plan(good()), Plan(BlockPlan()), Plan(DatePlan()), Plan(WeekdayPlan{{}, 30, {}, {}})})
        QCOMPARE(slots_(plan, qint64{1} << 40), 0);
}

} // namespace yak

QTEST_GUILESS_MAIN(yak::PlanTest)
#include "plan_test.moc"
