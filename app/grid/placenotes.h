#pragma once

#include "grid/gridscene.h"
#include "model/plan.h"

#include <QHash>

namespace yak {

/// What cells say of the places that blocks have: "2 left", "full". `taken` is how many of a slot's places are gone;
/// slots that are not in it have all of theirs. Empty where no block has a capacity.
[[nodiscard]] std::vector<GridNote> placeNotes(const Plan &plan, const SlotTable &table,
                                               const QHash<SlotKey, int> &taken);

} // namespace yak
