#pragma once

#include "optimizer/sessionproblem.h"

namespace yak {

/// No plan of SomeSession comes to more than this in the item, whatever may overlap. `windows` are such that the others
/// have nobody more; `reached` is what a plan comes to. Lagrange multipliers say of each person how much of their
/// weight is paid by the windows they can come to, and are made better by subgradients. Reckons in whole numbers, to be
/// the same everywhere. O(rounds · people in all windows), with a few hundred rounds; of more
/// than some millions of people in all windows it is what all of them come to.
[[nodiscard]] qint64 coverBound(const SessionProblem &problem, std::span<const size_t> windows, size_t item,
                                qint64 reached);

} // namespace yak
