#pragma once

#include "grid/gridlayout.h"
#include "grid/timeview.h"

namespace yak {

/// The grid of a `weekday` room (keys are minutes of the week on the room's clock, Monday 00:00 being 0): a column for
/// each weekday that the viewer's clock shows, in the order of the view's week, and hours down. `shift` is how many
/// minutes the viewer's clock is ahead of the room's in the room's reference week; the whole week is turned by it, so
/// what follows each other still does. O(slots · log rows).
[[nodiscard]] GridLayout weekdayLayout(const SlotTable &table, int shift, const TimeView &view);

} // namespace yak
