#pragma once

#include "session/servertrust.h"
#include "session/transport.h"

#include <QWebSocket>

namespace yak {

/// A WebSocket that speaks the CBOR subprotocol and nothing else, sends without delay and takes no frame over the
/// protocol's limit. It goes to no server whose certificate is not believed, and without TLS only within this machine
/// or a private network: there is no other way for a connection to begin.
class WebSocketTransport final : public Transport
{
    Q_OBJECT

public:
    explicit WebSocketTransport(std::shared_ptr<ServerTrust> trust, QObject *parent = nullptr);
    ~WebSocketTransport() override;

    void open(const QUrl &server) override;
    void send(const QByteArray &frame) override;
    void close() override;

    /// All that come from it share what they found about servers; by default what the system believes.
    [[nodiscard]] static TransportFactory factory(std::shared_ptr<ServerTrust> trust = std::make_shared<ServerTrust>());

private:
    void onConnected();
    void noteDistrust();
    void onStateChanged(QAbstractSocket::SocketState state);

    std::shared_ptr<ServerTrust> m_trust;
    QUrl m_server;
    Distrust m_distrust = Distrust::None;
    enum class Line { Away, Reached, Encrypted } m_line = Line::Away;
    QWebSocket m_socket;
};

} // namespace yak
