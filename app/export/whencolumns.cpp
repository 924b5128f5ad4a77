#include "export/whencolumns.h"

#include "model/window.h"

#include <array>

namespace yak {

using namespace Qt::StringLiterals;

namespace {

QString wallClock(int minuteOfDay)
{
    return u"%1:%2"_s.arg(minuteOfDay / 60, 2, 10, QChar(u'0')).arg(minuteOfDay % 60, 2, 10, QChar(u'0'));
}

QStringList spanCells(TimeSpan span, const Zone &zone)
{
    const WallTime from = zone.wallTime(span.from);
    const WallTime to = zone.wallTime(span.to);
    return {isoTime(span.from, zone),        isoTime(span.to, zone),      zone.id(),
            from.date.toString(Qt::ISODate), wallClock(from.minuteOfDay), to.date.toString(Qt::ISODate),
            wallClock(to.minuteOfDay)};
}

const QStringList kTimeHeader{u"start"_s,      u"end"_s,      u"zone"_s,    u"start_date"_s,
                              u"start_time"_s, u"end_date"_s, u"end_time"_s};

QStringList headerOf(const TimePlan &)
{
    return kTimeHeader;
}

QStringList headerOf(const BlockPlan &)
{
    return QStringList{u"date"_s, u"first_block"_s, u"last_block"_s} + kTimeHeader;
}

QStringList headerOf(const DatePlan &)
{
    return {u"first_date"_s, u"last_date"_s};
}

QStringList headerOf(const WeekdayPlan &)
{
    return {u"start"_s, u"end"_s, u"zone"_s, u"start_weekday"_s, u"start_time"_s, u"end_weekday"_s, u"end_time"_s};
}

/// The cells of a stretch of units, by kind of room.
struct Cells
{
    const Room &room;
    const Zone &zone;
    Range units;

    QStringList operator()(const TimePlan &) const
    {
        return spanCells({Instant::fromMinutes(units.from), Instant::fromMinutes(units.to)}, zone);
    }

    QStringList operator()(const BlockPlan &plan) const
    {
        const auto span = blockSpanOf(plan, room.slotTable, units);
        if (!span)
            return QStringList(headerOf(plan).size());
        return QStringList{span->date.toString(Qt::ISODate), span->first.name, span->last.name} +
               (span->time ? spanCells(*span->time, zone) : QStringList(kTimeHeader.size()));
    }

    QStringList operator()(const DatePlan &) const
    {
        return {dateOfEpochDay(units.from).toString(Qt::ISODate), dateOfEpochDay(units.to - 1).toString(Qt::ISODate)};
    }

    QStringList operator()(const WeekdayPlan &plan) const
    {
        static const std::array kDays{u"monday"_s, u"tuesday"_s,  u"wednesday"_s, u"thursday"_s,
                                      u"friday"_s, u"saturday"_s, u"sunday"_s};
        const auto span = spanInReferenceWeek(plan, units);
        if (!span)
            return QStringList(headerOf(plan).size());
        QStringList cells = spanCells(*span, zone);
        for (const auto &[cell, instant] : {std::pair(3, span->from), std::pair(5, span->to)})
            cells[cell] = kDays[static_cast<size_t>(zone.wallTime(instant).date.dayOfWeek() - 1)];
        return cells;
    }
};

} // namespace

QString isoTime(Instant instant, const Zone &zone)
{
    const WallTime wall = zone.wallTime(instant);
    const int size = std::abs(wall.offsetMinutes);
    return u"%1T%2:00%3%4"_s.arg(wall.date.toString(Qt::ISODate), wallClock(wall.minuteOfDay),
                                 wall.offsetMinutes < 0 ? u"-"_s : u"+"_s, wallClock(size));
}

QStringList WhenColumns::header() const
{
    return std::visit([](const auto &plan) { return headerOf(plan); }, m_room.settings.plan);
}

QStringList WhenColumns::cells(Range units) const
{
    return std::visit(Cells{m_room, m_zone, units}, m_room.settings.plan);
}

} // namespace yak
