#pragma once

#include "net/gate.h"
#include "net/messagewatch.h"
#include "protocol/codec.h"

#include <QObject>
#include <QQueue>
#include <QSslSocket>

#include <optional>

namespace yak::server {

/// One client's socket as messages: decodes and meters what comes, encodes what goes, and closes with the right code.
/// Lives in the socket thread.
class ClientSocket : public QObject
{
    Q_OBJECT

public:
    ClientSocket(Arrival arrival, const SocketLimits &limits, const QElapsedTimer &clock);
    ~ClientSocket() override;

    [[nodiscard]] wire::Encoding encoding() const { return m_encoding; }
    [[nodiscard]] const QString &address() const { return m_address; }

    void send(const wire::ServerFrame &frame);
    /// A frame in this socket's encoding already.
    void sendEncoded(const QByteArray &frame);

    /// Hands what was sent to the system now rather than in the next turn of the loop, as far as it takes it. Whoever
    /// sends to many spares a look at all sockets by it.
    void flush() { m_socket->flush(); }

    /// Frames to go one after another as the socket drains, however many they are.
    void sendAsDrained(const QList<QByteArray> &frames);

    /// Whether this reader is so far behind that events are to be left out.
    [[nodiscard]] bool isFull() const;
    /// Whether frames still wait for earlier ones to drain.
    [[nodiscard]] bool hasBacklog() const { return !m_backlog.isEmpty(); }
    /// Whether all has been handed to the system.
    [[nodiscard]] bool isDrained() const;

    /// Says why, and closes.
    void sayGoodbye(const wire::Goodbye &goodbye);
    /// Closes without a word of ours: a frame was broken.
    void closeWith(QWebSocketProtocol::CloseCode code);

    /// How long the client may go on without an attempt to enter a room, from now on; 0 as long as it likes.
    void allowIdle(int milliseconds);

    /// The client is in a room now: it may stay, and say as much as anybody.
    void noteEntered();
    /// It is in no room any more, and one of the strangers again.
    void noteLeft();

    /// Looks after time: silence, stalled readers, those who never enter. Called a few times a second.
    void sweep();

Q_SIGNALS:
    void received(const yak::wire::ClientFrame &frame);
    /// All that was to be sent has been handed to the system.
    void drained();
    void closed();

private:
    void takeMessage(QByteArrayView bytes);
    void noteFrame(qsizetype bytes, bool isLast);
    void noteBytes(qsizetype bytes);
    void noteStrangersBytes(qint64 bytes);
    void setLargestFrame(qint64 bytes);
    void giveWay();
    [[nodiscard]] bool isStranger() const { return m_place != 0; }
    [[nodiscard]] std::optional<qint64> hurry(const wire::ClientFrame &frame);
    [[nodiscard]] qint64 unsentBytes() const;
    void afterReading();
    void noteProgress();
    void pump();
    void strike();
    [[nodiscard]] bool meter(const wire::ClientFrame &frame);
    [[nodiscard]] qint64 nowMs() const { return m_clock.elapsed(); }

    const SocketLimits &m_limits;
    const QElapsedTimer &m_clock;
    std::shared_ptr<AddressBudget> m_budget;
    QString m_address;
    wire::Encoding m_encoding = wire::Encoding::Cbor;
    TokenBucket m_messages;
    TokenBucket m_bytes;
    TokenBucket m_pongs;
    QQueue<QByteArray> m_backlog;
    std::shared_ptr<Strangers> m_strangers;
    quint64 m_place;         // among the strangers; 0 in a room
    qint64 m_strangersBytes; // what came since it is one
    MessageWatch m_message;
    int m_strikes = 0;
    qint64 m_ownBytes = 0;     // what we asked to be sent, headers included
    qint64 m_writtenBytes = 0; // what the system has taken
    qint64 m_countedPongs = 0;
    qint64 m_heardAt = 0;
    qint64 m_progressAt = 0;
    qint64 m_idleUntil = 0;
    qint64 m_closingSince = -1;
    QPointer<QTcpSocket> m_tcp;
    QPointer<QSslSocket> m_ssl; // the same one, where it is encrypted
    std::unique_ptr<QWebSocket> m_socket;
};

} // namespace yak::server
