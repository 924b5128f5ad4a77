#pragma once

#include "grid/gridlayout.h"
#include "grid/timeview.h"
#include "model/plan.h"

namespace yak {

/// The grid of a room, whatever its kind: where the slots of a plan stand for this viewer. `table` has just the slots
/// that the plan makes.
[[nodiscard]] GridLayout planLayout(const Plan &plan, const SlotTable &table, const TimeView &view);

} // namespace yak
