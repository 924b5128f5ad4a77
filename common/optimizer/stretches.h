#pragma once

#include "optimizer/meeting.h"
#include "optimizer/order.h"

#include <stop_token>
#include <vector>

namespace yak {

/// Neighboring windows with the same people in and the same people in if needed, at least one of them.
struct Stretch
{
    const Meeting *meeting = nullptr;
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

/// Stretches of a room, scored by their people.
struct Stretches
{
    std::vector<Stretch> withRequired;
    std::vector<Stretch> withoutRequired;
    bool allRespondentsFitOne = false; ///< in some window everyone who has answered is in or in if needed
};

/// Walks all windows of a meeting once and adds the stretches that can be among the best `best` of their list, and
/// maybe some more. Stops early, with what it has, where a stop is asked for. The meeting must outlive what is found.
void findStretches(const Meeting &meeting, qsizetype best, Stretches &found, const std::stop_token &stop);

/// Leaves of the stretches those that can be among the best `best`, whatever hangs on their single windows: fewer only
/// where there are fewer, more where some are tied.
void keepBestByPeople(std::vector<Stretch> &stretches, qsizetype best);

/// Puts the score of its best window into the stretch.
void findBest(Stretch &stretch);

} // namespace yak
