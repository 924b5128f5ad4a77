#pragma once

#include "model/room.h"

namespace yak::bench {

inline constexpr qint64 kSlotMinutes = 15;

/// A room without gaps whose people have answered all of it: each day two stretches of some hours with yes and one with
/// if needed, no otherwise. The same one at each call; ids are as random as real ones.
[[nodiscard]] Room makeBenchRoom(int people, qint64 slots);

} // namespace yak::bench
