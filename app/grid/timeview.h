#pragma once

#include "core/zone.h"
#include "i18n/timetext.h"

namespace yak {

/// Whose eyes a room is seen through.
struct TimeView
{
    Zone zone = Zone::utc();
    TimeText words{QLocale(), ClockFormat::Hours24};
    QDate today; ///< in that zone; marked
    Qt::DayOfWeek weekStart = Qt::Sunday;
};

} // namespace yak
