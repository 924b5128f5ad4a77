#pragma once

#include "protocol/codec.h"

#include <QElapsedTimer>
#include <QTcpSocket>
#include <QWebSocket>

#include <functional>

namespace yak::bench {

/// Has a server believe the bench where clients are: fifty of them at each address, as of a proxy in front. All limits
/// of the server are on.
inline const QStringList kManyAddresses{QStringLiteral("--trusted-proxy"), QStringLiteral("127.0.0.1")};

/// A client that costs the machine as little as it can, so that the server is what is measured: it says what it is
/// told and looks only at the kind of what comes.
class BenchClient : public QObject
{
public:
    BenchClient();

    /// Connects, says hello and makes a room, or joins one; waits until the room is shown. Ends the program otherwise.
    RoomId create(const QUrl &server, int number);
    void join(const QUrl &server, const RoomId &room, int number);

    struct Credentials
    {
        DeviceId device;
        QString secret;
    };
    /// The same for a room one is in already.
    void open(const QUrl &server, const RoomId &room, const Credentials &credentials);
    /// Opens it once more; the milliseconds until its last part has come.
    [[nodiscard]] double openAgain();

    /// Paints one slot; each call another or in another state.
    void paint();

    /// Says that it is still there; who is silent for long is taken for gone.
    void ping() { send(wire::Ping{}); }

    /// Called at each acknowledgement.
    std::function<void()> onDone;
    /// Called at each frame of events, with how many strokes are in it and how long it is.
    std::function<void(int strokes, qsizetype bytes)> onEvents;

private:
    void connectTo(const QUrl &server, int number = 0);
    void enter(const wire::ClientMessage &message);
    void send(const wire::ClientMessage &message);
    void take(const QByteArray &frame);

    qint64 m_request = 0;
    qint64 m_operation = 0;
    bool m_ready = false;
    bool m_onlyWaits = false; // for the end of what is shown
    Credentials m_credentials;
    RoomId m_room;
    QList<qint64> m_slots;
    QWebSocket m_socket;
};

/// A week of nine hours in half hours.
[[nodiscard]] RoomSettings benchRoom();

/// Has a socket of ours send small frames at once, too.
void setNoDelay(const QWebSocket &socket);

[[nodiscard]] double median(QList<double> values);
/// The value that `share` (0 … 1) of the values do not exceed.
[[nodiscard]] double quantile(QList<double> values, double share);

/// Runs the event loop until the condition holds; ends the program after half a minute.
void runUntil(const std::function<bool()> &condition);

} // namespace yak::bench
