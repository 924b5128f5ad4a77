#pragma once

#include "optimizer/availability.h"

#include <optional>
#include <stop_token>

namespace yak {

/// How many slots two people could both come to. People are numbered as in the availability, `first` before `second`.
struct SharedTime
{
    qsizetype first = 0;
    qsizetype second = 0;
    int yes = 0;  ///< slots both say yes to
    int able = 0; ///< slots both say yes or if needed to

    friend bool operator==(const SharedTime &, const SharedTime &) = default;
};

/// The pairs at both ends of the list of all pairs, most shared first; none of `least` is among `most`.
struct SharedTimes
{
    QList<SharedTime> most;
    QList<SharedTime> least;
    qint64 pairs = 0; ///< how many there are in all

    friend bool operator==(const SharedTimes &, const SharedTimes &) = default;
};

/// How many of a list are kept at each of its ends.
struct SharedEnds
{
    qsizetype most = 8;
    qsizetype least = 3;
};

/// Who shares time with whom, among those who have answered. Pairs are ordered by the slots both are able to, then by
/// those both say yes to, then by the people's numbers, so the order is the same everywhere. Empty where a stop was
/// asked for. O(people² · slots / 64).
[[nodiscard]] std::optional<SharedTimes> sharedTimes(const Availability &availability, SharedEnds ends,
                                                     const std::stop_token &stop = {});

/// The same among the pairs that one person is part of. Nothing to tell of somebody who has not answered.
[[nodiscard]] std::optional<SharedTimes> sharedTimesOf(const Availability &availability, qsizetype person,
                                                       SharedEnds ends, const std::stop_token &stop = {});

} // namespace yak
