#pragma once

#include <QHash>
#include <QList>
#include <QObject>
#include <QPointer>
#include <QRandomGenerator>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>

namespace yak {

/// A line between an app and a server that a test can cut or make worse: it passes bytes on and knows nothing of them.
class Relay final : public QObject
{
    Q_OBJECT

public:
    /// `seed` decides where a sliced line cuts.
    explicit Relay(QObject *parent = nullptr, quint32 seed = 1);

    /// Where apps connect to; the same for as long as the relay lives.
    [[nodiscard]] quint16 port() const { return m_server.serverPort(); }

    /// Where new connections lead from now on.
    void setTarget(quint16 port) { m_target = port; }

    /// Ends every connection at once, as a pulled cable seen from a router that says so, and takes none.
    void cut();
    /// Takes connections again.
    void mend() { m_isCut = false; }

    enum class Weather {
        Clear,
        Sliced, ///< a few bytes at a time, wherever a message has its borders
        Slow,   ///< some 100 kB a second
        Silent, ///< half-open: connections stand and carry nothing, in either direction
    };
    /// Of all connections from now on. What a silent line was given is lost, so leaving that weather cuts what stood.
    void setWeather(Weather weather);

private:
    void accept();
    void pump(QTcpSocket *from, QTcpSocket *to);
    static void carry(QTcpSocket *from, QTcpSocket *to, qint64 bytes);
    void drain(QTcpSocket *from, QTcpSocket *to);
    void drainAll();

    QList<QPointer<QTcpSocket>> m_sockets;
    QHash<QTcpSocket *, QTcpSocket *> m_otherEnd;
    QTimer m_tick; // of a slow line
    QRandomGenerator m_random;
    Weather m_weather = Weather::Clear;
    quint16 m_target = 0;
    bool m_isCut = false;
    QTcpServer m_server; // last, so that its sockets go while there is a place to strike them off
};

} // namespace yak
