#pragma once

#include "calendar/icalpart.h"
#include "model/room.h"

#include <QByteArray>

namespace yak {

/// An entry as a calendar program understands it: the file read back by the library, its times turned into instants by
/// the zone that the file itself brings along.
class ReadBack
{
public:
    explicit ReadBack(const QByteArray &file);

    [[nodiscard]] bool isValid() const { return m_event != nullptr; }
    [[nodiscard]] Instant start() const { return instant(ICAL_DTSTART_PROPERTY); }
    [[nodiscard]] Instant end() const { return instant(ICAL_DTEND_PROPERTY); }
    /// A property's value as text; empty where there is none.
    [[nodiscard]] QByteArray text(icalproperty_kind kind) const;
    [[nodiscard]] QByteArray zoneOf(icalproperty_kind kind) const;
    [[nodiscard]] icalcomponent *zone() const;
    /// The instants at which a recurring entry begins, the first `count` of them.
    [[nodiscard]] QList<Instant> starts(int count) const;

private:
    [[nodiscard]] Instant instant(icalproperty_kind kind) const;
    [[nodiscard]] Instant toInstant(icaltimetype time) const;

    IcalPart m_calendar;
    icalcomponent *m_event = nullptr;
};

/// A `time` room in a zone with hourly slots all day on these dates and a decision from a minute on.
[[nodiscard]] Room settledRoom(const QString &zone, const QList<QDate> &dates, Instant start, qint64 duration = 60);

} // namespace yak
