#pragma once

#include "model/room.h"
#include "optimizer/bits.h"

#include <QList>

#include <vector>

namespace yak {

/// When it is night for the people of a room who are in one zone: while the clocks there show 22:00 to 07:00.
struct NightZone
{
    QList<bits::Word> people; ///< numbered by their ids' order
    Ranges nights;            ///< in axis units, within the extent of the room's slots
    QList<qint64> before;     ///< the units of the nights before each of them

    friend bool operator==(const NightZone &, const NightZone &) = default;
};

/// The nights of everybody in a room, by the zones they have stored. Rooms whose units are no minutes have none, nor
/// have people without a zone that is known. In a `weekday` room they are those of its reference week. A value; safe to
/// read from any thread.
class Nights
{
public:
    /// Of nobody.
    Nights() = default;

    /// O(zones · days) steps and as many questions to the zones' rules as they have changes of clocks.
    explicit Nights(const Room &room);

    [[nodiscard]] bool isEmpty() const { return m_zones.isEmpty(); }

    /// How many of a set of people are in each zone; for units().
    [[nodiscard]] std::vector<qint64> headcounts(bits::Set people) const;

    /// Summed over people who are so many in each zone: the minutes of [start, start + duration) that are night for
    /// them. On a ring the window may end past the ring's length. O(zones · log nights).
    [[nodiscard]] qint64 units(const std::vector<qint64> &headcounts, SlotKey start, qint64 duration) const;

    friend bool operator==(const Nights &, const Nights &) = default;

private:
    QList<NightZone> m_zones; // those that have a night within the room's slots, by name
    qint64 m_ringLength = 0;  // 0 on a line
};

} // namespace yak
