#pragma once

#include "calendar/calendarevent.h"
#include "model/room.h"

#include <optional>

namespace yak {

/// What a calendar is to be told of a room's decision, or of the one that was withdrawn; empty where there was none.
/// Everybody in the room gets the same. The summary is the room's title, in a room of
/// blocks with the names of these; the description is for the caller to fill in.
[[nodiscard]] std::optional<CalendarEvent> decisionEvent(const Room &room);

} // namespace yak
