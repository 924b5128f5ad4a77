#include "optimizer/dailyhours.h"

#include <algorithm>
#include <vector>

namespace yak {

namespace {

/// Units of the axis and when they come: a unit is the UTC minute unit + shift.
struct Piece
{
    Range units;
    qint64 shift = 0;
};

qint64 floorDivided(qint64 value, qint64 by)
{
    return value / by - (value % by < 0 ? 1 : 0);
}

/// A week's units by the clocks of its zone. Units of a gap come as if it were not there, those of a repeated time at
/// its first turn: so the offset before a change counts until both clocks are past it.
std::vector<Piece> piecesOf(const WeekdayPlan &plan)
{
    const auto zone = Zone::find(plan.zone);
    if (!zone || !plan.referenceWeek.isValid())
        return {};
    const qint64 monday = epochDay(plan.referenceWeek) * kMinutesPerDay;
    const Instant begin = instantInWeek(*zone, plan.referenceWeek, 0);
    std::vector<Piece> pieces;
    qint64 from = 0;
    int offset = zone->offsetMinutes(begin);
    for (const Instant change : zone->offsetChanges({begin, begin.plusSeconds(8 * kMinutesPerDay * 60)})) {
        const int next = zone->offsetMinutes(change);
        const qint64 to = std::clamp(change.minutes() + std::max(offset, next) - monday, from, kMinutesPerWeek);
        pieces.push_back({{from, to}, monday - offset});
        from = to;
        offset = next;
    }
    pieces.push_back({{from, kMinutesPerWeek}, monday - offset});
    return pieces;
}

std::vector<Piece> piecesOf(const Room &room)
{
    if (const auto *weekday = std::get_if<WeekdayPlan>(&room.settings.plan))
        return piecesOf(*weekday);
    std::vector<Piece> pieces;
    if (std::holds_alternative<TimePlan>(room.settings.plan)) {
        for (const Range range : room.slotTable.ranges())
            pieces.push_back({range, 0});
    }
    return pieces;
}

void appendHours(const Piece &piece, const DailyHours &hours, const Zone &zone, Ranges &found)
{
    for (qint64 unit = piece.units.from; unit < piece.units.to;) {
        const ZonePeriod period = zone.periodAt(Instant::fromMinutes(unit + piece.shift));
        const qint64 end = std::min(piece.units.to, period.span.to.minutes() - piece.shift);
        const qint64 toWall = piece.shift + period.offsetSeconds / 60;
        // From the first day on whose hours are not over by then.
        for (qint64 day = floorDivided(unit + toWall - hours.from - hours.length, kMinutesPerDay) + 1;; ++day) {
            const qint64 begin = day * kMinutesPerDay + hours.from - toWall;
            if (begin >= end)
                break;
            found.append({std::max(begin, unit), std::min(begin + hours.length, end)});
        }
        unit = end;
    }
}

} // namespace

Ranges unitsAt(const DailyHours &hours, const Zone &zone, const Room &room)
{
    Ranges found;
    for (const Piece &piece : piecesOf(room))
        appendHours(piece, hours, zone, found);
    return intersected(normalized(found), room.slotTable.ranges());
}

} // namespace yak
