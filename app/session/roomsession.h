#pragma once

#include "cache/keyaccess.h"
#include "protocol/messages.h"
#include "protocol/roomlink.h"
#include "session/connection.h"
#include "session/roommodel.h"

#include <QObject>
#include <tl/expected.hpp>

#include <functional>
#include <memory>
#include <optional>

namespace yak {

class RoomStore;

/// What lets a device back into a room.
struct Credentials
{
    DeviceId device;
    QString secret;

    [[nodiscard]] bool isNull() const { return device.isNull(); }
    friend bool operator==(const Credentials &, const Credentials &) = default;
};

/// What a room or its server asks for beside a name; empty where nothing was asked.
struct RoomKeys
{
    QString password;   ///< of the room
    QString invitation; ///< a code of the server's
};

/// One person's stay in one room: it connects, enters, keeps pending strokes on disk, sends them one at a time, resyncs
/// and reconnects. Everything is asynchronous; everything happens in the thread it lives in.
class RoomSession final : public QObject
{
    Q_OBJECT

public:
    enum class State {
        Idle,         ///< nothing asked for yet
        Connecting,   ///< the first time
        NeedsName,    ///< connected; the room wants to know who it is (no credentials, or they are no longer good)
        Entering,     ///< asked to come in, the snapshot is on its way
        Live,         ///< in step with the server
        Reconnecting, ///< the connection is lost; it tries again by itself
        Ended,        ///< it cannot go on; see `endReason()`. open() begins anew
    };
    Q_ENUM(State)

    /// A reply, or the refusal. A connection that is lost before the reply is refused as `unavailable`.
    using Reply = Connection::Reply;
    using ReplyHandler = Connection::ReplyHandler;

    /// `store` keeps rooms, credentials and pending strokes on disk, off this thread. All must outlive the session.
    RoomSession(RoomLink link, RoomStore &store, const Clock &clock, QObject *parent = nullptr);
    /// The same over other transports and timers than the system's.
    RoomSession(RoomLink link, RoomStore &store, const NetworkParts &network, QObject *parent = nullptr);
    ~RoomSession() override;

    [[nodiscard]] RoomModel &model() { return *m_model; }
    [[nodiscard]] const RoomModel &model() const { return *m_model; }
    [[nodiscard]] const RoomLink &link() const { return m_link; }
    [[nodiscard]] State state() const { return m_state; }
    /// Why it ended: NotFound (no such room, or deleted), Forbidden (removed, or no
    /// viewers wanted), NameLapsed, NotEntered (left by
    /// oneself), or what else the server said. While it needs a name: BadToken where the server no longer
    /// takes this device's key.
    [[nodiscard]] ErrorCode endReason() const { return m_endReason; }
    /// Whether this device's key could be read. Where not, nothing of it is given up: who only looks meanwhile stays
    /// on disk who they were, with the strokes that wait, and readKeyAgain() may bring them back.
    [[nodiscard]] KeyAccess keyAccess() const;
    /// Milliseconds until the next try while reconnecting; 0 while one is under way.
    [[nodiscard]] int retryInMilliseconds() const;
    /// The server's present time as far as known: the local clock corrected by what the server said.
    [[nodiscard]] Instant serverNow() const;
    /// When the room that is shown was last known to be as the server has it, by the server's time: now, while live.
    /// None where it never was.
    [[nodiscard]] std::optional<Instant> inStepAt() const;

    /// Whether the server has an optional feature, by its name on the wire; as it last said.
    [[nodiscard]] bool hasFeature(QLatin1StringView feature) const;

    /// The device that this is to the room; null for a viewer, and before it has entered.
    [[nodiscard]] DeviceId device() const;

    /// Connects and enters: with the credentials the store has for the link, else as NeedsName.
    void open();
    /// The same with nobody there to see it: what is kept of the room comes up to date and strokes that wait are sent,
    /// but it does not count as opened, nor what was settled in it as seen.
    void glance();
    /// Claims a name (or signs in to it with its PIN).
    void join(const wire::Introduction &me, const RoomKeys &keys, ReplyHandler done);
    /// Looks without a name.
    void openAsViewer(const RoomKeys &keys, ReplyHandler done);
    /// Reads the key that could not be read, and comes in by it where that goes well; see keyAccessChanged().
    void readKeyAgain();
    /// Tries now instead of waiting.
    void retryNow();
    /// Says goodbye and closes; pending strokes stay on disk.
    void shutdown();

    /// Paints: shown at once, kept on disk, sent when its turn comes. Returns what it changed, for undo; an empty
    /// change is not sent. Works offline. Long strokes are split. Nothing happens for a viewer.
    AnswerChange submit(const Stroke &stroke);

    /// Has the server put an answer back to what history says of it; goes the way of strokes, and is refused as they
    /// are. `expected` is what it will do to the own answer, shown at once and returned as submit() does; empty for
    /// another's answer.
    AnswerChange restore(const wire::Restore &restore, const Stroke &expected);

    /// Strokes that were refused as late: taken back, kept as drafts on this device. They go by themselves once the
    /// server gives more time.
    [[nodiscard]] QList<Stroke> lateStrokes() const;
    /// Paints them again, as submit() does.
    void resendLate();
    void discardLate();

    /// Any other request of the room (change, rename, settle, history …).
    void request(const wire::ClientMessage &message, ReplyHandler done);

Q_SIGNALS:
    void stateChanged(yak::RoomSession::State state);
    /// The key was read again, or could not be.
    void keyAccessChanged();
    /// A stroke was refused and taken back, with all that the server said; `operation` tells which one.
    void strokeRefused(const yak::wire::Refused &refusal);
    /// A submitted stroke has this number, under which it may come back in strokeRefused; emitted from within submit().
    void strokeSubmitted(qint64 operation);
    /// The server has done what has this number: `revision` is that of the event it made, none where all was so
    /// already.
    void strokeDone(qint64 operation, std::optional<qint64> revision);
    /// The number of drafts that are kept because they came too late.
    void lateChanged(int count);
    /// The disk takes nothing: what is painted now reaches the server but would not survive a crash before, and a
    /// restart may ask for the name again.
    void diskFailed();

private:
    class Private;

    RoomLink m_link;
    std::unique_ptr<RoomModel> m_model;
    std::unique_ptr<Private> d;
    State m_state = State::Idle;
    ErrorCode m_endReason = ErrorCode::NotFound;
};

/// Opens a room on a server: connects, sends `create`, and hands over the link and the credentials by which a
/// RoomSession can then open it. Deletes itself when done.
class RoomCreator final : public QObject
{
    Q_OBJECT

public:
    struct Created
    {
        RoomLink link;
        Credentials credentials;
    };

    RoomCreator(QUrl server, RoomStore &store, const Clock &clock, QObject *parent = nullptr);
    RoomCreator(QUrl server, RoomStore &store, NetworkParts network, QObject *parent = nullptr);
    ~RoomCreator() override;

    void create(const wire::Create &request);

Q_SIGNALS:
    /// The credentials are in the store already.
    void created(const yak::RoomCreator::Created &created);
    void refused(const yak::wire::Refused &refusal);
    /// The server could not be reached; what is said is for the log.
    void failed(const QString &detail);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace yak
