#pragma once

#include "export/roomsheet.h"

namespace yak {

struct RoomDesk;

/// What of a room goes on paper, as its reader sees it now: with the answers of others hidden, the own answer only.
[[nodiscard]] SheetContent sheetContentOf(const RoomDesk &desk);

} // namespace yak
