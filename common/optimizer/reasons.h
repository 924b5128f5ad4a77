#pragma once

#include "optimizer/windowsets.h"

#include <QList>

namespace yak {

/// Who is in which state over a window, each list sorted by id. Together they are everybody in the room.
struct WindowPeople
{
    QList<ParticipantId> in;
    QList<ParticipantId> ifNeeded;
    QList<ParticipantId> out;
    QList<ParticipantId> waiting;

    friend bool operator==(const WindowPeople &, const WindowPeople &) = default;
};

/// What keeps one person from a window: the parts of it they say no to and those they have not answered, canonical.
struct Obstacle
{
    ParticipantId person;
    Ranges no;
    Ranges unanswered;

    /// How many units of the window would have to change.
    [[nodiscard]] qint64 units() const { return totalLength(no) + totalLength(unanswered); }

    friend bool operator==(const Obstacle &, const Obstacle &) = default;
};

/// Who can come to the window that starts at `start` and lasts `duration` units, and who cannot. A slot's people are
/// those of the window of its length. Of slots the room has not (any more), nobody has said anything.
[[nodiscard]] WindowPeople peopleOf(const Availability &availability, SlotKey start, qint64 duration);

/// The smallest change that would bring everybody into the window: who would have to be able when. Those with the
/// fewest units first, then by id. Empty where everybody is in or in if needed.
[[nodiscard]] QList<Obstacle> obstaclesOf(const Availability &availability, SlotKey start, qint64 duration);

/// The people of a set, by id.
[[nodiscard]] QList<ParticipantId> idsOf(const Availability &availability, bits::Set people);

} // namespace yak
