#pragma once

#include "session/roommodel.h"
#include "session/streamfollower.h"
#include "world.h"

namespace yak::fuzz {

/// Somebody with a device: what they are to a room, and the room as their app has it from what a server sent.
class Peer
{
public:
    Peer();
    Peer(const Peer &) = delete;
    Peer &operator=(const Peer &) = delete;

    RoomId room;         ///< null: in none
    server::Asker asker; ///< both null: a viewer
    QString secretHash;
    qint64 lastOperation = 0;

    [[nodiscard]] bool isInside() const { return !room.isNull(); }
    /// Somebody else from now on, of whom nothing is known.
    void forget();

    /// Reads what is new, as after a while without a line, and compares with a room that is read afresh. False where
    /// this peer is let in no more.
    bool catchUp(World &world, wire::Encoding encoding);

    [[nodiscard]] server::ViewRequest request(wire::Encoding encoding) const;

private:
    void take(const QByteArray &frame, wire::Encoding encoding, StreamFollower &follower) const;
    [[nodiscard]] Room shown(const server::View &view, wire::Encoding encoding) const;

    std::unique_ptr<RoomModel> m_model;
};

} // namespace yak::fuzz
