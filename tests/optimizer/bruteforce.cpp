#include "bruteforce.h"

#include "core/zone.h"

#include <algorithm>
#include <limits>
#include <map>
#include <optional>
#include <set>
#include <tuple>
#include <vector>

namespace yak::test {

namespace {

using Ids = std::set<ParticipantId>;

constexpr SlotKey kNoKey = std::numeric_limits<SlotKey>::min(); // what follows the last of a chain

struct Window
{
    SlotKey start = 0;
    Ids in;
    Ids ifNeeded;
    Ids out;
    Ids waiting;
    Ids partly;
    Ids missingRequired;
    int quorumsMet = 0;
    qint64 weightIn = 0;
    qint64 weightAble = 0;
    qint64 ifNeededUnits = 0;
    qint64 nightUnits = 0;
    qint64 duration = 0;
    qint64 coveredUnits = 0;
    bool isWithin = true;
    bool isLetThrough = true;

    [[nodiscard]] bool hasSomebody() const { return !in.empty() || !ifNeeded.empty(); }
    [[nodiscard]] qint64 coveredIfWithin() const { return isWithin ? coveredUnits : 0; }
    [[nodiscard]] bool hasTheSamePeopleAs(const Window &other) const
    {
        return in == other.in && ifNeeded == other.ifNeeded;
    }
    /// In the order of the ranking: the smaller the better.
    [[nodiscard]] auto rank() const
    {
        return std::tuple(-quorumsMet, -weightIn, -weightAble, ifNeededUnits, nightUnits, -duration, start);
    }
};

using Ranked = std::map<decltype(Window().rank()), Candidate>;

bool isNight(const QString &zone, qint64 minute)
{
    static std::map<std::pair<QString, qint64>, bool> known;
    const auto [entry, isNew] = known.try_emplace({zone, minute}, false);
    if (isNew) {
        if (const auto found = Zone::find(zone)) {
            const int hour = found->wallTime(Instant::fromMinutes(minute)).minuteOfDay / 60;
            entry->second = hour >= 22 || hour < 7;
        }
    }
    return entry->second;
}

int badness(SlotState state)
{
    switch (state) {
    case SlotState::No:
        return 3;
    case SlotState::None:
        return 2;
    case SlotState::IfNeeded:
        return 1;
    case SlotState::Yes:
        return 0;
    }
    return 0;
}

SlotState worse(SlotState a, SlotState b)
{
    return badness(a) >= badness(b) ? a : b;
}

class BruteForce
{
public:
    BruteForce(const Room &room, const RankingQuestion &question, qint64 duration, Course course)
        : m_room(room),
          m_question(question),
          m_duration(duration),
          m_course(course),
          m_length(room.slotTable.unitsPerSlot()),
          m_keys(room.slotTable.keys().begin(), room.slotTable.keys().end())
    {
        for (const SlotKey key : m_keys) {
            for (const Person &person : room.people)
                m_states[{person.id, key}] = slotState(room.answerOf(person.id), key);
        }
        for (const SlotKey key : m_keys) {
            const std::vector<SlotKey> keys = windowFrom(key);
            if (!keys.empty())
                m_windows[key] = look(keys);
        }
    }

    void addTo(Ranked &with, Ranked &without) const
    {
        const auto same = [](const Window &a, const Window &b) {
            return a.hasTheSamePeopleAs(b) && a.isLetThrough == b.isLetThrough;
        };
        for (const std::vector<SlotKey> &group : groups(same)) {
            if (!m_windows.at(group.front()).hasSomebody() || !m_windows.at(group.front()).isLetThrough)
                continue;
            const auto better = [this](SlotKey a, SlotKey b) {
                return m_windows.at(a).rank() < m_windows.at(b).rank();
            };
            const Window &best = m_windows.at(*std::min_element(group.begin(), group.end(), better));
            (best.missingRequired.empty() ? with : without)[best.rank()] = candidate(best, group);
        }
    }

    [[nodiscard]] bool hasWindows() const { return !m_windows.empty(); }

    [[nodiscard]] bool hasOneForAllRespondents() const
    {
        return std::any_of(m_windows.begin(), m_windows.end(), [this](const auto &entry) {
            Ids able = entry.second.in;
            able.insert(entry.second.ifNeeded.begin(), entry.second.ifNeeded.end());
            return entry.second.isLetThrough && suitsAllRespondents(able);
        });
    }

    [[nodiscard]] bool hasSlotForAllRespondents() const
    {
        return std::any_of(m_keys.begin(), m_keys.end(), [this](SlotKey key) { return isCommon(key); });
    }

    [[nodiscard]] Range longestCommon() const
    {
        Range longest;
        for (const SlotKey start : m_keys) {
            qint64 length = 0;
            SlotKey key = start;
            while (m_keys.contains(key) && isCommon(key) && length < std::ssize(m_keys) * m_length) {
                length += m_length;
                key = after(key);
            }
            if (length > longest.length())
                longest = {start, start + length};
        }
        return longest;
    }

    [[nodiscard]] QList<NearMiss> nearMisses() const
    {
        std::map<std::tuple<qint64, SlotKey>, std::vector<SlotKey>> peaks;
        const auto same = [](const Window &a, const Window &b) { return a.coveredIfWithin() == b.coveredIfWithin(); };
        for (const std::vector<SlotKey> &group : groups(same)) {
            const qint64 covered = coveredAt(group.front());
            const qint64 before = coveredAt(previous(group.front()));
            const qint64 next = coveredAt(after(group.back()));
            if (covered > 0 && before <= covered && next <= covered)
                peaks[{-covered, group.front()}] = group;
        }
        QList<NearMiss> misses;
        for (const auto &[rank, group] : peaks) {
            const Ids *last = nullptr;
            for (const SlotKey key : group) {
                const Window &window = m_windows.at(key);
                if (last && *last == window.partly) {
                    misses.last().starts.append(key);
                    continue;
                }
                last = &window.partly;
                misses.append({key,
                               key + m_duration,
                               window.coveredUnits,
                               QList<ParticipantId>(last->begin(), last->end()),
                               {key}});
            }
        }
        misses.resize(std::min(misses.size(), m_question.limit));
        return misses;
    }

private:
    [[nodiscard]] SlotState slotState(const Answer &answer, SlotKey key) const
    {
        SlotState state = SlotState::Yes;
        for (qint64 unit = key; unit < key + m_length; ++unit) {
            SlotState said = SlotState::None;
            for (const Segment &segment : answer.segments()) {
                if (segment.range.from <= unit && unit < segment.range.to)
                    said = segment.state;
            }
            state = worse(state, said);
        }
        return state;
    }

    /// The key that follows in time, whether or not there is such a slot.
    [[nodiscard]] SlotKey after(SlotKey key) const
    {
        for (const std::vector<SlotKey> &chain : m_course.chains) {
            const auto found = std::find(chain.begin(), chain.end(), key);
            if (found != chain.end())
                return found + 1 == chain.end() ? kNoKey : *(found + 1);
        }
        return key + m_length == m_course.ringLength ? 0 : key + m_length;
    }

    [[nodiscard]] std::vector<SlotKey> windowFrom(SlotKey start) const
    {
        std::vector<SlotKey> keys;
        for (SlotKey key = start; std::ssize(keys) * m_length < m_duration; key = after(key)) {
            if (!m_keys.contains(key) || std::find(keys.begin(), keys.end(), key) != keys.end())
                return {};
            keys.push_back(key);
        }
        return keys;
    }

    [[nodiscard]] Window look(const std::vector<SlotKey> &keys) const
    {
        Window window;
        window.start = keys.front();
        window.duration = m_duration;
        Ids able;
        for (const Person &person : m_room.people) {
            SlotState state = SlotState::Yes;
            qint64 ifNeededUnits = 0;
            qint64 left = m_duration;
            for (const SlotKey key : keys) {
                const SlotState here = m_states.at({person.id, key});
                const qint64 taken = std::min(left, m_length);
                left -= taken;
                state = worse(state, here);
                if (here == SlotState::IfNeeded)
                    ifNeededUnits += taken;
                if (here == SlotState::IfNeeded || here == SlotState::Yes) {
                    window.partly.insert(person.id);
                    window.coveredUnits += taken * person.weight;
                }
            }
            const bool isAble = state == SlotState::Yes || state == SlotState::IfNeeded;
            (state == SlotState::Yes        ? window.in
             : state == SlotState::IfNeeded ? window.ifNeeded
             : state == SlotState::No       ? window.out
                                            : window.waiting)
                .insert(person.id);
            if (state == SlotState::Yes)
                window.weightIn += person.weight;
            if (isAble) {
                able.insert(person.id);
                window.nightUnits += nightUnits(person, keys);
                window.weightAble += person.weight;
                window.ifNeededUnits += ifNeededUnits;
            }
            if (person.required && !isAble)
                window.missingRequired.insert(person.id);
        }
        for (const Quorum &quorum : m_question.quorums) {
            const Ids group(quorum.people.begin(), quorum.people.end());
            const auto come =
                std::count_if(group.begin(), group.end(), [&](const auto &id) { return able.contains(id); });
            window.quorumsMet += come >= quorum.atLeast ? 1 : 0;
        }
        window.isWithin = isWithin(keys);
        window.isLetThrough = window.isWithin && isClearAround(keys, able);
        return window;
    }

    /// The units of a window, one after the other.
    template<typename Visit>
    void forEachUnit(const std::vector<SlotKey> &keys, Visit visit) const
    {
        qint64 left = m_duration;
        for (const SlotKey key : keys) {
            for (qint64 unit = key; unit < key + m_length && left > 0; ++unit, --left)
                visit(unit);
        }
    }

    [[nodiscard]] qint64 nightUnits(const Person &person, const std::vector<SlotKey> &keys) const
    {
        qint64 units = 0;
        if (!person.zone.isEmpty())
            forEachUnit(keys, [&](qint64 unit) { units += isNight(person.zone, unit) ? 1 : 0; });
        return units;
    }

    [[nodiscard]] bool isWithin(const std::vector<SlotKey> &keys) const
    {
        bool isWithin = true;
        forEachUnit(keys, [&](qint64 unit) {
            const auto &within = m_question.filter.within;
            isWithin = isWithin && (!within || std::any_of(within->begin(), within->end(), [unit](Range range) {
                           return range.from <= unit && unit < range.to;
                       }));
        });
        return isWithin;
    }

    [[nodiscard]] bool saysNo(const Ids &people, SlotKey key) const
    {
        return std::any_of(people.begin(), people.end(), [&](const auto &id) {
            return m_states.at({id, key}) == SlotState::No;
        });
    }

    [[nodiscard]] bool isClearAround(const std::vector<SlotKey> &keys, const Ids &able) const
    {
        std::set<SlotKey> seen(keys.begin(), keys.end());
        std::optional<SlotKey> key = keys.front();
        for (qint64 left = m_question.filter.clearBefore; left > 0; left -= m_length) {
            key = slotBefore(*key);
            if (!key || !seen.insert(*key).second)
                break;
            if (saysNo(able, *key))
                return false;
        }
        key = keys.back();
        seen = std::set<SlotKey>(keys.begin(), keys.end());
        const qint64 rest = std::ssize(keys) * m_length - m_duration;
        for (qint64 left = m_question.filter.clearAfter - rest; left > 0; left -= m_length) {
            key = after(*key);
            if (!m_keys.contains(*key) || !seen.insert(*key).second)
                break;
            if (saysNo(able, *key))
                return false;
        }
        return true;
    }

    [[nodiscard]] std::optional<SlotKey> slotBefore(SlotKey key) const
    {
        const auto found = std::find_if(m_keys.begin(), m_keys.end(), [&](SlotKey one) { return after(one) == key; });
        return found == m_keys.end() ? std::nullopt : std::optional(*found);
    }

    /// Windows that follow each other and are alike, in their course, groups by the key they are met at.
    template<typename Alike>
    [[nodiscard]] std::vector<std::vector<SlotKey>> groups(Alike alike) const
    {
        std::vector<std::vector<SlotKey>> found;
        std::set<SlotKey> seen;
        for (const auto &[key, window] : m_windows) {
            if (seen.contains(key))
                continue;
            // Back to where the group begins, or once around.
            SlotKey first = key;
            for (auto before = previous(first); before && alike(m_windows.at(*before), window);
                 before = previous(first)) {
                first = *before;
                if (first == key)
                    break;
            }
            std::vector<SlotKey> group;
            for (SlotKey next = first; m_windows.contains(next) && alike(m_windows.at(next), window);
                 next = after(next)) {
                if (!seen.insert(next).second)
                    break;
                group.push_back(next);
            }
            found.push_back(group);
        }
        return found;
    }

    /// The window that comes just before.
    [[nodiscard]] std::optional<SlotKey> previous(SlotKey key) const
    {
        for (const auto &[other, window] : m_windows) {
            if (after(other) == key)
                return other;
        }
        return std::nullopt;
    }

    [[nodiscard]] Candidate candidate(const Window &best, const std::vector<SlotKey> &group) const
    {
        Candidate candidate;
        candidate.score = {best.quorumsMet, best.weightIn, best.weightAble, best.ifNeededUnits,
                           best.nightUnits, best.duration, best.start};
        candidate.end = best.start + m_duration;
        candidate.people = {static_cast<int>(best.in.size()), static_cast<int>(best.ifNeeded.size()),
                            static_cast<int>(best.out.size()), static_cast<int>(best.waiting.size())};
        candidate.missingRequired = QList<ParticipantId>(best.missingRequired.begin(), best.missingRequired.end());
        candidate.starts = QList<SlotKey>(group.begin(), group.end());
        return candidate;
    }

    [[nodiscard]] bool suitsAllRespondents(const Ids &able) const
    {
        for (const Person &person : m_room.people) {
            if (!m_room.answerOf(person.id).isEmpty() && !able.contains(person.id))
                return false;
        }
        return true;
    }

    [[nodiscard]] bool isCommon(SlotKey key) const
    {
        Ids able;
        for (const Person &person : m_room.people) {
            const SlotState state = m_states.at({person.id, key});
            if (state == SlotState::Yes || state == SlotState::IfNeeded)
                able.insert(person.id);
        }
        return suitsAllRespondents(able);
    }

    [[nodiscard]] qint64 coveredAt(std::optional<SlotKey> key) const
    {
        return key && m_windows.contains(*key) ? m_windows.at(*key).coveredIfWithin() : 0;
    }

    const Room &m_room;
    RankingQuestion m_question;
    qint64 m_duration;
    Course m_course;
    qint64 m_length;
    std::set<SlotKey> m_keys;
    std::map<std::pair<ParticipantId, SlotKey>, SlotState> m_states;
    std::map<SlotKey, Window> m_windows;
};

} // namespace

namespace {

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

Overlap overlapOf(const Room &room, const RankingQuestion &question, const Course &course)
{
    std::set<qint64> durations(question.otherDurations.begin(), question.otherDurations.end());
    durations.insert(question.duration);
    RankingQuestion unfiltered = question;
    unfiltered.filter = {};
    bool hasWindows = false;
    bool hasSlot = false;
    bool fits = false;
    bool fitsUnfiltered = false;
    for (const qint64 duration : durations) {
        const BruteForce filtered(room, question, duration, course);
        hasWindows = hasWindows || filtered.hasWindows();
        hasSlot = filtered.hasSlotForAllRespondents();
        fits = fits || filtered.hasOneForAllRespondents();
        fitsUnfiltered = fitsUnfiltered || BruteForce(room, unfiltered, duration, course).hasOneForAllRespondents();
    }
    if (!hasWindows)
        return Overlap::NoWindow;
    if (!isAnswered(room))
        return Overlap::NoRespondents;
    if (fits || fitsUnfiltered)
        return fits ? Overlap::Window : Overlap::Filtered;
    return hasSlot ? Overlap::TooShort : Overlap::NoSlot;
}

} // namespace

Ranking bruteForce(const Room &room, const RankingQuestion &question, Course course)
{
    Ranking ranking;
    ranking.overlap = overlapOf(room, question, course);
    if (ranking.overlap == Overlap::NoWindow || ranking.overlap == Overlap::NoRespondents)
        return ranking;
    const BruteForce main(room, question, question.duration, course);
    if (ranking.overlap == Overlap::TooShort)
        ranking.longestCommon = main.longestCommon();
    std::set<qint64> durations(question.otherDurations.begin(), question.otherDurations.end());
    durations.insert(question.duration);
    Ranked with;
    Ranked without;
    for (const qint64 duration : durations)
        BruteForce(room, question, duration, course).addTo(with, without);
    ranking.candidates = firstOf(with, question.limit);
    ranking.withoutRequired = firstOf(without, question.limit);
    if (with.empty() && without.empty())
        ranking.nearMisses = main.nearMisses();
    return ranking;
}

} // namespace yak::test
