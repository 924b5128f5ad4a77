#include "optimizer/nights.h"

#include "core/zone.h"
#include "optimizer/dailyhours.h"

#include <QMap>

#include <algorithm>

namespace yak {

namespace {

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
    if (std::holds_alternative<WeekdayPlan>(room.settings.plan))
        m_ringLength = kMinutesPerWeek;
    else if (!std::holds_alternative<TimePlan>(room.settings.plan))
        return;
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
        night.nights = unitsAt(kNight, *zone, room);
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
