#pragma once

#include "optimizer/promotion.h"
#include "optimizer/ranking.h"
#include "optimizer/reasons.h"
#include "optimizer/whatif.h"

#include <optional>
#include <stop_token>

namespace yak {

/// What is to be ranked. A value that shares its memory with its source, so it can be handed to a thread.
struct RankingTask
{
    Availability availability;
    RankingQuestion question;
};

/// A room to be ranked as somebody supposes it to be. A value as well.
struct SupposedTask
{
    Room room;
    RankingQuestion question;
    WhatIf whatIf;
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
    QList<Change> toBeFirst; ///< the smallest change that would make it rank first; empty where it is not looked for

    friend bool operator==(const RankedWindow &, const RankedWindow &) = default;
};

/// The ranking of a room, ready to be shown.
struct RankedRoom
{
    qint64 duration = 0; ///< of the meeting, in axis units
    Overlap overlap = Overlap::NoRespondents;
    QList<RankedWindow> candidates;
    QList<RankedWindow> withoutRequired;
    QList<RankedWindow> nearMisses;
    std::optional<Range> longestCommon;

    friend bool operator==(const RankedRoom &, const RankedRoom &) = default;
};

/// The whole work of a task. Safe to call from any thread; empty where a stop was asked for.
[[nodiscard]] std::optional<RankedRoom> rankedRoom(const RankingTask &task, const std::stop_token &stop = {});
[[nodiscard]] std::optional<RankedRoom> rankedRoom(const SupposedTask &task, const std::stop_token &stop = {});

} // namespace yak
