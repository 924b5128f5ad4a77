#pragma once

#include "core/clock.h"
#include "model/policy.h"
#include "net/clientsocket.h"
#include "rooms/eventbus.h"

#include <QElapsedTimer>
#include <QHash>
#include <QObject>
#include <QTimer>

#include <deque>
#include <memory>
#include <vector>

namespace yak::server {

/// Where a reader of a room stands: who they are to it and how far they have read.
struct Standing
{
    ParticipantId person; ///< null for a viewer
    Role role = Role::Viewer;
    Visibility visibility = Visibility::Everyone;
    bool answered = false;
    StreamPosition position;
    qint64 revision = 0; ///< of the room, hidden events included; never sent

    [[nodiscard]] StreamKind kind() const { return streamFor(role, visibility, answered); }
};

/// Somebody who listens to a room.
class Listener
{
public:
    explicit Listener(ClientSocket &socket) : m_socket(socket) {}
    Listener(const Listener &) = delete;
    Listener &operator=(const Listener &) = delete;
    virtual ~Listener() = default;

    /// Its standing no longer fits what it may see, or an event is too large to send: it wants a fresh snapshot.
    virtual void needsSnapshot() = 0;
    /// It has no more business in the room.
    virtual void mustGo(wire::GoodbyeReason reason) = 0;

    enum class State {
        Asking,   ///< may not be let in at all
        Waiting,  ///< is in; what it shows is being read
        Live,     ///< gets events
        Skipping, ///< was too slow; it will be told when it has drained
        Behind,   ///< was told, and is to ask for what it missed
    };

    ClientSocket &socket() const { return m_socket; }
    State state = State::Asking;
    Standing standing;
    DeviceId device; ///< null for a viewer

private:
    ClientSocket &m_socket;
};

/// Brings what was committed to those who listen: per room and commit at once, encoded once for all who get the same. A
/// crowd gets it a few times a second, because what a frame costs is its way, not what is in it. Knows who listens, and
/// nothing of rooms beyond the last few events. Lives in the socket thread.
class Hub final : public QObject, public EventBus
{
    Q_OBJECT

public:
    explicit Hub(QObject *parent = nullptr);

    /// From now on the room's events are kept for the listener, before what it is to show is read.
    void add(const RoomId &room, Listener &listener);
    void remove(const RoomId &room, Listener &listener);

    /// The listener has been let in, as this person or, where null, as a viewer.
    void announce(const RoomId &room, Listener &listener, const ParticipantId &person);

    /// What the listener shows has been read, or is on its way to it: from here on it gets events.
    void goLive(const RoomId &room, Listener &listener, const Standing &standing);

    /// The listener has drained: tells it that it was left behind, if it was.
    void noteDrained(Listener &listener);

    void publish(const QList<RoomNews> &news) override;

    /// Those in the room with an open socket.
    [[nodiscard]] QList<ParticipantId> online(const RoomId &room) const;

private:
    struct Channel
    {
        std::vector<Listener *> listeners;
        std::deque<CommittedEvent> recent; // what those who are being shown the room have yet to get
        qsizetype recentRanges = 0;
        bool flushQueued = false;
        QElapsedTimer sinceFlush; // the last one that had something to send
        bool presenceQueued = false;
    };
    class Flush;

    void note(const RoomNews &news);
    void flushOrQueue(const RoomId &room);
    void queueFlush(const RoomId &room);
    [[nodiscard]] static int restMs(const Channel &channel);
    void flush(const RoomId &room);
    void end(const RoomId &room);
    /// Tells those who get events to ask for what they may have missed.
    void leaveBehind(Channel &channel);
    void queuePresence(const RoomId &room);
    void sendPresence(const RoomId &room);
    static void trim(Channel &channel);
    static void forget(Channel &channel);
    static void sendAway(Channel &channel, const Event &event);
    static void sendAway(Channel &channel, const QList<DeviceId> &revoked);
    /// Whether a listener is still there: one that goes may take others of its client along.
    [[nodiscard]] static bool isPresent(const Channel &channel, const Listener *listener);

    QHash<RoomId, std::shared_ptr<Channel>> m_channels;
};

} // namespace yak::server
