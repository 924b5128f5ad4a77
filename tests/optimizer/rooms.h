#pragma once

#include "model/room.h"

#include <QStringList>

namespace yak::test {

/// The id of person number `number`; ids sort as the numbers do.
[[nodiscard]] ParticipantId idOf(qsizetype number);

/// A room written down: one text a person, one letter a slot: y yes, i if needed, n no, . not answered. A bar is a gap
/// in time between two slots, spaces are for the eye. Somebody with dots alone has never answered. Slots are 30 units
/// long and begin at kFirstKey.
inline constexpr SlotKey kFirstKey = 6000;
inline constexpr qint64 kUnitsPerSlot = 30;
[[nodiscard]] Room roomOf(const QStringList &answers);

/// The same with slots that come around: after the last follows the first, which is 0. No bars.
[[nodiscard]] Room ringOf(const QStringList &answers);

/// The key of a slot of a room without bars that was written down.
[[nodiscard]] constexpr SlotKey keyOf(qsizetype slot)
{
    return kFirstKey + slot * kUnitsPerSlot;
}

/// Adds a person with this answer to each slot of the room's table.
void addPerson(Room &room, qsizetype number, const QString &answer);

void setRequired(Room &room, qsizetype number);
void setWeight(Room &room, qsizetype number, int weight);

/// The ids of these people.
[[nodiscard]] QList<ParticipantId> idsOf(const QList<qsizetype> &numbers);

} // namespace yak::test
