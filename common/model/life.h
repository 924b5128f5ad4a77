#pragma once

#include "core/errorcode.h"
#include "model/room.h"

#include <optional>

namespace yak {

/// Where a room is in its life.
enum class Phase { Open, Closed, Settled, Archived };

[[nodiscard]] QLatin1StringView toText(Phase phase);

/// When a room stops taking answers by itself: at its deadline or, where a `date` room has none, when its last date has
/// ended everywhere, which is in UTC−12. Computed, never stored.
[[nodiscard]] std::optional<Instant> deadlineOf(const RoomSettings &settings);

/// The phase at an instant. A deadline is over at its very instant.
[[nodiscard]] Phase phaseAt(const RoomFlags &flags, const RoomSettings &settings, Instant now);

/// Why this person cannot paint at this instant; empty where they can. Their own deadline, if they have one, counts
/// instead of the room's; a room closed by hand is closed for all.
[[nodiscard]] std::optional<ErrorCode> paintRefusal(const RoomFlags &flags, const RoomSettings &settings,
                                                    const Person &person, Instant now);

} // namespace yak
