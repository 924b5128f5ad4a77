#include "net/gate.h"

#include "core/logging.h"
#include "net/doorstep.h"
#include "protocol/wirelimits.h"

#include <QWebSocketCorsAuthenticator>

namespace yak::server {

using namespace Qt::StringLiterals;

namespace {

constexpr int kSweepMs = 250;
constexpr int kComeBackSeconds = 5;
// Of those the system has let in and we have not: where they are too many, it has others try again seconds later.
constexpr int kBacklog = 1'024;
// Thousands at the door must not keep those waiting who are in: of newcomers so many are let in at a time, then
// everybody else has their turn.
constexpr int kAtATime = 16;

} // namespace

Gate::Gate(const SocketLimits &limits, DoorRules rules, QObject *parent)
    : QObject(parent),
      m_limits(limits),
      m_rules(std::move(rules)),
      m_addresses(limits),
      m_strangers(std::make_shared<Strangers>(limits)),
      m_tcp(m_rules.tls ? TcpListener::Sockets::Encryptable : TcpListener::Sockets::Plain),
      m_handshaker(u"yakjeong-server"_s, QWebSocketServer::NonSecureMode)
{
    m_clock.start();
    m_handshaker.setSupportedSubprotocols({wire::kCborSubprotocol, wire::kJsonSubprotocol});
    m_handshaker.setMaxPendingConnections(limits.connections);
    m_tcp.setMaxPendingConnections(kAtATime);
    m_tcp.setListenBacklogSize(kBacklog);
    // Queued, for else QTcpServer goes on for as long as there are some.
    connect(&m_tcp, &QTcpServer::newConnection, this, &Gate::admit, Qt::QueuedConnection);
    connect(&m_handshaker, &QWebSocketServer::newConnection, this, &Gate::arrived);
    connect(&m_handshaker, &QWebSocketServer::originAuthenticationRequired, this,
            [this](QWebSocketCorsAuthenticator *authenticator) {
                const QString origin = authenticator->origin();
                authenticator->setAllowed(origin.isEmpty() || m_limits.origins.contains(origin));
            });
    connect(&m_sweep, &QTimer::timeout, this, &Gate::dropLateHandshakes);
    m_sweep.start(kSweepMs);
}

Gate::~Gate()
{
    shutdown();
}

Result<quint16> Gate::listen(const QHostAddress &address, quint16 port)
{
    if (!m_tcp.listen(address, port))
        return failure(ErrorCode::Unavailable, m_tcp.errorString());
    return m_tcp.serverPort();
}

void Gate::shutdown()
{
    m_sweep.stop();
    m_tcp.close();
    const auto pending = std::exchange(m_pending, {});
    for (const Pending &one : pending) {
        m_strangers->leave(one.place);
        if (one.tcp)
            one.tcp->abort();
    }
}

void Gate::setTls(const QSslConfiguration &tls)
{
    Q_ASSERT(m_rules.tls);
    m_rules.tls = tls;
}

QString Gate::keyOf(const QHostAddress &address, quint16 port)
{
    return address.toString() + u'|' + QString::number(port);
}

void Gate::admit()
{
    while (QTcpSocket *tcp = m_tcp.nextPendingConnection())
        admitOne(tcp);
}

void Gate::admitOne(QTcpSocket *tcp)
{
    tcp->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    // Else the system would hold megabytes for each reader that has stopped reading.
    tcp->setSocketOption(QAbstractSocket::SendBufferSizeSocketOption, m_limits.systemBufferBytes);
    tcp->setReadBufferSize(Doorstep::kHeadBytes);
    const QString key = keyOf(tcp->peerAddress(), tcp->peerPort());
    connect(tcp, &QTcpSocket::disconnected, this, [this, key, tcp] {
        const Pending gone = m_pending.take(key);
        if (!gone.tcp)
            return;
        m_strangers->leave(gone.place);
        tcp->deleteLater();
    });
    const quint64 place = m_strangers->come([guarded = QPointer(tcp)] {
        if (guarded)
            guarded->abort();
    });
    m_pending.insert(key, {tcp, nullptr, {}, place, nowMs(), 0});
    auto *doorstep = new Doorstep(tcp, m_rules);
    connect(doorstep, &Doorstep::passed, this, [this, key, doorstep] { pass(key, *doorstep); });
    doorstep->begin();
}

void Gate::pass(const QString &key, Doorstep &doorstep)
{
    Pending &one = m_pending[key];
    one.address = addressKey(doorstep.client());
    one.budget = m_addresses.of(one.address, nowMs());
    one.headBytes = doorstep.headBytes();
    if (m_connections >= m_limits.connections || one.budget->connections >= m_limits.connectionsPerAddress) {
        qCInfo(logNet) << "too many connections; one is turned away";
        return doorstep.turnAway(kComeBackSeconds);
    }
    takeSeat(one.tcp, one.budget);
    doorstep.deleteLater();
    m_handshaker.handleConnection(one.tcp);
}

void Gate::takeSeat(QTcpSocket *tcp, const std::shared_ptr<AddressBudget> &budget)
{
    ++m_connections;
    ++budget->connections;
    // Counted until the TCP socket is gone, whoever owns it by then. A child tells, because QWebSocket cuts all
    // connections to the TCP socket itself when it is done with it.
    auto *seat = new QObject(tcp);
    connect(seat, &QObject::destroyed, this, [this, budget] {
        --m_connections;
        --budget->connections;
    });
}

Arrival Gate::takeArrival()
{
    std::unique_ptr<QWebSocket> socket(m_handshaker.nextPendingConnection());
    if (!socket)
        return {};
    socket->setParent(nullptr);
    const Pending pending = m_pending.take(keyOf(socket->peerAddress(), socket->peerPort()));
    if (!pending.budget)
        return takeArrival(); // it had to go at the last moment
    return {std::move(socket), pending.tcp,   pending.budget,   pending.address,
            m_strangers,       pending.place, pending.headBytes};
}

void Gate::dropLateHandshakes()
{
    QList<QPointer<QTcpSocket>> late;
    for (const Pending &one : std::as_const(m_pending)) {
        if (nowMs() - one.since > m_limits.handshakeMs)
            late.append(one.tcp);
    }
    for (const QPointer<QTcpSocket> &tcp : late) {
        if (tcp)
            tcp->abort();
    }
    m_addresses.forgetIdle(nowMs());
}

} // namespace yak::server
