#pragma once

#include "model/plannedslots.h"
#include "model/problem.h"
#include "model/wallrange.h"

#include <QDate>
#include <QList>
#include <QString>

namespace yak {

/// A date of a `time` room with its own hours.
struct PlanDay
{
    QDate date;
    QList<WallRange> hours;

    friend bool operator==(const PlanDay &, const PlanDay &) = default;
};

/// What the organizer of a `time` room gives. Slots are stretches of real time: a key is the UTC minute of its start.
struct TimePlan
{
    QString zone; ///< IANA name
    int slotMinutes = 30;
    QList<PlanDay> days; ///< sorted by date, no date twice

    friend bool operator==(const TimePlan &, const TimePlan &) = default;
};

[[nodiscard]] QList<Problem> problemsOf(const TimePlan &plan);

/// Walks UTC from each range's start to its end, so that every stretch of real time is there once, and keeps the slots
/// whose wall time lies in the range. The plan has no problems.
[[nodiscard]] PlannedSlots slotsOf(const TimePlan &plan);

/// The table that cuts the slots' extent up as this plan does.
[[nodiscard]] SlotTable slotTableOf(const TimePlan &plan, const Ranges &ranges);

} // namespace yak
