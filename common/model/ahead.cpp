#include "model/ahead.h"

#include "core/zone.h"

namespace yak {

namespace {

bool isOver(QDate date, const Result<Zone> &zone, Instant now)
{
    constexpr qint64 kLastZoneMinutes = 12 * 60;
    if (zone)
        return zone->wallTime(now).date > date;
    return now >= Instant::fromMinutes((epochDay(date) + 1) * kMinutesPerDay + kLastZoneMinutes);
}

bool isAhead(const BlockPlan &plan, SlotKey slot, Instant now)
{
    const auto zone = Zone::find(plan.zone);
    const Block *block = plan.block(blockIdOf(slot));
    const QDate date = dateOfBlockKey(slot);
    if (zone && block && block->hours)
        return zone->resolve(date, block->hours->from).first >= now;
    return !isOver(date, zone, now);
}

bool isAhead(const Plan &plan, SlotKey slot, Instant now)
{
    if (const auto *blocks = std::get_if<BlockPlan>(&plan))
        return isAhead(*blocks, slot, now);
    if (std::holds_alternative<DatePlan>(plan))
        return !isOver(dateOfEpochDay(slot), failure(ErrorCode::UnknownZone, {}), now);
    return std::holds_alternative<WeekdayPlan>(plan) || Instant::fromMinutes(slot) >= now;
}

} // namespace

Ranges slotsAhead(const Room &room, Instant now)
{
    Ranges ahead;
    for (qsizetype i = 0; i < room.slotTable.size(); ++i) {
        if (isAhead(room.settings.plan, room.slotTable.key(i), now))
            ahead.append(room.slotTable.range(i));
    }
    return normalized(std::move(ahead));
}

} // namespace yak
