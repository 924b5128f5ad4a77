#pragma once

#include "grid/gridscene.h"

#include <functional>
#include <optional>

namespace yak {

/// What cells say of the places that slots have: "2 left", "full". `left` gives how many are free; nothing for a slot
/// that has no limit. Empty where no slot has one.
[[nodiscard]] std::vector<GridNote> placeNotes(const SlotTable &table,
                                               const std::function<std::optional<int>(SlotKey)> &left);

} // namespace yak
