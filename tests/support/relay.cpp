#include "relay.h"

namespace yak {

Relay::Relay(QObject *parent) : QObject(parent)
{
    connect(&m_server, &QTcpServer::newConnection, this, &Relay::accept);
    m_server.listen(QHostAddress::LocalHost);
}

void Relay::cut()
{
    m_isCut = true;
    const QList<QPointer<QTcpSocket>> sockets = std::exchange(m_sockets, {});
    for (const QPointer<QTcpSocket> &socket : sockets) {
        if (socket)
            socket->abort();
    }
}

void Relay::accept()
{
    while (QTcpSocket *near = m_server.nextPendingConnection()) {
        if (m_isCut) {
            near->abort();
            near->deleteLater();
            continue;
        }
        auto *far = new QTcpSocket(near);
        near->setSocketOption(QAbstractSocket::LowDelayOption, 1);
        connect(near, &QTcpSocket::disconnected, near, &QObject::deleteLater);
        connect(far, &QTcpSocket::disconnected, near, &QTcpSocket::disconnectFromHost);
        // A far end that closes in order is no error: what it said last still has to reach the near one.
        connect(far, &QTcpSocket::errorOccurred, near, [near](QAbstractSocket::SocketError error) {
            if (error != QAbstractSocket::RemoteHostClosedError)
                near->abort();
        });
        pump(near, far);
        pump(far, near);
        m_sockets << near << far;
        far->connectToHost(QHostAddress::LocalHost, m_target);
        far->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    }
}

void Relay::pump(QTcpSocket *from, QTcpSocket *to)
{
    // What comes before the far end is connected waits in the far socket's own buffer.
    connect(from, &QTcpSocket::readyRead, to, [from, to] { to->write(from->readAll()); });
}

} // namespace yak
