#include "everyplan.h"

#include <algorithm>

namespace yak::test {

EveryPlan::EveryPlan(const Room &room, const Course &course, const SessionQuestion &question)
    : m_room(room), m_course(course), m_question(question), m_availability(room)
{
    const std::span<const SlotKey> keys = room.slotTable.keys();
    for (const SlotKey start : keys) {
        const std::vector<SlotKey> slots = slotsFrom(start);
        if (slots.empty() || !isLetThrough(slots))
            continue;
        const Window window{slots, peopleOf(slots, Least::IfNeeded), peopleOf(slots, Least::Yes)};
        if (window.able != 0)
            m_windows.push_back(window);
    }
    choose(0, {});
}

std::optional<SlotKey> EveryPlan::after(SlotKey slot) const
{
    for (const std::vector<SlotKey> &chain : m_course.chains) {
        for (size_t i = 0; i + 1 < chain.size(); ++i) {
            if (chain[i] == slot)
                return chain[i + 1];
        }
    }
    if (!m_course.chains.empty())
        return std::nullopt;
    SlotKey next = slot + m_room.slotTable.unitsPerSlot();
    if (m_course.ringLength > 0)
        next %= m_course.ringLength;
    return m_room.slotTable.indexOf(next) < 0 ? std::nullopt : std::optional(next);
}

std::vector<SlotKey> EveryPlan::slotsFrom(SlotKey start) const
{
    std::vector<SlotKey> slots;
    std::optional<SlotKey> slot = start;
    for (qint64 left = m_question.duration; left > 0; left -= m_room.slotTable.unitsPerSlot()) {
        if (!slot || std::ranges::find(slots, *slot) != slots.end())
            return {};
        slots.push_back(*slot);
        slot = after(*slot);
    }
    return slots;
}

bool EveryPlan::isLetThrough(const std::vector<SlotKey> &slots) const
{
    if (!m_question.filter.within)
        return true;
    qint64 left = m_question.duration;
    for (const SlotKey slot : slots) {
        for (qint64 unit = 0; unit < std::min(left, m_room.slotTable.unitsPerSlot()); ++unit) {
            const bool isInside = std::ranges::any_of(*m_question.filter.within, [&](Range range) {
                return range.from <= slot + unit && slot + unit < range.to;
            });
            if (!isInside)
                return false;
        }
        left -= m_room.slotTable.unitsPerSlot();
    }
    return true;
}

EveryPlan::People EveryPlan::peopleOf(const std::vector<SlotKey> &slots, Least least) const
{
    People people = 0;
    for (qsizetype person = 0; person < m_availability.people().size(); ++person) {
        const bool can = std::ranges::all_of(slots, [&](SlotKey slot) {
            const SlotState state = m_availability.state(person, m_room.slotTable.indexOf(slot));
            return state == SlotState::Yes || (state == SlotState::IfNeeded && least == Least::IfNeeded);
        });
        if (can)
            people |= People(1) << person;
    }
    return people;
}

/// Whether a session can begin only after another has ended and the time between has gone by.
bool EveryPlan::isTooSoon(const std::vector<SlotKey> &first, const std::vector<SlotKey> &second) const
{
    qint64 since = 0; // units from the first one's start
    std::optional<SlotKey> slot = first.front();
    for (qsizetype i = 0; i <= m_room.slotTable.size() && slot; ++i) {
        if (*slot == second.front() && since < m_question.duration + m_question.leastApart)
            return true;
        if (*slot == second.front())
            return false;
        slot = after(*slot);
        since += m_room.slotTable.unitsPerSlot();
    }
    return false;
}

bool EveryPlan::clash(const std::vector<SlotKey> &a, const std::vector<SlotKey> &b) const
{
    const bool share = std::ranges::any_of(a, [&](SlotKey slot) { return std::ranges::find(b, slot) != b.end(); });
    return share || isTooSoon(a, b) || isTooSoon(b, a);
}

void EveryPlan::choose(size_t from, std::vector<size_t> chosen)
{
    if (std::ssize(chosen) == m_question.sessions) {
        judge(chosen);
        return;
    }
    for (size_t i = from; i < m_windows.size(); ++i) {
        const bool fits = std::ranges::none_of(
            chosen, [&](size_t other) { return clash(m_windows[other].slots, m_windows[i].slots); });
        if (!fits)
            continue;
        chosen.push_back(i);
        choose(i + 1, chosen);
        chosen.pop_back();
    }
}

void EveryPlan::judge(const std::vector<size_t> &chosen)
{
    People able = m_windows[chosen.front()].able;
    People yes = m_windows[chosen.front()].yes;
    Starts starts;
    for (const size_t i : chosen) {
        const bool isSeries = m_question.goal == SessionGoal::WholeSeries;
        able = isSeries ? able & m_windows[i].able : able | m_windows[i].able;
        yes = isSeries ? yes & m_windows[i].yes : yes | m_windows[i].yes;
        starts.push_back(m_windows[i].slots.front());
    }
    Worth worth{};
    for (qsizetype person = 0; person < m_availability.people().size(); ++person) {
        const Attendee &attendee = m_availability.people()[person];
        const bool isAble = (able >> person & 1) != 0;
        worth[0] += isAble && attendee.required ? 1 : 0;
        worth[1] += isAble ? attendee.weight : 0;
        worth[2] += (yes >> person & 1) != 0 ? attendee.weight : 0;
    }
    m_mostAble = !m_has || worth[0] > m_worth[0] ? worth[1]
                 : worth[0] == m_worth[0]        ? std::max(m_mostAble, worth[1])
                                                 : m_mostAble;
    if (!m_has || worth > m_worth || (worth == m_worth && starts < m_starts)) {
        m_worth = worth;
        m_starts = starts;
    }
    m_has = true;
}

} // namespace yak::test
