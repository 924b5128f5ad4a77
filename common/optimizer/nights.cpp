#include "optimizer/nights.h"

#include "core/zone.h"

#include <QMap>

#include <algorithm>

namespace yak {

namespace {

constexpr qint64 kNightBegins = 22 * 60; // minutes of the day on a clock on the wall
constexpr qint64 kNightLasts = 9 * 60;

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

void appendNights(const Piece &piece, const Zone &zone, Ranges &nights)
{
    for (qint64 unit = piece.units.from; unit < piece.units.to;) {
        const ZonePeriod period = zone.periodAt(Instant::fromMinutes(unit + piece.shift));
        const qint64 end = std::min(piece.units.to, period.span.to.minutes() - piece.shift);
        const qint64 toWall = piece.shift + period.offsetSeconds / 60;
        // The first night that is not over by then.
        qint64 night = floorDivided(unit + toWall - kNightBegins - kNightLasts, kMinutesPerDay) + 1;
        for (;; ++night) {
            const qint64 begins = night * kMinutesPerDay + kNightBegins - toWall;
            if (begins >= end)
                break;
            nights.append({std::max(begins, unit), std::min(begins + kNightLasts, end)});
        }
        unit = end;
    }
}

/// How much of the nights lies before a unit.
qint64 nightBefore(const NightZone &zone, qint64 unit)
{
    const auto next = std::lower_bound(zone.nights.cbegin(), zone.nights.cend(), unit,
                                       [](Range night, qint64 at) { return night.to <= at; });
    if (next == zone.nights.cend())
        return zone.nights.isEmpty() ? 0 : zone.before.last() + zone.nights.last().length();
    return zone.before[next - zone.nights.cbegin()] + std::max<qint64>(0, unit - next->from);
}

qint64 nightWithin(const NightZone &zone, Range units)
{
    return nightBefore(zone, units.to) - nightBefore(zone, units.from);
}

} // namespace

Nights::Nights(const Room &room)
{
    const std::vector<Piece> pieces = piecesOf(room);
    if (pieces.empty())
        return;
    if (std::holds_alternative<WeekdayPlan>(room.settings.plan))
        m_ringLength = kMinutesPerWeek;
    QMap<QString, NightZone> zones;
    qsizetype number = 0;
    for (const Person &person : room.people) {
        if (!person.zone.isEmpty()) {
            NightZone &zone = zones[person.zone];
            zone.people.resize(bits::wordsFor(room.people.size()), 0);
            bits::insert(zone.people, number);
        }
        ++number;
    }
    for (auto [id, night] : zones.asKeyValueRange()) {
        const auto zone = Zone::find(id);
        if (!zone)
            continue;
        for (const Piece &piece : pieces)
            appendNights(piece, *zone, night.nights);
        night.nights = intersected(normalized(night.nights), room.slotTable.ranges());
        qint64 before = 0;
        for (const Range range : night.nights) {
            night.before.append(before);
            before += range.length();
        }
        if (!night.nights.isEmpty())
            m_zones.append(night);
    }
}

std::vector<qint64> Nights::headcounts(bits::Set people) const
{
    std::vector<qint64> counts;
    counts.reserve(static_cast<size_t>(m_zones.size()));
    for (const NightZone &zone : m_zones)
        counts.push_back(bits::countCommon(people, zone.people));
    return counts;
}

qint64 Nights::units(const std::vector<qint64> &headcounts, SlotKey start, qint64 duration) const
{
    const qint64 end = start + duration;
    const qint64 lineEnd = m_ringLength > 0 ? std::min(end, m_ringLength) : end;
    qint64 units = 0;
    for (qsizetype i = 0; i < m_zones.size(); ++i) {
        const qint64 people = headcounts[static_cast<size_t>(i)];
        if (people == 0)
            continue;
        qint64 night = nightWithin(m_zones[i], {start, lineEnd});
        if (end > lineEnd)
            night += nightWithin(m_zones[i], {0, end - lineEnd});
        units += people * night;
    }
    return units;
}

} // namespace yak
