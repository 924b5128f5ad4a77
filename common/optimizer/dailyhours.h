#pragma once

#include "core/zone.h"
#include "model/room.h"

namespace yak {

/// Hours that come every day, by a clock on the wall.
struct DailyHours
{
    int from = 0;   ///< minute of the day, 0 … 1439
    int length = 0; ///< minutes, at most a day; they may go on past midnight

    friend bool operator==(const DailyHours &, const DailyHours &) = default;
};

/// 22:00 to 07:00.
inline constexpr DailyHours kNight{22 * 60, 9 * 60};

/// The units of a room's slots while which the clocks of a zone show these hours, canonical: what WindowFilter takes
/// for preferred hours. In a `weekday` room they are those of its reference week. Empty in rooms whose units are no
/// minutes. O(days) steps and as many questions to the zones' rules as they have changes of clocks.
[[nodiscard]] Ranges unitsAt(const DailyHours &hours, const Zone &zone, const Room &room);

} // namespace yak
