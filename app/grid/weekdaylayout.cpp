#include "grid/weekdaylayout.h"

#include "grid/datecolumns.h"
#include "grid/hoursgrid.h"

#include <algorithm>
#include <array>

namespace yak {

namespace {

constexpr int kDayMinutes = 1440;
constexpr int kWeekMinutes = 7 * kDayMinutes;

int minuteOfWeek(SlotKey key, int shift)
{
    return static_cast<int>(((key + shift) % kWeekMinutes + kWeekMinutes) % kWeekMinutes);
}

Qt::DayOfWeek dayAt(int minuteOfWeek)
{
    return static_cast<Qt::DayOfWeek>(minuteOfWeek / kDayMinutes + 1);
}

} // namespace

GridLayout weekdayLayout(const SlotTable &table, int shift, const TimeView &view)
{
    std::vector<Qt::DayOfWeek> days;
    for (const SlotKey key : table.keys()) {
        const Qt::DayOfWeek day = dayAt(minuteOfWeek(key, shift));
        if (std::ranges::find(days, day) == days.end())
            days.push_back(day);
    }
    std::ranges::sort(days, {}, [&view](Qt::DayOfWeek day) { return placeInWeek(day, view); });
    const int step = static_cast<int>(table.unitsPerSlot());
    std::vector<HourCell> cells;
    cells.reserve(static_cast<size_t>(table.size()));
    for (const SlotKey key : table.keys()) {
        const int minute = minuteOfWeek(key, shift);
        const int from = minute % kDayMinutes;
        const auto column = static_cast<int>(std::ranges::find(days, dayAt(minute)) - days.begin());
        cells.push_back({column, {from, from + step, {}, {}}, plainRow(from, step)});
    }
    GridLayout::Parts parts = hoursGrid(table, cells, view.words);
    parts.columns = weekdayColumns(days, view);
    return GridLayout(std::move(parts));
}

} // namespace yak
