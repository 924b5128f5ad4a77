#pragma once

#include "optimizer/availability.h"
#include "optimizer/question.h"
#include "optimizer/run.h"

#include <vector>

namespace yak {

/// A quorum rule as the sets of people know it.
struct QuorumSet
{
    std::vector<bits::Word> people;
    int atLeast = 1;
};

[[nodiscard]] std::vector<QuorumSet> quorumSets(const Availability &availability, const QList<Quorum> &quorums);

/// The meeting a ranking is for: how long it is, and where it can be held. Refers to what it is made of.
struct Meeting
{
    const Availability &availability;
    const WindowFilter &filter;
    const std::vector<QuorumSet> &quorums;
    qint64 duration = 0;
    qsizetype slotsPerWindow = 0;
    std::vector<Run> runs;

    Meeting(const Availability &people, const WindowFilter &windows, const std::vector<QuorumSet> &rules, qint64 units)
        : availability(people),
          filter(windows),
          quorums(rules),
          duration(units),
          slotsPerWindow(slotsFor(people.table(), units)),
          runs(runsOf(people.table(), slotsPerWindow))
    {
    }

    [[nodiscard]] SlotKey startOf(const Run &run, qsizetype window) const
    {
        return availability.table().key(run.path[static_cast<size_t>(window)]);
    }

    /// For each window of a run whether the filter's hours have room for it. Empty where it has no hours. O(path).
    [[nodiscard]] std::vector<bool> windowsWithin(const Run &run) const;

    /// Whether nobody of `able` has said no in the time that has to be clear around a window. O(slots of that time).
    [[nodiscard]] bool isClearAround(const Run &run, qsizetype window, bits::Set able) const;
};

} // namespace yak
