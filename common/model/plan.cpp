#include "model/plan.h"

#include "core/zone.h"
#include "model/slotlimit.h"

namespace yak {

using namespace Qt::StringLiterals;

namespace {

struct Kind
{
    QString operator()(const TimePlan &) const { return u"time"_s; }
    QString operator()(const BlockPlan &) const { return u"block"_s; }
    QString operator()(const DatePlan &) const { return u"date"_s; }
    QString operator()(const WeekdayPlan &) const { return u"weekday"_s; }
};

struct SlotLength
{
    qint64 operator()(const TimePlan &plan) const { return plan.slotMinutes; }
    qint64 operator()(const BlockPlan &) const { return 1; }
    qint64 operator()(const DatePlan &) const { return 1; }
    qint64 operator()(const WeekdayPlan &plan) const { return plan.slotMinutes; }
};

struct ZoneOf
{
    QString operator()(const DatePlan &) const { return {}; }
    QString operator()(const auto &plan) const { return plan.zone; }
};

struct Dates
{
    QList<QDate> operator()(const TimePlan &plan) const
    {
        QList<QDate> dates;
        for (const PlanDay &day : plan.days)
            dates.append(day.date);
        return dates;
    }
    QList<QDate> operator()(const BlockPlan &plan) const { return plan.dates; }
    QList<QDate> operator()(const DatePlan &plan) const { return plan.dates; }
    QList<QDate> operator()(const WeekdayPlan &) const { return {}; }
};

} // namespace

QList<Problem> problemsOf(const Plan &plan)
{
    return std::visit([](const auto &one) { return problemsOf(one); }, plan);
}

Result<PlannedSlots> makeSlots(const Plan &plan)
{
    const QList<Problem> problems = problemsOf(plan);
    if (!problems.isEmpty())
        return failure(codeOf(problems.first().kind), problems.first().field + u' ' + problems.first().subject);
    return std::visit([](const auto &one) { return slotsOf(one); }, plan);
}

SlotTable slotTableOf(const Plan &plan, const Ranges &ranges)
{
    // Whoever sent the ranges may mean harm, and this is where they would take up memory.
    if (!makeFewEnoughSlots(ranges, unitsPerSlot(plan)))
        return {};
    return std::visit([&ranges](const auto &one) { return slotTableOf(one, ranges); }, plan);
}

qint64 unitsPerSlot(const Plan &plan)
{
    return std::visit(SlotLength{}, plan);
}

QString kindName(const Plan &plan)
{
    return std::visit(Kind{}, plan);
}

QString zoneId(const Plan &plan)
{
    return std::visit(ZoneOf{}, plan);
}

QList<QDate> datesOf(const Plan &plan)
{
    return std::visit(Dates{}, plan);
}

Plan completed(Plan plan, Instant now, const Plan *before)
{
    const auto *blocksBefore = before ? std::get_if<BlockPlan>(before) : nullptr;
    if (auto *blocks = std::get_if<BlockPlan>(&plan); blocks && blocksBefore)
        blocks->nextBlockId = std::max(blocks->nextBlockId, blocksBefore->nextBlockId);
    auto *week = std::get_if<WeekdayPlan>(&plan);
    if (!week || !week->referenceWeek.isNull())
        return plan;
    const auto *present = before ? std::get_if<WeekdayPlan>(before) : nullptr;
    week->referenceWeek =
        present ? present->referenceWeek : mondayOf(now, Zone::find(week->zone).value_or(Zone::utc()));
    return plan;
}

} // namespace yak
