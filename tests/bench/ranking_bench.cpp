#include "ranking_bench.h"

#include "benchroom.h"
#include "optimizer/ranking.h"
#include "stringroom.h"
#include "timing.h"

namespace yak::bench {

namespace {

constexpr int kPeople = 1'000;
constexpr qint64 kSlots = 672;
constexpr qint64 kSlotsPerMeeting = 4;
constexpr int kLimit = 20;
constexpr double kMillisecond = 1'000'000;

/// Both sides must have done the same work.
void requireAgreement(const QList<Headcount> &headcounts, const Ranking &ours, const StringRoom &strings,
                      const StringRanking &control)
{
    bool agree = !control.best.empty() && ours.candidates.size() == std::ssize(control.best);
    if (agree) {
        const Headcount &best = ours.candidates.constFirst().people;
        agree = best.in == control.best.front().in && best.ifNeeded == control.best.front().ifNeeded;
    }
    if (!agree || !isSame(headcounts, strings, control.counts))
        qFatal("ranking benchmark: the two sides disagree");
}

} // namespace

RankingFigures benchRanking(int rounds)
{
    Q_ASSERT(rounds > 0);
    const Room room = makeBenchRoom(kPeople, kSlots);
    const Availability availability(room);
    const StringRoom strings(room);
    QList<Headcount> headcounts;
    std::optional<Ranking> ranking;
    StringRanking control;
    const Task ours{[&] {
        headcounts = availability.recounted();
        ranking = rank(availability, {kSlotsPerMeeting * kSlotMinutes, kLimit});
    }};
    const Task theirs{
        [&] { control = rankByStrings(strings.slotNames, strings.answers, int{kSlotsPerMeeting}, kLimit); }};
    const QList<Timed> timed = timedInTurn(rounds, {ours, theirs});
    requireAgreement(headcounts, *ranking, strings, control);
    return {timed[0].nanoseconds / kMillisecond, timed[1].nanoseconds / kMillisecond};
}

} // namespace yak::bench
