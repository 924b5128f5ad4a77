#pragma once

#include "calendar/calendarevent.h"

#include <QByteArray>

namespace yak {

/// The entry as an iCalendar file (RFC 5545): UTF-8, lines folded and ended as it says. It names no method, because
/// RFC 5546 asks of each of them for a mail address of the organizer, which a room does not know.
///
/// Times are told on the zone's clock, with a VTIMEZONE of our own rules. A time that the clock shows twice is told in
/// UTC, start and end alike: programs differ in which of the two they take it for. A weekly entry begins in the first
/// week in which its times exist once. Safe to call from any thread.
[[nodiscard]] QByteArray icalFile(const CalendarEvent &event);

} // namespace yak
