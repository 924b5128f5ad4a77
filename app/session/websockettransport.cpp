#include "session/websockettransport.h"

#include "protocol/roomlink.h"
#include "protocol/wirelimits.h"

#include <QSslSocket>
#include <QTcpSocket>
#include <QWebSocketHandshakeOptions>

namespace yak {

using namespace Qt::StringLiterals;

namespace {

/// Whether a handshake failed since what came was no TLS at all. OpenSSL has no better way to say so.
bool isPlainAnswer(const QString &failure)
{
    return failure.contains("wrong version number"_L1) || failure.contains("http request"_L1) ||
           failure.contains("packet length too long"_L1);
}

} // namespace

WebSocketTransport::WebSocketTransport(std::shared_ptr<ServerTrust> trust, QObject *parent)
    : Transport(parent), m_trust(std::move(trust)), m_socket(QString(), QWebSocketProtocol::VersionLatest, this)
{
    m_socket.setMaxAllowedIncomingFrameSize(static_cast<quint64>(wire::kServerFrameBytes));
    m_socket.setMaxAllowedIncomingMessageSize(static_cast<quint64>(wire::kServerFrameBytes));
    connect(&m_socket, &QWebSocket::connected, this, &WebSocketTransport::onConnected);
    connect(&m_socket, &QWebSocket::binaryMessageReceived, this, &Transport::received);
    // Nobody takes them back: whatever is wrong with a certificate ends the connection.
    connect(&m_socket, &QWebSocket::sslErrors, this,
            [this](const QList<QSslError> &errors) { m_distrust = distrustOf(errors); });
    connect(&m_socket, &QWebSocket::stateChanged, this, &WebSocketTransport::onStateChanged);
}

WebSocketTransport::~WebSocketTransport()
{
    // The socket tells of its end while it dies, when this object is half gone already.
    m_socket.disconnect(this);
    m_socket.abort();
}

void WebSocketTransport::open(const QUrl &server)
{
    m_server = server;
    const bool isSecure = server.scheme() == "wss"_L1;
    if (!isSecure && !(server.scheme() == "ws"_L1 && isPrivateHost(server.host()))) {
        // Later, as all that happens to a connection.
        QMetaObject::invokeMethod(
            this, [this] { Q_EMIT closed(u"plain only within a private network"_s); }, Qt::QueuedConnection);
        return;
    }
    if (isSecure)
        m_socket.setSslConfiguration(m_trust->configuration());
    QWebSocketHandshakeOptions options;
    options.setSubprotocols({QString(wire::kCborSubprotocol)});
    m_socket.open(server, options);
    // QWebSocket tells only of the end of all that.
    if (auto *tls = m_socket.findChild<QSslSocket *>()) {
        connect(tls, &QSslSocket::connected, this, [this] { m_line = Line::Reached; });
        connect(tls, &QSslSocket::encrypted, this, [this] { m_line = Line::Encrypted; });
    }
}

void WebSocketTransport::send(const QByteArray &frame)
{
    m_socket.sendBinaryMessage(frame);
}

void WebSocketTransport::close()
{
    m_socket.close();
    m_socket.flush();
}

TransportFactory WebSocketTransport::factory(std::shared_ptr<ServerTrust> trust)
{
    return [trust = std::move(trust)] { return std::make_unique<WebSocketTransport>(trust); };
}

void WebSocketTransport::onConnected()
{
    // QWebSocket has no socket options of its own, and those set before there was a connection are lost.
    if (auto *tcp = m_socket.findChild<QTcpSocket *>())
        tcp->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    if (m_socket.subprotocol() == wire::kCborSubprotocol) {
        m_trust->note(m_server, Distrust::None);
        Q_EMIT opened();
        return;
    }
    m_socket.disconnect(this);
    m_socket.abort();
    Q_EMIT closed(u"the server does not speak the subprotocol"_s);
}

void WebSocketTransport::onStateChanged(QAbstractSocket::SocketState state)
{
    if (state != QAbstractSocket::UnconnectedState)
        return;
    noteDistrust();
    Q_EMIT closed(m_socket.closeReason().isEmpty() ? m_socket.errorString() : m_socket.closeReason());
}

void WebSocketTransport::noteDistrust()
{
    const QAbstractSocket::SocketError error = m_socket.error();
    const bool isAboutTls =
        error == QAbstractSocket::SslHandshakeFailedError || error == QAbstractSocket::SslInternalError;
    const bool isPlain = error == QAbstractSocket::RemoteHostClosedError || isPlainAnswer(m_socket.errorString());
    if (m_distrust == Distrust::None && m_line == Line::Reached && isPlain)
        m_distrust = Distrust::NoTls;
    else if (m_distrust == Distrust::None && isAboutTls)
        m_distrust = Distrust::NoAgreement;
    m_trust->note(m_server, m_distrust);
}

} // namespace yak
