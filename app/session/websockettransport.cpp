#include "session/websockettransport.h"

#include "protocol/wirelimits.h"

#include <QTcpSocket>
#include <QWebSocketHandshakeOptions>

namespace yak {

using namespace Qt::StringLiterals;

WebSocketTransport::WebSocketTransport(QObject *parent)
    : Transport(parent), m_socket(QString(), QWebSocketProtocol::VersionLatest, this)
{
    m_socket.setMaxAllowedIncomingFrameSize(static_cast<quint64>(wire::kServerFrameBytes));
    m_socket.setMaxAllowedIncomingMessageSize(static_cast<quint64>(wire::kServerFrameBytes));
    connect(&m_socket, &QWebSocket::connected, this, &WebSocketTransport::onConnected);
    connect(&m_socket, &QWebSocket::binaryMessageReceived, this, &Transport::received);
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
    QWebSocketHandshakeOptions options;
    options.setSubprotocols({QString(wire::kCborSubprotocol)});
    m_socket.open(server, options);
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

TransportFactory WebSocketTransport::factory()
{
    return [] { return std::make_unique<WebSocketTransport>(); };
}

void WebSocketTransport::onConnected()
{
    // QWebSocket has no socket options of its own, and those set before there was a connection are lost.
    if (auto *tcp = m_socket.findChild<QTcpSocket *>())
        tcp->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    if (m_socket.subprotocol() == wire::kCborSubprotocol) {
        Q_EMIT opened();
        return;
    }
    m_socket.disconnect(this);
    m_socket.abort();
    Q_EMIT closed(u"the server does not speak the subprotocol"_s);
}

void WebSocketTransport::onStateChanged(QAbstractSocket::SocketState state)
{
    if (state == QAbstractSocket::UnconnectedState)
        Q_EMIT closed(m_socket.closeReason().isEmpty() ? m_socket.errorString() : m_socket.closeReason());
}

} // namespace yak
