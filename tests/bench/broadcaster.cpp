#include "broadcaster.h"

#include <QCoreApplication>
#include <QSocketNotifier>
#include <QTcpServer>
#include <QTcpSocket>
#include <QWebSocket>
#include <QWebSocketServer>

#include <cstdio>
#include <unistd.h>

namespace yak::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kWrittenBytes = 4'096;

} // namespace

Broadcaster::Broadcaster(const QString &path) : m_file(path) {}

Broadcaster::~Broadcaster() = default;

quint16 Broadcaster::listen()
{
    if (!m_file.fileName().isEmpty() && !m_file.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
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

void Broadcaster::welcome()
{
    m_sockets.emplace_back(m_webSockets->nextPendingConnection());
    QWebSocket *socket = m_sockets.back().get();
    socket->setParent(nullptr);
    connect(socket, &QWebSocket::binaryMessageReceived, this,
            [this, socket](const QByteArray &message) { broadcast(socket, message); });
}

void Broadcaster::broadcast(const QWebSocket *sender, const QByteArray &message)
{
    if (m_file.isOpen() &&
        (m_file.write(QByteArray(kWrittenBytes, 'x')) != kWrittenBytes || fdatasync(m_file.handle()) != 0))
        qFatal("control: cannot write");
    for (const auto &socket : m_sockets) {
        if (socket.get() != sender)
            socket->sendBinaryMessage(message);
    }
}

int runBroadcaster(int argc, char **argv)
{
    qputenv("QT_NO_GLIB", "1"); // as the server has it
    QCoreApplication application(argc, argv);
    Broadcaster broadcaster;
    std::printf("%d\n", broadcaster.listen());
    std::fflush(stdout);
    QSocketNotifier end(STDIN_FILENO, QSocketNotifier::Read);
    QObject::connect(&end, &QSocketNotifier::activated, &application, &QCoreApplication::quit);
    return QCoreApplication::exec();
}

} // namespace yak::bench
