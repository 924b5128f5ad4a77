#include "model/plan.h"
#include "optimizer/assignment.h"
#include "randomroom.h"
#include "rooms.h"

#include <QTest>
#include <rapidcheck.h>

#include <tuple>

using namespace yak;
using namespace yak::test;
using namespace Qt::StringLiterals;

namespace {

using Capacities = QList<std::optional<int>>;
/// Required people placed, weight placed, weight of those with a yes.
using Worth = std::tuple<int, qint64, qint64>;

Worth plus(const Worth &worth, const Attendee &who, bool ifNeeded)
{
    const auto &[required, placed, yes] = worth;
    return {required + (who.required ? 1 : 0), placed + who.weight, yes + (ifNeeded ? 0 : who.weight)};
}

/// The best there is, by trying everything.
Worth bestOf(const Availability &availability, Capacities &left, qsizetype person = 0)
{
    if (person == availability.people().size())
        return {};
    Worth best = bestOf(availability, left, person + 1);
    for (qsizetype slot = 0; slot < availability.table().size(); ++slot) {
        const SlotState state = availability.state(person, slot);
        if ((state != SlotState::Yes && state != SlotState::IfNeeded) || left[slot] == 0)
            continue;
        const std::optional<int> before = left[slot];
        if (left[slot])
            left[slot] = *before - 1;
        const Worth rest = bestOf(availability, left, person + 1);
        best = std::max(best, plus(rest, availability.people()[person], state == SlotState::IfNeeded));
        left[slot] = before;
    }
    return best;
}

Worth worthOf(const Availability &availability, const Assignment &assignment)
{
    Worth worth{};
    for (const Placement &placement : assignment.placed)
        worth = plus(worth, availability.people()[availability.indexOf(placement.person)], placement.ifNeeded);
    return worth;
}

/// That what is said of the places is so.
void checkPlaces(const Availability &availability, const Capacities &capacities, const Assignment &assignment)
{
    Capacities left = capacities;
    for (const Placement &placement : assignment.placed) {
        const qsizetype slot = availability.table().indexOf(placement.slot);
        const SlotState state = availability.state(availability.indexOf(placement.person), slot);
        RC_ASSERT(state == (placement.ifNeeded ? SlotState::IfNeeded : SlotState::Yes));
        if (left[slot]) {
            RC_ASSERT(*left[slot] > 0);
            left[slot] = *left[slot] - 1;
        }
    }
}

/// That these people really have too few places between them.
void checkReason(const Availability &availability, const Capacities &capacities, const Unplaced &unplaced)
{
    const Shortage &reason = unplaced.reason;
    RC_ASSERT(reason.people.contains(unplaced.person));
    RC_ASSERT(reason.people.size() > reason.places);
    qint64 places = 0;
    for (qsizetype slot = 0; slot < availability.table().size(); ++slot) {
        const bool isNamed = reason.slots.contains(availability.table().key(slot));
        if (isNamed)
            places += capacities[slot].value_or(1'000);
        for (const ParticipantId &id : reason.people)
            RC_ASSERT(isNamed || !bits::contains(availability.able(slot), availability.indexOf(id)));
    }
    RC_ASSERT(places == reason.places);
}

} // namespace

class AssignmentTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everybodyGetsAPlaceWhereThereIsAWay();
    void aYesGoesBeforeAnIfNeeded();
    void whoIsRequiredOrWeighsMoreGoesFirst();
    void whoStaysOutHearsWhy();
    void whoHasNotAnsweredWaits();
    void noWayIsBetter();
    void aStopIsHeard();
    void blocksTellTheirCapacities();
};

void AssignmentTest::everybodyGetsAPlaceWhereThereIsAWay()
{
    // The first two have to leave the first slot to the third.
    const Availability availability(roomOf({u"yy.."_s, u"y.y."_s, u"y..."_s}));
    const auto assignment = assignmentOf(availability, {1, 1, 1, 1});
    QCOMPARE(assignment->placed,
             (QList<Placement>{{idOf(0), keyOf(1), false}, {idOf(1), keyOf(2), false}, {idOf(2), keyOf(0), false}}));
    QVERIFY(assignment->unplaced.isEmpty());
}

void AssignmentTest::aYesGoesBeforeAnIfNeeded()
{
    const Availability availability(roomOf({u"yi"_s, u"yi"_s, u"iy"_s}));
    const auto assignment = assignmentOf(availability, {2, 2});
    QCOMPARE(assignment->placed,
             (QList<Placement>{{idOf(0), keyOf(0), false}, {idOf(1), keyOf(0), false}, {idOf(2), keyOf(1), false}}));
}

void AssignmentTest::whoIsRequiredOrWeighsMoreGoesFirst()
{
    Room room = roomOf({u"y"_s, u"y"_s, u"y"_s});
    setWeight(room, 1, 5);
    QCOMPARE(assignmentOf(Availability(room), {1})->placed.first().person, idOf(1));
    setRequired(room, 2);
    QCOMPARE(assignmentOf(Availability(room), {1})->placed.first().person, idOf(2));
}

void AssignmentTest::whoStaysOutHearsWhy()
{
    const Availability availability(roomOf({u"yy.y"_s, u"yy.."_s, u"yi.."_s, u"nnnn"_s, u"yy.."_s}));
    const auto assignment = assignmentOf(availability, {1, 1, std::nullopt, std::nullopt});
    QCOMPARE(assignment->unplaced.size(), 2);
    QCOMPARE(assignment->unplaced.first(), (Unplaced{idOf(3), {idsOf({3}), {}, 0}}));
    QCOMPARE(assignment->unplaced.last().reason, (Shortage{idsOf({1, 2, 4}), {keyOf(0), keyOf(1)}, 2}));
}

void AssignmentTest::whoHasNotAnsweredWaits()
{
    const auto assignment = assignmentOf(Availability(roomOf({u"y"_s, u"."_s, u"n"_s})), {9});
    QCOMPARE(assignment->waiting, idsOf({1}));
    QCOMPARE(assignment->unplaced, (QList<Unplaced>{{idOf(2), {idsOf({2}), {}, 0}}}));
}

void AssignmentTest::noWayIsBetter()
{
    const bool holds = rc::check("an assignment is as good as the best of all", [] {
        const Availability availability(drawAnyRoom().room);
        RC_PRE(availability.people().size() <= 6 && availability.table().size() <= 6);
        Capacities capacities;
        for (qsizetype slot = 0; slot < availability.table().size(); ++slot) {
            const int drawn = *rc::gen::inRange(0, 4);
            capacities.append(drawn == 3 ? std::nullopt : std::optional(drawn));
        }
        const auto assignment = assignmentOf(availability, capacities);
        RC_ASSERT(assignment->placed.size() + assignment->unplaced.size() + assignment->waiting.size() ==
                  availability.people().size());
        checkPlaces(availability, capacities, *assignment);
        for (const Unplaced &unplaced : assignment->unplaced)
            checkReason(availability, capacities, unplaced);
        Capacities left = capacities;
        RC_ASSERT(worthOf(availability, *assignment) == bestOf(availability, left));
    });
    QVERIFY(holds);
}

void AssignmentTest::aStopIsHeard()
{
    std::stop_source stop;
    stop.request_stop();
    QVERIFY(!assignmentOf(Availability(roomOf({u"y"_s})), {1}, stop.get_token()));
}

void AssignmentTest::blocksTellTheirCapacities()
{
    Room room;
    BlockPlan plan;
    plan.dates = {QDate(2027, 3, 1), QDate(2027, 3, 2)};
    plan.nextBlockId = 3;
    plan.blocks = {{1, u"Morning"_s, {}, 3}, {2, u"Evening"_s, {}, {}}};
    room.settings.plan = plan;
    room.slotTable = makeSlots(plan)->table;
    QCOMPARE(capacitiesOf(room), (Capacities{3, std::nullopt, 3, std::nullopt}));
}

QTEST_GUILESS_MAIN(AssignmentTest)
#include "assignment_test.moc"
