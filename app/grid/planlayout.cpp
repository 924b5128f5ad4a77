#include "grid/planlayout.h"

#include "grid/blocklayout.h"
#include "grid/datelayout.h"
#include "grid/timelayout.h"
#include "grid/weekdaylayout.h"
#include "i18n/kindtext.h"

namespace yak {

namespace {

/// One overload a kind of room: a forgotten one does not compile.
struct Maker
{
    const SlotTable &table;
    const TimeView &view;

    GridLayout operator()(const TimePlan &) const { return timeLayout(table, view); }
    GridLayout operator()(const DatePlan &) const { return dateLayout(table, view); }
    GridLayout operator()(const WeekdayPlan &plan) const
    {
        return weekdayLayout(table, weekShift(plan, view.zone), view);
    }
    GridLayout operator()(const BlockPlan &plan) const
    {
        QList<BlockRow> rows;
        for (const Block &block : plan.blocks)
            rows.append({block.id, block.name, hoursOf(block, view.words)});
        return blockLayout(table, rows, view);
    }
};

} // namespace

GridLayout planLayout(const Plan &plan, const SlotTable &table, const TimeView &view)
{
    return std::visit(Maker{table, view}, plan);
}

} // namespace yak
