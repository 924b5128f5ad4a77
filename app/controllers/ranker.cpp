#include "controllers/ranker.h"

namespace yak {

namespace {

// What would make it first is told of those that come close, as far as it is found in no time.
constexpr qsizetype kPromoted = 5;
constexpr int kMostTries = 100;

RankedWindow explained(const Availability &availability, Range window)
{
    RankedWindow ranked;
    ranked.window = window;
    ranked.people = peopleOf(availability, window.from, window.length());
    ranked.obstacles = obstaclesOf(availability, window.from, window.length());
    return ranked;
}

QList<RankedWindow> explained(const Availability &availability, const QList<Candidate> &candidates)
{
    QList<RankedWindow> all;
    for (const Candidate &candidate : candidates) {
        all.append(explained(availability, {candidate.start(), candidate.end}));
        all.last().starts = candidate.starts;
        all.last().missingRequired = candidate.missingRequired;
    }
    return all;
}

QList<RankedWindow> explained(const Availability &availability, const QList<NearMiss> &misses)
{
    QList<RankedWindow> all;
    for (const NearMiss &miss : misses) {
        all.append(explained(availability, {miss.start, miss.end}));
        all.last().starts = miss.starts;
        all.last().partly = miss.partly;
    }
    return all;
}

void explainPromotions(QList<RankedWindow> &candidates, const RankingTask &task, const std::stop_token &stop)
{
    for (qsizetype i = 1; i < std::min(candidates.size(), kPromoted); ++i) {
        const Range window = candidates[i].window;
        const PromotionWish wish{window.from, window.length(), kMostTries};
        candidates[i].toBeFirst = promotionOf(task.availability, task.question, wish, stop).value_or(QList<Change>());
    }
}

} // namespace

std::optional<RankedRoom> rankedRoom(const RankingTask &task, const std::stop_token &stop)
{
    const std::optional<Ranking> ranking = rank(task.availability, task.question, stop);
    if (!ranking)
        return std::nullopt;
    RankedRoom room;
    room.duration = task.question.duration;
    room.overlap = ranking->overlap;
    room.longestCommon = ranking->longestCommon;
    room.candidates = explained(task.availability, ranking->candidates);
    room.withoutRequired = explained(task.availability, ranking->withoutRequired);
    room.nearMisses = explained(task.availability, ranking->nearMisses);
    explainPromotions(room.candidates, task, stop);
    if (stop.stop_requested())
        return std::nullopt;
    return room;
}

std::optional<RankedRoom> rankedRoom(const SupposedTask &task, const std::stop_token &stop)
{
    return rankedRoom(RankingTask{Availability(supposed(task.room, task.whatIf)), supposed(task.question, task.whatIf)},
                      stop);
}

} // namespace yak
