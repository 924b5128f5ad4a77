#pragma once

#include "core/clock.h"
#include "protocol/messages.h"
#include "session/backoff.h"
#include "session/serverclock.h"
#include "session/timers.h"
#include "session/transport.h"

#include <QHash>
#include <QObject>
#include <QStringList>
#include <QUrl>
#include <tl/expected.hpp>

#include <functional>
#include <memory>

namespace yak {

/// What a connection stands on; each a thing that a test or a browser replaces.
struct NetworkParts
{
    const Clock &clock;
    std::shared_ptr<const Timers> timers;
    TransportFactory transport;

    /// WebSockets and the event loop's timers.
    [[nodiscard]] static NetworkParts native(const Clock &clock);
};

/// Keeps one connection to a server: says hello, pairs replies with requests, pings in silence, gives up on a dead
/// line, and comes back by itself with growing waits. Knows nothing of rooms. Everything happens in its own thread.
class Connection final : public QObject
{
    Q_OBJECT

public:
    enum class Phase {
        Stopped,
        Opening, ///< a try is under way
        Ready,   ///< the server said welcome
        Waiting, ///< until the next try
    };

    /// A reply, or the refusal. Where the connection was lost before the reply: `unavailable`.
    using Reply = tl::expected<wire::ServerMessage, wire::Refused>;
    using ReplyHandler = std::function<void(const Reply &)>;

    Connection(QUrl server, NetworkParts parts, QObject *parent = nullptr);
    ~Connection() override;

    [[nodiscard]] Phase phase() const { return m_phase; }
    /// Until the next try; 0 where one is under way or none is wanted.
    [[nodiscard]] int retryInMilliseconds() const { return m_retry->remaining(); }
    /// The server's present time, as far as known.
    [[nodiscard]] Instant serverNow() const { return m_serverClock.at(m_parts.clock.now()); }
    /// The optional features that this end and the server both know, as the server last said.
    [[nodiscard]] const QStringList &features() const { return m_features; }

    /// Connects and stays connected until stop().
    void start();
    /// Closes in order and stays closed.
    void stop();
    /// Tries now instead of waiting. Does nothing unless it waits.
    void retryNow();
    /// Gives this connection up and tries again, not before `atLeast` milliseconds.
    void reconnect(int atLeast = 0);

    /// Sends a request. `done` is called once, never from within this call.
    void send(const wire::ClientMessage &message, ReplyHandler done);

Q_SIGNALS:
    void ready();
    /// The connection, or the try at one, is over; the next try has been scheduled.
    void lost(const QString &detail);
    /// What belongs to the room's stream rather than to one request, in the order it came.
    void pushed(const yak::wire::ServerMessage &message);

private:
    struct Waiting
    {
        ReplyHandler done;
        int seconds = 0; // that it has waited, by the ticks
    };

    void openTransport();
    void dropTransport();
    void lose(const QString &detail, int atLeast = 0);
    void onOpened();
    void onFrame(const QByteArray &bytes);
    void onWelcome(const Reply &reply, Instant sentAt);
    void onSilence();
    void ping();
    void onTick();
    void write(const wire::ClientMessage &message, ReplyHandler done);
    void settle(qint64 id, const Reply &reply);
    void refuseAll();

    QUrl m_server;
    NetworkParts m_parts;
    Phase m_phase = Phase::Stopped;
    BackOff m_backOff;
    ServerClock m_serverClock;
    QStringList m_features;
    QHash<qint64, Waiting> m_waiting;
    qint64 m_lastId = 0;
    bool m_pinged = false;
    int m_secondsReady = 0;
    int m_secondsMute = 0; // since this end last said anything
    Instant m_lastTick;
    std::unique_ptr<Timer> m_retry;
    std::unique_ptr<Timer> m_silence; // since the last frame; while opening, since the try began
    std::unique_ptr<Timer> m_tick;
    std::unique_ptr<Transport> m_transport; // last: it may tell of its end while it dies
};

} // namespace yak
