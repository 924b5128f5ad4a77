#pragma once

#include <QList>

#include <functional>

namespace yak::bench {

/// How long something takes, over many samples.
struct Timed
{
    double nanoseconds = 0; ///< the median
    double spread = 0;      ///< from the first to the third quartile, as a share of the median
};

/// Something to be timed, so quick that one sample does it many times over.
struct Task
{
    std::function<void()> work;
    int repeats = 1;
};

/// Times the tasks in turn, each once a round, so that what disturbs the machine meets all of them; each has run once
/// before.
[[nodiscard]] QList<Timed> timedInTurn(int rounds, const QList<Task> &tasks);

} // namespace yak::bench
