#pragma once

#include "grid/gridscene.h"
#include "model/plan.h"

#include <functional>

namespace yak {

/// What cells say of the places that blocks have: "2 left", "full". `taken` gives how many of a slot's places are gone;
/// it is asked for slots of limited blocks only. Empty where no block has a capacity.
[[nodiscard]] std::vector<GridNote> placeNotes(const Plan &plan, const SlotTable &table,
                                               const std::function<int(qsizetype slot)> &taken);

} // namespace yak
