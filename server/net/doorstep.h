#pragma once

#include "net/doorrules.h"

#include <QObject>
#include <QSslSocket>
#include <QTcpSocket>

namespace yak::server {

/// A TCP connection before its WebSocket handshake: waits for what a trusted proxy says first, for TLS, and for the
/// whole head of the request, and then knows whose connection it is. What does not fit ends the connection. Lives in
/// the socket thread and belongs to the TCP socket.
class Doorstep : public QObject
{
    Q_OBJECT

public:
    /// The most that may come before the WebSocket handshake is answered.
    static constexpr qint64 kHeadBytes = 16 * 1024;

    /// The rules are read while it is made, and again when passed() is near: they outlive it.
    Doorstep(QTcpSocket *tcp, const DoorRules &rules);

    /// Begins with what is there already; passed() may come from within.
    void begin();

    /// Whose connection it is, once passed() has come.
    [[nodiscard]] const QHostAddress &client() const { return m_client; }
    /// How many bytes the client has said so far, TLS left aside.
    [[nodiscard]] qint64 headBytes() const { return m_headBytes; }

    /// Answers that there is no room now, and when to come again, and closes.
    void turnAway(int comeBackSeconds);

Q_SIGNALS:
    /// The whole head is there, unread.
    void passed();

private:
    void advance();
    void readProxyHeader();
    void startTls();
    void readHead();
    void leaveHead();
    void refuse(const QByteArray &answer);

    enum class Stage { Proxy, Tls, Head, Over };

    QTcpSocket *m_tcp;
    const DoorRules &m_rules;
    Stage m_stage = Stage::Head;
    bool m_isTrusted = false;
    qint64 m_headBytes = 0;
    QHostAddress m_client;
};

} // namespace yak::server
