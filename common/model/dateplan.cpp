#include "model/dateplan.h"

#include "model/limits.h"

#include <algorithm>

namespace yak {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kEpoch = 2'440'588; // the Julian day of 1970-01-01

} // namespace

qint64 epochDay(QDate date)
{
    return date.toJulianDay() - kEpoch;
}

QDate dateOfEpochDay(qint64 day)
{
    return QDate::fromJulianDay(kEpoch + day);
}

QList<Problem> problemsOfDates(const QList<QDate> &dates)
{
    if (dates.isEmpty())
        return {{u"dates"_s, ProblemKind::Empty, 0, {}}};
    if (dates.size() > limits::kDates)
        return {{u"dates"_s, ProblemKind::TooMany, limits::kDates, {}}};
    if (std::ranges::adjacent_find(dates, std::ranges::greater_equal()) != dates.end())
        return {{u"dates"_s, ProblemKind::Reversed, 0, {}}};
    return {};
}

QList<Problem> problemsOf(const DatePlan &plan)
{
    return problemsOfDates(plan.dates);
}

PlannedSlots slotsOf(const DatePlan &plan)
{
    std::vector<SlotKey> keys;
    for (const QDate date : plan.dates)
        keys.push_back(epochDay(date));
    return {SlotTable(std::move(keys), 1), {}};
}

SlotTable slotTableOf(const DatePlan &, const Ranges &ranges)
{
    return SlotTable::fromRanges(ranges, 1);
}

} // namespace yak
