#pragma once

#include "core/zone.h"
#include "model/room.h"

#include <QStringList>

namespace yak {

/// The columns of a table that say when something is: as ISO 8601 with the offset from UTC, and as the wall times of a
/// zone. FORMATS.md tells them for each kind of room.
class WhenColumns
{
public:
    /// The room must outlive this.
    WhenColumns(const Room &room, const Zone &zone) : m_room(room), m_zone(zone) {}

    [[nodiscard]] QStringList header() const;
    /// Of a stretch of axis units.
    [[nodiscard]] QStringList cells(Range units) const;

private:
    const Room &m_room;
    Zone m_zone;
};

/// "2026-11-25T14:00:00+09:00".
[[nodiscard]] QString isoTime(Instant instant, const Zone &zone);

} // namespace yak
