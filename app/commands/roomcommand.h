#pragma once

#include "model/slotmove.h"

#include <QUndoCommand>

#include <optional>

namespace yak {

/// Something done in a room that can be taken back: all that lies on an UndoStack. What goes out for it has names,
/// under which the server's word comes back.
class RoomCommand : public QUndoCommand
{
public:
    /// Whether it can be undone or redone now, as far as rights and deadlines decide.
    [[nodiscard]] virtual bool isPossible() const = 0;

    /// Whether it went out under this name; a refusal of it makes the command worthless.
    [[nodiscard]] virtual bool wentOutAs(qint64 name) const = 0;

    /// The server has done what went out under this name: `revision` is that of the event it made, none where all was
    /// so already.
    virtual void confirm(qint64 name, std::optional<qint64> revision);

    /// The slots are at another place now.
    virtual void move(const SlotMove &move);
};

} // namespace yak
