#pragma once

#include "core/clock.h"
#include "protocol/codec.h"
#include "session/transport.h"

#include <QList>
#include <QPointer>

#include <optional>

namespace yak {

/// The other end of sessions under test, at the level of messages: it keeps what clients said, and says what the test
/// makes it say. One connection at a time; a new one takes the place of the old.
class FakePeer : public QObject
{
    Q_OBJECT

public:
    /// Whether the server is there at all.
    enum class Reach { Open, Refusing, Mute };

    explicit FakePeer(const Clock &clock) : m_clock(clock) {}

    [[nodiscard]] TransportFactory factory();

    void setReach(Reach reach) { m_reach = reach; }
    /// The optional features it has.
    void setFeatures(const QStringList &features) { m_features = features; }
    /// How far its clock stands from the test's.
    void setClockOffset(qint64 milliseconds) { m_clockOffset = milliseconds; }

    [[nodiscard]] bool isConnected() const;
    [[nodiscard]] int connections() const { return m_connections; }
    [[nodiscard]] const QUrl &lastUrl() const { return m_lastUrl; }

    /// All that came, in order, without hello and ping, which it answers by itself (unless mute).
    [[nodiscard]] const QList<wire::ClientFrame> &received() const { return m_received; }
    [[nodiscard]] int pings() const { return m_pings; }
    /// Takes the oldest message if it is of this type.
    template<typename Message>
    [[nodiscard]] std::optional<Message> take()
    {
        if (m_received.isEmpty() || !std::holds_alternative<Message>(m_received.constFirst().message))
            return std::nullopt;
        const wire::ClientFrame frame = m_received.takeFirst();
        m_lastId = frame.id;
        return std::get<Message>(frame.message);
    }
    [[nodiscard]] std::optional<wire::ClientFrame> takeFrame();

    /// Answers the message that was taken last.
    void reply(const wire::ServerMessage &message) { send({m_lastId, message}); }
    void push(const wire::ServerMessage &message) { send({std::nullopt, message}); }
    void send(const wire::ServerFrame &frame);
    void sendBytes(const QByteArray &bytes);
    /// The line breaks.
    void hangUp();

Q_SIGNALS:
    /// Something was added to received().
    void said();

private:
    class FakeTransport;

    void onFrame(const QByteArray &bytes);

    const Clock &m_clock;
    Reach m_reach = Reach::Open;
    qint64 m_clockOffset = 0;
    QStringList m_features;
    qint64 m_lastId = 0;
    int m_connections = 0;
    int m_pings = 0;
    QUrl m_lastUrl;
    QList<wire::ClientFrame> m_received;
    QPointer<FakeTransport> m_line;
};

} // namespace yak
