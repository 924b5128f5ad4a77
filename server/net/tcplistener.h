#pragma once

#include <QTcpServer>

namespace yak::server {

/// Accepts TCP connections as sockets that can be encrypted later, where that is wanted.
class TcpListener : public QTcpServer
{
    Q_OBJECT

public:
    enum class Sockets { Plain, Encryptable };

    explicit TcpListener(Sockets sockets) : m_sockets(sockets) {}

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    Sockets m_sockets;
};

} // namespace yak::server
