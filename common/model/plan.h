#pragma once

#include "core/result.h"
#include "model/problem.h"
#include "model/slottable.h"

#include <QDate>
#include <QList>
#include <QString>

#include <variant>

namespace yak {

/// Wall-clock minutes [from, to) counted from the midnight a day begins with: 0 <= from < 1440, and `to` may reach
/// past 1440 to cross midnight, at most a day after `from`. 0 to 1440 is the whole civil day.
struct WallRange
{
    int from = 0;
    int to = 0;

    friend auto operator<=>(const WallRange &, const WallRange &) = default;
};

/// A date of a `time` room with its own hours.
struct PlanDay
{
    QDate date;
    QList<WallRange> hours;

    friend bool operator==(const PlanDay &, const PlanDay &) = default;
};

/// What the organizer of a `time` room gives.
struct TimePlan
{
    QString zone; ///< IANA name
    int slotMinutes = 30;
    QList<PlanDay> days; ///< sorted by date, no date twice

    friend bool operator==(const TimePlan &, const TimePlan &) = default;
};

/// What an organizer gives, by kind of room. A further kind is a further alternative with its own makeSlots().
using Plan = std::variant<TimePlan>;

/// The slots a plan makes, and the dates on which a clock change left a last partial slot that was dropped.
struct PlannedSlots
{
    SlotTable table;
    QList<QDate> shortened;
};

/// Walks UTC from each range's start to its end, so that every stretch of real time is there once, and keeps the slots
/// whose wall time lies in the range. Only the server calls this for a room; clients call it for a preview.
/// Fails with the first problem that validate() would report.
[[nodiscard]] Result<PlannedSlots> makeSlots(const Plan &plan);

/// What is wrong with a plan, by field; empty where nothing is.
[[nodiscard]] QList<Problem> problemsOf(const Plan &plan);

/// "time", for the wire and the database.
[[nodiscard]] QString kindName(const Plan &plan);

/// The zone of a plan's wall times.
[[nodiscard]] QString zoneId(const Plan &plan);

} // namespace yak
