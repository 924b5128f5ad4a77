#include "bruteforce.h"

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
    qint64 weightIn = 0;
    qint64 weightAble = 0;
    qint64 ifNeededUnits = 0;
    qint64 coveredUnits = 0;

    [[nodiscard]] bool hasSomebody() const { return !in.empty() || !ifNeeded.empty(); }
    [[nodiscard]] bool hasTheSamePeopleAs(const Window &other) const
    {
        return in == other.in && ifNeeded == other.ifNeeded;
    }
    /// In the order of the ranking: the smaller the better.
    [[nodiscard]] auto rank() const { return std::tuple(-weightIn, -weightAble, ifNeededUnits, start); }
};

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
    BruteForce(const Room &room, const RankingQuestion &question, Course course)
        : m_room(room),
          m_question(question),
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

    [[nodiscard]] Ranking answer() const
    {
        Ranking ranking;
        ranking.overlap = overlap();
        if (ranking.overlap == Overlap::NoWindow || ranking.overlap == Overlap::NoRespondents)
            return ranking;
        if (ranking.overlap == Overlap::TooShort)
            ranking.longestCommon = longestCommon();
        std::map<decltype(Window().rank()), Candidate> with;
        std::map<decltype(Window().rank()), Candidate> without;
        const auto same = [](const Window &a, const Window &b) { return a.hasTheSamePeopleAs(b); };
        for (const std::vector<SlotKey> &group : groups(same)) {
            if (!m_windows.at(group.front()).hasSomebody())
                continue;
            const auto better = [this](SlotKey a, SlotKey b) {
                return m_windows.at(a).rank() < m_windows.at(b).rank();
            };
            const Window &best = m_windows.at(*std::min_element(group.begin(), group.end(), better));
            (best.missingRequired.empty() ? with : without)[best.rank()] = candidate(best, group);
        }
        ranking.candidates = firstOf(with);
        ranking.withoutRequired = firstOf(without);
        if (with.empty() && without.empty())
            ranking.nearMisses = nearMisses();
        return ranking;
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
        for (SlotKey key = start; std::ssize(keys) * m_length < m_question.duration; key = after(key)) {
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
        for (const Person &person : m_room.people) {
            SlotState state = SlotState::Yes;
            qint64 ifNeededUnits = 0;
            qint64 left = m_question.duration;
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
            const bool able = state == SlotState::Yes || state == SlotState::IfNeeded;
            (state == SlotState::Yes        ? window.in
             : state == SlotState::IfNeeded ? window.ifNeeded
             : state == SlotState::No       ? window.out
                                            : window.waiting)
                .insert(person.id);
            if (state == SlotState::Yes)
                window.weightIn += person.weight;
            if (able) {
                window.weightAble += person.weight;
                window.ifNeededUnits += ifNeededUnits;
            }
            if (person.required && !able)
                window.missingRequired.insert(person.id);
        }
        return window;
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
        candidate.score = {best.weightIn, best.weightAble, best.ifNeededUnits, best.start};
        candidate.end = best.start + m_question.duration;
        candidate.people = {static_cast<int>(best.in.size()), static_cast<int>(best.ifNeeded.size()),
                            static_cast<int>(best.out.size()), static_cast<int>(best.waiting.size())};
        candidate.missingRequired = QList<ParticipantId>(best.missingRequired.begin(), best.missingRequired.end());
        candidate.starts = QList<SlotKey>(group.begin(), group.end());
        return candidate;
    }

    template<typename Map>
    [[nodiscard]] QList<Candidate> firstOf(const Map &sorted) const
    {
        QList<Candidate> list;
        for (const auto &[rank, candidate] : sorted) {
            if (list.size() < m_question.limit)
                list.append(candidate);
        }
        return list;
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

    [[nodiscard]] Overlap overlap() const
    {
        if (m_windows.empty())
            return Overlap::NoWindow;
        bool answered = false;
        for (const Person &person : m_room.people)
            answered = answered || !m_room.answerOf(person.id).isEmpty();
        if (!answered)
            return Overlap::NoRespondents;
        for (const auto &[key, window] : m_windows) {
            Ids able = window.in;
            able.insert(window.ifNeeded.begin(), window.ifNeeded.end());
            if (suitsAllRespondents(able))
                return Overlap::Window;
        }
        const bool anySlot = std::any_of(m_keys.begin(), m_keys.end(), [this](SlotKey key) { return isCommon(key); });
        return anySlot ? Overlap::TooShort : Overlap::NoSlot;
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

    [[nodiscard]] qint64 coveredAt(std::optional<SlotKey> key) const
    {
        return key && m_windows.contains(*key) ? m_windows.at(*key).coveredUnits : 0;
    }

    [[nodiscard]] QList<NearMiss> nearMisses() const
    {
        std::map<std::tuple<qint64, SlotKey>, std::vector<SlotKey>> peaks;
        const auto same = [](const Window &a, const Window &b) { return a.coveredUnits == b.coveredUnits; };
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
                               key + m_question.duration,
                               window.coveredUnits,
                               QList<ParticipantId>(last->begin(), last->end()),
                               {key}});
            }
        }
        misses.resize(std::min(misses.size(), m_question.limit));
        return misses;
    }

    const Room &m_room;
    RankingQuestion m_question;
    Course m_course;
    qint64 m_length;
    std::set<SlotKey> m_keys;
    std::map<std::pair<ParticipantId, SlotKey>, SlotState> m_states;
    std::map<SlotKey, Window> m_windows;
};

} // namespace

Ranking bruteForce(const Room &room, const RankingQuestion &question, Course course)
{
    return BruteForce(room, question, course).answer();
}

} // namespace yak::test
