#include "everywindow.h"

#include "core/zone.h"

#include <algorithm>

namespace yak::test {

namespace {

bool isNight(const QString &zone, qint64 minute)
{
    thread_local std::map<std::pair<QString, qint64>, bool> known;
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

} // namespace

EveryWindow::EveryWindow(const Room &room, const RankingQuestion &question, qint64 duration, Course course)
    : m_room(room),
      m_question(question),
      m_duration(duration),
      m_course(std::move(course)),
      m_length(room.slotTable.unitsPerSlot()),
      m_keys(room.slotTable.keys().begin(), room.slotTable.keys().end())
{
    for (const SlotKey key : m_keys) {
        for (const Person &person : room.people)
            m_states[key][person.id] = slotState(room.answerOf(person.id), key);
    }
    for (const SlotKey key : m_keys) {
        const std::vector<SlotKey> keys = windowFrom(key);
        if (!keys.empty())
            m_windows[key] = look(keys);
    }
}

bool EveryWindow::hasOneForAllRespondents() const
{
    return std::any_of(m_windows.begin(), m_windows.end(), [this](const auto &entry) {
        Ids able = entry.second.in;
        able.insert(entry.second.ifNeeded.begin(), entry.second.ifNeeded.end());
        return entry.second.isLetThrough && suitsAllRespondents(able);
    });
}

bool EveryWindow::hasSlotForAllRespondents() const
{
    return std::any_of(m_keys.begin(), m_keys.end(), [this](SlotKey key) { return isCommon(key); });
}

Range EveryWindow::longestCommon() const
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

SlotState EveryWindow::slotState(const Answer &answer, SlotKey key) const
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

SlotKey EveryWindow::after(SlotKey key) const
{
    for (const std::vector<SlotKey> &chain : m_course.chains) {
        const auto found = std::find(chain.begin(), chain.end(), key);
        if (found != chain.end())
            return found + 1 == chain.end() ? kNoKey : *(found + 1);
    }
    return key + m_length == m_course.ringLength ? 0 : key + m_length;
}

std::vector<SlotKey> EveryWindow::windowFrom(SlotKey start) const
{
    std::vector<SlotKey> keys;
    for (SlotKey key = start; std::ssize(keys) * m_length < m_duration; key = after(key)) {
        if (!m_keys.contains(key) || std::find(keys.begin(), keys.end(), key) != keys.end())
            return {};
        keys.push_back(key);
    }
    return keys;
}

SeenWindow EveryWindow::look(const std::vector<SlotKey> &keys) const
{
    SeenWindow window;
    window.start = keys.front();
    window.duration = m_duration;
    for (const Person &person : m_room.people)
        countPerson(person, keys, window);
    Ids able = window.in;
    able.insert(window.ifNeeded.begin(), window.ifNeeded.end());
    for (const Quorum &quorum : m_question.quorums) {
        const Ids group(quorum.people.begin(), quorum.people.end());
        const auto come = std::count_if(group.begin(), group.end(), [&](const auto &id) { return able.contains(id); });
        window.quorumsMet += come >= quorum.atLeast ? 1 : 0;
    }
    window.isWithin = isWithin(keys);
    window.isLetThrough = window.isWithin && isClearAround(keys, able);
    return window;
}

void EveryWindow::countPerson(const Person &person, const std::vector<SlotKey> &keys, SeenWindow &window) const
{
    SlotState state = SlotState::Yes;
    qint64 ifNeededUnits = 0;
    qint64 left = m_duration;
    for (const SlotKey key : keys) {
        const SlotState here = m_states.at(key).at(person.id);
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
        window.nightUnits += nightUnits(person, keys);
        window.weightAble += person.weight;
        window.ifNeededUnits += ifNeededUnits;
    }
    if (person.required && !isAble)
        window.missingRequired.insert(person.id);
}

/// The units of a window, one after the other.
template<typename Visit>
void EveryWindow::forEachUnit(const std::vector<SlotKey> &keys, Visit visit) const
{
    qint64 left = m_duration;
    for (const SlotKey key : keys) {
        for (qint64 unit = key; unit < key + m_length && left > 0; ++unit, --left)
            visit(unit);
    }
}

qint64 EveryWindow::nightUnits(const Person &person, const std::vector<SlotKey> &keys) const
{
    qint64 units = 0;
    if (!person.zone.isEmpty())
        forEachUnit(keys, [&](qint64 unit) { units += isNight(person.zone, unit) ? 1 : 0; });
    return units;
}

bool EveryWindow::isWithin(const std::vector<SlotKey> &keys) const
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

bool EveryWindow::saysNo(const Ids &people, SlotKey key) const
{
    return std::any_of(people.begin(), people.end(),
                       [&](const auto &id) { return m_states.at(key).at(id) == SlotState::No; });
}

bool EveryWindow::isClearAround(const std::vector<SlotKey> &keys, const Ids &able) const
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

std::optional<SlotKey> EveryWindow::slotBefore(SlotKey key) const
{
    const auto found = std::find_if(m_keys.begin(), m_keys.end(), [&](SlotKey one) { return after(one) == key; });
    return found == m_keys.end() ? std::nullopt : std::optional(*found);
}

std::optional<SlotKey> EveryWindow::previous(SlotKey key) const
{
    const auto found =
        std::find_if(m_windows.begin(), m_windows.end(), [&](const auto &one) { return after(one.first) == key; });
    return found == m_windows.end() ? std::nullopt : std::optional(found->first);
}

bool EveryWindow::suitsAllRespondents(const Ids &able) const
{
    return std::all_of(m_room.people.begin(), m_room.people.end(), [&](const Person &person) {
        return m_room.answerOf(person.id).isEmpty() || able.contains(person.id);
    });
}

bool EveryWindow::isCommon(SlotKey key) const
{
    Ids able;
    for (const Person &person : m_room.people) {
        const SlotState state = m_states.at(key).at(person.id);
        if (state == SlotState::Yes || state == SlotState::IfNeeded)
            able.insert(person.id);
    }
    return suitsAllRespondents(able);
}

} // namespace yak::test
