#pragma once

#include "grid/gridscene.h"

#include <QString>

namespace yak {

/// A state in words: "yes", "if needed", "no", "not answered".
[[nodiscard]] QString wordOf(SlotState state);

/// What a cell shows, in words: the own state, or how many are in.
[[nodiscard]] QString contentOf(const GridScene &scene, qsizetype slot);

/// All there is to say of a cell: "Wednesday, November 26, 2026, 14:00–14:30, yes".
[[nodiscard]] QString describe(const GridScene &scene, qsizetype slot);

/// What to do or to know where the grid has nothing to show yet; empty where it has.
[[nodiscard]] QString hintFor(const GridScene &scene);

} // namespace yak
