#include "grid/timelayout.h"

#include "grid/datecolumns.h"
#include "grid/hoursgrid.h"

#include <algorithm>
#include <map>
#include <set>

namespace yak {

namespace {

constexpr int kDayMinutes = 1440;

/// The stretch of a civil day that its clock shows twice.
struct Overlap
{
    qint64 turnedBackAt = 0; ///< UTC minute
    int from = 0;            ///< wall minutes of the day
    int to = 0;
};

/// Looked for beyond both midnights too: a clock turned back right after midnight repeats minutes of two days.
std::optional<Overlap> overlapOf(const Zone &zone, QDate date)
{
    constexpr int kMargin = 180;
    const qint64 midnight = zone.resolve(date, 0).first.minutes();
    qint64 before = midnight - kMargin;
    qint64 after = midnight + kDayMinutes + kMargin;
    const int wide = zone.offsetMinutes(Instant::fromMinutes(before));
    const int narrow = zone.offsetMinutes(Instant::fromMinutes(after));
    if (narrow >= wide)
        return {};
    while (after - before > 1) {
        const qint64 middle = before + (after - before) / 2;
        (zone.offsetMinutes(Instant::fromMinutes(middle)) == wide ? before : after) = middle;
    }
    const qint64 localMidnight = QDate(1970, 1, 1).daysTo(date) * kDayMinutes;
    const int turn = static_cast<int>(after + wide - localMidnight);
    const Overlap overlap{after, turn - (wide - narrow), turn};
    return overlap.from < kDayMinutes && overlap.to > 0 ? std::optional(overlap) : std::nullopt;
}

class Placer
{
public:
    Placer(const SlotTable &table, const TimeView &view) : m_table(table), m_view(view) { place(); }

    [[nodiscard]] std::vector<QDate> dates() const
    {
        const std::set<QDate> all(m_dates.begin(), m_dates.end());
        return {all.begin(), all.end()};
    }

    [[nodiscard]] std::vector<HourCell> cellsIn(const std::vector<QDate> &columns) const
    {
        std::vector<HourCell> cells = m_cells;
        for (size_t i = 0; i < cells.size(); ++i) {
            const auto column = std::lower_bound(columns.begin(), columns.end(), m_dates[i]);
            cells[i].column = static_cast<int>(column - columns.begin());
        }
        return cells;
    }

private:
    const std::optional<Overlap> &overlapOn(QDate date)
    {
        const auto [known, isNew] = m_overlaps.try_emplace(date);
        if (isNew)
            known->second = overlapOf(m_view.zone, date);
        return known->second;
    }

    std::optional<int> offsetToShow(const WallTime &wall)
    {
        const auto &overlap = overlapOn(wall.date);
        const bool isTwice = overlap && wall.minuteOfDay >= overlap->from && wall.minuteOfDay < overlap->to;
        return isTwice ? std::optional(wall.offsetMinutes) : std::nullopt;
    }

    void place()
    {
        const int step = static_cast<int>(m_table.unitsPerSlot());
        m_cells.reserve(static_cast<size_t>(m_table.size()));
        for (const SlotKey key : m_table.keys()) {
            const WallTime from = m_view.zone.wallTime(Instant::fromMinutes(key));
            const WallTime to = m_view.zone.wallTime(Instant::fromMinutes(key + step));
            const int end = to.date == from.date ? to.minuteOfDay : to.minuteOfDay + kDayMinutes;
            const auto &overlap = overlapOn(from.date);
            const bool isAgain = overlap && key >= overlap->turnedBackAt && from.minuteOfDay < overlap->to;
            const HourRow row =
                isAgain ? HourRow{(std::min(overlap->to, kDayMinutes) - 1) / step, 1, from.minuteOfDay / step}
                        : plainRow(from.minuteOfDay, step);
            m_dates.push_back(from.date);
            m_cells.push_back({0, {from.minuteOfDay, end, offsetToShow(from), offsetToShow(to)}, row});
        }
    }

    const SlotTable &m_table;
    const TimeView &m_view;
    std::map<QDate, std::optional<Overlap>> m_overlaps;
    std::vector<QDate> m_dates; // of each slot
    std::vector<HourCell> m_cells;
};

} // namespace

GridLayout timeLayout(const SlotTable &table, const TimeView &view)
{
    const Placer placer(table, view);
    const std::vector<QDate> dates = placer.dates();
    GridLayout::Parts parts = hoursGrid(table, placer.cellsIn(dates), view.words);
    parts.columns = dateColumns(dates, view);
    return GridLayout(std::move(parts));
}

} // namespace yak
