#include "optimizer/run.h"

#include <algorithm>

namespace yak {

namespace {

/// The walk from a slot on, to its end or until it is back.
std::vector<qsizetype> walk(const SlotTable &table, qsizetype from)
{
    std::vector<qsizetype> path;
    qsizetype slot = from;
    do {
        path.push_back(slot);
        slot = table.next(slot);
    } while (slot >= 0 && slot != from);
    return path;
}

/// A run that is walked to its end.
Run openRun(std::vector<qsizetype> path, qsizetype slotsPerWindow)
{
    const qsizetype windows = std::ssize(path) - slotsPerWindow + 1;
    return {std::move(path), windows, Run::Shape::Open};
}

/// A run that comes back to its start: every slot starts a window.
Run closedRun(std::vector<qsizetype> path, qsizetype slotsPerWindow)
{
    const qsizetype windows = std::ssize(path) < slotsPerWindow ? 0 : std::ssize(path);
    for (qsizetype i = 0; i + 1 < slotsPerWindow && windows > 0; ++i)
        path.push_back(path[static_cast<size_t>(i)]);
    return {std::move(path), windows, Run::Shape::Closed};
}

} // namespace

std::vector<Run> runsOf(const SlotTable &table, qsizetype slotsPerWindow)
{
    std::vector<Run> runs;
    if (table.isEmpty() || slotsPerWindow <= 0 || slotsPerWindow > table.size())
        return runs;
    std::vector<bool> continuesAnother(static_cast<size_t>(table.size()), false);
    for (qsizetype slot = 0; slot < table.size(); ++slot) {
        if (const qsizetype next = table.next(slot); next >= 0)
            continuesAnother[static_cast<size_t>(next)] = true;
    }
    for (qsizetype slot = 0; slot < table.size(); ++slot) {
        if (continuesAnother[static_cast<size_t>(slot)])
            continue;
        Run run = openRun(walk(table, slot), slotsPerWindow);
        if (run.windows > 0)
            runs.push_back(std::move(run));
    }
    // No slot that does not continue another: the table is one whole ring.
    if (std::find(continuesAnother.begin(), continuesAnother.end(), false) == continuesAnother.end()) {
        Run run = closedRun(walk(table, 0), slotsPerWindow);
        if (run.windows > 0)
            runs.push_back(std::move(run));
    }
    return runs;
}

qsizetype slotsFor(const SlotTable &table, qint64 duration)
{
    return duration <= 0 ? 0 : 1 + (duration - 1) / table.unitsPerSlot();
}

qint64 unitsTakenOf(qsizetype slotOfWindow, const SlotTable &table, qint64 duration)
{
    return std::min(table.unitsPerSlot(), duration - slotOfWindow * table.unitsPerSlot());
}

} // namespace yak
