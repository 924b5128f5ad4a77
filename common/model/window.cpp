#include "model/window.h"

namespace yak {

qsizetype lastSlotOf(const SlotTable &table, Range window)
{
    const qint64 unit = table.unitsPerSlot();
    const qint64 count = (window.length() + unit - 1) / unit;
    qsizetype at = table.indexOf(window.from);
    for (qint64 i = 1; at >= 0 && i < count; ++i)
        at = table.next(at);
    return at;
}

std::optional<BlockSpan> blockSpanOf(const BlockPlan &plan, const SlotTable &table, Range window)
{
    const Block *first = plan.block(blockIdOf(window.from));
    if (!first)
        return std::nullopt;
    const qsizetype end = lastSlotOf(table, window);
    const Block *last = end < 0 ? first : plan.block(blockIdOf(table.key(end)));
    if (!last)
        last = first;
    BlockSpan span{dateOfBlockKey(window.from), *first, *last, std::nullopt};
    const auto zone = Zone::find(plan.zone);
    if (zone && first->hours && last->hours) {
        const TimeSpan time{zone->resolve(span.date, first->hours->from).first,
                            zone->resolve(span.date, last->hours->to).first};
        if (time.from < time.to)
            span.time = time;
    }
    return span;
}

std::optional<TimeSpan> spanInReferenceWeek(const WeekdayPlan &plan, Range window)
{
    const auto zone = Zone::find(plan.zone);
    if (!zone || plan.referenceWeek.isNull())
        return std::nullopt;
    return TimeSpan{instantInWeek(*zone, plan.referenceWeek, window.from),
                    instantInWeek(*zone, plan.referenceWeek, window.to)};
}

} // namespace yak
