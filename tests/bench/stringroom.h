#pragma once

#include "model/room.h"
#include "optimizer/headcount.h"
#include "stringslots_control.h"

namespace yak::bench {

/// A room as a web page would have it. Only for rooms on the timeline.
struct StringRoom
{
    std::vector<std::string> slotNames;
    std::vector<StringAnswer> answers; ///< in the order of the people's ids

    explicit StringRoom(const Room &room);
};

/// Whether these counts of slots are those.
[[nodiscard]] bool isSame(const QList<Headcount> &headcounts, const StringRoom &room, const StringCounts &counts);

} // namespace yak::bench
