#include "model/comingweeks.h"

#include <algorithm>

namespace yak {

namespace {

constexpr int kWeek = 7;

TimePlan moved(TimePlan plan, int days)
{
    for (PlanDay &day : plan.days)
        day.date = day.date.addDays(days);
    return plan;
}

BlockPlan moved(BlockPlan plan, int days)
{
    for (QDate &date : plan.dates)
        date = date.addDays(days);
    return plan;
}

DatePlan moved(DatePlan plan, int days)
{
    for (QDate &date : plan.dates)
        date = date.addDays(days);
    return plan;
}

/// Its days come every week; what moves is the week by which others see it converted.
WeekdayPlan moved(WeekdayPlan plan, int days)
{
    if (plan.referenceWeek.isValid())
        plan.referenceWeek = plan.referenceWeek.addDays(days);
    return plan;
}

QDate firstDateOf(const Plan &plan)
{
    if (const auto *weekly = std::get_if<WeekdayPlan>(&plan))
        return weekly->referenceWeek;
    const QList<QDate> dates = datesOf(plan);
    return dates.isEmpty() ? QDate() : dates.constFirst();
}

/// The least number of weeks that brings a date past another; negative where it can come nearer.
int weeksPast(QDate today, QDate date)
{
    const qint64 missing = date.daysTo(today) + 1;
    return static_cast<int>(missing > 0 ? (missing + kWeek - 1) / kWeek : -(-missing / kWeek));
}

/// Where a moment falls after as many weeks by the same clock on the wall.
Instant movedByClock(Instant instant, int weeks, const Zone &zone)
{
    const WallTime wall = zone.wallTime(instant);
    return zone.resolve(wall.date.addDays(weeks * kWeek), wall.minuteOfDay).first;
}

RoomSettings movedSettings(RoomSettings settings, int weeks, Instant now, const Zone &zone)
{
    settings.plan = movedByWeeks(settings.plan, weeks);
    if (settings.deadline)
        settings.deadline = movedByClock(*settings.deadline, weeks, zone);
    if (settings.deadline && *settings.deadline <= now)
        settings.deadline.reset();
    return settings;
}

Zone zoneOf(const Plan &plan, const Zone &local)
{
    return Zone::find(zoneId(plan)).value_or(local);
}

} // namespace

Plan movedByWeeks(const Plan &plan, int weeks)
{
    return std::visit([weeks](const auto &one) -> Plan { return moved(one, weeks * kWeek); }, plan);
}

Plan nextWeek(const Plan &plan)
{
    return movedByWeeks(plan, 1);
}

RoomSettings nextRoom(RoomSettings settings, Instant now, const Zone &local)
{
    const Zone zone = zoneOf(settings.plan, local);
    const QDate first = firstDateOf(settings.plan);
    const int weeks = first.isValid() ? std::max(1, weeksPast(zone.wallTime(now).date, first)) : 1;
    return movedSettings(std::move(settings), weeks, now, zone);
}

RoomSettings soonestRoom(RoomSettings settings, Instant now, const Zone &local)
{
    const Zone zone = zoneOf(settings.plan, local);
    const QDate first = firstDateOf(settings.plan);
    const int weeks = first.isValid() ? weeksPast(zone.wallTime(now).date, first) : 0;
    return movedSettings(std::move(settings), weeks, now, zone);
}

} // namespace yak
