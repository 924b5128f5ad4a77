#pragma once

#include "core/result.h"
#include "net/addressbook.h"
#include "net/doorrules.h"
#include "net/strangers.h"
#include "net/tcplistener.h"

#include <QElapsedTimer>
#include <QHash>
#include <QHostAddress>
#include <QPointer>
#include <QTcpSocket>
#include <QTimer>
#include <QWebSocket>
#include <QWebSocketServer>

#include <memory>

namespace yak::server {

class Doorstep;

/// A WebSocket that has come through the gate, with the TCP socket under it, its address's budget and its place among
/// those who are in no room yet.
struct Arrival
{
    std::unique_ptr<QWebSocket> socket;
    QPointer<QTcpSocket> tcp;
    std::shared_ptr<AddressBudget> budget;
    QString address;
    std::shared_ptr<Strangers> strangers;
    quint64 place = 0;
    qint64 headBytes = 0; ///< what it has said so far
};

/// Lets connections in: listens by a TCP server of its own (one of QWebSocketServer's would send small frames late),
/// finds out whose they are, counts them, and gives each a bounded time and buffer for the handshakes, that of TLS
/// included. Lives in the socket thread.
class Gate : public QObject
{
    Q_OBJECT

public:
    Gate(const SocketLimits &limits, DoorRules rules, QObject *parent = nullptr);
    ~Gate() override;

    /// Unavailable where the address or port cannot be had; port 0 takes a free one.
    [[nodiscard]] Result<quint16> listen(const QHostAddress &address, quint16 port);

    /// The certificate that is shown from now on; who is in stays in. Only where there was one from the beginning.
    void setTls(const QSslConfiguration &tls);

    /// Lets nobody in from now on.
    void shutdown();

    /// The next one that has come through, after arrived(); its socket is empty where there is none.
    [[nodiscard]] Arrival takeArrival();

    /// The clock that all budgets count by, those of connections too.
    [[nodiscard]] const QElapsedTimer &clock() const { return m_clock; }

Q_SIGNALS:
    void arrived();

private:
    struct Pending
    {
        QPointer<QTcpSocket> tcp;
        std::shared_ptr<AddressBudget> budget;
        QString address;
        quint64 place = 0;
        qint64 since = 0;
        qint64 headBytes = 0;
    };

    void admit();
    void admitOne(QTcpSocket *tcp);
    void pass(const QString &key, Doorstep &doorstep);
    void takeSeat(QTcpSocket *tcp, const std::shared_ptr<AddressBudget> &budget);
    void dropLateHandshakes();
    [[nodiscard]] qint64 nowMs() const { return m_clock.elapsed(); }
    [[nodiscard]] static QString keyOf(const QHostAddress &address, quint16 port);

    const SocketLimits &m_limits;
    DoorRules m_rules;
    QElapsedTimer m_clock;
    AddressBook m_addresses;
    std::shared_ptr<Strangers> m_strangers;
    int m_connections = 0;
    TcpListener m_tcp;
    QWebSocketServer m_handshaker;
    QTimer m_sweep;
    QHash<QString, Pending> m_pending; // by peer address and port, the one thing both socket classes tell
};

} // namespace yak::server
