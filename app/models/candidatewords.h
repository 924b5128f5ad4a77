#pragma once

#include "controllers/ranker.h"

#include <QString>

namespace yak {

class RoomView;
struct Room;

/// Says in words what the ranking found. Cheap to make; looks at the room it is given when it is asked.
class CandidateWords
{
public:
    CandidateWords(const Room &room, const RoomView &view) : m_room(room), m_view(view) {}

    /// What to know before looking at single times; empty where they speak for themselves.
    [[nodiscard]] QString headline(const RankedRoom &ranked) const;

    /// Why it stands where it does: "Without Lee · 민준 if needed · Waiting for 지수 and Amir".
    [[nodiscard]] QString reason(const RankedWindow &window) const;
    /// The smallest change that would bring everybody, where one person is all that is missing; else the one that would
    /// make it rank first, where one is known.
    [[nodiscard]] QString smallestChange(const RankedWindow &window) const;
    /// "Also at 14:30 and 15:00"; empty where the stretch has but one start.
    [[nodiscard]] QString alternatives(const RankedWindow &window) const;
    /// "5 of 7 can come, 1 if needed, 1 not answered yet."
    [[nodiscard]] QString counts(const RankedWindow &window) const;

    [[nodiscard]] QStringList namesOf(const QList<ParticipantId> &people) const;

private:
    [[nodiscard]] QString nearlyAll(const RankedWindow &window) const;
    [[nodiscard]] QString nearlyFirst(const RankedWindow &window) const;
    /// The names of a few, how many of a crowd.
    [[nodiscard]] QString fewNames(const QList<ParticipantId> &people) const;

    const Room &m_room;
    const RoomView &m_view;
};

} // namespace yak
