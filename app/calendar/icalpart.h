#pragma once

#include "core/instant.h"

#include <QDate>
#include <QDateTime>

#include <libical/ical.h>
#include <memory>

namespace yak {

struct IcalPartDeleter
{
    void operator()(icalcomponent *part) const { icalcomponent_free(part); }
};

/// A component that is not part of another yet; add() gives it away.
using IcalPart = std::unique_ptr<icalcomponent, IcalPartDeleter>;

/// `inner` belongs to `outer` from now on.
inline void add(icalcomponent *outer, IcalPart inner)
{
    icalcomponent_add_component(outer, inner.release());
}

/// A whole day.
[[nodiscard]] inline icaltimetype icalDate(QDate date)
{
    icaltimetype time = icaltime_null_date();
    time.year = date.year();
    time.month = date.month();
    time.day = date.day();
    return time;
}

/// What a clock on the wall shows, whatever zone it hangs in.
[[nodiscard]] inline icaltimetype icalWallTime(QDate date, int secondOfDay)
{
    icaltimetype time = icalDate(date);
    time.is_date = 0;
    time.hour = secondOfDay / 3600;
    time.minute = secondOfDay / 60 % 60;
    time.second = secondOfDay % 60;
    return time;
}

/// An instant in UTC, to the second.
[[nodiscard]] inline icaltimetype icalUtc(Instant instant)
{
    const QDateTime utc = instant.toUtcDateTime();
    icaltimetype time = icalWallTime(utc.date(), utc.time().msecsSinceStartOfDay() / 1000);
    time.zone = icaltimezone_get_utc_timezone();
    return time;
}

} // namespace yak
