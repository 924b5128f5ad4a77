#pragma once

#include "controllers/roomrotation.h"

#include <QStringList>

namespace yak {

class RoomView;
struct Room;

/// Where some of a rotation's people are.
struct RotationPlace
{
    QString zone;         ///< IANA name, known
    QString title;        ///< its city, and how many people are there
    qsizetype person = 0; ///< one of them, as the question counts
};

/// What is said of a rotation, in the language and the zone of the moment. GUI thread.
class RotationWords
{
public:
    /// Both must outlive this.
    RotationWords(const Room &room, const RoomView &view) : m_room(room), m_view(view) {}

    /// The places of the people, from west to east as clocks stand in the first week.
    [[nodiscard]] QList<RotationPlace> places(const RotationAnswer &answer) const;
    [[nodiscard]] QString when(const RotationWeek &week) const;
    /// What the clock shows there when the meeting of a week starts.
    [[nodiscard]] QString clockAt(const RotationWeek &week, const RotationPlace &place) const;
    /// How much of it is night there; empty: nothing.
    [[nodiscard]] QString nightAt(const RotationWeek &week, const RotationPlace &place) const;

    [[nodiscard]] QString summary(const RotationAnswer &answer) const;
    /// Whether another rotation could be fairer.
    [[nodiscard]] QString proof(const RotationAnswer &answer) const;
    /// Of whom no zone is known; empty: of nobody.
    [[nodiscard]] QString placeless(const RotationAnswer &answer) const;
    /// All weeks as lines of text.
    [[nodiscard]] QString text(const RotationAnswer &answer) const;

    [[nodiscard]] QString nameOf(const RotationAnswer &answer, qsizetype person) const;

private:
    const Room &m_room;
    const RoomView &m_view;
};

} // namespace yak
