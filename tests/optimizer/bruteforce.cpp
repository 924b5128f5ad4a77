#include "bruteforce.h"

#include "everywindow.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <vector>

namespace yak::test {

namespace {

using Ranked = std::map<decltype(SeenWindow().rank()), Candidate>;
using Group = std::vector<SlotKey>;

/// Windows that follow each other and are alike, in their course, groups by the key they are met at.
template<typename Alike>
std::vector<Group> groupsOf(const EveryWindow &windows, Alike alike)
{
    std::vector<Group> found;
    std::set<SlotKey> seen;
    for (const auto &[key, window] : windows.all()) {
        if (seen.contains(key))
            continue;
        // Back to where the group begins, or once around.
        SlotKey first = key;
        for (auto before = windows.previous(first); before && alike(windows.at(*before), window);
             before = windows.previous(first)) {
            first = *before;
            if (first == key)
                break;
        }
        Group group;
        for (SlotKey next = first; windows.contains(next) && alike(windows.at(next), window);
             next = windows.after(next)) {
            if (!seen.insert(next).second)
                break;
            group.push_back(next);
        }
        found.push_back(group);
    }
    return found;
}

Candidate candidateOf(const SeenWindow &best, const Group &group)
{
    Candidate candidate;
    candidate.score = {best.quorumsMet, best.weightIn, best.weightAble, best.ifNeededUnits,
                       best.nightUnits, best.duration, best.start};
    candidate.end = best.start + best.duration;
    candidate.people = {static_cast<int>(best.in.size()), static_cast<int>(best.ifNeeded.size()),
                        static_cast<int>(best.out.size()), static_cast<int>(best.waiting.size())};
    candidate.missingRequired = QList<ParticipantId>(best.missingRequired.begin(), best.missingRequired.end());
    candidate.starts = QList<SlotKey>(group.begin(), group.end());
    return candidate;
}

void addCandidates(const EveryWindow &windows, Ranked &with, Ranked &without)
{
    const auto same = [](const SeenWindow &a, const SeenWindow &b) {
        return a.hasTheSamePeopleAs(b) && a.isLetThrough == b.isLetThrough;
    };
    for (const Group &group : groupsOf(windows, same)) {
        if (!windows.at(group.front()).hasSomebody() || !windows.at(group.front()).isLetThrough)
            continue;
        const auto better = [&windows](SlotKey a, SlotKey b) { return windows.at(a).rank() < windows.at(b).rank(); };
        const SeenWindow &best = windows.at(*std::min_element(group.begin(), group.end(), better));
        (best.missingRequired.empty() ? with : without)[best.rank()] = candidateOf(best, group);
    }
}

/// Windows of a group that the same people cover, one miss for each such row of them.
void addMisses(const EveryWindow &windows, const Group &group, QList<NearMiss> &misses)
{
    const Ids *last = nullptr;
    for (const SlotKey key : group) {
        const SeenWindow &window = windows.at(key);
        if (last && *last == window.partly) {
            misses.last().starts.append(key);
            continue;
        }
        last = &window.partly;
        misses.append({key,
                       key + windows.duration(),
                       window.coveredUnits,
                       QList<ParticipantId>(last->begin(), last->end()),
                       {key}});
    }
}

QList<NearMiss> nearMissesOf(const EveryWindow &windows, qsizetype limit)
{
    const auto coveredAt = [&windows](std::optional<SlotKey> key) {
        return key && windows.contains(*key) ? windows.at(*key).coveredIfWithin() : 0;
    };
    const auto same = [](const SeenWindow &a, const SeenWindow &b) {
        return a.coveredIfWithin() == b.coveredIfWithin();
    };
    std::map<std::tuple<qint64, SlotKey>, Group> peaks;
    for (const Group &group : groupsOf(windows, same)) {
        const qint64 covered = coveredAt(group.front());
        const qint64 before = coveredAt(windows.previous(group.front()));
        const qint64 next = coveredAt(windows.after(group.back()));
        if (covered > 0 && before <= covered && next <= covered)
            peaks[{-covered, group.front()}] = group;
    }
    QList<NearMiss> misses;
    for (const auto &[rank, group] : peaks)
        addMisses(windows, group, misses);
    misses.resize(std::min(misses.size(), limit));
    return misses;
}

QList<Candidate> firstOf(const Ranked &sorted, qsizetype limit)
{
    QList<Candidate> list;
    for (const auto &[rank, candidate] : sorted) {
        if (list.size() < limit)
            list.append(candidate);
    }
    return list;
}

bool isAnswered(const Room &room)
{
    return std::any_of(room.people.begin(), room.people.end(),
                       [&](const Person &person) { return !room.answerOf(person.id).isEmpty(); });
}

/// The windows of each of the lengths a question allows.
std::map<qint64, EveryWindow> windowsOf(const Room &room, const RankingQuestion &question, const Course &course)
{
    std::set<qint64> durations(question.otherDurations.begin(), question.otherDurations.end());
    durations.insert(question.duration);
    std::map<qint64, EveryWindow> windows;
    for (const qint64 duration : durations)
        windows.try_emplace(duration, room, question, duration, course);
    return windows;
}

bool anyFits(const std::map<qint64, EveryWindow> &windows)
{
    return std::any_of(windows.begin(), windows.end(),
                       [](const auto &of) { return of.second.hasOneForAllRespondents(); });
}

Overlap overlapOf(const Room &room, const std::map<qint64, EveryWindow> &windows, RankingQuestion question,
                  const Course &course)
{
    if (std::all_of(windows.begin(), windows.end(), [](const auto &of) { return of.second.all().empty(); }))
        return Overlap::NoWindow;
    if (!isAnswered(room))
        return Overlap::NoRespondents;
    if (anyFits(windows))
        return Overlap::Window;
    question.filter = {};
    if (anyFits(windowsOf(room, question, course)))
        return Overlap::Filtered;
    return windows.begin()->second.hasSlotForAllRespondents() ? Overlap::TooShort : Overlap::NoSlot;
}

} // namespace

Ranking bruteForce(const Room &room, const RankingQuestion &question, const Course &course)
{
    const std::map<qint64, EveryWindow> windows = windowsOf(room, question, course);
    Ranking ranking;
    ranking.overlap = overlapOf(room, windows, question, course);
    if (ranking.overlap == Overlap::NoWindow || ranking.overlap == Overlap::NoRespondents)
        return ranking;
    const EveryWindow &main = windows.at(question.duration);
    if (ranking.overlap == Overlap::TooShort)
        ranking.longestCommon = main.longestCommon();
    Ranked with;
    Ranked without;
    for (const auto &[duration, ofLength] : windows)
        addCandidates(ofLength, with, without);
    ranking.candidates = firstOf(with, question.limit);
    ranking.withoutRequired = firstOf(without, question.limit);
    if (with.empty() && without.empty())
        ranking.nearMisses = nearMissesOf(main, question.limit);
    return ranking;
}

} // namespace yak::test
