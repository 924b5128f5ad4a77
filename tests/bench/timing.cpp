#include "timing.h"

#include <QElapsedTimer>

#include <algorithm>
#include <vector>

namespace yak::bench {

namespace {

double nanosecondsOf(const Task &task)
{
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < task.repeats; ++i)
        task.work();
    return static_cast<double>(timer.nsecsElapsed()) / task.repeats;
}

Timed summaryOf(std::vector<double> samples)
{
    std::ranges::sort(samples);
    const auto at = [&samples](size_t quarters) { return samples[(samples.size() - 1) * quarters / 4]; };
    return {at(2), (at(3) - at(1)) / at(2)};
}

} // namespace

QList<Timed> timedInTurn(int rounds, const QList<Task> &tasks)
{
    std::vector<std::vector<double>> samples(static_cast<size_t>(tasks.size()));
    for (const Task &task : tasks)
        task.work();
    for (int round = 0; round < rounds; ++round) {
        for (qsizetype i = 0; i < tasks.size(); ++i)
            samples[static_cast<size_t>(i)].push_back(nanosecondsOf(tasks[i]));
    }
    QList<Timed> all;
    for (const std::vector<double> &ofTask : samples)
        all.append(summaryOf(ofTask));
    return all;
}

} // namespace yak::bench
