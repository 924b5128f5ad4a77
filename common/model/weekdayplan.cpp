#include "model/weekdayplan.h"

#include "model/limits.h"
#include "model/planrules.h"

#include <algorithm>

namespace yak {

using namespace Qt::StringLiterals;

namespace {

/// The stretches of the week that a range covers: two where it goes past the end of Sunday.
Ranges stretchesOf(int weekday, WallRange range)
{
    const qint64 midnight = qint64{weekday - 1} * kMinutesPerDay;
    const Range whole{midnight + range.from, midnight + range.to};
    if (whole.to <= kMinutesPerWeek)
        return {whole};
    return {{0, whole.to - kMinutesPerWeek}, {whole.from, kMinutesPerWeek}};
}

QList<Problem> problemsOfDay(const WeekdayHours &day, int slotMinutes)
{
    const QString subject = QString::number(day.weekday);
    if (day.weekday < 1 || day.weekday > 7)
        return {{u"days"_s, ProblemKind::OutOfRange, day.weekday < 1 ? 1 : 7, subject}};
    if (day.hours.isEmpty())
        return {{u"hours"_s, ProblemKind::Empty, 0, subject}};
    if (day.hours.size() > limits::kRangesPerDay)
        return {{u"hours"_s, ProblemKind::TooMany, limits::kRangesPerDay, subject}};
    QList<Problem> problems;
    for (const WallRange range : day.hours) {
        if (QList<Problem> wrong = planrules::problemsOfHours(range, u"hours"_s, subject); !wrong.isEmpty()) {
            problems += wrong;
            continue;
        }
        // No slot lies across the end of the week, so both sides of it have to come out even.
        const Ranges stretches = stretchesOf(day.weekday, range);
        if (std::ranges::any_of(stretches, [slotMinutes](Range r) { return r.length() % slotMinutes != 0; }))
            problems.append({u"hours"_s, ProblemKind::Uneven, slotMinutes, subject});
    }
    return problems;
}

QList<Problem> problemsOfFields(const WeekdayPlan &plan)
{
    QList<Problem> problems = planrules::problemsOfSlotMinutes(plan.slotMinutes);
    problems += planrules::problemsOfZone(plan.zone);
    if (plan.days.isEmpty())
        problems.append({u"days"_s, ProblemKind::Empty, 0, {}});
    else if (std::ranges::adjacent_find(plan.days, std::ranges::greater_equal(), &WeekdayHours::weekday) !=
             plan.days.end())
        problems.append({u"days"_s, ProblemKind::Reversed, 0, {}});
    if (!plan.referenceWeek.isNull() && plan.referenceWeek.dayOfWeek() != Qt::Monday)
        problems.append({u"referenceWeek"_s, ProblemKind::OutOfRange, 1, plan.referenceWeek.toString(Qt::ISODate)});
    return problems;
}

} // namespace

QList<Problem> problemsOf(const WeekdayPlan &plan)
{
    QList<Problem> problems = problemsOfFields(plan);
    if (!problems.isEmpty())
        return problems;
    for (const WeekdayHours &day : plan.days)
        problems += problemsOfDay(day, plan.slotMinutes);
    return problems.isEmpty() ? planrules::problemsOfSlots(slotsOf(plan).table, u"hours"_s) : problems;
}

PlannedSlots slotsOf(const WeekdayPlan &plan)
{
    std::vector<SlotKey> keys;
    for (const WeekdayHours &day : plan.days) {
        for (const WallRange range : day.hours) {
            for (const Range stretch : stretchesOf(day.weekday, range)) {
                for (qint64 key = stretch.from; key < stretch.to; key += plan.slotMinutes)
                    keys.push_back(key);
            }
        }
    }
    return {SlotTable(std::move(keys), plan.slotMinutes, SlotTable::Shape::Ring, kMinutesPerWeek), {}};
}

SlotTable slotTableOf(const WeekdayPlan &plan, const Ranges &ranges)
{
    return SlotTable::fromRanges(ranges, plan.slotMinutes, SlotTable::Shape::Ring, kMinutesPerWeek);
}

QDate mondayOf(Instant instant, const Zone &zone)
{
    const QDate date = zone.wallTime(instant).date;
    return date.addDays(1 - date.dayOfWeek());
}

Instant instantInWeek(const Zone &zone, QDate monday, qint64 unit)
{
    const qint64 day = unit / kMinutesPerDay;
    return zone.resolve(monday.addDays(day), static_cast<int>(unit % kMinutesPerDay)).first;
}

} // namespace yak
