#include "grid/blocklayout.h"

#include "grid/datecolumns.h"
#include "model/blockplan.h"

#include <QCoreApplication>

#include <algorithm>

namespace yak {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(yak::Grid)
};

} // namespace

GridLayout blockLayout(const SlotTable &table, const QList<BlockRow> &rows, const TimeView &view)
{
    GridLayout::Parts parts;
    parts.table = table;
    std::vector<QDate> dates;
    for (const SlotKey key : table.keys()) {
        if (dates.empty() || dates.back() != dateOfBlockKey(key))
            dates.push_back(dateOfBlockKey(key));
    }
    parts.columns = dateColumns(dates, view);
    QHash<int, int> rowOf;
    for (const BlockRow &block : rows) {
        rowOf.insert(block.id, static_cast<int>(parts.rows.size()));
        GridRow row;
        row.label = block.name;
        row.detail = block.hours;
        //: A block of a day with its hours: "Morning, 09:00–12:00"
        row.name =
            block.hours.isEmpty() ? block.name : Words::tr("%1, %2", "block, hours").arg(block.name, block.hours);
        parts.rows.push_back(row);
    }
    for (const SlotKey key : table.keys()) {
        const int id = blockIdOf(key);
        if (!rowOf.contains(id)) { // of no block that is known, but it has its place
            rowOf.insert(id, static_cast<int>(parts.rows.size()));
            parts.rows.emplace_back();
        }
        const auto column = std::ranges::lower_bound(dates, dateOfBlockKey(key)) - dates.begin();
        parts.places.push_back({static_cast<int>(column), rowOf.value(id)});
    }
    parts.words = {Words::tr("Drag across what suits you."), Words::tr("Select the whole day"),
                   Words::tr("Select this block on all days")};
    return GridLayout(std::move(parts));
}

} // namespace yak
