#pragma once

#include "optimizer/question.h"
#include "randomroom.h"

namespace yak::test {

/// How a room is cut finer: each of its units becomes `scale` units, and then each slot `parts` slots.
struct Cut
{
    qint64 scale = 1;
    qint64 parts = 1; ///< goes into scale · the slots' length
};

/// The room with every answer as its slots read it: a slot is then all of one state. Who has said nothing of any slot
/// has not answered.
[[nodiscard]] Room readBySlots(const Room &room);

/// The room cut finer; what was said of a slot is said of its parts. `drawn` as readBySlots() has it.
[[nodiscard]] Room split(const RandomRoom &drawn, Cut cut);

/// The same question of the room cut finer.
[[nodiscard]] RankingQuestion split(RankingQuestion question, Cut cut);

} // namespace yak::test
