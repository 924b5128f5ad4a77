#pragma once

#include "core/zone.h"
#include "model/plan.h"
#include "optimizer/availability.h"

namespace yak {

/// Where a slot stands in a week as somebody sees it.
struct WeekPlace
{
    int weekday = 1; ///< 1 is Monday, 7 is Sunday
    int row = 0;     ///< the hour of the day, 0 … 23; the block's place in its day; 0 where a slot is a whole day

    friend auto operator<=>(const WeekPlace &, const WeekPlace &) = default;
};

/// What the rows of a week are, by kind of room.
enum class WeekRows { Hours, Blocks, Days };

[[nodiscard]] WeekRows weekRowsOf(const Plan &plan);

/// The place of each slot, in the table's order. Hours are those of the viewer's clock; a slot counts to the hour it
/// starts in.
[[nodiscard]] QList<WeekPlace> weekPlacesOf(const Plan &plan, const SlotTable &table, const Zone &viewer);

/// How many can come at a place of the week, on average over the slots that fall there.
struct WeekCell
{
    WeekPlace place;
    int slotCount = 0;
    double in = 0;
    double ifNeeded = 0;

    friend bool operator==(const WeekCell &, const WeekCell &) = default;
};

/// The places that have slots, by weekday and row. O(slots · log slots).
[[nodiscard]] QList<WeekCell> weekPatternOf(const QList<Headcount> &headcounts, const QList<WeekPlace> &places);

/// The cell most can come to: by those who are in, then with those if needed, then the earliest in the week that begins
/// on `weekStart`. Null where nobody can come at all.
[[nodiscard]] const WeekCell *bestOf(const QList<WeekCell> &cells, Qt::DayOfWeek weekStart);

/// A weekday's place in a week that begins on `weekStart`, 0 … 6.
[[nodiscard]] constexpr int weekColumn(int weekday, Qt::DayOfWeek weekStart)
{
    return (weekday - static_cast<int>(weekStart) + 7) % 7;
}

} // namespace yak
