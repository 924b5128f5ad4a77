#pragma once

#include "posts/poster.h"

#include <QByteArray>
#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QSslServer>
#include <QUrl>

#include <deque>

namespace yak {

/// The other end of webhooks: https on this machine, under the names hooks.example.org and other.example.org, with a
/// certificate that only its own ways() trust. Needs the test's event loop.
class PostReceiver : public QObject
{
    Q_OBJECT

public:
    /// What came.
    struct Received
    {
        QByteArray path;
        QHash<QByteArray, QByteArray> headers; ///< names in lower case
        QByteArray body;

        [[nodiscard]] QJsonObject json() const;
    };

    PostReceiver();

    [[nodiscard]] quint16 port() const { return m_server.serverPort(); }
    /// "hooks.example.org:PORT", the way a configuration names it.
    [[nodiscard]] QString host() const;
    [[nodiscard]] QUrl url(const QString &path = QStringLiteral("/hook")) const;

    /// How to reach it: both names lead here, and this machine may be reached.
    [[nodiscard]] server::PostWays ways() const;

    /// What is answered from now on.
    void answerWith(int status, const QByteArray &headers = {}, const QByteArray &body = {});
    /// The next posts are answered with these, one each, and then as before.
    void answerOnceWith(int status) { m_once.push_back(status); }
    /// Takes posts and says nothing.
    void beSilent() { m_status = 0; }
    /// Answers what was left without an answer so far.
    void speak(int status);

    [[nodiscard]] const QList<Received> &received() const { return m_received; }
    /// The `text` of each post that came, of our own shape.
    [[nodiscard]] QStringList texts() const;
    /// Connections that got as far as a handshake.
    [[nodiscard]] int connections() const { return m_connections; }

private:
    void accept();
    void read(QTcpSocket *socket);
    void answer(QTcpSocket *socket, int status) const;

    QHash<QTcpSocket *, QByteArray> m_buffers;
    QList<QTcpSocket *> m_unanswered;
    QList<Received> m_received;
    std::deque<int> m_once;
    int m_status = 200;
    QByteArray m_headers;
    QByteArray m_body;
    int m_connections = 0;
    QSslServer m_server; // last, so that its sockets go while there is a place to strike them off
};

} // namespace yak
