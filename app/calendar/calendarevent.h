#pragma once

#include "core/zone.h"

#include <QDate>
#include <QString>

#include <variant>

namespace yak {

/// Whole days, the same ones everywhere on earth.
struct CalendarDays
{
    QDate first;
    QDate last; ///< it too

    friend bool operator==(const CalendarDays &, const CalendarDays &) = default;
};

/// A stretch of time, told on the clock of a zone.
struct CalendarTime
{
    Zone zone = Zone::utc();
    TimeSpan span;

    friend bool operator==(const CalendarTime &, const CalendarTime &) = default;
};

/// A stretch of wall time that comes again every week, whatever the clocks do.
struct CalendarWeekly
{
    Zone zone = Zone::utc();
    QDate date; ///< of the first time
    int minuteOfDay = 0;
    qint64 minutes = 60;

    friend bool operator==(const CalendarWeekly &, const CalendarWeekly &) = default;
};

/// An entry as a calendar program keeps it (RFC 5545). A value.
struct CalendarEvent
{
    enum class Status { Confirmed, Cancelled };

    QString uid;         ///< by it a program knows an entry it has already
    qint64 sequence = 0; ///< of two with one uid the higher one counts
    Instant stamp;       ///< when this was decided
    Status status = Status::Confirmed;
    QString summary;
    QString description; ///< may be empty
    std::variant<CalendarDays, CalendarTime, CalendarWeekly> when;

    friend bool operator==(const CalendarEvent &, const CalendarEvent &) = default;
};

} // namespace yak
