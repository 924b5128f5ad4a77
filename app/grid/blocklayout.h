#pragma once

#include "grid/gridlayout.h"
#include "grid/timeview.h"

namespace yak {

/// A row of a `block` room's grid.
struct BlockRow
{
    int id = 0;
    QString name;
    QString hours; ///< "09:00–12:00"; empty for none
};

/// The grid of a `block` room (keys are epoch day · 65536 + block id): a column for each date, a row for each block in
/// the order given, which is the plan's. Slots of blocks that are not among them stand
/// below. O(slots).
[[nodiscard]] GridLayout blockLayout(const SlotTable &table, const QList<BlockRow> &rows, const TimeView &view);

} // namespace yak
