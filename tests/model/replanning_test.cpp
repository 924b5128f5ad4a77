#include "model/replanning.h"

#include <QTest>
#include <rapidcheck.h>

using namespace yak;
using namespace Qt::StringLiterals;

/// What a change of plan does with a room and its answers, before it is made.
class ReplanningTest : public QObject
{
    Q_OBJECT

private:
    static Zone zone(const QString &id) { return *Zone::find(id); }
    static TimePlan twoDays()
    {
        return {u"Asia/Seoul"_s, 30, {{QDate(2026, 12, 1), {{540, 720}}}, {QDate(2026, 12, 2), {{1320, 1560}}}}};
    }
    static Room roomOf(const Plan &plan)
    {
        Room room;
        room.settings.plan = plan;
        room.slotTable = makeSlots(plan)->table;
        return room;
    }
    static ParticipantId add(Room &room, const Answer &answer)
    {
        Person person;
        person.id = ParticipantId::random();
        room.people.insert(person.id, person);
        if (!answer.isEmpty())
            room.answers.insert(person.id, answer);
        return person.id;
    }

private Q_SLOTS:
    void theSameMomentsAreTheSameSlots();
    void theSameMomentsWhereAClockIsSet();
    void theSameMomentsOfAWeekAreItsSlotsElsewhere();
    void onlyAnotherZoneMovesAnything();
    void onesWhoLoseTimesAndOnesWhoAreAskedAnewAreTold();
};

void ReplanningTest::theSameMomentsAreTheSameSlots()
{
    QVERIFY(rc::check("any zone", [] {
        const Zone to = zone(*rc::gen::element(u"Europe/Berlin"_s, u"America/New_York"_s, u"Asia/Kathmandu"_s,
                                               u"Pacific/Apia"_s, u"Asia/Seoul"_s));
        TimePlan plan = twoDays();
        const QDate first = QDate(2026, 1, 1).addDays(*rc::gen::inRange(0, 700));
        plan.days[0].date = first;
        plan.days[1].date = first.addDays(1);
        const Plan there = withSameMoments(plan, to);
        RC_ASSERT(zoneId(there) == to.id());
        RC_ASSERT(makeSlots(there).has_value());
        RC_ASSERT(makeSlots(there)->table == makeSlots(plan)->table);
    }));
}

void ReplanningTest::theSameMomentsWhereAClockIsSet()
{
    const Zone berlin = zone(u"Europe/Berlin"_s);
    for (const QDate date : {QDate(2026, 3, 29), QDate(2026, 10, 25)}) {
        for (const WallRange hours :
             {WallRange{480, 1080}, WallRange{510, 600}, WallRange{540, 570}, WallRange{570, 720}}) {
            const TimePlan plan{u"Asia/Seoul"_s, 30, {{date, {hours}}}};
            const Plan there = withSameMoments(plan, berlin);
            const auto made = makeSlots(there);
            QVERIFY2(made, qPrintable(date.toString(Qt::ISODate) + u' ' + QString::number(hours.from)));
            QVERIFY(subtracted(makeSlots(plan)->table.ranges(), made->table.ranges()).isEmpty());
        }
    }
}

void ReplanningTest::theSameMomentsOfAWeekAreItsSlotsElsewhere()
{
    WeekdayPlan plan{u"Asia/Seoul"_s, 30, {{1, {{0, 120}}}, {5, {{1320, 1440}}}}, QDate(2026, 1, 5)};
    const Plan there = withSameMoments(plan, zone(u"Europe/Berlin"_s));
    const Ranges before = makeSlots(plan)->table.ranges();
    const SlotMove move = moveFor(plan, there, Keep::Moments, before);
    QCOMPARE(makeSlots(there)->table.ranges(), moved(before, move));
    // Monday 00:00 in Seoul is Sunday 16:00 in Berlin.
    QCOMPARE(makeSlots(there)->table.ranges().constLast(), (Range{6 * 1440 + 960, 6 * 1440 + 1080}));
}

void ReplanningTest::onlyAnotherZoneMovesAnything()
{
    const TimePlan plan = twoDays();
    TimePlan longer = plan;
    longer.slotMinutes = 60;
    const Ranges slots_ = makeSlots(plan)->table.ranges();
    QVERIFY(moveFor(plan, longer, Keep::WallTimes, slots_).isEmpty());
    const Plan berlin = withSameWallTimes(plan, zone(u"Europe/Berlin"_s));
    QVERIFY(moveFor(plan, berlin, Keep::Moments, slots_).isEmpty());
    QCOMPARE(moved(slots_, moveFor(plan, berlin, Keep::WallTimes, slots_)), makeSlots(berlin)->table.ranges());
    // A week's units are times on its wall already.
    const WeekdayPlan week{u"Asia/Seoul"_s, 30, {{1, {{540, 600}}}}, QDate(2026, 1, 5)};
    QVERIFY(moveFor(week, withSameWallTimes(week, zone(u"Europe/Berlin"_s)), Keep::WallTimes, {{540, 600}}).isEmpty());
}

void ReplanningTest::onesWhoLoseTimesAndOnesWhoAreAskedAnewAreTold()
{
    Room before = roomOf(twoDays());
    const Range first = before.slotTable.range(0);
    Answer early;
    early.set(SlotState::No, before.slotTable.ranges());
    early.set(SlotState::Yes, {first});
    const ParticipantId loser = add(before, early);
    Answer late;
    late.set(SlotState::No, before.slotTable.ranges());
    const ParticipantId untouched = add(before, late);
    add(before, {}); // never answered
    TimePlan shorter = twoDays();
    shorter.days[0].hours = {{600, 720}};
    Room after = before;
    after.slotTable = makeSlots(shorter)->table;
    const QList<AnswerFate> fewer = fatesOf(before, after, {});
    QCOMPARE(fewer.size(), 1);
    QCOMPARE(fewer.constFirst().person, loser);
    QCOMPARE(fewer.constFirst().lost, 1);
    TimePlan more = twoDays();
    more.days[0].hours = {{540, 780}};
    after.slotTable = makeSlots(more)->table;
    const QList<AnswerFate> asked = fatesOf(before, after, {});
    QCOMPARE(asked.size(), 2);
    QVERIFY(std::ranges::any_of(asked, [&](const AnswerFate &fate) {
        return fate.person == untouched && fate.waiting == 2 && fate.lost == 0;
    }));
}

QTEST_GUILESS_MAIN(ReplanningTest)
#include "replanning_test.moc"
