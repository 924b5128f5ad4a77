#include "barebroadcast.h"

#include "benchclient.h"

#include <QFile>
#include <QTcpServer>
#include <QTcpSocket>
#include <QUrl>
#include <QWebSocketServer>

#include <unistd.h>

namespace yak::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMessageBytes = 160; // about what a stroke's event is
constexpr qsizetype kWrittenBytes = 4'096;

void setNoDelay(QWebSocket &socket)
{
    for (QTcpSocket *tcp : socket.findChildren<QTcpSocket *>())
        tcp->setSocketOption(QAbstractSocket::LowDelayOption, 1);
}

} // namespace

class BareBroadcast::Server : public QObject
{
public:
    explicit Server(const QString &path) : m_file(path) {}

    quint16 listen()
    {
        if (!m_file.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
            qFatal("control: no file");
        m_tcp = std::make_unique<QTcpServer>();
        m_webSockets = std::make_unique<QWebSocketServer>(u"control"_s, QWebSocketServer::NonSecureMode);
        connect(m_tcp.get(), &QTcpServer::newConnection, this, [this] {
            while (QTcpSocket *socket = m_tcp->nextPendingConnection()) {
                socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
                m_webSockets->handleConnection(socket);
            }
        });
        connect(m_webSockets.get(), &QWebSocketServer::newConnection, this, [this] { welcome(); });
        if (!m_tcp->listen(QHostAddress::LocalHost))
            qFatal("control: no port");
        return m_tcp->serverPort();
    }

private:
    void welcome()
    {
        m_sockets.emplace_back(m_webSockets->nextPendingConnection());
        QWebSocket *socket = m_sockets.back().get();
        socket->setParent(nullptr);
        connect(socket, &QWebSocket::binaryMessageReceived, this,
                [this, socket](const QByteArray &message) { broadcast(socket, message); });
    }

    void broadcast(const QWebSocket *sender, const QByteArray &message)
    {
        if (m_file.write(QByteArray(kWrittenBytes, 'x')) != kWrittenBytes || fdatasync(m_file.handle()) != 0)
            qFatal("control: cannot write");
        for (const auto &socket : m_sockets) {
            if (socket.get() != sender)
                socket->sendBinaryMessage(message);
        }
    }

    QFile m_file;
    std::unique_ptr<QTcpServer> m_tcp;
    std::unique_ptr<QWebSocketServer> m_webSockets;
    std::vector<std::unique_ptr<QWebSocket>> m_sockets;
};

BareBroadcast::BareBroadcast(const QString &path, int clients) : m_server(new Server(path))
{
    m_server->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, m_server, &QObject::deleteLater);
    m_thread.start();
    quint16 port = 0;
    QMetaObject::invokeMethod(
        m_server, [this, &port] { port = m_server->listen(); }, Qt::BlockingQueuedConnection);
    for (int i = 0; i < clients; ++i) {
        m_clients.push_back(std::make_unique<QWebSocket>());
        QWebSocket &client = *m_clients.back();
        QObject::connect(&client, &QWebSocket::binaryMessageReceived, &client, [this] {
            if (onSeen)
                onSeen();
        });
        client.open(QUrl(u"ws://127.0.0.1:%1"_s.arg(port)));
        runUntil([&client] { return client.state() == QAbstractSocket::ConnectedState; });
        setNoDelay(client);
    }
}

BareBroadcast::~BareBroadcast()
{
    m_clients.clear();
    m_thread.quit();
    m_thread.wait();
}

void BareBroadcast::sendFrom(int client)
{
    m_clients[static_cast<size_t>(client)]->sendBinaryMessage(QByteArray(kMessageBytes, 's'));
}

} // namespace yak::bench
