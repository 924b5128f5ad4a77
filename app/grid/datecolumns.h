#pragma once

#include "grid/gridlayout.h"
#include "grid/timeview.h"

namespace yak {

/// A column for each of these dates (in order, no date twice): weekday and day of the month under its month, with a gap
/// where dates are missing between two.
[[nodiscard]] std::vector<GridColumn> dateColumns(const std::vector<QDate> &dates, const TimeView &view);

/// A column for each of these weekdays, in the order of the view's week.
[[nodiscard]] std::vector<GridColumn> weekdayColumns(const std::vector<Qt::DayOfWeek> &days, const TimeView &view);

/// Where a weekday stands in a week that begins as the view's does: 0 to 6.
[[nodiscard]] int placeInWeek(Qt::DayOfWeek day, const TimeView &view);

/// How a day is colored: Korean calendars have red Sundays and blue Saturdays.
[[nodiscard]] GridColumn::Tone toneOf(Qt::DayOfWeek day, const TimeView &view);

} // namespace yak
