#pragma once

#include "optimizer/availability.h"

#include <optional>
#include <stop_token>

namespace yak {

/// One person in one slot.
struct Placement
{
    ParticipantId person;
    SlotKey slot = 0;
    bool ifNeeded = false;

    friend bool operator==(const Placement &, const Placement &) = default;
};

/// People who have too few places between them: none of them can be in any other slot, so that however they are put,
/// some stay out. `people` are more than `places`; both lists in rising order.
struct Shortage
{
    QList<ParticipantId> people;
    QList<SlotKey> slots; ///< empty where somebody can be nowhere at all
    qint64 places = 0;

    friend bool operator==(const Shortage &, const Shortage &) = default;
};

struct Unplaced
{
    ParticipantId person;
    Shortage reason;

    friend bool operator==(const Unplaced &, const Unplaced &) = default;
};

/// Who is in which slot. Each list in the order of ids.
struct Assignment
{
    QList<Placement> placed;
    QList<Unplaced> unplaced;
    QList<ParticipantId> waiting; ///< have not answered, so nothing is known of where they could be

    friend bool operator==(const Assignment &, const Assignment &) = default;
};

/// How many fit into each slot of a room, in the table's order; none where there is no limit.
[[nodiscard]] QList<std::optional<int>> capacitiesOf(const Room &room);

/// Puts everyone who has answered into one slot they can be in, none over its capacity. Of all ways this is one with
/// the most required people placed, then the most weight placed, then the most weight where people said yes rather than
/// "if needed". It is optimal, and the same whatever order people came in.
///
/// `capacities` has one entry for each slot of the table, none below 0. None where a stop was asked for.
///
/// People come in one by one, each along the cheapest chain of people who move on for them (successive shortest paths:
/// J. Edmonds, R. M. Karp, Theoretical improvements in algorithmic efficiency for network flow problems, J. ACM 19,
/// 1972). That two places are too few is told by P. Hall's theorem (On representatives of subsets, 1935). Cost:
/// O(people · slots² · rounds), with a few rounds; asks for a stop once a person.
[[nodiscard]] std::optional<Assignment> assignmentOf(const Availability &availability,
                                                     const QList<std::optional<int>> &capacities,
                                                     const std::stop_token &stop = {});

} // namespace yak
