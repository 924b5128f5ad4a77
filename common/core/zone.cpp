#include "core/zone.h"

#include <date/tz.h>
#include <QFile>

#include <algorithm>
#include <chrono>
#include <stdexcept>

namespace yak {

namespace {

using std::chrono::minutes;
using std::chrono::seconds;

date::sys_seconds toSys(Instant instant)
{
    return date::floor<seconds>(
        date::sys_time<std::chrono::milliseconds>(std::chrono::milliseconds(instant.milliseconds)));
}

Instant fromSys(date::sys_seconds time)
{
    return Instant::fromSeconds(time.time_since_epoch().count());
}

constexpr qint64 kEpochJulianDay = 2440588;

date::local_seconds toLocal(QDate date, qint64 minuteOfDay)
{
    const qint64 days = date.toJulianDay() - kEpochJulianDay;
    return date::local_seconds(seconds((days * 1440 + minuteOfDay) * 60));
}

date::sys_seconds shiftedBy(date::local_seconds local, seconds offset)
{
    return date::sys_seconds(local.time_since_epoch() - offset);
}

} // namespace

Result<Zone> Zone::find(const QString &id)
{
    try { // the library's only way of saying no
        if (const date::time_zone *zone = date::locate_zone(id.toStdString()))
            return Zone(zone, id);
    } catch (const std::exception &error) {
        return failure(ErrorCode::UnknownZone, QString::fromUtf8(error.what()));
    }
    return failure(ErrorCode::UnknownZone, id);
}

Zone Zone::utc()
{
    const auto zone = find(QStringLiteral("Etc/UTC"));
    Q_ASSERT(zone);
    return *zone;
}

QStringList Zone::ids()
{
    QStringList names;
    for (const date::time_zone &zone : date::get_tzdb().zones)
        names.append(QString::fromStdString(zone.name()));
    names.sort();
    return names;
}

QString Zone::databaseVersion()
{
    const QString known = QString::fromStdString(date::get_tzdb().version);
    if (!known.isEmpty() && known != u"unknown")
        return known;
    QFile file(QStringLiteral("/usr/share/zoneinfo/tzdata.zi"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray line = file.readLine(64).trimmed(); // "# version 2025b"
    return QString::fromLatin1(line.mid(line.lastIndexOf(' ') + 1));
}

WallTime Zone::wallTime(Instant instant) const
{
    const date::sys_seconds time = toSys(instant);
    const seconds offset = m_zone->get_info(time).offset;
    const qint64 localMinutes = date::floor<minutes>(time.time_since_epoch() + offset).count();
    const qint64 days = date::floor<date::days>(minutes(localMinutes)).count();
    return {QDate::fromJulianDay(days + kEpochJulianDay), static_cast<int>(localMinutes - days * 1440),
            static_cast<int>(offset.count() / 60)};
}

int Zone::offsetMinutes(Instant instant) const
{
    return static_cast<int>(m_zone->get_info(toSys(instant)).offset.count() / 60);
}

QString Zone::abbreviation(Instant instant) const
{
    return QString::fromStdString(m_zone->get_info(toSys(instant)).abbrev);
}

ZonePeriod Zone::periodAt(Instant instant) const
{
    const date::sys_info info = m_zone->get_info(toSys(instant));
    return {{fromSys(info.begin), fromSys(info.end)},
            info.offset.count(),
            QString::fromStdString(info.abbrev),
            info.save == minutes::zero() ? ZonePeriod::Season::Standard : ZonePeriod::Season::Daylight};
}

WallResolution Zone::resolve(QDate date, int minuteOfDay) const
{
    const date::local_seconds local = toLocal(date, minuteOfDay);
    const date::local_info info = m_zone->get_info(local);
    switch (info.result) {
    case date::local_info::nonexistent: {
        const Instant after = fromSys(shiftedBy(local, info.first.offset));
        return {WallResolution::Kind::Gap, after, after, fromSys(info.first.end)};
    }
    case date::local_info::ambiguous: {
        const Instant first = fromSys(shiftedBy(local, info.first.offset));
        return {WallResolution::Kind::Overlap, first, fromSys(shiftedBy(local, info.second.offset)), first};
    }
    default: {
        const Instant only = fromSys(shiftedBy(local, info.first.offset));
        return {WallResolution::Kind::Unique, only, only, only};
    }
    }
}

Result<TimeSpan> Zone::civilDay(QDate date) const
{
    if (!date.isValid())
        return failure(ErrorCode::SkippedDay, QStringLiteral("no date at all"));
    const TimeSpan span{resolve(date, 0).reached, resolve(date.addDays(1), 0).reached};
    if (span.from >= span.to)
        return failure(ErrorCode::SkippedDay, date.toString(Qt::ISODate));
    return span;
}

QList<Instant> Zone::offsetChanges(TimeSpan span) const
{
    QList<Instant> changes;
    const date::sys_seconds end = toSys(span.to);
    date::sys_info info = m_zone->get_info(toSys(span.from));
    while (info.end < end) {
        const date::sys_info next = m_zone->get_info(info.end);
        if (next.offset != info.offset)
            changes.append(fromSys(info.end));
        info = next;
    }
    return changes;
}

bool Zone::agreesWith(const Zone &other, TimeSpan span) const
{
    const date::sys_seconds end = toSys(span.to);
    for (date::sys_seconds at = toSys(span.from); at <= end;) {
        const date::sys_info mine = m_zone->get_info(at);
        const date::sys_info theirs = other.m_zone->get_info(at);
        if (mine.offset != theirs.offset)
            return false;
        at = std::min(mine.end, theirs.end);
    }
    return true;
}

} // namespace yak
