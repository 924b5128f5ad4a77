#include "optimizer/ranking.h"
#include "rooms.h"
#include "windowplaces.h"

#include <QTest>
#include <rapidcheck.h>

#include <algorithm>
#include <map>

using namespace yak;
using namespace yak::test;
using namespace Qt::StringLiterals;

/// What has to happen to a ranking when the room changes in a way whose effect is known: laws of the order that need
/// no second ranking to say what is right.
class MetamorphicTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aListIsItsWindowsInTheirOrder();
    void anotherYesNeverLowersAWindow();
    void theOrderInWhichPeopleComeChangesNothing();
    void theOrderInWhichSlotsComeChangesNothing();
    void otherIdsChangeNothingButTheirOwnOrder();
};

namespace {

template<typename T>
void shuffle(QList<T> &list)
{
    for (qsizetype i = list.size() - 1; i > 0; --i)
        list.swapItemsAt(i, drawnByProperty(0, i));
}

} // namespace

void MetamorphicTest::aListIsItsWindowsInTheirOrder()
{
    QVERIFY(rc::check([] {
        const Room room = drawRoomOfAnyKind().room;
        const RankingQuestion question = drawLimitlessQuestion(room);
        const Availability availability(room);
        std::map<AnyWindow, Place> places = placesOf(availability, question);
        const Ranking ranking = *rank(availability, question);
        const auto check = [&](const QList<Candidate> &candidates, Place::List list) {
            for (qsizetype i = 0; i < candidates.size(); ++i) {
                const Candidate &candidate = candidates[i];
                if (i > 0)
                    RC_ASSERT(std::is_lt(compare(candidates[i - 1].score, candidate.score)));
                Score best = candidate.score;
                for (const SlotKey start : candidate.starts) {
                    const auto found = places.find({candidate.score.duration, start});
                    if (found == places.end())
                        continue; // the whole of a ring
                    RC_ASSERT(found->second.list == list);
                    RC_ASSERT(std::is_eq(comparePeople(found->second.score, candidate.score)));
                    if (std::is_lt(compare(found->second.score, best)))
                        best = found->second.score;
                    places.erase(found);
                }
                RC_ASSERT(candidate.starts.contains(candidate.start()));
                RC_ASSERT(best == candidate.score);
            }
        };
        check(ranking.candidates, Place::List::Candidates);
        check(ranking.withoutRequired, Place::List::WithoutRequired);
        for (const auto &[window, place] : places)
            RC_ASSERT(place.list == Place::List::Neither);
    }));
}

void MetamorphicTest::anotherYesNeverLowersAWindow()
{
    QVERIFY(rc::check([] {
        const Room before = drawRoomOfAnyKind().room;
        RC_PRE(!before.people.isEmpty());
        RankingQuestion question = drawLimitlessQuestion(before);
        // Time that has to be clear is of those who come: who comes now may have said no beside the window.
        question.filter.clearBefore = question.filter.clearAfter = 0;
        const Range slot = before.slotTable.range(drawnByProperty(0, before.slotTable.size() - 1));
        const ParticipantId who = std::next(before.people.cbegin(), drawnByProperty(0, before.people.size() - 1)).key();
        Room after = before;
        after.answers[who].set(SlotState::Yes, {slot});

        const std::map<AnyWindow, Place> placesBefore = placesOf(Availability(before), question);
        const std::map<AnyWindow, Place> placesAfter = placesOf(Availability(after), question);
        const auto hasSlot = [&](const AnyWindow &window) {
            return !intersected(before.slotTable.window(window.start, window.duration), {slot}).isEmpty();
        };
        for (const auto &[with, placeBefore] : placesBefore) {
            if (!hasSlot(with))
                continue;
            for (const auto &[without, otherBefore] : placesBefore) {
                if (hasSlot(without))
                    continue;
                if (std::is_lteq(comparePlaces(placeBefore, otherBefore)))
                    RC_ASSERT(std::is_lteq(comparePlaces(placesAfter.at(with), placesAfter.at(without))));
                if (std::is_lt(comparePlaces(placeBefore, otherBefore)))
                    RC_ASSERT(std::is_lt(comparePlaces(placesAfter.at(with), placesAfter.at(without))));
            }
        }
    }));
}

void MetamorphicTest::theOrderInWhichPeopleComeChangesNothing()
{
    QVERIFY(rc::check([] {
        const RandomRoom drawn = drawRoomOfAnyKind();
        // Everybody joins and says one thing after the other, as events would have it, all mixed up.
        QList<std::pair<Person, Segment>> said;
        for (const Person &person : drawn.room.people) {
            said.append({person, {}});
            const Answer answer = drawn.room.answerOf(person.id);
            for (const Segment &segment : answer.segments())
                said.append({person, segment});
        }
        shuffle(said);
        Room room;
        room.slotTable = drawn.room.slotTable;
        Availability availability(room);
        for (const auto &[person, segment] : std::as_const(said)) {
            if (!room.person(person.id))
                availability.follow(room, apply(room, {PersonJoined{person}, person.id, {}}));
            const AnswerPainted painted{person.id, {{segment.state, {segment.range}}}};
            if (!segment.range.isEmpty())
                availability.follow(room, apply(room, {painted, person.id, {}}));
        }
        RankingQuestion question = drawLimitlessQuestion(drawn.room);
        const auto expected = rank(Availability(drawn.room), question);
        for (Quorum &quorum : question.quorums)
            shuffle(quorum.people);
        shuffle(question.quorums);
        shuffle(question.otherDurations);
        RC_ASSERT(rank(availability, question) == expected);
    }));
}

void MetamorphicTest::theOrderInWhichSlotsComeChangesNothing()
{
    QVERIFY(rc::check([] {
        const RandomRoom drawn = drawAnyRoom();
        const auto mixedUp = [](auto keys) {
            QList<SlotKey> list(keys.begin(), keys.end());
            shuffle(list);
            return std::vector<SlotKey>(list.begin(), list.end());
        };
        const SlotTable &table = drawn.room.slotTable;
        Room room = drawn.room;
        if (drawn.course.chains.empty()) {
            const auto shape = drawn.course.ringLength > 0 ? SlotTable::Shape::Ring : SlotTable::Shape::Line;
            room.slotTable = SlotTable(mixedUp(table.keys()), table.unitsPerSlot(), shape, drawn.course.ringLength);
        } else {
            QList<std::vector<SlotKey>> chains(drawn.course.chains.begin(), drawn.course.chains.end());
            shuffle(chains);
            room.slotTable = SlotTable::fromChains({chains.begin(), chains.end()}, table.unitsPerSlot());
        }
        const RankingQuestion question = drawLimitlessQuestion(drawn.room);
        RC_ASSERT(rank(Availability(room), question) == rank(Availability(drawn.room), question));
    }));
}

void MetamorphicTest::otherIdsChangeNothingButTheirOwnOrder()
{
    QVERIFY(rc::check([] {
        Room room = drawRoomOfAnyKind().room;
        const qint64 more = drawnByProperty(0, 3) == 0 ? drawnByProperty(60, 140) : 0; // people are kept 64 at a time
        for (qint64 number = 100; number < 100 + more; ++number) {
            addPerson(room, number, QString(room.slotTable.size(), u'.'));
            setWeight(room, number, static_cast<int>(1 + number % 3));
            room.answers.insert(idOf(number), drawAnswer(room));
        }
        RankingQuestion question = drawLimitlessQuestion(room);

        QList<ParticipantId> names;
        for (qsizetype i = 0; i < room.people.size(); ++i)
            names.append(idOf(1'000 + i));
        shuffle(names);
        const auto renamed = [&](const ParticipantId &id) {
            const auto found = room.people.constFind(id);
            return found == room.people.cend() ? id : names[std::distance(room.people.cbegin(), found)];
        };
        const auto rename = [&](QList<ParticipantId> &ids) {
            std::ranges::transform(ids, ids.begin(), renamed);
            std::ranges::sort(ids);
        };
        Ranking expected = *rank(Availability(room), question);
        for (QList<Candidate> *list : {&expected.candidates, &expected.withoutRequired}) {
            for (Candidate &candidate : *list)
                rename(candidate.missingRequired);
        }
        for (NearMiss &miss : expected.nearMisses)
            rename(miss.partly);

        Room other = room;
        other.people.clear();
        other.answers.clear();
        for (Person person : std::as_const(room.people)) {
            const Answer answer = room.answerOf(person.id);
            person.id = renamed(person.id);
            other.people.insert(person.id, person);
            if (!answer.isEmpty())
                other.answers.insert(person.id, answer);
        }
        for (Quorum &quorum : question.quorums)
            rename(quorum.people);
        RC_ASSERT(rank(Availability(other), question) == expected);
    }));
}

QTEST_GUILESS_MAIN(MetamorphicTest)
#include "metamorphic_test.moc"
