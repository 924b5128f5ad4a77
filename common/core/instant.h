#pragma once

#include <QDateTime>
#include <QTimeZone>

#include <compare>

namespace yak {

/// A point of time in UTC, in milliseconds since 1970-01-01T00:00Z. The only form in which time is kept or sent.
struct Instant
{
    qint64 milliseconds = 0;

    [[nodiscard]] static constexpr Instant fromMinutes(qint64 minutes) { return {minutes * 60'000}; }
    [[nodiscard]] static constexpr Instant fromSeconds(qint64 seconds) { return {seconds * 1'000}; }

    /// Whole minutes since the epoch, rounded down (also before 1970).
    [[nodiscard]] constexpr qint64 minutes() const
    {
        const qint64 whole = milliseconds / 60'000;
        return whole * 60'000 > milliseconds ? whole - 1 : whole;
    }

    [[nodiscard]] constexpr Instant plusMilliseconds(qint64 more) const { return {milliseconds + more}; }
    [[nodiscard]] constexpr Instant plusSeconds(qint64 more) const { return {milliseconds + more * 1'000}; }
    [[nodiscard]] QDateTime toUtcDateTime() const { return QDateTime::fromMSecsSinceEpoch(milliseconds, Qt::UTC); }

    friend constexpr auto operator<=>(const Instant &, const Instant &) = default;
};

} // namespace yak
