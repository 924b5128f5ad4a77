#pragma once

#include "bruteforce.h"

#include <limits>
#include <map>
#include <optional>
#include <set>
#include <tuple>
#include <vector>

namespace yak::test {

using Ids = std::set<ParticipantId>;

/// What follows the last slot of a chain.
inline constexpr SlotKey kNoKey = std::numeric_limits<SlotKey>::min();

/// A window and everything that can be said of it, each counted by itself.
struct SeenWindow
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
    [[nodiscard]] bool hasTheSamePeopleAs(const SeenWindow &other) const
    {
        return in == other.in && ifNeeded == other.ifNeeded;
    }
    /// In the order of the ranking: the smaller the better.
    [[nodiscard]] auto rank() const
    {
        return std::tuple(-quorumsMet, -weightIn, -weightAble, ifNeededUnits, nightUnits, -duration, start);
    }
};

/// Every window of one length in a room, looked at person by person and unit by unit.
class EveryWindow
{
public:
    /// `room` must outlive this object.
    EveryWindow(const Room &room, const RankingQuestion &question, qint64 duration, Course course);

    [[nodiscard]] const std::map<SlotKey, SeenWindow> &all() const { return m_windows; }
    [[nodiscard]] bool contains(SlotKey start) const { return m_windows.contains(start); }
    [[nodiscard]] const SeenWindow &at(SlotKey start) const { return m_windows.at(start); }
    [[nodiscard]] qint64 duration() const { return m_duration; }

    /// The key that follows in time, whether or not there is such a slot.
    [[nodiscard]] SlotKey after(SlotKey key) const;
    /// The window that comes just before.
    [[nodiscard]] std::optional<SlotKey> previous(SlotKey key) const;

    /// Whether this is a window for all who have answered.
    [[nodiscard]] bool hasOneForAllRespondents() const;
    [[nodiscard]] bool hasSlotForAllRespondents() const;
    /// The longest stretch of slots for all who have answered, the earliest of equals.
    [[nodiscard]] Range longestCommon() const;

private:
    [[nodiscard]] SlotState slotState(const Answer &answer, SlotKey key) const;
    [[nodiscard]] std::vector<SlotKey> windowFrom(SlotKey start) const;
    [[nodiscard]] SeenWindow look(const std::vector<SlotKey> &keys) const;
    void countPerson(const Person &person, const std::vector<SlotKey> &keys, SeenWindow &window) const;
    template<typename Visit>
    void forEachUnit(const std::vector<SlotKey> &keys, Visit visit) const;
    [[nodiscard]] qint64 nightUnits(const Person &person, const std::vector<SlotKey> &keys) const;
    [[nodiscard]] bool isWithin(const std::vector<SlotKey> &keys) const;
    [[nodiscard]] bool saysNo(const Ids &people, SlotKey key) const;
    [[nodiscard]] bool isClearAround(const std::vector<SlotKey> &keys, const Ids &able) const;
    [[nodiscard]] std::optional<SlotKey> slotBefore(SlotKey key) const;
    [[nodiscard]] bool suitsAllRespondents(const Ids &able) const;
    [[nodiscard]] bool isCommon(SlotKey key) const;

    const Room &m_room;
    RankingQuestion m_question;
    qint64 m_duration;
    Course m_course;
    qint64 m_length;
    std::set<SlotKey> m_keys;
    std::map<SlotKey, std::map<ParticipantId, SlotState>> m_states;
    std::map<SlotKey, SeenWindow> m_windows;
};

} // namespace yak::test
