#pragma once

#include "lobby_bench.h"

namespace yak::bench {

/// A room's past of 10,000 events is played: from the wish to see it, with all of it known here, over jumps to places
/// all over it, the longest turn of the GUI thread's event loop, median of so many times. The control plays it in the
/// GUI thread.
[[nodiscard]] HeldFigures benchReplay(int rounds);

} // namespace yak::bench
