#pragma once

#include "optimizer/ranking.h"
#include "optimizer/stretches.h"

namespace yak {

/// For a room in which no window has anybody: the windows whose time is covered best, counting each person's weight for
/// each unit of the meeting they are able, those first that cover most, then the earlier. A window beside one that
/// covers more is left out, and so is one outside the filter's hours. Nothing where nobody is able at any time. Stops
/// early, with what it has, where asked to.
[[nodiscard]] QList<NearMiss> findNearMisses(const Meeting &meeting, qsizetype limit, const std::stop_token &stop);

/// The longest stretch of slots each of which suits everyone who has answered, the earliest of equal ones; empty where
/// no slot does. On a ring it may end past the ring's length.
[[nodiscard]] std::optional<Range> longestCommonStretch(const Availability &availability);

} // namespace yak
