#include "optimizer/promotion.h"
#include "optimizer/whatif.h"
#include "randomroom.h"
#include "rooms.h"

#include <QTest>
#include <rapidcheck.h>

using namespace yak;
using namespace yak::test;
using namespace Qt::StringLiterals;

namespace {

Ranking rankingOf(const Room &room, const RankingQuestion &question)
{
    return *rank(Availability(room), question);
}

bool ranksFirst(const Room &room, const RankingQuestion &question, SlotKey start)
{
    const Ranking ranking = rankingOf(room, question);
    return !ranking.candidates.isEmpty() && ranking.candidates.first().start() == start &&
           ranking.candidates.first().score.duration == question.duration;
}

Room changed(Room room, const QList<Change> &changes)
{
    for (const Change &change : changes) {
        // A slot counts as a whole, also where the meeting takes just its beginning.
        Ranges whole;
        for (qsizetype slot = 0; slot < room.slotTable.size(); ++slot) {
            if (!intersected(change.toYes, {room.slotTable.range(slot)}).isEmpty())
                whole.append(room.slotTable.range(slot));
        }
        Answer answer = room.answerOf(change.person);
        answer.set(SlotState::Yes, normalized(whole));
        room.answers.insert(change.person, answer);
    }
    return room;
}

qint64 unitsOf(const QList<Change> &changes)
{
    qint64 units = 0;
    for (const Change &change : changes)
        units += totalLength(change.toYes);
    return units;
}

/// One about a meeting of a slot or two, so that there is a choice of windows.
RankingQuestion drawShortQuestion(const Room &room)
{
    RankingQuestion question = drawQuestion(room);
    question.duration = *rc::gen::inRange<qint64>(1, 2 * room.slotTable.unitsPerSlot() + 1);
    return question;
}

/// What one person could do for a window, told again: come after all, or be in throughout.
QList<Change> allChangesOf(const Room &room, const ParticipantId &who, SlotKey start, qint64 duration)
{
    const Availability availability(room);
    const qsizetype person = availability.indexOf(who);
    Change coming{who, {}};
    Change whole{who, {}};
    qint64 left = duration;
    for (qsizetype slot = room.slotTable.indexOf(start); slot >= 0 && left > 0; slot = room.slotTable.next(slot)) {
        const SlotKey key = room.slotTable.key(slot);
        const Range part{key, key + std::min(left, room.slotTable.unitsPerSlot())};
        const SlotState state = availability.state(person, slot);
        if (state != SlotState::Yes)
            whole.toYes.append(part);
        if (state != SlotState::Yes && state != SlotState::IfNeeded)
            coming.toYes.append(part);
        left -= room.slotTable.unitsPerSlot();
    }
    QList<Change> changes;
    for (Change change : {coming, whole}) {
        change.toYes = normalized(change.toYes);
        if (!change.toYes.isEmpty())
            changes.append(change);
    }
    return changes;
}

} // namespace

/// What would be if somebody said or counted something else.
class SupposingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whoIsLeftOutIsAsIfNeverThere();
    void otherWeightsAndDemandsRankAnew();
    void anotherLengthIsTheOnlyOne();
    void nothingSupposedChangesNothing();
    void onePersonMakesAWindowFirst();
    void aRequiredPersonHasToComeFirstOfAll();
    void whatIsFirstNeedsNoChange();
    void aChangeThatIsFoundWorksAndNoneOfOnePersonIsSmaller();
    void oneWhoMakesItFirstIsFound();
};

void SupposingTest::whoIsLeftOutIsAsIfNeverThere()
{
    QVERIFY(rc::check([] {
        const RandomRoom drawn = drawAnyRoom();
        const RankingQuestion question = drawQuestion(drawn.room);
        WhatIf whatIf;
        RandomRoom without = drawn;
        for (const Person &person : drawn.room.people) {
            if (*rc::gen::arbitrary<bool>()) {
                whatIf.leftOut.insert(person.id);
                without.room.people.remove(person.id);
                without.room.answers.remove(person.id);
            }
        }
        RC_ASSERT(rankingOf(supposed(drawn.room, whatIf), question) ==
                  bruteForce(without.room, question, drawn.course));
    }));
}

void SupposingTest::otherWeightsAndDemandsRankAnew()
{
    const Room room = roomOf({u"ynn"_s, u"nyn"_s, u"nny"_s});
    QCOMPARE(rankingOf(room, {30, 1}).candidates.first().start(), keyOf(0));
    WhatIf whatIf;
    whatIf.weights.insert(idOf(1), 5);
    QCOMPARE(rankingOf(supposed(room, whatIf), {30, 1}).candidates.first().start(), keyOf(1));
    whatIf.required.insert(idOf(2), true);
    QCOMPARE(rankingOf(supposed(room, whatIf), {30, 1}).candidates.first().start(), keyOf(2));
    whatIf.leftOut.insert(idOf(2));
    QCOMPARE(rankingOf(supposed(room, whatIf), {30, 1}).candidates.first().start(), keyOf(1));
}

void SupposingTest::anotherLengthIsTheOnlyOne()
{
    WhatIf whatIf;
    whatIf.duration = 60;
    const RankingQuestion question = supposed(RankingQuestion{30, 5, {90}}, whatIf);
    QCOMPARE(question.duration, 60);
    QVERIFY(question.otherDurations.isEmpty());
}

void SupposingTest::nothingSupposedChangesNothing()
{
    const Room room = roomOf({u"yin."_s});
    QVERIFY(WhatIf().isEmpty());
    QVERIFY(supposed(room, {}) == room);
    WhatIf ofStrangers;
    ofStrangers.leftOut.insert(idOf(40));
    ofStrangers.weights.insert(idOf(41), 7);
    ofStrangers.required.insert(idOf(42), true);
    QVERIFY(supposed(room, ofStrangers) == room);
}

void SupposingTest::onePersonMakesAWindowFirst()
{
    // The second hour has two people, the first three; person 3 says no to half of the second.
    const Room room = roomOf({u"yyyy"_s, u"yyyy"_s, u"yynn"_s, u"nnyn"_s});
    const auto promotion = promotionOf(Availability(room), {60, 20}, {keyOf(2), 60});
    QVERIFY(promotion);
    // Half an hour of person 3 makes it three against three, which the earlier still wins; person 2 would leave it.
    QCOMPARE(promotion->size(), 2);
    const Room easier = roomOf({u"yyyy"_s, u"yyyy"_s, u"yynn"_s, u"nnyn"_s, u"nnyy"_s});
    const auto one = promotionOf(Availability(easier), {60, 20}, {keyOf(2), 60});
    QVERIFY(one);
    QCOMPARE(*one, (QList<Change>{{idOf(3), {{keyOf(3), keyOf(3) + 30}}}}));
}

void SupposingTest::aRequiredPersonHasToComeFirstOfAll()
{
    Room room = roomOf({u"yn"_s, u"ny"_s, u"ny"_s, u"n."_s});
    setRequired(room, 0);
    const auto promotion = promotionOf(Availability(room), {30, 20}, {keyOf(1), 30});
    QCOMPARE(promotion, (QList<Change>{{idOf(0), {{keyOf(1), keyOf(1) + 30}}}}));
}

void SupposingTest::whatIsFirstNeedsNoChange()
{
    const Room room = roomOf({u"yn"_s});
    QCOMPARE(promotionOf(Availability(room), {30, 20}, {keyOf(0), 30}), QList<Change>());
    std::stop_source stop;
    stop.request_stop();
    QVERIFY(!promotionOf(Availability(room), {30, 20}, {keyOf(1), 30}, stop.get_token()));
}

void SupposingTest::aChangeThatIsFoundWorksAndNoneOfOnePersonIsSmaller()
{
    QVERIFY(rc::check([] {
        const Room room = drawAnyRoom().room;
        const RankingQuestion question = drawShortQuestion(room);
        const SlotKey start = room.slotTable.key(*rc::gen::inRange<qsizetype>(0, room.slotTable.size()));
        const auto found = promotionOf(Availability(room), question, {start, question.duration});
        if (!found)
            return; // the next property tells whether rightly
        RC_ASSERT(ranksFirst(changed(room, *found), question, start));
        if (found->isEmpty())
            return;
        RC_ASSERT(!ranksFirst(room, question, start));
        for (const Person &person : room.people) {
            for (const Change &change : allChangesOf(room, person.id, start, question.duration)) {
                if (ranksFirst(changed(room, {change}), question, start)) {
                    RC_ASSERT(found->size() == 1);
                    RC_ASSERT(unitsOf(*found) <= totalLength(change.toYes));
                }
            }
        }
    }));
}

void SupposingTest::oneWhoMakesItFirstIsFound()
{
    QVERIFY(rc::check([] {
        const Room room = drawAnyRoom().room;
        const RankingQuestion question = drawShortQuestion(room);
        const SlotKey start = room.slotTable.key(*rc::gen::inRange<qsizetype>(0, room.slotTable.size()));
        for (const Person &person : room.people) {
            for (const Change &change : allChangesOf(room, person.id, start, question.duration)) {
                if (ranksFirst(changed(room, {change}), question, start))
                    RC_ASSERT(promotionOf(Availability(room), question, {start, question.duration}).has_value());
            }
        }
    }));
}

QTEST_GUILESS_MAIN(SupposingTest)
#include "supposing_test.moc"
