#include "optimizer/assignment.h"
#include "optimizer/promotion.h"
#include "optimizer/ranking.h"
#include "optimizer/rotation.h"
#include "optimizer/whatif.h"
#include "randomroom.h"
#include "rooms.h"

#include <QTest>

#include <algorithm>
#include <atomic>
#include <thread>
#include <vector>

using namespace yak;
using namespace yak::test;
using namespace Qt::StringLiterals;

/// Several threads at once on what they share. Run by `./dev threads` under the thread sanitizer as well.
class ConcurrentTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void copiesAreRankedWhileTheirOwnerPaints();
    void oneAvailabilityIsRankedByMany();
    void aStopFromAnotherThreadLeavesAWholeAnswerOrNone();
    void differentQuestionsDoNotDisturbEachOther();
};

namespace {

constexpr int kThreads = 4;

/// A hundred people in many zones, so that a set has two words and nights are asked for.
Room crowdedRoom()
{
    const Draw draw = drawnBySeed(1, 1);
    Room room = drawRoomOfZones(draw).room;
    std::vector<SlotKey> keys;
    for (SlotKey slot = 0; slot < 96; ++slot)
        keys.push_back(room.slotTable.key(0) + slot * 15);
    room.slotTable = SlotTable(std::move(keys), 15);
    room.people.clear();
    room.answers.clear();
    for (qsizetype number = 0; number < 100; ++number) {
        addPerson(room, number, QString(room.slotTable.size(), u'.'));
        setWeight(room, number, static_cast<int>(draw(1, 3)));
        room.people[idOf(number)].zone = oneOf(draw, {u"Europe/Berlin"_s, u"Asia/Seoul"_s, u"America/New_York"_s});
        Answer &answer = room.answers[idOf(number)];
        answer.set(SlotState::Yes, room.slotTable.ranges());
        for (int stroke = 0; stroke < 4; ++stroke) {
            const Range range = room.slotTable.range(draw(0, room.slotTable.size() - 1));
            answer.set(oneOf(draw, {SlotState::No, SlotState::IfNeeded}), {range});
        }
    }
    return room;
}

RankingQuestion longQuestion(const Room &room)
{
    RankingQuestion question{60, 20, {45, 90}};
    question.quorums = {{room.people.keys().first(5), 3}};
    question.filter.clearBefore = 15;
    return question;
}

/// Does the same in several threads, all of which begin together; gives what each came to.
template<typename Work>
auto inThreads(Work work)
{
    std::vector<decltype(work(0))> results(kThreads);
    std::atomic<int> missing = kThreads;
    {
        std::vector<std::jthread> threads;
        threads.reserve(kThreads);
        for (int number = 0; number < kThreads; ++number) {
            threads.emplace_back([&, number] {
                for (--missing; missing > 0;)
                    std::this_thread::yield();
                results[static_cast<size_t>(number)] = work(number);
            });
        }
    }
    return results;
}

RotationQuestion rotationQuestion()
{
    RotationQuestion question;
    question.zone = u"Europe/Berlin"_s;
    question.monday = QDate(2026, 3, 16);
    question.weeks = 6;
    question.starts = {540, 1020, 1320};
    int number = 0;
    for (const QString &zone : {u"Europe/Berlin"_s, u"Asia/Seoul"_s, u"America/New_York"_s, u"Asia/Kathmandu"_s})
        question.people.append({idOf(number++), zone});
    return question;
}

} // namespace

void ConcurrentTest::copiesAreRankedWhileTheirOwnerPaints()
{
    Room room = crowdedRoom();
    const RankingQuestion question = longQuestion(room);
    Availability availability(room);
    struct Job
    {
        Availability copy;
        std::optional<Ranking> ranking;
    };
    std::vector<Job> jobs(24);
    {
        std::vector<std::jthread> threads;
        for (Job &job : jobs) {
            // Handed over as the app does it: a copy, which shares its memory with the one that is painted on.
            job.copy = availability;
            threads.emplace_back([&job, &question] { job.ranking = rank(job.copy, question); });
            const auto number = std::ssize(threads);
            const AnswerPainted painted{idOf(number),
                                        {{SlotState::No, {room.slotTable.range(number)}}, {SlotState::Yes, {{0, 1}}}}};
            availability.follow(room, apply(room, {painted, {}, {}}));
        }
    }
    Room again = crowdedRoom();
    for (size_t i = 0; i < jobs.size(); ++i) {
        QCOMPARE(jobs[i].copy, Availability(again));
        QVERIFY(jobs[i].ranking == rank(Availability(again), question));
        const auto number = static_cast<qsizetype>(i) + 1;
        again.answers[idOf(number)].set(SlotState::No, {again.slotTable.range(number)});
        again.answers[idOf(number)].set(SlotState::Yes, {{0, 1}});
    }
    QCOMPARE(availability, Availability(room));
}

void ConcurrentTest::oneAvailabilityIsRankedByMany()
{
    const Room room = crowdedRoom();
    const Availability availability(room);
    const RankingQuestion question = longQuestion(room);
    const auto alone = rank(availability, question);
    QVERIFY(!alone->candidates.isEmpty());
    for (const auto &ranking : inThreads([&](int) { return rank(availability, question); }))
        QVERIFY(ranking == alone);
}

void ConcurrentTest::aStopFromAnotherThreadLeavesAWholeAnswerOrNone()
{
    const Room room = crowdedRoom();
    const Availability availability(room);
    const RankingQuestion question = longQuestion(room);
    const auto alone = rank(availability, question);
    std::stop_source beforehand;
    beforehand.request_stop();
    QVERIFY(!rank(availability, question, beforehand.get_token()));
    for (int round = 0; round < 30; ++round) {
        std::stop_source stop;
        std::vector<std::optional<Ranking>> rankings = inThreads([&](int number) {
            if (number > 0)
                return rank(availability, question, stop.get_token());
            std::this_thread::sleep_for(std::chrono::microseconds(20 * round));
            stop.request_stop();
            return alone;
        });
        QVERIFY(std::ranges::all_of(rankings, [&](const auto &ranking) { return !ranking || ranking == alone; }));
        QVERIFY(!rank(availability, question, stop.get_token()));
    }
}

void ConcurrentTest::differentQuestionsDoNotDisturbEachOther()
{
    const Room room = crowdedRoom();
    const Availability availability(room);
    const RankingQuestion question = longQuestion(room);
    WhatIf whatIf;
    whatIf.leftOut = {idOf(1), idOf(2)};
    whatIf.required.insert(idOf(3), true);
    const QList<std::optional<int>> capacities(room.slotTable.size(), 2);
    const PromotionWish wish{room.slotTable.key(3), 60, 20};

    const auto ranking = rank(Availability(supposed(room, whatIf)), supposed(question, whatIf));
    const auto assignment = assignmentOf(availability, capacities);
    const auto promotion = promotionOf(availability, question, wish);
    const auto rotation = rotationOf(rotationQuestion());
    QCOMPARE(assignment->placed.size(), 100);
    QVERIFY(rotation && *rotation);
    const auto agrees = [&](int number) {
        switch (number) {
        case 0: // the same room, shared by all, is supposed to be another in a copy
            return rank(Availability(supposed(room, whatIf)), supposed(question, whatIf)) == ranking;
        case 1:
            return assignmentOf(availability, capacities) == assignment;
        case 2:
            return promotionOf(availability, question, wish) == promotion;
        default:
            return **rotationOf(rotationQuestion()) == **rotation;
        }
    };
    for (int round = 0; round < 3; ++round)
        QCOMPARE(inThreads([&](int number) { return agrees(number) ? 1 : 0; }), (std::vector<int>(kThreads, 1)));
}

QTEST_GUILESS_MAIN(ConcurrentTest)
#include "concurrent_test.moc"
