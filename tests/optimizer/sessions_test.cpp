#include "everyplan.h"
#include "optimizer/sessions.h"
#include "randomroom.h"
#include "rooms.h"

#include <QTest>
#include <rapidcheck.h>

#include <algorithm>
#include <random>

using namespace yak;
using namespace yak::test;
using namespace Qt::StringLiterals;

namespace {

SessionPlan planOf(const Availability &availability, const SessionQuestion &question)
{
    return **sessionsOf(availability, question);
}

Starts startsOf(const SessionPlan &plan)
{
    Starts starts;
    for (const PlannedSession &session : plan.sessions)
        starts.push_back(session.start);
    return starts;
}

Worth worthOf(const Availability &availability, const SessionPlan &plan)
{
    const qint64 required = bits::count(availability.required());
    return {required - plan.missingRequired.size(), plan.able.weight, plan.firm.weight};
}

SessionQuestion drawSessions(const Room &room)
{
    SessionQuestion question;
    question.goal = *rc::gen::element(SessionGoal::SomeSession, SessionGoal::WholeSeries);
    question.sessions = *rc::gen::inRange<qsizetype>(1, 5);
    const qint64 units = room.slotTable.unitsPerSlot();
    question.duration = *rc::gen::inRange<qint64>(1, 3 * units + 1);
    question.leastApart = *rc::gen::inRange<qint64>(0, 2) * *rc::gen::inRange<qint64>(0, 3 * units);
    question.filter.within = drawQuestion(room).filter.within;
    return question;
}

/// A room of one line whose people answer each slot for itself, each of them by their own share of yes and if needed.
Room roomByLot(int people, int slots, int yesPercent, int ifNeededPercent, int heaviest, unsigned seed = 20261124)
{
    std::mt19937 lots(seed);
    std::vector<SlotKey> keys;
    for (SlotKey slot = 0; slot < slots; ++slot)
        keys.push_back(slot * kUnitsPerSlot);
    Room room;
    room.slotTable = SlotTable(std::move(keys), kUnitsPerSlot);
    for (int number = 0; number < people; ++number) {
        Ranges yes;
        Ranges ifNeeded;
        for (qsizetype slot = 0; slot < slots; ++slot) {
            const int lot = static_cast<int>(lots() % 100);
            if (lot < yesPercent + ifNeededPercent)
                (lot < yesPercent ? yes : ifNeeded).append(room.slotTable.range(slot));
        }
        Answer answer;
        answer.set(SlotState::No, room.slotTable.ranges());
        answer.set(SlotState::Yes, normalized(yes));
        answer.set(SlotState::IfNeeded, normalized(ifNeeded));
        Person person;
        person.id = idOf(number);
        person.weight = 1 + static_cast<int>(lots() % static_cast<unsigned>(heaviest));
        room.people.insert(person.id, person);
        room.answers.insert(person.id, answer);
    }
    return room;
}

} // namespace

class SessionsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everybodyCanComeToOne();
    void aSeriesKeepsWhoCanComeToAll();
    void requiredPeopleComeFirst();
    void sessionsDoNotOverlap();
    void sessionsAreApart();
    void sessionsOfAWeekDoNotOverlapOverItsEnd();
    void tiesTakeTheEarliest();
    void whereTooFewFitThatIsSaid();
    void whoIsLeftOutIsNamed();
    void noPlanIsBetter();
    void noPlanIsBetterOfManyWindows();
    void aBoundHoldsWhereTheSearchWasCutShort();
    void manyPeopleAndSlots_data();
    void manyPeopleAndSlots();
    void manySessionsHaveABound();
    void badQuestionsAreRefused();
    void aStopIsHeard();
};

void SessionsTest::everybodyCanComeToOne()
{
    // The slot with the most people is part of no plan that has everybody.
    const Availability availability(roomOf({u"yyn"_s, u"yyn"_s, u"nyn"_s, u"yny"_s, u"yni"_s, u"nny"_s}));
    const SessionPlan one = planOf(availability, {.sessions = 1, .duration = kUnitsPerSlot});
    QCOMPARE(startsOf(one), (Starts{keyOf(0)}));
    QCOMPARE(one.able, (SessionCrowd{4, 4}));
    const SessionPlan two = planOf(availability, {.sessions = 2, .duration = kUnitsPerSlot});
    QCOMPARE(startsOf(two), (Starts{keyOf(1), keyOf(2)}));
    QCOMPARE(two.able, (SessionCrowd{6, 6}));
    QCOMPARE(two.firm, (SessionCrowd{5, 5}));
    QVERIFY(two.isProven);
    QCOMPARE(two.bound, 6);
}

void SessionsTest::aSeriesKeepsWhoCanComeToAll()
{
    const Availability availability(roomOf({u"yyynn"_s, u"yyynn"_s, u"nynyy"_s, u"nnnyy"_s, u"nnniy"_s}));
    const SessionQuestion question{.goal = SessionGoal::WholeSeries, .sessions = 2, .duration = kUnitsPerSlot};
    const SessionPlan plan = planOf(availability, question);
    QCOMPARE(startsOf(plan), (Starts{keyOf(3), keyOf(4)}));
    QCOMPARE(plan.able, (SessionCrowd{3, 3}));
    QCOMPARE(plan.firm, (SessionCrowd{2, 2}));
    QCOMPARE(plan.leftOut, idsOf({0, 1}));
    QCOMPARE(plan.sessions[0].turning, idsOf({0, 1}));
    QCOMPARE(plan.sessions[0].ifNeeded, idsOf({4}));
    QVERIFY(plan.sessions[1].turning.isEmpty());
    QCOMPARE(plan.sessions[1].soFar, (SessionCrowd{3, 3}));
}

void SessionsTest::requiredPeopleComeFirst()
{
    Room room = roomOf({u"yynn"_s, u"yynn"_s, u"yynn"_s, u"nnyn"_s, u"nnny"_s});
    setWeight(room, 0, 100);
    setRequired(room, 3);
    setRequired(room, 4);
    const SessionPlan plan = planOf(Availability(room), {.sessions = 2, .duration = kUnitsPerSlot});
    QCOMPARE(startsOf(plan), (Starts{keyOf(2), keyOf(3)}));
    QVERIFY(plan.missingRequired.isEmpty());
    setRequired(room, 0);
    // Now one of the three misses out whatever is chosen.
    const SessionPlan other = planOf(Availability(room), {.sessions = 2, .duration = kUnitsPerSlot});
    QCOMPARE(startsOf(other), (Starts{keyOf(0), keyOf(2)}));
    QCOMPARE(other.missingRequired, idsOf({4}));
    QCOMPARE(other.able, (SessionCrowd{4, 103}));
}

void SessionsTest::sessionsDoNotOverlap()
{
    // Two windows of two slots that everybody would need share the slot in the middle.
    const Availability availability(roomOf({u"yyynnn"_s, u"nyynyy"_s, u"yynnyy"_s}));
    const SessionPlan plan =
        planOf(availability, {.goal = SessionGoal::WholeSeries, .sessions = 2, .duration = kUnitsPerSlot + 10});
    QCOMPARE(startsOf(plan), (Starts{keyOf(0), keyOf(4)}));
    QCOMPARE(plan.able.people, 1);
    QCOMPARE(plan.sessions[0].end, keyOf(1) + 10);
}

void SessionsTest::sessionsAreApart()
{
    const Availability availability(roomOf({u"yyyyyy"_s}));
    SessionQuestion question{.sessions = 2, .duration = kUnitsPerSlot};
    QCOMPARE(startsOf(planOf(availability, question)), (Starts{keyOf(0), keyOf(1)}));
    question.leastApart = kUnitsPerSlot + 1;
    QCOMPARE(startsOf(planOf(availability, question)), (Starts{keyOf(0), keyOf(3)}));
    question.leastApart = 5 * kUnitsPerSlot;
    QVERIFY(planOf(availability, question).sessions.isEmpty());
    // What stands between them is gone: the room itself keeps them apart.
    QCOMPARE(startsOf(planOf(Availability(roomOf({u"y|y"_s})), question)), (Starts{keyOf(0), keyOf(2)}));
}

void SessionsTest::sessionsOfAWeekDoNotOverlapOverItsEnd()
{
    // The last slot's window goes on with the first slot.
    const Availability availability(ringOf({u"yynny"_s}));
    SessionQuestion question{.sessions = 2, .duration = 2 * kUnitsPerSlot};
    const SessionPlan plan = planOf(availability, question);
    QCOMPARE(plan.mostSessions, 1);
    QVERIFY(plan.sessions.isEmpty());
    question.sessions = 1;
    QCOMPARE(startsOf(planOf(availability, question)), (Starts{0}));
    const SessionPlan both = planOf(Availability(ringOf({u"yyyny"_s})), {.sessions = 2, .duration = 2 * kUnitsPerSlot});
    QCOMPARE(startsOf(both), (Starts{1 * kUnitsPerSlot, 4 * kUnitsPerSlot}));
}

void SessionsTest::tiesTakeTheEarliest()
{
    const Availability availability(roomOf({u"yyyyyn"_s, u"yyyyyy"_s, u"nnnnny"_s}));
    QCOMPARE(startsOf(planOf(availability, {.sessions = 3, .duration = kUnitsPerSlot})),
             (Starts{keyOf(0), keyOf(1), keyOf(5)}));
    QCOMPARE(
        startsOf(planOf(availability, {.goal = SessionGoal::WholeSeries, .sessions = 3, .duration = kUnitsPerSlot})),
        (Starts{keyOf(0), keyOf(1), keyOf(2)}));
}

void SessionsTest::whereTooFewFitThatIsSaid()
{
    const Availability availability(roomOf({u"yyyyn"_s, u"nnnnn"_s}));
    const SessionPlan plan = planOf(availability, {.sessions = 3, .duration = 2 * kUnitsPerSlot});
    QVERIFY(plan.sessions.isEmpty());
    QCOMPARE(plan.mostSessions, 2);
    QCOMPARE(planOf(availability, {.sessions = 1, .duration = 9 * kUnitsPerSlot}).mostSessions, 0);
    QCOMPARE(planOf(Availability(), {.sessions = 1}).mostSessions, 0);
}

void SessionsTest::whoIsLeftOutIsNamed()
{
    const Availability availability(roomOf({u"ynn"_s, u"nny"_s, u"nnn"_s, u"..."_s, u"yin"_s}));
    const SessionPlan plan = planOf(availability, {.sessions = 2, .duration = kUnitsPerSlot});
    QCOMPARE(plan.leftOut, idsOf({2}));
    QCOMPARE(plan.waiting, idsOf({3}));
    QCOMPARE(plan.all, (SessionCrowd{5, 5}));
    QCOMPARE(plan.sessions[0].in, idsOf({0, 4}));
    QCOMPARE(plan.sessions[0].turning, idsOf({0, 4}));
    QCOMPARE(plan.sessions[1].turning, idsOf({1}));
    QCOMPARE(plan.sessions[0].soFar, (SessionCrowd{2, 2}));
    QCOMPARE(plan.sessions[1].soFar, plan.able);
}

void SessionsTest::noPlanIsBetter()
{
    const bool holds = rc::check("sessions are the best of all that can be chosen", [] {
        const RandomRoom drawn = drawAnyRoom();
        const SessionQuestion question = drawSessions(drawn.room);
        const EveryPlan every(drawn.room, drawn.course, question);
        const Availability availability(drawn.room);
        const SessionPlan plan = planOf(availability, question);
        RC_ASSERT(plan.sessions.isEmpty() == !every.hasPlan());
        RC_ASSERT((plan.mostSessions == question.sessions) == every.hasPlan());
        if (!every.hasPlan())
            return;
        RC_ASSERT(plan.isProven);
        RC_ASSERT(worthOf(availability, plan) == every.worth());
        RC_ASSERT(startsOf(plan) == every.starts());
        RC_ASSERT(plan.bound == plan.able.weight);
    });
    QVERIFY(holds);
}

void SessionsTest::noPlanIsBetterOfManyWindows()
{
    const bool holds = rc::check("sessions are the best of all where there are many", [] {
        const int heaviest = *rc::gen::element(1, 3, 100);
        Room room = roomByLot(*rc::gen::inRange(10, 50), *rc::gen::inRange(12, 24), *rc::gen::inRange(10, 60),
                              *rc::gen::inRange(0, 30), heaviest, *rc::gen::arbitrary<unsigned>());
        for (int required = *rc::gen::inRange(-3, 6); required > 0; --required)
            setRequired(room, required);
        const SessionQuestion question{.goal = *rc::gen::element(SessionGoal::SomeSession, SessionGoal::WholeSeries),
                                       .sessions = *rc::gen::inRange<qsizetype>(2, 5),
                                       .duration = *rc::gen::element(kUnitsPerSlot, 2 * kUnitsPerSlot)};
        const Course course;
        const EveryPlan every(room, course, question);
        const Availability availability(room);
        const SessionPlan plan = planOf(availability, question);
        RC_ASSERT(plan.sessions.isEmpty() == !every.hasPlan());
        if (!every.hasPlan())
            return;
        RC_ASSERT(plan.isProven);
        RC_ASSERT(worthOf(availability, plan) == every.worth());
        RC_ASSERT(startsOf(plan) == every.starts());
    });
    QVERIFY(holds);
}

void SessionsTest::aBoundHoldsWhereTheSearchWasCutShort()
{
    const bool holds = rc::check("whatever ends the search, a plan and a bound are there", [] {
        const RandomRoom drawn = drawAnyRoom();
        SessionQuestion question = drawSessions(drawn.room);
        question.mostWork = *rc::gen::inRange<qint64>(0, 5'000);
        const EveryPlan every(drawn.room, drawn.course, question);
        const Availability availability(drawn.room);
        const SessionPlan plan = planOf(availability, question);
        RC_ASSERT(plan.sessions.isEmpty() == !every.hasPlan());
        if (!every.hasPlan())
            return;
        const Worth worth = worthOf(availability, plan);
        RC_ASSERT(worth <= every.worth());
        RC_ASSERT(plan.bound >= plan.able.weight);
        if (worth[0] == every.worth()[0])
            RC_ASSERT(plan.bound >= every.mostAble());
        if (plan.isProven)
            RC_ASSERT(startsOf(plan) == every.starts());
    });
    QVERIFY(holds);
}

void SessionsTest::manyPeopleAndSlots_data()
{
    QTest::addColumn<SessionGoal>("goal");
    QTest::addColumn<qsizetype>("sessions");
    QTest::addColumn<int>("yesPercent");
    QTest::addColumn<int>("heaviest");
    QTest::newRow("two") << SessionGoal::SomeSession << qsizetype(2) << 25 << 1;
    QTest::newRow("three") << SessionGoal::SomeSession << qsizetype(3) << 20 << 1;
    QTest::newRow("four") << SessionGoal::SomeSession << qsizetype(4) << 12 << 1;
    QTest::newRow("four, weighed") << SessionGoal::SomeSession << qsizetype(4) << 10 << 100;
    QTest::newRow("a series of two") << SessionGoal::WholeSeries << qsizetype(2) << 40 << 1;
    QTest::newRow("a series of three") << SessionGoal::WholeSeries << qsizetype(3) << 40 << 1;
    QTest::newRow("a series of four") << SessionGoal::WholeSeries << qsizetype(4) << 70 << 1;
}

void SessionsTest::manyPeopleAndSlots()
{
    QFETCH(const SessionGoal, goal);
    QFETCH(const qsizetype, sessions);
    QFETCH(const int, yesPercent);
    QFETCH(const int, heaviest);
    const Availability availability(roomByLot(200, 700, yesPercent, 5, heaviest));
    const SessionPlan plan = planOf(availability, {.goal = goal, .sessions = sessions, .duration = kUnitsPerSlot});
    QVERIFY(plan.isProven);
    QCOMPARE(plan.bound, plan.able.weight);
    QCOMPARE(plan.sessions.size(), sessions);
}

void SessionsTest::manySessionsHaveABound()
{
    const Availability availability(roomByLot(200, 700, 12, 5, 1));
    SessionQuestion question{.sessions = 8, .duration = kUnitsPerSlot, .mostWork = 20'000'000};
    const SessionPlan plan = planOf(availability, question);
    QCOMPARE(plan.sessions.size(), 8);
    QVERIFY(plan.bound >= plan.able.weight);
    QVERIFY(plan.bound <= plan.all.weight);
    question.sessions = 4;
    QVERIFY(planOf(availability, question).able.weight < plan.able.weight);
}

void SessionsTest::badQuestionsAreRefused()
{
    const Availability availability(roomOf({u"yyy"_s}));
    QVERIFY(sessionsOf(availability, {.sessions = 1, .duration = 1}));
    QCOMPARE(sessionsOf(availability, {.sessions = 0}).error().code, ErrorCode::BadValue);
    QVERIFY(!sessionsOf(availability, {.sessions = kMostSessions + 1}));
    QVERIFY(!sessionsOf(availability, {.duration = 0}));
    QVERIFY(!sessionsOf(availability, {.leastApart = -1}));
}

void SessionsTest::aStopIsHeard()
{
    std::stop_source stop;
    stop.request_stop();
    const Availability availability(roomOf({u"yyyn"_s, u"nyyy"_s}));
    QVERIFY(!*sessionsOf(availability, {.sessions = 2, .duration = kUnitsPerSlot}, stop.get_token()));
}

QTEST_GUILESS_MAIN(SessionsTest)
#include "sessions_test.moc"
