#include "optimizer/availability.h"
#include "randomroom.h"
#include "rooms.h"

#include <QTest>
#include <rapidcheck.h>

using namespace yak;
using namespace yak::test;
using namespace Qt::StringLiterals;

/// Who can come to each slot, kept up to date stroke by stroke.
class AvailabilityTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsEachStateOfASlot();
    void aSlotIsAsBadAsItsWorstUnit();
    void slotsAddedLaterWaitForEverybody();
    void agreesWithTheAnswersOfEverybody();
    void followingStrokesEqualsARebuild();
    void followingPeopleAndSlotsEqualsARebuild();
    void aStrokeChangesThatPersonAndThoseSlotsOnly();
    void anUnknownPersonChangesNothing();
    void weightsAddUp();
    void thousandsOfPeopleAreAllCounted();
    void anEmptyRoomHasNothing();
};

void AvailabilityTest::countsEachStateOfASlot()
{
    const Availability availability(roomOf({u"yyn"_s, u"yin"_s, u"yn."_s, u"..."_s}));
    QCOMPARE(availability.headcounts(), (QList<Headcount>{{3, 0, 0, 1}, {1, 1, 1, 1}, {0, 0, 2, 2}}));
    QVERIFY(bits::contains(availability.respondents(), 2));
    QVERIFY(!bits::contains(availability.respondents(), 3));
}

void AvailabilityTest::aSlotIsAsBadAsItsWorstUnit()
{
    Room room = roomOf({u"yyyy"_s});
    Answer &answer = room.answers[idOf(0)];
    answer.set(SlotState::IfNeeded, {{keyOf(1) - 10, keyOf(1) + 10}});
    answer.set(SlotState::None, {{keyOf(2) + 10, keyOf(2) + 20}});
    answer.set(SlotState::None, {{keyOf(3), keyOf(3) + 10}});
    answer.set(SlotState::No, {{keyOf(3) + 29, keyOf(3) + 30}});
    const Availability availability(room);
    QCOMPARE(availability.state(0, 0), SlotState::IfNeeded);
    QCOMPARE(availability.state(0, 1), SlotState::IfNeeded);
    QCOMPARE(availability.state(0, 2), SlotState::None);
    QCOMPARE(availability.state(0, 3), SlotState::No);
}

void AvailabilityTest::slotsAddedLaterWaitForEverybody()
{
    Room room = roomOf({u"yn"_s, u"ny"_s});
    Availability availability(room);
    const auto more = [&] {
        Room grown = room;
        grown.slotTable = SlotTable::fromRanges({{keyOf(0), keyOf(3)}}, kUnitsPerSlot);
        return grown;
    }();
    availability.follow(more, {RoomChange::Slots, {}, {}});
    QCOMPARE(availability.headcounts(), (QList<Headcount>{{1, 0, 1, 0}, {1, 0, 1, 0}, {0, 0, 0, 2}}));
}

void AvailabilityTest::agreesWithTheAnswersOfEverybody()
{
    QVERIFY(rc::check([] {
        RandomRoom drawn = drawAnyRoom();
        const int more = *rc::gen::inRange(0, 140);
        for (int number = 100; number < 100 + more; ++number) {
            addPerson(drawn.room, number, QString(drawn.room.slotTable.size(), u'.'));
            drawn.room.answers.insert(idOf(number), drawAnswer(drawn.room));
        }
        const Availability availability(drawn.room);
        QList<Headcount> expected(drawn.room.slotTable.size());
        for (const Person &person : std::as_const(drawn.room.people)) {
            const std::vector<SlotState> states = drawn.room.answerOf(person.id).over(drawn.room.slotTable);
            const qsizetype number = availability.indexOf(person.id);
            for (qsizetype slot = 0; slot < std::ssize(states); ++slot) {
                const SlotState state = states[static_cast<size_t>(slot)];
                RC_ASSERT(availability.state(number, slot) == state);
                expected[slot].in += state == SlotState::Yes;
                expected[slot].ifNeeded += state == SlotState::IfNeeded;
                expected[slot].out += state == SlotState::No;
                expected[slot].waiting += state == SlotState::None;
            }
        }
        RC_ASSERT(availability.headcounts() == expected);
        RC_ASSERT(availability.recounted() == expected);
    }));
}

void AvailabilityTest::followingStrokesEqualsARebuild()
{
    QVERIFY(rc::check([] {
        Room room = drawAnyRoom().room;
        RC_PRE(!room.people.isEmpty());
        Availability availability(room);
        for (int strokes = *rc::gen::inRange(1, 8); strokes > 0; --strokes) {
            const qsizetype place = *rc::gen::inRange<qsizetype>(0, room.people.size());
            const ParticipantId who = std::next(room.people.cbegin(), place).key();
            Stroke stroke;
            const Answer painted = drawAnswer(room);
            for (const Segment &segment : painted.segments())
                stroke.append({segment.state, {segment.range}});
            const AnswerChange change = applyStrokes(room.answerOf(who), {stroke}, room.slotTable);
            availability.follow(room, apply(room, {AnswerPainted{who, change.effect}, who, {}}));
            RC_ASSERT(availability == Availability(room));
            RC_ASSERT(availability.headcounts() == availability.recounted());
        }
    }));
}

void AvailabilityTest::followingPeopleAndSlotsEqualsARebuild()
{
    Room room = roomOf({u"yyn"_s, u"yin"_s, u"yn."_s});
    Availability availability(room);
    const auto follow = [&](const EventBody &body) {
        availability.follow(room, apply(room, {body, {}, {}}));
        return availability == Availability(room);
    };
    Person newcomer;
    newcomer.id = idOf(9);
    QVERIFY(follow(PersonJoined{newcomer}));
    QCOMPARE(availability.people().size(), 4);
    QVERIFY(follow(PersonSet{idOf(1), true, 5, {}}));
    QVERIFY(bits::contains(availability.required(), 1));
    QVERIFY(follow(PersonRemoved{idOf(0)}));
    QCOMPARE(availability.headcounts().constFirst(), (Headcount{2, 0, 0, 1}));
    SettingsChanged moved;
    moved.patch.plan = TimePlan{u"UTC"_s, int{kUnitsPerSlot}, {}};
    moved.slotRanges = Ranges{{keyOf(1), keyOf(3)}};
    QVERIFY(follow(moved));
    QCOMPARE(availability.table().size(), 2);
    QVERIFY(follow(RoomClosed{}));
}

void AvailabilityTest::aStrokeChangesThatPersonAndThoseSlotsOnly()
{
    const Room room = roomOf({u"yyyy"_s, u"nnnn"_s});
    Availability availability(room);
    Answer answer = room.answerOf(idOf(1));
    answer.set(SlotState::Yes, {{keyOf(0), keyOf(4)}});
    availability.setAnswer(idOf(1), answer, {{keyOf(1) + 10, keyOf(2) + 1}});
    QCOMPARE(availability.headcounts(), (QList<Headcount>{{1, 0, 1, 0}, {2, 0, 0, 0}, {2, 0, 0, 0}, {1, 0, 1, 0}}));
}

void AvailabilityTest::anUnknownPersonChangesNothing()
{
    const Room room = roomOf({u"y"_s});
    Availability availability(room);
    availability.setAnswer(idOf(7), room.answerOf(idOf(0)), room.slotTable.ranges());
    QCOMPARE(availability, Availability(room));
}

void AvailabilityTest::weightsAddUp()
{
    Room room = roomOf({u"yn"_s, u"yn"_s, u"yy"_s});
    setWeight(room, 0, 100);
    setWeight(room, 1, 37);
    const Availability availability(room);
    QCOMPARE(availability.weightOf(availability.able(0)), 138);
    QCOMPARE(availability.weightOf(availability.able(1)), 1);
    QCOMPARE(availability.weightOf(availability.everybody()), 138);
}

void AvailabilityTest::thousandsOfPeopleAreAllCounted()
{
    Room room = roomOf({u"yy"_s});
    for (int number = 1; number < 4'000; ++number)
        addPerson(room, number, number % 3 == 0 ? u"yn"_s : u"yi"_s);
    QCOMPARE(Availability(room).headcounts(), (QList<Headcount>{{4'000, 0, 0, 0}, {1, 2'666, 1'333, 0}}));
}

void AvailabilityTest::anEmptyRoomHasNothing()
{
    QCOMPARE(Availability(Room()), Availability());
    QVERIFY(Availability().headcounts().isEmpty());
    QCOMPARE(Availability().indexOf(idOf(1)), -1);
}

QTEST_GUILESS_MAIN(AvailabilityTest)
#include "availability_test.moc"
