#pragma once

#include "optimizer/availability.h"
#include "optimizer/order.h"
#include "optimizer/run.h"

#include <stop_token>
#include <vector>

namespace yak {

/// The meeting a ranking is for, and where it can be held.
struct Meeting
{
    const Availability &availability;
    qint64 duration = 0;
    qsizetype slotsPerWindow = 0;
    std::vector<Run> runs;

    Meeting(const Availability &people, qint64 units)
        : availability(people),
          duration(units),
          slotsPerWindow(slotsFor(people.table(), units)),
          runs(runsOf(people.table(), slotsPerWindow))
    {
    }

    [[nodiscard]] SlotKey startOf(const Run &run, qsizetype window) const
    {
        return availability.table().key(run.path[static_cast<size_t>(window)]);
    }
};

/// Neighboring windows with the same people in and the same people in if needed, at least one of them.
struct Stretch
{
    const Run *run = nullptr;
    qsizetype first = 0; ///< windows of the run, in a row; on a closed run they may go on past its start
    qsizetype count = 1;
    enum class Required { AllIn, SomeMissing } required = Required::AllIn;
    Score score; ///< of its best window; what hangs on the single window is there once findBest() has run

    /// The number in the run of the stretch's window number `offset`.
    [[nodiscard]] qsizetype window(qsizetype offset) const { return (first + offset) % run->windows; }
    /// The slot that is number `offset` from the stretch's first slot.
    [[nodiscard]] qsizetype slot(qsizetype offset) const
    {
        const bool closed = run->shape == Run::Shape::Closed;
        return run->path[static_cast<size_t>(closed ? (first + offset) % run->windows : first + offset)];
    }
};

/// Every stretch of a room, scored by its people.
struct Stretches
{
    std::vector<Stretch> withRequired;
    std::vector<Stretch> withoutRequired;
    bool allRespondentsFitOne = false; ///< in some window everyone who has answered is in or in if needed
};

/// Walks all windows once. Stops early, with what it has, where a stop is asked for.
[[nodiscard]] Stretches findStretches(const Meeting &meeting, const std::stop_token &stop);

/// Puts the score of its best window into the stretch.
void findBest(Stretch &stretch, const Meeting &meeting);

} // namespace yak
