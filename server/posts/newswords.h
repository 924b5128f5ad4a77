#pragma once

#include "model/room.h"

#include <QString>

/// The words of posts: short plain English, since a server has no language.
namespace yak::server {

/// When a window of the room is, with the zone it is told in where it has one: "Mon 1 Feb 2027, 19:00–20:00
/// (Asia/Seoul)", "Mon 1 Feb 2027, Lunch", "Mondays 19:00–20:00 (Asia/Seoul)".
[[nodiscard]] QString windowText(const Room &room, Range window);

/// A moment in the room's zone, or in UTC where it has none.
[[nodiscard]] QString momentText(const Room &room, Instant moment);

/// What the first post to a new address says.
[[nodiscard]] QString testText(const Room &room);

} // namespace yak::server
