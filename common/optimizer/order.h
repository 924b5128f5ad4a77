#pragma once

#include "model/range.h"

#include <compare>

namespace yak {

/// What the ranking compares windows by. Its version is kRankingVersion: whoever changes the order raises it, for a
/// room keeps the order it was made with.
///
/// The whole order is: 1. every required person in or in if needed; 2. quorum rules met; 3. weight of those in;
/// 4. weight of those in or in if needed; 5. fewer if-needed units; 6. fewer night minutes; 7. the longer duration;
/// 8. the earliest start; 9. the slot key. Windows that fail 1 are in a list of their own and are never compared with
/// the others. 8 and 9 are one, because a slot's key is its start.
struct Score
{
    int quorumsMet = 0;    ///< 2: more is better
    qint64 weightIn = 0;   ///< 3: more is better
    qint64 weightAble = 0; ///< 4: more is better
    qint64 ifNeededUnits =
        0; ///< 5: fewer is better. Over the people able: the units of the meeting they have as if needed
    qint64 nightUnits = 0; ///< 6: fewer is better. Over the people able: the minutes that are night where they are
    qint64 duration = 0;   ///< 7: more is better, where several are allowed
    SlotKey start = 0;     ///< 8, 9: earlier is better

    friend bool operator==(const Score &, const Score &) = default;
};

/// Compares by the items that the sets of people alone decide (up to 4); less is better. Windows of one stretch are
/// equal in these.
[[nodiscard]] constexpr std::strong_ordering comparePeople(const Score &a, const Score &b)
{
    if (const auto order = b.quorumsMet <=> a.quorumsMet; std::is_neq(order))
        return order;
    if (const auto order = b.weightIn <=> a.weightIn; std::is_neq(order))
        return order;
    return b.weightAble <=> a.weightAble;
}

/// Compares by the whole order; less is better. Two windows of a room, or of one start and two
/// durations, are never equal.
[[nodiscard]] constexpr std::strong_ordering compare(const Score &a, const Score &b)
{
    if (const auto order = comparePeople(a, b); std::is_neq(order))
        return order;
    if (const auto order = a.ifNeededUnits <=> b.ifNeededUnits; std::is_neq(order))
        return order;
    if (const auto order = a.nightUnits <=> b.nightUnits; std::is_neq(order))
        return order;
    if (const auto order = b.duration <=> a.duration; std::is_neq(order))
        return order;
    return a.start <=> b.start;
}

} // namespace yak
