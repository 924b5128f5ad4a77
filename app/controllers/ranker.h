#pragma once

#include "optimizer/ranking.h"
#include "optimizer/reasons.h"

#include <functional>
#include <memory>
#include <stop_token>

class QObject;

namespace yak {

/// What is to be ranked. A value that shares its memory with its source, so it can be handed to a thread.
struct RankingTask
{
    Availability availability;
    RankingQuestion question;
};

/// An entry of the ranking with all that a page says of it.
struct RankedWindow
{
    Range window;
    QList<SlotKey> starts; ///< of the stretch it is the best of
    WindowPeople people;
    QList<ParticipantId> missingRequired;
    QList<ParticipantId> partly; ///< of a near miss: who can make a part
    QList<Obstacle> obstacles;   ///< the smallest change that would bring everybody

    friend bool operator==(const RankedWindow &, const RankedWindow &) = default;
};

/// The ranking of a room, ready to be shown.
struct RankedRoom
{
    Overlap overlap = Overlap::NoRespondents;
    QList<RankedWindow> candidates;
    QList<RankedWindow> withoutRequired;
    QList<RankedWindow> nearMisses;
    std::optional<Range> longestCommon;

    friend bool operator==(const RankedRoom &, const RankedRoom &) = default;
};

/// The whole work of a task. Safe to call from any thread; empty where a stop was asked for.
[[nodiscard]] std::optional<RankedRoom> rankedRoom(const RankingTask &task, const std::stop_token &stop = {});

/// Ranks out of the way of painting. Results come in the thread the ranker lives in; only that of the last task comes.
class Ranker
{
public:
    using Done = std::function<void(RankedRoom)>;

    Ranker() = default;
    Ranker(const Ranker &) = delete;
    Ranker &operator=(const Ranker &) = delete;
    virtual ~Ranker() = default;

    /// Begins a task; one that is under way is given up, its result never comes.
    virtual void start(RankingTask task, Done done) = 0;
};

/// A worker thread's ranker.
[[nodiscard]] std::unique_ptr<Ranker> makeThreadRanker();

/// For a system with a single thread: ranks when the event loop has nothing else to do.
[[nodiscard]] std::unique_ptr<Ranker> makeIdleRanker();

} // namespace yak
