#pragma once

#include "optimizer/availability.h"
#include "optimizer/headcount.h"
#include "optimizer/order.h"
#include "optimizer/question.h"

#include <QList>

#include <optional>
#include <stop_token>

namespace yak {

/// The best window of a stretch: of neighboring windows with the same people in and the same people in if needed.
/// Who they are, and who is not there and why, reasons.h tells.
struct Candidate
{
    Score score;                          ///< its place in the order; `score.start` is the slot it starts with
    qint64 end = 0;                       ///< start + its duration, whether or not a slot ends there
    Headcount people;                     ///< over the whole window; at least one is in or in if needed
    QList<ParticipantId> missingRequired; ///< by id; the X of "without X"
    QList<SlotKey> starts; ///< where a window of the stretch can start, its own start too, in their course

    [[nodiscard]] SlotKey start() const { return score.start; }

    friend bool operator==(const Candidate &, const Candidate &) = default;
};

/// A window nobody can make the whole of, but somebody a part. Never to be shown as a time that works.
struct NearMiss
{
    SlotKey start = 0;
    qint64 end = 0;
    qint64 coveredUnits = 0;     ///< weight · units of the meeting, summed over the people who are able then
    QList<ParticipantId> partly; ///< by id; who can make a part of it
    QList<SlotKey> starts;       ///< neighboring windows that the same people cover as much of, in their course

    friend bool operator==(const NearMiss &, const NearMiss &) = default;
};

/// Whether those who have answered have a time in common.
enum class Overlap {
    Window,        ///< yes: a window in which all of them are in or in if needed
    Filtered,      ///< yes, but none that the filter lets through
    NoWindow,      ///< no stretch of slots is as long as the meeting, whoever comes
    NoRespondents, ///< nobody has answered
    NoSlot,        ///< there is no slot that suits all of them
    TooShort,      ///< some slots suit all of them, but no stretch of these is as long as the meeting
};

/// The answer to a ranking question. Every entry is a whole window; `candidates` and `withoutRequired` are in the total
/// order of order.h, best first.
struct Ranking
{
    Overlap overlap = Overlap::NoRespondents;
    QList<Candidate> candidates;        ///< with every required person in or in if needed
    QList<Candidate> withoutRequired;   ///< with somebody, but without a required person
    QList<NearMiss> nearMisses;         ///< of the main duration, where no window has anybody at all; nearest first
    std::optional<Range> longestCommon; ///< only where overlap is TooShort: the longest stretch that suits all who have
                                        ///< answered; on a ring it may end past the ring's length

    /// Whether there is no window that even one person can make.
    [[nodiscard]] bool nobodyFits() const { return candidates.isEmpty() && withoutRequired.isEmpty(); }

    friend bool operator==(const Ranking &, const Ranking &) = default;
};

/// Ranks every window of the room. Depends on nothing but its arguments: the same on every machine and in any order in
/// which people came. Empty only where a stop was asked for. Safe to call from any thread.
/// Cost: about 5 · slots · people / 64 word operations for each duration, and 1 + quorums more for each stretch, plus
/// those of the entries that are tied with the last one listed.
[[nodiscard]] std::optional<Ranking> rank(const Availability &availability, const RankingQuestion &question,
                                          const std::stop_token &stop = {});

} // namespace yak
