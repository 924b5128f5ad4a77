#pragma once

#include <compare>

namespace yak {

inline constexpr int kMinutesPerDay = 1440;

/// Wall-clock minutes [from, to) counted from the midnight a day begins with: 0 <= from < 1440, and `to` may reach
/// past 1440 to cross midnight, at most a day after `from`. 0 to 1440 is the whole civil day.
struct WallRange
{
    int from = 0;
    int to = 0;

    friend auto operator<=>(const WallRange &, const WallRange &) = default;
};

} // namespace yak
