#pragma once

#include "core/instant.h"
#include "model/room.h"

namespace yak {

/// Those of a room's slots that have not begun; a slot without hours counts as long as its date is not over, and the
/// week of a `weekday` room never is. Where a date has no zone, it is over when it has ended everywhere.
[[nodiscard]] Ranges slotsAhead(const Room &room, Instant now);

} // namespace yak
