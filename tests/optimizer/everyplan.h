#pragma once

#include "bruteforce.h"
#include "optimizer/sessions.h"

#include <array>
#include <optional>
#include <vector>

namespace yak::test {

/// The starts of a plan's sessions, in order.
using Starts = std::vector<SlotKey>;
/// What a plan comes to: required people, weight able, weight firm.
using Worth = std::array<qint64, 3>;

/// Every way to choose sessions in a room of at most 64 people, tried one after the other. Shares nothing with the
/// planner but who is able to come when.
class EveryPlan
{
public:
    EveryPlan(const Room &room, const Course &course, const SessionQuestion &question);

    [[nodiscard]] bool hasPlan() const { return m_has; }
    /// Of the best plan: more is better, the first number first; of equal ones the earliest starts.
    [[nodiscard]] const Worth &worth() const { return m_worth; }
    [[nodiscard]] const Starts &starts() const { return m_starts; }
    /// The most weight able of the plans with as many required people as the best.
    [[nodiscard]] qint64 mostAble() const { return m_mostAble; }

private:
    enum class Least { IfNeeded, Yes };
    using People = quint64; // a bit each
    struct Window
    {
        std::vector<SlotKey> slots;
        People able;
        People yes;
    };

    [[nodiscard]] std::optional<SlotKey> after(SlotKey slot) const;
    [[nodiscard]] std::vector<SlotKey> slotsFrom(SlotKey start) const;
    [[nodiscard]] bool isLetThrough(const std::vector<SlotKey> &slots) const;
    [[nodiscard]] People peopleOf(const std::vector<SlotKey> &slots, Least least) const;
    [[nodiscard]] bool isTooSoon(const std::vector<SlotKey> &first, const std::vector<SlotKey> &second) const;
    [[nodiscard]] bool clash(const std::vector<SlotKey> &a, const std::vector<SlotKey> &b) const;
    void choose(size_t from, std::vector<size_t> chosen);
    void judge(const std::vector<size_t> &chosen);

    const Room &m_room;
    const Course &m_course;
    const SessionQuestion &m_question;
    Availability m_availability;
    std::vector<Window> m_windows; // in the order of their starts
    bool m_has = false;
    Worth m_worth{};
    Starts m_starts;
    qint64 m_mostAble = 0;
};

} // namespace yak::test
