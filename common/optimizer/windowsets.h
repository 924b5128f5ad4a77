#pragma once

#include "optimizer/availability.h"

#include <vector>

namespace yak {

/// The sets of people of one window: a person's state over it is the worst over its slots.
struct WindowSets
{
    std::vector<qsizetype> slotsOfWindow; ///< in its course; fewer than it needs where the room has not all of them
    std::vector<bits::Word> in;
    std::vector<bits::Word> ifNeeded;
    std::vector<bits::Word> out;
    std::vector<bits::Word> waiting;

    [[nodiscard]] Headcount headcount() const;
};

/// The sets of the window that starts at `start` and lasts `duration` units. Slots that the room has not (any more) are
/// slots nobody has answered. O(slots of the window · people / 64).
[[nodiscard]] WindowSets windowSets(const Availability &availability, SlotKey start, qint64 duration);

} // namespace yak
