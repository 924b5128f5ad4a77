#include "optimizer/weekpattern.h"

#include <QMap>

#include <algorithm>
#include <tuple>

namespace yak {

namespace {

constexpr int kHour = 60;

WeekPlace placeAt(Instant start, const Zone &viewer)
{
    const WallTime wall = viewer.wallTime(start);
    return {wall.date.dayOfWeek(), wall.minuteOfDay / kHour};
}

QList<WeekPlace> placesOf(const TimePlan &, const SlotTable &table, const Zone &viewer)
{
    QList<WeekPlace> places;
    places.reserve(table.size());
    for (const SlotKey key : table.keys())
        places.append(placeAt(Instant::fromMinutes(key), viewer));
    return places;
}

QList<WeekPlace> placesOf(const BlockPlan &plan, const SlotTable &table, const Zone &)
{
    QList<WeekPlace> places;
    places.reserve(table.size());
    for (const SlotKey key : table.keys()) {
        const auto block = std::find_if(plan.blocks.cbegin(), plan.blocks.cend(),
                                        [id = blockIdOf(key)](const Block &one) { return one.id == id; });
        places.append({dateOfBlockKey(key).dayOfWeek(), static_cast<int>(block - plan.blocks.cbegin())});
    }
    return places;
}

QList<WeekPlace> placesOf(const DatePlan &, const SlotTable &table, const Zone &)
{
    QList<WeekPlace> places;
    places.reserve(table.size());
    for (const SlotKey key : table.keys())
        places.append({dateOfEpochDay(key).dayOfWeek(), 0});
    return places;
}

QList<WeekPlace> placesOf(const WeekdayPlan &plan, const SlotTable &table, const Zone &viewer)
{
    const Zone zone = Zone::find(plan.zone).value_or(Zone::utc());
    QList<WeekPlace> places;
    places.reserve(table.size());
    for (const SlotKey key : table.keys()) {
        if (zone == viewer) // a week has each of its wall times, whatever its clock did in the week others see
            places.append({static_cast<int>(key / kMinutesPerDay) + 1, static_cast<int>(key % kMinutesPerDay) / kHour});
        else
            places.append(placeAt(instantInWeek(zone, plan.referenceWeek, key), viewer));
    }
    return places;
}

WeekRows rowsOf(const TimePlan &)
{
    return WeekRows::Hours;
}

WeekRows rowsOf(const BlockPlan &)
{
    return WeekRows::Blocks;
}

WeekRows rowsOf(const DatePlan &)
{
    return WeekRows::Days;
}

WeekRows rowsOf(const WeekdayPlan &)
{
    return WeekRows::Hours;
}

} // namespace

WeekRows weekRowsOf(const Plan &plan)
{
    return std::visit([](const auto &kind) { return rowsOf(kind); }, plan);
}

QList<WeekPlace> weekPlacesOf(const Plan &plan, const SlotTable &table, const Zone &viewer)
{
    return std::visit([&](const auto &kind) { return placesOf(kind, table, viewer); }, plan);
}

QList<WeekCell> weekPatternOf(const QList<Headcount> &headcounts, const QList<WeekPlace> &places)
{
    QMap<WeekPlace, WeekCell> cells;
    for (qsizetype slot = 0; slot < places.size(); ++slot) {
        WeekCell &cell = cells[places[slot]];
        ++cell.slotCount;
        cell.in += headcounts[slot].in;
        cell.ifNeeded += headcounts[slot].ifNeeded;
    }
    QList<WeekCell> pattern;
    pattern.reserve(cells.size());
    for (auto cell = cells.cbegin(); cell != cells.cend(); ++cell) {
        const int count = cell->slotCount;
        pattern.append({cell.key(), count, cell->in / count, cell->ifNeeded / count});
    }
    return pattern;
}

const WeekCell *bestOf(const QList<WeekCell> &cells, Qt::DayOfWeek weekStart)
{
    const auto rank = [weekStart](const WeekCell &cell) {
        return std::tuple(-cell.in, -cell.ifNeeded, weekColumn(cell.place.weekday, weekStart), cell.place.row);
    };
    const auto best = std::min_element(cells.cbegin(), cells.cend(),
                                       [&](const WeekCell &a, const WeekCell &b) { return rank(a) < rank(b); });
    return best == cells.cend() || best->in + best->ifNeeded == 0 ? nullptr : &*best;
}

} // namespace yak
