#include "net/clientsocket.h"

#include "core/logging.h"

namespace yak::server {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kFrameHeader = 16;   // the most a client's frame needs before its payload
constexpr qint64 kControlFrame = 125; // the longest
constexpr qint64 kPumpBelow = 64 * 1024;
constexpr int kMostStrikes = 64;
constexpr qint64 kTooMuchMs = 60'000;
constexpr qint64 kGiveWayMs = 2'000;

qint64 headerSize(qint64 payload)
{
    return payload < 126 ? 2 : (payload < 65'536 ? 4 : 10);
}

} // namespace

ClientSocket::ClientSocket(Arrival arrival, const SocketLimits &limits, const QElapsedTimer &clock)
    : m_limits(limits),
      m_clock(clock),
      m_budget(std::move(arrival.budget)),
      m_address(std::move(arrival.address)),
      m_messages(limits.messages, clock.elapsed()),
      m_bytes(limits.bytes, clock.elapsed()),
      m_pongs(limits.pongBytes, clock.elapsed()),
      m_strangers(std::move(arrival.strangers)),
      m_place(arrival.place),
      m_strangersBytes(arrival.headBytes),
      m_heardAt(clock.elapsed()),
      m_progressAt(clock.elapsed()),
      m_tcp(arrival.tcp),
      m_ssl(qobject_cast<QSslSocket *>(arrival.tcp)),
      m_socket(std::move(arrival.socket))
{
    const QString agreed = m_socket->subprotocol();
    m_encoding = agreed == wire::kJsonSubprotocol ? wire::Encoding::Json : wire::Encoding::Cbor;
    connect(m_socket.get(), &QWebSocket::disconnected, this, &ClientSocket::closed);
    connect(m_socket.get(), &QWebSocket::binaryMessageReceived, this, [this](const QByteArray &message) {
        if (m_encoding == wire::Encoding::Cbor)
            takeMessage(message);
        else
            closeWith(QWebSocketProtocol::CloseCodeDatatypeNotSupported);
    });
    connect(m_socket.get(), &QWebSocket::textMessageReceived, this, [this](const QString &message) {
        if (m_encoding == wire::Encoding::Json)
            takeMessage(message.toUtf8());
        else
            closeWith(QWebSocketProtocol::CloseCodeDatatypeNotSupported);
    });
    connect(m_socket.get(), &QWebSocket::binaryFrameReceived, this,
            [this](const QByteArray &frame, bool isLast) { noteFrame(frame.size(), isLast); });
    connect(m_socket.get(), &QWebSocket::textFrameReceived, this,
            [this](const QString &frame, bool isLast) { noteFrame(frame.size(), isLast); });
    connect(m_socket.get(), &QWebSocket::pong, this, [this](quint64, const QByteArray &data) {
        m_message.noteControl();
        noteBytes(data.size());
    });
    if (m_tcp) {
        m_ownBytes = m_tcp->bytesToWrite(); // what is left of the handshake
        connect(m_tcp, &QTcpSocket::readyRead, this, &ClientSocket::afterReading);
        connect(m_tcp, &QTcpSocket::bytesWritten, this, [this](qint64 bytes) { m_writtenBytes += bytes; });
    }
    // What is encrypted has not been sent by that.
    if (m_ssl)
        connect(m_ssl, &QSslSocket::encryptedBytesWritten, this, &ClientSocket::noteProgress);
    else if (m_tcp)
        connect(m_tcp, &QTcpSocket::bytesWritten, this, &ClientSocket::noteProgress);
    m_strangers->handOver(m_place, [this] { giveWay(); });
    setLargestFrame(limits.strangerBytes - m_strangersBytes);
    allowIdle(limits.enterMs);
    if (agreed.isEmpty())
        closeWith(QWebSocketProtocol::CloseCodePolicyViolated);
}

ClientSocket::~ClientSocket()
{
    m_strangers->leave(m_place);
    m_socket->disconnect(this);
    if (m_tcp) {
        m_tcp->disconnect(this);
        m_tcp->abort();
        m_tcp->deleteLater();
    }
}

void ClientSocket::takeMessage(QByteArrayView bytes)
{
    if (m_closingSince >= 0)
        return;
    const auto frame = wire::decodeClientFrame(bytes, m_encoding);
    if (frame) {
        if (meter(*frame))
            Q_EMIT received(*frame);
        return;
    }
    strike();
    wire::Refused refused;
    refused.code = frame.error().code;
    refused.field = frame.error().field;
    const qint64 id = frame.error().id;
    send({id > 0 ? std::optional(id) : std::nullopt, refused});
}

bool ClientSocket::meter(const wire::ClientFrame &frame)
{
    const auto wait = hurry(frame);
    if (!wait)
        return true;
    strike();
    wire::Refused refused;
    refused.code = ErrorCode::Busy;
    refused.retryAfter = wait;
    refused.operation = wire::operationOf(frame.message);
    send({frame.id, refused});
    return false;
}

std::optional<qint64> ClientSocket::hurry(const wire::ClientFrame &frame)
{
    if (!m_messages.take(1, nowMs()) || !m_budget->messages.take(1, nowMs()))
        return std::max(m_messages.waitFor(1), m_budget->messages.waitFor(1));
    TokenBucket *attempts = nullptr;
    if (std::holds_alternative<wire::Join>(frame.message))
        attempts = &m_budget->joins;
    else if (std::holds_alternative<wire::Create>(frame.message))
        attempts = &m_budget->rooms;
    if (attempts && !attempts->take(1, nowMs()))
        return attempts->waitFor(1);
    return std::nullopt;
}

void ClientSocket::strike()
{
    if (++m_strikes > kMostStrikes)
        sayGoodbye({wire::GoodbyeReason::TooMuch, kTooMuchMs});
}

void ClientSocket::noteFrame(qsizetype bytes, bool isLast)
{
    m_message.noteFrame(bytes, isLast ? MessageWatch::Frame::Ends : MessageWatch::Frame::Goes);
    noteBytes(bytes);
}

void ClientSocket::noteBytes(qsizetype bytes)
{
    const auto cost = static_cast<double>(bytes + kFrameHeader);
    if (!m_bytes.take(cost, nowMs()) || !m_budget->bytes.take(cost, nowMs()))
        sayGoodbye({wire::GoodbyeReason::TooMuch, kTooMuchMs});
    noteStrangersBytes(bytes + kFrameHeader);
}

void ClientSocket::noteStrangersBytes(qint64 bytes)
{
    if (!isStranger())
        return;
    m_strangersBytes += bytes;
    if (m_strangersBytes > m_limits.strangerBytes)
        sayGoodbye({wire::GoodbyeReason::TooMuch, kTooMuchMs});
    else
        setLargestFrame(m_limits.strangerBytes - m_strangersBytes);
}

void ClientSocket::setLargestFrame(qint64 bytes)
{
    const qint64 message = isStranger() ? m_limits.strangerBytes : wire::kClientFrameBytes;
    const qint64 most = std::min<qint64>(message, wire::kClientFrameBytes);
    m_socket->setMaxAllowedIncomingFrameSize(static_cast<quint64>(std::clamp(bytes, kControlFrame, most)));
    // A message in fragments has counted already, fragment by fragment.
    m_socket->setMaxAllowedIncomingMessageSize(static_cast<quint64>(most));
    if (m_tcp)
        m_tcp->setReadBufferSize(most + kFrameHeader);
}

void ClientSocket::afterReading()
{
    m_heardAt = nowMs();
    if (!m_tcp)
        return;
    if (m_closingSince >= 0) {
        // What has been closed for its pings and goes on, reading nothing, would be answered into memory.
        if (m_tcp->bytesToWrite() > kPumpBelow)
            m_tcp->abort();
        return;
    }
    // A ping of the WebSocket kind is answered below us; what it made us send is all that tells.
    const qint64 pongs = m_writtenBytes + m_tcp->bytesToWrite() - m_ownBytes;
    const qint64 fresh = std::max<qint64>(0, pongs - m_countedPongs);
    m_countedPongs = std::max(m_countedPongs, pongs);
    if (fresh > 0)
        m_message.noteControl();
    m_message.noteRead(m_tcp->bytesAvailable(), nowMs());
    if (fresh > 0 && !m_pongs.take(static_cast<double>(fresh), nowMs()))
        sayGoodbye({wire::GoodbyeReason::TooMuch, kTooMuchMs});
    noteStrangersBytes(fresh);
}

void ClientSocket::noteProgress()
{
    m_progressAt = nowMs();
    pump();
    if (isDrained())
        Q_EMIT drained();
}

void ClientSocket::send(const wire::ServerFrame &frame)
{
    sendEncoded(wire::encode(frame, m_encoding));
}

void ClientSocket::sendEncoded(const QByteArray &frame)
{
    if (m_closingSince >= 0)
        return;
    if (isDrained())
        m_progressAt = nowMs();
    m_ownBytes += frame.size() + headerSize(frame.size());
    if (m_encoding == wire::Encoding::Cbor)
        m_socket->sendBinaryMessage(frame);
    else
        m_socket->sendTextMessage(QString::fromUtf8(frame));
}

void ClientSocket::sendAsDrained(const QList<QByteArray> &frames)
{
    m_backlog.append(frames);
    pump();
}

void ClientSocket::pump()
{
    while (!m_backlog.isEmpty() && unsentBytes() < kPumpBelow && m_closingSince < 0)
        sendEncoded(m_backlog.dequeue());
}

bool ClientSocket::isFull() const
{
    return !m_backlog.isEmpty() || unsentBytes() > m_limits.unsentBytes;
}

qint64 ClientSocket::unsentBytes() const
{
    return m_socket->bytesToWrite() + (m_ssl ? m_ssl->encryptedBytesToWrite() : 0);
}

bool ClientSocket::isDrained() const
{
    return m_backlog.isEmpty() && unsentBytes() == 0;
}

void ClientSocket::sayGoodbye(const wire::Goodbye &goodbye)
{
    if (m_closingSince >= 0)
        return;
    m_backlog.clear();
    send({std::nullopt, goodbye});
    const bool orderly = goodbye.reason == wire::GoodbyeReason::Restart;
    closeWith(orderly ? QWebSocketProtocol::CloseCodeGoingAway : QWebSocketProtocol::CloseCodePolicyViolated);
}

void ClientSocket::closeWith(QWebSocketProtocol::CloseCode code)
{
    if (m_closingSince >= 0)
        return;
    m_closingSince = nowMs();
    m_backlog.clear();
    m_socket->close(code);
}

void ClientSocket::allowIdle(int milliseconds)
{
    m_idleUntil = milliseconds > 0 ? nowMs() + milliseconds : 0;
}

void ClientSocket::noteEntered()
{
    allowIdle(0);
    m_strangers->leave(std::exchange(m_place, 0));
    setLargestFrame(wire::kClientFrameBytes);
}

void ClientSocket::noteLeft()
{
    allowIdle(m_limits.retryMs);
    if (isStranger())
        return;
    m_strangersBytes = 0;
    setLargestFrame(m_limits.strangerBytes);
    m_place = m_strangers->come([this] { giveWay(); });
}

void ClientSocket::giveWay()
{
    m_place = 0;
    sayGoodbye({wire::GoodbyeReason::Silent, kGiveWayMs});
    // Without waiting for its part of the closing, so that many of them do not add up.
    if (m_tcp)
        m_tcp->disconnectFromHost();
}

void ClientSocket::sweep()
{
    const qint64 now = nowMs();
    if (m_closingSince >= 0) {
        if (now - m_closingSince > m_limits.closingMs)
            m_socket->abort();
        return;
    }
    if (!isDrained() && now - m_progressAt > m_limits.stalledMs) {
        qCInfo(logNet) << "a reader made no progress and is dropped";
        m_socket->abort();
        return;
    }
    const bool silent = now - m_heardAt > m_limits.silentMs || m_message.isLate(now, m_limits.messageMs);
    if (silent || (m_idleUntil > 0 && now > m_idleUntil))
        sayGoodbye({wire::GoodbyeReason::Silent, std::nullopt});
}

} // namespace yak::server
