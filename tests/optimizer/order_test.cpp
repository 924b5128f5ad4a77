#include "bruteforce.h"
#include "optimizer/ranking.h"
#include "randomroom.h"
#include "rooms.h"

#include <QTest>
#include <rapidcheck.h>

using namespace yak;
using namespace yak::test;
using namespace Qt::StringLiterals;

/// The ranking as a whole against one that looks at everything.
class OrderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void agreesWithBruteForceOnALine();
    void agreesWithBruteForceOnARing();
    void agreesWithBruteForceWhereBlocksFollowEachOther();
    void agreesWithBruteForceWhereNobodyFits();
    void agreesWithBruteForceBeyondOneWordOfPeople();
    void agreesWithBruteForceWhateverIsAsked();
    void agreesWithBruteForceWhereItIsNightForSome();
    void aShorterListIsTheBeginningOfALongerOne();
};

namespace {

void agree(const RandomRoom &drawn, const RankingQuestion &question)
{
    const auto ranking = rank(Availability(drawn.room), question);
    RC_ASSERT(ranking.has_value());
    const Ranking expected = bruteForce(drawn.room, question, drawn.course);
    RC_ASSERT(ranking->overlap == expected.overlap);
    RC_ASSERT(ranking->candidates == expected.candidates);
    RC_ASSERT(ranking->withoutRequired == expected.withoutRequired);
    RC_ASSERT(ranking->nearMisses == expected.nearMisses);
    RC_ASSERT(*ranking == expected);
}

void agree(const RandomRoom &drawn)
{
    for (qint64 duration = 1; duration <= longestDuration(drawn.room); ++duration) {
        for (const qsizetype limit : {1, 3, 1000})
            agree(drawn, {duration, limit});
    }
}

} // namespace

void OrderTest::agreesWithBruteForceOnALine()
{
    QVERIFY(rc::check([] { agree(drawRoom(SlotTable::Shape::Line)); }));
}

void OrderTest::agreesWithBruteForceOnARing()
{
    QVERIFY(rc::check([] { agree(drawRoom(SlotTable::Shape::Ring)); }));
}

void OrderTest::agreesWithBruteForceWhereBlocksFollowEachOther()
{
    QVERIFY(rc::check([] { agree(drawChainedRoom()); }));
}

void OrderTest::agreesWithBruteForceWhereNobodyFits()
{
    QVERIFY(rc::check([] {
        RandomRoom drawn = drawAnyRoom();
        // Everyone says no to every other slot, so that no meeting of two slots has anybody.
        for (Answer &answer : drawn.room.answers) {
            for (qsizetype slot = 1; slot < drawn.room.slotTable.size(); slot += 2)
                answer.set(SlotState::No, {drawn.room.slotTable.range(slot)});
        }
        agree(drawn);
    }));
}

void OrderTest::agreesWithBruteForceBeyondOneWordOfPeople()
{
    QVERIFY(rc::check([] {
        RandomRoom drawn = drawRoom(SlotTable::Shape::Line);
        const int more = *rc::gen::inRange(60, 140);
        for (int number = 100; number < 100 + more; ++number) {
            Person person;
            person.id = idOf(number);
            person.weight = 1 + number % 3;
            drawn.room.people.insert(person.id, person);
            if (number % 4 != 0)
                drawn.room.answers.insert(person.id, drawAnswer(drawn.room));
        }
        const RankingQuestion question{*rc::gen::inRange<qint64>(1, longestDuration(drawn.room)), 5};
        RC_ASSERT(rank(Availability(drawn.room), question) == bruteForce(drawn.room, question));
    }));
}

void OrderTest::agreesWithBruteForceWhateverIsAsked()
{
    QVERIFY(rc::check([] {
        const RandomRoom drawn = drawAnyRoom();
        for (int questions = 0; questions < 20; ++questions)
            agree(drawn, drawQuestion(drawn.room));
    }));
}

void OrderTest::agreesWithBruteForceWhereItIsNightForSome()
{
    QVERIFY(rc::check([] {
        const RandomRoom drawn = drawRoomOfZones();
        for (int questions = 0; questions < 3; ++questions)
            agree(drawn, drawQuestion(drawn.room));
    }));
}

void OrderTest::aShorterListIsTheBeginningOfALongerOne()
{
    QVERIFY(rc::check([] {
        const Availability availability(drawRoom(SlotTable::Shape::Ring).room);
        const qint64 duration = 1 + 2 * availability.table().unitsPerSlot();
        const auto whole = rank(availability, {duration, 1000});
        for (qsizetype limit = 1; limit <= whole->candidates.size(); ++limit)
            RC_ASSERT(rank(availability, {duration, limit})->candidates == whole->candidates.first(limit));
    }));
}

QTEST_GUILESS_MAIN(OrderTest)
#include "order_test.moc"
