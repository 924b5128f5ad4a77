#pragma once

#include "model/room.h"
#include "optimizer/ranking.h"

#include <vector>

namespace yak::test {

/// How slots of a test room go on with each other, told again without SlotTable: a ring's end goes on at 0, and where
/// there are chains, the next of its chain follows a slot.
struct Course
{
    qint64 ringLength = 0; ///< 0: a line
    std::vector<std::vector<SlotKey>> chains;
};

/// What rank() must answer, found by looking at every person in every unit of every window, one after the other.
/// Shares nothing with the optimizer but the form of the result.
[[nodiscard]] Ranking bruteForce(const Room &room, const RankingQuestion &question, const Course &course = {});

} // namespace yak::test
