#include "postreceiver.h"

#include <QJsonDocument>
#include <QSslCertificate>
#include <QSslKey>
#include <QSslSocket>

namespace yak {

using namespace Qt::StringLiterals;

namespace {

/// Of nobody but these tests.
const QByteArray kKey = R"(-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgoULT4oZT7bmByRCj
FvywHQ7QNjcY8L4dpt+IL2kgUcOhRANCAATk+63teDbtx3UlTAtCeoQWl4wE/jDr
yFc6cTujnppJ78PXUnSRin8YYBeCvU+rTa+1okh/VmEKYijfrBIaa70z
-----END PRIVATE KEY-----
)";
const QByteArray kCertificate = R"(-----BEGIN CERTIFICATE-----
MIIBijCCAS+gAwIBAgIBATAKBggqhkjOPQQDAjAcMRowGAYDVQQDDBFob29rcy5l
eGFtcGxlLm9yZzAgFw0yMDAxMDEwMDAwMDBaGA8yMTIwMDEwMTAwMDAwMFowHDEa
MBgGA1UEAwwRaG9va3MuZXhhbXBsZS5vcmcwWTATBgcqhkjOPQIBBggqhkjOPQMB
BwNCAATk+63teDbtx3UlTAtCeoQWl4wE/jDryFc6cTujnppJ78PXUnSRin8YYBeC
vU+rTa+1okh/VmEKYijfrBIaa70zo2AwXjAvBgNVHREEKDAmghFob29rcy5leGFt
cGxlLm9yZ4IRb3RoZXIuZXhhbXBsZS5vcmcwDAYDVR0TBAUwAwEB/zAdBgNVHQ4E
FgQUflYqvmCYGM0gtiybUr/hUh/1z1MwCgYIKoZIzj0EAwIDSQAwRgIhAMV/kzFh
tBVvboo9Q9pSnsOXkv33/kaPO8cJZuMQVzJ9AiEA4W+FT6NUBNNqCckvMcKL73f3
Fk1ibb/q4cOPGtqUE4Y=
-----END CERTIFICATE-----
)";

QSslCertificate certificate()
{
    return QSslCertificate(kCertificate);
}

} // namespace

QJsonObject PostReceiver::Received::json() const
{
    return QJsonDocument::fromJson(body).object();
}

PostReceiver::PostReceiver()
{
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setLocalCertificate(certificate());
    tls.setPrivateKey(QSslKey(kKey, QSsl::Ec));
    tls.setPeerVerifyMode(QSslSocket::VerifyNone);
    m_server.setSslConfiguration(tls);
    connect(&m_server, &QTcpServer::pendingConnectionAvailable, this, &PostReceiver::accept);
    connect(&m_server, &QSslServer::startedEncryptionHandshake, this, [this] { ++m_connections; });
    if (!m_server.listen(QHostAddress::LocalHost))
        qFatal("cannot listen");
}

QString PostReceiver::host() const
{
    return u"hooks.example.org:%1"_s.arg(port());
}

QUrl PostReceiver::url(const QString &path) const
{
    return QUrl(u"https://"_s + host() + path);
}

server::PostWays PostReceiver::ways() const
{
    server::PostWays ways = server::PostWays::usual();
    ways.mayReach = [](const QHostAddress &address) { return address.isLoopback(); };
    ways.resolve = [](const QString &, QObject *context, const server::PostWays::Resolved &resolved) {
        QMetaObject::invokeMethod(
            context, [resolved] { resolved({QHostAddress(QHostAddress::LocalHost)}); }, Qt::QueuedConnection);
    };
    ways.tls.setCaCertificates({certificate()});
    return ways;
}

void PostReceiver::answerWith(int status, const QByteArray &headers, const QByteArray &body)
{
    m_status = status;
    m_headers = headers;
    m_body = body;
}

void PostReceiver::speak(int status)
{
    m_status = status;
    for (QTcpSocket *socket : std::exchange(m_unanswered, {}))
        answer(socket, status);
}

QStringList PostReceiver::texts() const
{
    QStringList texts;
    for (const Received &one : m_received)
        texts.append(one.json()[u"text"_s].toString());
    return texts;
}

void PostReceiver::accept()
{
    while (QTcpSocket *socket = m_server.nextPendingConnection()) {
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
        connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
            m_buffers.remove(socket);
            m_unanswered.removeAll(socket);
            socket->deleteLater();
        });
        read(socket);
    }
}

void PostReceiver::read(QTcpSocket *socket)
{
    QByteArray &buffer = m_buffers[socket];
    buffer += socket->readAll();
    const qsizetype end = buffer.indexOf("\r\n\r\n");
    if (end < 0)
        return;
    const QList<QByteArray> lines = buffer.left(end).split('\n');
    Received one;
    one.path = lines.first().split(' ').value(1);
    for (const QByteArray &line : lines.mid(1))
        one.headers.insert(line.left(line.indexOf(':')).toLower(), line.mid(line.indexOf(':') + 1).trimmed());
    one.body = buffer.mid(end + 4);
    if (one.body.size() < one.headers.value("content-length").toLongLong())
        return;
    buffer.clear();
    m_received.append(one);
    if (!m_once.empty()) {
        answer(socket, m_once.front());
        m_once.pop_front();
    } else if (m_status == 0) {
        m_unanswered.append(socket);
    } else {
        answer(socket, m_status);
    }
}

void PostReceiver::answer(QTcpSocket *socket, int status) const
{
    socket->write("HTTP/1.1 " + QByteArray::number(status) + " Said\r\nContent-Length: " +
                  QByteArray::number(m_body.size()) + "\r\n" + m_headers + "Connection: close\r\n\r\n" + m_body);
    socket->disconnectFromHost();
}

} // namespace yak
