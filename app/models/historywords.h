#pragma once

#include "i18n/kindtext.h"
#include "protocol/messages.h"

#include <QHash>
#include <QString>

namespace yak {

class RoomView;
struct Room;

/// Says in words what happened in a room. Knows the names of people who are gone as far as history has told them.
class HistoryWords
{
public:
    /// Names as ids know them, of people who are not in the room any more.
    using Names = QHash<ParticipantId, QString>;

    HistoryWords(const Room &room, const RoomView &view, const Names &former)
        : m_room(room), m_view(view), m_former(former)
    {
    }

    /// Who did it: a name, "The server" or "Everybody".
    [[nodiscard]] QString who(const wire::HistoryEntry &entry) const;
    /// What was done: "painted 8 slots: 6 yes, 2 if needed".
    [[nodiscard]] QString what(const wire::HistoryEntry &entry) const;
    /// Where `slot` is not empty, what was said about these units: "yes, before: no"; else as above.
    [[nodiscard]] QString what(const wire::HistoryEntry &entry, Range slot) const;
    /// The stretches a painting touched, a line each, the first few; empty for anything else.
    [[nodiscard]] QString detail(const wire::HistoryEntry &entry) const;

    [[nodiscard]] QString nameOf(const ParticipantId &person) const;
    [[nodiscard]] const RoomView &view() const { return m_view; }
    [[nodiscard]] const Room &room() const { return m_room; }

private:
    const Room &m_room;
    const RoomView &m_view;
    const Names &m_former;
};

/// A setting of a room of this kind in words, by its name on the wire: "title", "dates and hours".
[[nodiscard]] QString settingText(const QString &field, RoomKind kind);

/// A state in words: "yes", "if needed", "no", "not answered".
[[nodiscard]] QString stateText(SlotState state);

} // namespace yak
