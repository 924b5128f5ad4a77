#pragma once

#include "core/result.h"
#include "net/addressbook.h"
#include "net/socketlimits.h"

#include <QElapsedTimer>
#include <QHash>
#include <QHostAddress>
#include <QPointer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>
#include <QWebSocket>
#include <QWebSocketServer>

#include <memory>

namespace yak::server {

/// A WebSocket that has come through the gate, with the TCP socket under it and its address's budget.
struct Arrival
{
    std::unique_ptr<QWebSocket> socket;
    QPointer<QTcpSocket> tcp;
    std::shared_ptr<AddressBudget> budget;
    QString address;
};

/// Lets connections in: listens by a TCP server of its own (one of QWebSocketServer's would send small frames late),
/// counts them, and gives each a bounded time and buffer for the handshake. Lives in the socket thread.
class Gate : public QObject
{
    Q_OBJECT

public:
    explicit Gate(const SocketLimits &limits, QObject *parent = nullptr);
    ~Gate() override;

    /// Unavailable where the address or port cannot be had; port 0 takes a free one.
    [[nodiscard]] Result<quint16> listen(const QHostAddress &address, quint16 port);

    /// Lets nobody in from now on.
    void shutdown();

    /// The next one that has come through, after arrived(); its socket is empty where there is none.
    [[nodiscard]] Arrival takeArrival();

    /// Milliseconds of a clock that never goes back; the one all budgets count by.
    [[nodiscard]] qint64 nowMs() const { return m_clock.elapsed(); }

Q_SIGNALS:
    void arrived();

private:
    struct Pending
    {
        QPointer<QTcpSocket> tcp;
        std::shared_ptr<AddressBudget> budget;
        QString address;
        qint64 since = 0;
    };

    void admit();
    void admitOne(QTcpSocket *tcp);
    void dropLateHandshakes();
    [[nodiscard]] static QString keyOf(const QHostAddress &address, quint16 port);

    const SocketLimits &m_limits;
    QElapsedTimer m_clock;
    AddressBook m_addresses;
    int m_connections = 0;
    QTcpServer m_tcp;
    QWebSocketServer m_handshaker;
    QTimer m_sweep;
    QHash<QString, Pending> m_pending; // by peer address and port, the one thing both socket classes tell
};

} // namespace yak::server
