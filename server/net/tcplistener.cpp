#include "net/tcplistener.h"

#include <QSslSocket>

#include <memory>

namespace yak::server {

void TcpListener::incomingConnection(qintptr descriptor)
{
    if (m_sockets == Sockets::Plain)
        return QTcpServer::incomingConnection(descriptor);
    auto socket = std::make_unique<QSslSocket>(this);
    if (socket->setSocketDescriptor(descriptor))
        addPendingConnection(socket.release());
}

} // namespace yak::server
