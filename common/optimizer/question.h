#pragma once

#include "core/ids.h"
#include "model/range.h"

#include <QList>

#include <optional>

namespace yak {

/// A group of which so many have to be in or in if needed: "2 of the design group".
struct Quorum
{
    QList<ParticipantId> people; ///< in any order; who is not in the room does not count
    int atLeast = 1;             ///< where it is more than the group has, the rule is never met

    friend bool operator==(const Quorum &, const Quorum &) = default;
};

/// Which windows are looked at at all. A filter never compares: what it lets through keeps its order.
struct WindowFilter
{
    /// Where the whole meeting has to lie, canonical, in axis units; on a ring within the ring's length. Preferred
    /// hours come to this by dailyhours.h, "not before" by the model's ahead.h. Empty: anywhere.
    std::optional<Ranges> within;
    /// Units before and after the meeting in which none of those who come may have said no, as far as the room's slots
    /// go on without a gap.
    qint64 clearBefore = 0;
    qint64 clearAfter = 0;

    [[nodiscard]] bool isEmpty() const { return !within && clearBefore <= 0 && clearAfter <= 0; }

    friend bool operator==(const WindowFilter &, const WindowFilter &) = default;
};

/// What is asked of a ranking.
struct RankingQuestion
{
    qint64 duration = 60;              ///< axis units, at least 1; need not be a multiple of the slot length
    qsizetype limit = 20;              ///< how many entries of each list are wanted at most, at least 1
    QList<qint64> otherDurations = {}; ///< would do as well, each at least 1
    QList<Quorum> quorums = {};
    WindowFilter filter = {};

    friend bool operator==(const RankingQuestion &, const RankingQuestion &) = default;
};

} // namespace yak
