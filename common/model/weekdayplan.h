#pragma once

#include "core/instant.h"
#include "core/zone.h"
#include "model/plannedslots.h"
#include "model/problem.h"
#include "model/wallrange.h"

#include <QDate>
#include <QList>
#include <QString>

namespace yak {

inline constexpr qint64 kMinutesPerWeek = 7 * qint64{kMinutesPerDay};

/// A day of the week with its hours.
struct WeekdayHours
{
    int weekday = 1; ///< 1 is Monday, 7 is Sunday
    QList<WallRange> hours;

    friend bool operator==(const WeekdayHours &, const WeekdayHours &) = default;
};

/// What the organizer of a `weekday` room gives. A unit is a wall minute of the week in the room's zone, Monday 00:00
/// being 0, and the week is a ring. Slots are never walked: a week has 10080 minutes whatever the clocks do.
struct WeekdayPlan
{
    QString zone; ///< IANA name
    int slotMinutes = 30;
    QList<WeekdayHours> days; ///< sorted by weekday, none twice
    QDate referenceWeek;      ///< the Monday of the week that others see converted; null until the server sets it

    friend bool operator==(const WeekdayPlan &, const WeekdayPlan &) = default;
};

[[nodiscard]] QList<Problem> problemsOf(const WeekdayPlan &plan);

/// The plan has no problems.
[[nodiscard]] PlannedSlots slotsOf(const WeekdayPlan &plan);

/// The table that cuts the slots' extent up as this plan does.
[[nodiscard]] SlotTable slotTableOf(const WeekdayPlan &plan, const Ranges &ranges);

/// The Monday of the week in which an instant falls in a zone.
[[nodiscard]] QDate mondayOf(Instant instant, const Zone &zone);

/// When a unit (0 or more) of the week comes, in the week that begins with `monday` in the room's zone: for conversion,
/// night hours and the first date of a calendar entry. Of a repeated wall time it is the first, and one in a gap comes
/// as much after the gap as it lies past its start. Units past the ring's end fall in the week after.
[[nodiscard]] Instant instantInWeek(const Zone &zone, QDate monday, qint64 unit);

} // namespace yak
