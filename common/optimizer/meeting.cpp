#include "optimizer/meeting.h"

#include <algorithm>

namespace yak {

std::vector<QuorumSet> quorumSets(const Availability &availability, const QList<Quorum> &quorums)
{
    std::vector<QuorumSet> sets;
    for (const Quorum &quorum : quorums) {
        QuorumSet set{std::vector<bits::Word>(static_cast<size_t>(availability.wordsPerSet()), 0), quorum.atLeast};
        for (const ParticipantId &who : quorum.people) {
            if (const qsizetype person = availability.indexOf(who); person >= 0)
                bits::insert(set.people, person);
        }
        sets.push_back(std::move(set));
    }
    return sets;
}

std::vector<bool> Meeting::windowsWithin(const Run &run) const
{
    if (!filter.within)
        return {};
    const SlotTable &table = availability.table();
    const qint64 unitsOfLast = unitsTakenOf(slotsPerWindow - 1, table, duration);
    const auto isInside = [&](qsizetype slot, qint64 units) {
        const SlotKey key = table.key(slot);
        const auto range = std::lower_bound(filter.within->cbegin(), filter.within->cend(), key,
                                            [](Range one, qint64 unit) { return one.to <= unit; });
        return range != filter.within->cend() && range->from <= key && key + units <= range->to;
    };
    std::vector<bool> windows(static_cast<size_t>(run.windows), false);
    qsizetype wholeInARow = 0; // slots right before this one that lie inside to their ends
    for (qsizetype place = 0; place < std::ssize(run.path); ++place) {
        const qsizetype slot = run.path[static_cast<size_t>(place)];
        const qsizetype window = place - (slotsPerWindow - 1);
        if (window >= 0 && window < run.windows)
            windows[static_cast<size_t>(window)] = wholeInARow >= slotsPerWindow - 1 && isInside(slot, unitsOfLast);
        wholeInARow = isInside(slot, table.unitsPerSlot()) ? wholeInARow + 1 : 0;
    }
    return windows;
}

bool Meeting::isClearAround(const Run &run, qsizetype window, bits::Set able) const
{
    const SlotTable &table = availability.table();
    const qint64 leftOfLast = slotsPerWindow * table.unitsPerSlot() - duration;
    const bool isClosed = run.shape == Run::Shape::Closed;
    const qsizetype others = isClosed ? run.windows - slotsPerWindow : std::ssize(run.path);
    const auto isClear = [&](qsizetype place) {
        if (!isClosed && (place < 0 || place >= std::ssize(run.path)))
            return true;
        const qsizetype at = isClosed ? (place + run.windows) % run.windows : place;
        return !availability.isRefusedByAny(able, run.path[static_cast<size_t>(at)]);
    };
    for (qsizetype i = std::min(others, slotsFor(table, filter.clearBefore)); i > 0; --i) {
        if (!isClear(window - i))
            return false;
    }
    for (qsizetype i = std::min(others, slotsFor(table, filter.clearAfter - leftOfLast)); i > 0; --i) {
        if (!isClear(window + slotsPerWindow + i - 1))
            return false;
    }
    return true;
}

} // namespace yak
