#pragma once

#include "grid/gridlayout.h"
#include "grid/timeview.h"

namespace yak {

/// The grid of a `time` room (keys are UTC minutes): a column for each civil day that the viewer's clock shows, a row
/// for each step of that clock that some day has a slot in. So
/// - midnight divides a range into two columns, whatever the room's own zone;
/// - an hour that is shown twice has its rows twice, with offsets, and only there; one that is skipped has no cell;
/// - days whose slots begin at other minutes than most stand in the same rows and carry their own labels.
/// O(slots · log rows).
[[nodiscard]] GridLayout timeLayout(const SlotTable &table, const TimeView &view);

} // namespace yak
