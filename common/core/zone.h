#pragma once

#include "core/instant.h"
#include "core/result.h"

#include <QDate>
#include <QList>
#include <QString>
#include <QStringList>

namespace date {
class time_zone;
}

namespace yak {

/// What a clock on the wall shows: a civil date, the minute of its day and the offset from UTC it stands at.
struct WallTime
{
    QDate date;
    int minuteOfDay = 0;   ///< 0 … 1439
    int offsetMinutes = 0; ///< east of Greenwich is positive; seconds of old offsets are cut

    friend bool operator==(const WallTime &, const WallTime &) = default;
};

/// What a wall time means in a zone. In a gap both are the instant right after the gap's end that keeps the minutes
/// past it (02:30 in a gap of 02–03 is 03:30); in an overlap they are the first and the second time it is shown.
struct WallResolution
{
    enum class Kind { Unique, Gap, Overlap };

    Kind kind = Kind::Unique;
    Instant first;
    Instant second;
    Instant reached; ///< when a clock on the wall first shows this time or a later one; differs from `first` in a gap

    friend bool operator==(const WallResolution &, const WallResolution &) = default;
};

/// A half-open stretch of time.
struct TimeSpan
{
    Instant from;
    Instant to;

    friend bool operator==(const TimeSpan &, const TimeSpan &) = default;
};

/// A stretch of time through which a zone keeps one offset. Where nothing comes before or after, it reaches beyond any
/// date of ours.
struct ZonePeriod
{
    enum class Season { Standard, Daylight };

    TimeSpan span;
    qint64 offsetSeconds = 0; ///< east of Greenwich is positive
    QString abbreviation;
    Season season = Season::Standard;

    friend bool operator==(const ZonePeriod &, const ZonePeriod &) = default;
};

/// An IANA time zone, the same on every system: it reports gaps and overlaps instead of guessing.
/// A value; cheap to copy; safe to use from any thread. Stands on Howard Hinnant's date library.
class Zone
{
public:
    /// The zone of an IANA name (links such as Asia/Calcutta too). UnknownZone where there is none: never a silent UTC.
    [[nodiscard]] static Result<Zone> find(const QString &id);
    [[nodiscard]] static Zone utc();

    /// Every name that find() knows, sorted.
    [[nodiscard]] static QStringList ids();

    /// The version of the rules, for example "2025b"; empty where the system does not say.
    [[nodiscard]] static QString databaseVersion();

    [[nodiscard]] const QString &id() const { return m_id; }

    [[nodiscard]] WallTime wallTime(Instant instant) const;
    [[nodiscard]] int offsetMinutes(Instant instant) const;
    [[nodiscard]] QString abbreviation(Instant instant) const;
    /// The period an instant lies in; the one after it begins where it ends.
    [[nodiscard]] ZonePeriod periodAt(Instant instant) const;

    /// The instants that `minuteOfDay` (any number: 1440 is the next day's midnight) of a date stands for.
    [[nodiscard]] WallResolution resolve(QDate date, int minuteOfDay) const;

    /// From the first to past the last instant that carry this civil date. SkippedDay where the zone has no such day.
    [[nodiscard]] Result<TimeSpan> civilDay(QDate date) const;

    /// The instants within the span, its start not among them, at which the clocks are set.
    [[nodiscard]] QList<Instant> offsetChanges(TimeSpan span) const;

    /// Whether both zones show the same wall time at each instant of the span, as a zone and its other name do.
    [[nodiscard]] bool agreesWith(const Zone &other, TimeSpan span) const;

    friend bool operator==(const Zone &a, const Zone &b) { return a.m_id == b.m_id; }

private:
    Zone(const date::time_zone *zone, QString id) : m_zone(zone), m_id(std::move(id)) {}

    const date::time_zone *m_zone = nullptr; // lives as long as the process
    QString m_id;
};

} // namespace yak
