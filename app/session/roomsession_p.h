#pragma once

#include "session/roomkeeper.h"
#include "session/roomsession.h"
#include "session/streamfollower.h"
#include "session/strokesender.h"

#include <optional>

namespace yak {

/// What a session does and when: it goes from state to state, and hands each thing to the one that knows it. Not for
/// use outside of RoomSession.
class RoomSession::Private final : public QObject
{
public:
    Private(RoomSession &session, RoomStore &store, const NetworkParts &network);

    void open();
    void join(const wire::Introduction &me, const RoomKeys &keys, ReplyHandler done);
    void openAsViewer(const RoomKeys &keys, ReplyHandler done);
    void request(const wire::ClientMessage &message, ReplyHandler done);
    void readKeyAgain();
    [[nodiscard]] KeyAccess keyAccess();
    void shutdown();

    Connection connection;
    RoomKeeper keeper;
    StrokeSender sender;

private:
    /// How one wants to come in, asked for but not answered yet.
    struct Entry
    {
        wire::ClientMessage message;
        ReplyHandler done;
    };

    void onLoaded(std::optional<StoredRoom> stored);
    void onLost();
    void onPushed(const wire::ServerMessage &message);
    void onGoodbye(const wire::Goodbye &goodbye);
    void comeIn(Entry entry);
    void connectToEnter();
    void enter();
    void enterAs(Entry entry);
    void enterAgain();
    void onEntered(const wire::Entered &entered);
    void onEntryRefused(const wire::Refused &refusal);
    void onStep();
    void ask(StreamPosition known);
    void end(ErrorCode reason);
    void forgetMe();
    void setState(State state);
    [[nodiscard]] std::optional<StreamPosition> known() const;
    /// Whether it can enter without asking anybody.
    [[nodiscard]] bool hasWayIn() { return m_viewer || hasKey(); }
    [[nodiscard]] bool hasKey();
    /// In the room without a name only because the key could not be read.
    [[nodiscard]] bool looksOn() { return m_model.me().isNull() && keyAccess() != KeyAccess::Given; }
    [[nodiscard]] bool isLoading() const { return q.m_state == State::Connecting && !m_loaded; }

    RoomSession &q;
    const Clock &m_clock;
    RoomModel &m_model;
    StreamFollower m_follower;
    std::optional<Entry> m_entry;             // wanted, or under way
    std::optional<wire::Open> m_viewer;       // how a viewer comes in again
    bool m_loaded = false;                    // what the store has
    bool m_inRoom = false;                    // this connection has entered
    bool m_keyRefused = false;                // the device's key is no longer good
    bool m_readsKey = false;                  // once more
    KeyAccess m_keyAccess = KeyAccess::Given; // when it was read last
    bool m_awaitsStream = false;              // what the room shows is still to come
    std::unique_ptr<Timer> m_patience;
    std::unique_ptr<Timer> m_askAgain;
};

} // namespace yak
