#include "optimizer/run.h"

#include <algorithm>

namespace yak {

namespace {

std::vector<qsizetype> nextSlots(const SlotTable &table)
{
    std::vector<qsizetype> nextOf(static_cast<size_t>(table.size()));
    for (size_t slot = 0; slot < nextOf.size(); ++slot)
        nextOf[slot] = table.next(static_cast<qsizetype>(slot));
    return nextOf;
}

/// The walk from a slot on, to its end or until it is back.
std::vector<qsizetype> walk(const std::vector<qsizetype> &nextOf, qsizetype from)
{
    std::vector<qsizetype> path;
    qsizetype slot = from;
    do {
        path.push_back(slot);
        slot = nextOf[static_cast<size_t>(slot)];
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
    const std::vector<qsizetype> nextOf = nextSlots(table);
    std::vector<char> continuesAnother(nextOf.size(), 0);
    for (const qsizetype next : nextOf) {
        if (next >= 0)
            continuesAnother[static_cast<size_t>(next)] = 1;
    }
    for (size_t slot = 0; slot < nextOf.size(); ++slot) {
        if (continuesAnother[slot] != 0)
            continue;
        Run run = openRun(walk(nextOf, static_cast<qsizetype>(slot)), slotsPerWindow);
        if (run.windows > 0)
            runs.push_back(std::move(run));
    }
    // No slot that does not continue another: the table is one whole ring.
    if (std::ranges::find(continuesAnother, 0) == continuesAnother.end()) {
        Run run = closedRun(walk(nextOf, 0), slotsPerWindow);
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
