#include "optimizer/nearmisses.h"

#include "optimizer/reasons.h"

#include <algorithm>

namespace yak {

namespace {

/// Neighboring windows that are covered as much as each other, and more than those around them.
struct Peak
{
    const Run *run = nullptr;
    qsizetype first = 0;
    qsizetype count = 1;
    qint64 coveredUnits = 0;
    SlotKey start = 0;

    [[nodiscard]] qsizetype window(qsizetype offset) const { return (first + offset) % run->windows; }
};

bool isNearer(const Peak &a, const Peak &b)
{
    return a.coveredUnits != b.coveredUnits ? a.coveredUnits > b.coveredUnits : a.start < b.start;
}

bool isLongerOrEarlier(Range a, Range b)
{
    return a.length() != b.length() ? a.length() > b.length() : a.from < b.from;
}

/// How much of each window of the run is covered, in weight · units.
std::vector<qint64> coverage(const Run &run, const Meeting &meeting)
{
    const Availability &availability = meeting.availability;
    const SlotTable &table = availability.table();
    std::vector<qint64> weights;
    weights.reserve(run.path.size());
    for (const qsizetype slot : run.path)
        weights.push_back(availability.weightOf(availability.able(slot)));
    const auto last = static_cast<size_t>(meeting.slotsPerWindow - 1);
    const qint64 unitsOfLast = unitsTakenOf(meeting.slotsPerWindow - 1, table, meeting.duration);
    qint64 beforeLast = 0;
    for (size_t i = 0; i < last; ++i)
        beforeLast += weights[i];
    const std::vector<bool> within = meeting.windowsWithin(run);
    std::vector<qint64> covered(static_cast<size_t>(run.windows));
    for (size_t i = 0; i < covered.size(); ++i) {
        if (within.empty() || within[i])
            covered[i] = beforeLast * table.unitsPerSlot() + weights[i + last] * unitsOfLast;
        beforeLast += weights[i + last] - weights[i];
    }
    return covered;
}

/// Cuts a run into stretches of equal coverage and keeps the peaks among them.
std::vector<Peak> peaksOf(const Run &run, const Meeting &meeting)
{
    const std::vector<qint64> covered = coverage(run, meeting);
    const bool closed = run.shape == Run::Shape::Closed;
    const auto at = [&](qsizetype window) -> qint64 {
        if (!closed && (window < 0 || window >= run.windows))
            return 0;
        return covered[static_cast<size_t>((window + run.windows) % run.windows)];
    };
    // A ring is walked from where its coverage changes, so that no stretch lies across the walk's ends.
    qsizetype begin = 0;
    while (closed && begin < run.windows && at(begin) == at(begin - 1))
        ++begin;
    begin %= run.windows;

    std::vector<Peak> peaks;
    for (qsizetype done = 0; done < run.windows;) {
        const qsizetype first = begin + done;
        const qint64 here = at(first);
        qsizetype count = 1;
        while (done + count < run.windows && at(first + count) == here)
            ++count;
        const bool isWholeRing = closed && count == run.windows;
        if (here > 0 && (isWholeRing || (at(first - 1) < here && at(first + count) < here)))
            peaks.push_back({&run, first % run.windows, count, here, meeting.startOf(run, first % run.windows)});
        done += count;
    }
    return peaks;
}

QList<ParticipantId> partlyAble(const Meeting &meeting, SlotKey start)
{
    std::vector<bits::Word> able(static_cast<size_t>(meeting.availability.wordsPerSet()), 0);
    for (const qsizetype slot : windowSets(meeting.availability, start, meeting.duration).slotsOfWindow)
        bits::unite(meeting.availability.able(slot), able);
    return idsOf(meeting.availability, able);
}

/// The windows of a peak, those of the same people together.
QList<NearMiss> missesOf(const Peak &peak, const Meeting &meeting)
{
    QList<NearMiss> misses;
    for (qsizetype offset = 0; offset < peak.count; ++offset) {
        const SlotKey start = meeting.startOf(*peak.run, peak.window(offset));
        QList<ParticipantId> partly = partlyAble(meeting, start);
        if (!misses.isEmpty() && misses.constLast().partly == partly)
            misses.last().starts.append(start);
        else
            misses.append({start, start + meeting.duration, peak.coveredUnits, std::move(partly), {start}});
    }
    return misses;
}

} // namespace

QList<NearMiss> findNearMisses(const Meeting &meeting, qsizetype limit, const std::stop_token &stop)
{
    std::vector<Peak> peaks;
    for (const Run &run : meeting.runs) {
        if (stop.stop_requested())
            return {};
        const std::vector<Peak> more = peaksOf(run, meeting);
        peaks.insert(peaks.end(), more.begin(), more.end());
    }
    std::sort(peaks.begin(), peaks.end(), isNearer);
    QList<NearMiss> misses;
    for (const Peak &peak : peaks) {
        if (misses.size() >= limit || stop.stop_requested())
            break;
        misses += missesOf(peak, meeting);
    }
    misses.resize(std::min(misses.size(), limit));
    return misses;
}

std::optional<Range> longestCommonStretch(const Availability &availability)
{
    const SlotTable &table = availability.table();
    std::optional<Range> longest;
    for (const Run &run : runsOf(table, 1)) {
        // Twice around a ring, so that a stretch across its end is seen whole.
        const qsizetype slotsOfRun = std::ssize(run.path);
        const qsizetype steps = run.shape == Run::Shape::Closed ? 2 * slotsOfRun : slotsOfRun;
        qsizetype length = 0;
        for (qsizetype step = 0; step < steps; ++step) {
            const qsizetype slot = run.path[static_cast<size_t>(step % slotsOfRun)];
            const bool suitsAll = bits::isSubset(availability.respondents(), availability.able(slot));
            length = suitsAll ? std::min(length + 1, slotsOfRun) : 0;
            if (length == 0)
                continue;
            const SlotKey start = table.key(run.path[static_cast<size_t>((step - length + 1) % slotsOfRun)]);
            const Range common{start, start + length * table.unitsPerSlot()};
            if (!longest || isLongerOrEarlier(common, *longest))
                longest = common;
        }
    }
    return longest;
}

} // namespace yak
