#pragma once

#include "model/plannedslots.h"
#include "model/problem.h"

#include <QDate>
#include <QList>

namespace yak {

/// What the organizer of a `date` room gives: whole calendar days, the same everywhere, so there is no zone. A unit and
/// a slot's key is the number of days since 1970-01-01; consecutive dates go on with each other.
struct DatePlan
{
    QList<QDate> dates; ///< sorted, no date twice

    friend bool operator==(const DatePlan &, const DatePlan &) = default;
};

/// Days since 1970-01-01.
[[nodiscard]] qint64 epochDay(QDate date);
[[nodiscard]] QDate dateOfEpochDay(qint64 day);

[[nodiscard]] QList<Problem> problemsOf(const DatePlan &plan);

/// The plan has no problems.
[[nodiscard]] PlannedSlots slotsOf(const DatePlan &plan);

/// The table that cuts the slots' extent up as this plan does.
[[nodiscard]] SlotTable slotTableOf(const DatePlan &plan, const Ranges &ranges);

/// What is wrong with a list of dates: none at all, too many, or out of order.
[[nodiscard]] QList<Problem> problemsOfDates(const QList<QDate> &dates);

} // namespace yak
