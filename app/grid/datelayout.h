#pragma once

#include "grid/gridlayout.h"
#include "grid/timeview.h"

namespace yak {

/// The grid of a `date` room (keys are days since 1970-01-01): a month calendar. A column for each weekday, in the
/// order of the view's week, a row for each week that has a date of the room, the months under each other. The view's
/// zone says only which date is today: a date is the same for everyone. O(slots).
[[nodiscard]] GridLayout dateLayout(const SlotTable &table, const TimeView &view);

} // namespace yak
