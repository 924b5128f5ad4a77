#pragma once

#include "session/transport.h"

#include <QWebSocket>

namespace yak {

/// A WebSocket that speaks the CBOR subprotocol and nothing else, sends without delay and takes no frame over the
/// protocol's limit.
class WebSocketTransport final : public Transport
{
    Q_OBJECT

public:
    explicit WebSocketTransport(QObject *parent = nullptr);
    ~WebSocketTransport() override;

    void open(const QUrl &server) override;
    void send(const QByteArray &frame) override;
    void close() override;

    [[nodiscard]] static TransportFactory factory();

private:
    void onConnected();
    void onStateChanged(QAbstractSocket::SocketState state);

    QWebSocket m_socket;
};

} // namespace yak
