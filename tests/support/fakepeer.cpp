#include "fakepeer.h"

#include <QUrl>

namespace yak {

using namespace Qt::StringLiterals;

class FakePeer::FakeTransport final : public Transport
{
public:
    explicit FakeTransport(FakePeer &peer) : m_peer(&peer) {}

    void open(const QUrl &server) override
    {
        ++m_peer->m_connections;
        m_peer->m_lastUrl = server;
        m_peer->m_received.clear();
        m_peer->m_line = this;
        // Never from within the call, as with a socket.
        QMetaObject::invokeMethod(
            this,
            [this] {
                if (!m_peer || m_peer->m_reach == Reach::Mute)
                    return;
                if (m_peer->m_reach == Reach::Refusing)
                    hangUp();
                else
                    Q_EMIT opened();
            },
            Qt::QueuedConnection);
    }
    void send(const QByteArray &frame) override
    {
        if (m_peer && m_peer->m_line == this)
            m_peer->onFrame(frame);
    }
    void close() override { m_closed = true; }

    void hangUp()
    {
        m_closed = true;
        Q_EMIT closed(u"the peer hung up"_s);
    }
    [[nodiscard]] bool isClosed() const { return m_closed; }

private:
    QPointer<FakePeer> m_peer;
    bool m_closed = false;
};

TransportFactory FakePeer::factory()
{
    return [this] { return std::make_unique<FakeTransport>(*this); };
}

bool FakePeer::isConnected() const
{
    return m_line && !m_line->isClosed();
}

std::optional<wire::ClientFrame> FakePeer::takeFrame()
{
    if (m_received.isEmpty())
        return std::nullopt;
    return m_received.takeFirst();
}

void FakePeer::send(const wire::ServerFrame &frame)
{
    sendBytes(wire::encode(frame, wire::Encoding::Cbor));
}

void FakePeer::sendBytes(const QByteArray &bytes)
{
    if (isConnected())
        Q_EMIT m_line->received(bytes);
}

void FakePeer::hangUp()
{
    if (isConnected())
        m_line->hangUp();
}

void FakePeer::onFrame(const QByteArray &bytes)
{
    const auto frame = wire::decodeClientFrame(bytes, wire::Encoding::Cbor);
    Q_ASSERT_X(frame.has_value(), "FakePeer", "a client sent what cannot be read");
    const Instant now = m_clock.now().plusMilliseconds(m_clockOffset);
    // Answers come later than the question, as over a line.
    const auto answer = [this, id = frame->id](wire::ServerMessage message) {
        QMetaObject::invokeMethod(
            m_line,
            [this, id, message] {
                send({id, message});
            },
            Qt::QueuedConnection);
    };
    if (const auto *hello = std::get_if<wire::Hello>(&frame->message)) {
        QStringList both = m_features;
        both.removeIf([hello](const QString &feature) { return !hello->features.contains(feature); });
        answer(wire::Welcome{u"fake/1"_s, u"2025b"_s, now, both});
    } else if (std::holds_alternative<wire::Ping>(frame->message)) {
        ++m_pings;
        if (m_reach != Reach::Mute)
            answer(wire::Pong{now});
    } else {
        m_received.append(*frame);
        Q_EMIT said();
    }
}

} // namespace yak
