#include "export/whencolumns.h"

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
    return {u"start"_s, u"end"_s, u"zone"_s, u"start_date"_s, u"start_time"_s, u"end_date"_s, u"end_time"_s};
}

QStringList WhenColumns::cells(Range units) const
{
    return spanCells({Instant::fromMinutes(units.from), Instant::fromMinutes(units.to)}, m_zone);
}

} // namespace yak
