#pragma once

#include "optimizer/sessiontally.h"
#include "optimizer/sessionwindows.h"

namespace yak {

/// The windows of which no other has all the people too, by who is able or, where `by` is Yes, by both kinds of sets;
/// of windows with the same people the first. Sessions among these, which may overlap, are for as many people as
/// sessions among all. O(n · windows left) comparisons, which count as effort.
[[nodiscard]] std::vector<size_t> largestWindows(const SessionWindows &windows, SessionSets by, SessionEffort &effort);

} // namespace yak
