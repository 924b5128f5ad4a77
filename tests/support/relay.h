#pragma once

#include <QList>
#include <QObject>
#include <QPointer>
#include <QTcpServer>
#include <QTcpSocket>

namespace yak {

/// A line between an app and a server that a test can cut: it passes bytes on and knows nothing of them.
class Relay final : public QObject
{
    Q_OBJECT

public:
    explicit Relay(QObject *parent = nullptr);

    /// Where apps connect to; the same for as long as the relay lives.
    [[nodiscard]] quint16 port() const { return m_server.serverPort(); }

    /// Where new connections lead from now on.
    void setTarget(quint16 port) { m_target = port; }

    /// Ends every connection at once, as a pulled cable seen from a router that says so, and takes none.
    void cut();
    /// Takes connections again.
    void mend() { m_isCut = false; }

private:
    void accept();
    void pump(QTcpSocket *from, QTcpSocket *to);

    QTcpServer m_server;
    QList<QPointer<QTcpSocket>> m_sockets;
    quint16 m_target = 0;
    bool m_isCut = false;
};

} // namespace yak
