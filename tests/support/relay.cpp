#include "relay.h"

namespace yak {

namespace {

constexpr int kSlowTickMs = 5;
constexpr qint64 kSlowBytes = 512; // a tick
constexpr int kLongestSlice = 9;

} // namespace

Relay::Relay(QObject *parent, quint32 seed) : QObject(parent), m_random(seed)
{
    connect(&m_server, &QTcpServer::newConnection, this, &Relay::accept);
    m_server.listen(QHostAddress::LocalHost);
    m_tick.setInterval(kSlowTickMs);
    connect(&m_tick, &QTimer::timeout, this, &Relay::drainAll);
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

void Relay::setWeather(Weather weather)
{
    const bool wasSilent = std::exchange(m_weather, weather) == Weather::Silent && weather != Weather::Silent;
    if (weather == Weather::Slow)
        m_tick.start();
    else
        m_tick.stop();
    if (wasSilent) {
        const bool stays = m_isCut;
        cut();
        m_isCut = stays;
    }
    drainAll();
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
    m_otherEnd.insert(from, to);
    connect(from, &QObject::destroyed, this, [this, from] { m_otherEnd.remove(from); });
    connect(from, &QTcpSocket::readyRead, to, [this, from, to] { drain(from, to); });
    // What a slow line has not carried yet still comes before its end.
    connect(from, &QTcpSocket::disconnected, to, [this, from, to] { carry(from, to, from->bytesAvailable()); });
}

void Relay::carry(QTcpSocket *from, QTcpSocket *to, qint64 bytes)
{
    if (from->isOpen() && to->isOpen())
        to->write(from->read(bytes));
}

void Relay::drain(QTcpSocket *from, QTcpSocket *to)
{
    switch (m_weather) {
    case Weather::Clear:
        carry(from, to, from->bytesAvailable());
        return;
    case Weather::Sliced:
        while (from->isOpen() && to->isOpen() && from->bytesAvailable() > 0) {
            carry(from, to, m_random.bounded(1, kLongestSlice + 1));
            to->flush();
        }
        return;
    case Weather::Slow:
        return; // at the next tick
    case Weather::Silent:
        from->skip(from->bytesAvailable());
        return;
    }
}

void Relay::drainAll()
{
    const auto ends = m_otherEnd; // a write may end a connection
    for (auto it = ends.cbegin(); it != ends.cend(); ++it) {
        if (!m_otherEnd.contains(it.key()))
            continue;
        if (m_weather == Weather::Slow)
            carry(it.key(), it.value(), kSlowBytes);
        else
            drain(it.key(), it.value());
    }
}

} // namespace yak
