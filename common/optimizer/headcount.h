#pragma once

namespace yak {

/// How many people are in which state over a slot or a window. Together they are everybody in the room.
struct Headcount
{
    int in = 0;       ///< yes
    int ifNeeded = 0; ///< if needed
    int out = 0;      ///< no
    int waiting = 0;  ///< not answered, or not answered for all of it

    friend bool operator==(const Headcount &, const Headcount &) = default;
};

} // namespace yak
