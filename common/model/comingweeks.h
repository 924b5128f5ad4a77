#pragma once

#include "core/instant.h"
#include "core/zone.h"
#include "model/settings.h"

namespace yak {

/// The plan so many weeks later, or earlier where negative. What a clock on the wall shows stays, over a change of
/// clocks, too: dates move, hours do not.
[[nodiscard]] Plan movedByWeeks(const Plan &plan, int weeks);

/// The plan a week later.
[[nodiscard]] Plan nextWeek(const Plan &plan);

/// The settings for another room like this one: at least a week later, and as many weeks as bring its first date past
/// today. The deadline moves along by the wall clock, and is left out where it would be over at once. `local` is whose
/// calendar counts for a plan without a zone.
[[nodiscard]] RoomSettings nextRoom(RoomSettings settings, Instant now, const Zone &local);

/// The same for the settings of a template: its first date is the soonest such weekday after today, be that earlier or
/// later than it was.
[[nodiscard]] RoomSettings soonestRoom(RoomSettings settings, Instant now, const Zone &local);

} // namespace yak
