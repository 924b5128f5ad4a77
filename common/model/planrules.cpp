#include "model/planrules.h"

#include "core/zone.h"
#include "model/limits.h"

#include <algorithm>

namespace yak::planrules {

using namespace Qt::StringLiterals;

QList<Problem> problemsOfSlotMinutes(int slotMinutes)
{
    if (std::ranges::find(limits::kSlotMinutes, slotMinutes) == limits::kSlotMinutes.end())
        return {{u"slotMinutes"_s, ProblemKind::OutOfRange, 30, {}}};
    return {};
}

QList<Problem> problemsOfZone(const QString &zone)
{
    if (!Zone::find(zone))
        return {{u"zone"_s, ProblemKind::UnknownZone, 0, zone}};
    return {};
}

QList<Problem> problemsOfHours(WallRange range, const QString &field, const QString &subject)
{
    if (range.from < 0 || range.from >= kMinutesPerDay || range.to > range.from + kMinutesPerDay)
        return {{field, ProblemKind::OutOfRange, kMinutesPerDay, subject}};
    if (range.to <= range.from)
        return {{field, ProblemKind::Reversed, range.from, subject}};
    return {};
}

QList<Problem> problemsOfSlots(const SlotTable &table, const QString &field)
{
    if (table.isEmpty())
        return {{field, ProblemKind::NoSlots, 0, {}}};
    if (table.size() > limits::kSlots)
        return {{field, ProblemKind::TooMany, limits::kSlots, {}}};
    const auto keys = table.keys();
    const qint64 length = table.unitsPerSlot();
    const auto clash = std::ranges::adjacent_find(keys, [length](SlotKey a, SlotKey b) { return a + length > b; });
    if (clash != keys.end())
        return {{field, ProblemKind::Overlapping, *clash, {}}};
    return {};
}

} // namespace yak::planrules
