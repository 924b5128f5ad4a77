#include "controllers/singleinstance.h"

#include "core/logging.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QLocalServer>
#include <QLocalSocket>

namespace yak {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPatienceMs = 1'000;
constexpr qsizetype kMostBytes = 4'096; // a link is far shorter
const QByteArray kHeard = "heard\n";

} // namespace

SingleInstance::SingleInstance(const QString &store, QObject *parent)
    : QObject(parent),
      m_store(QFileInfo(store).absoluteFilePath()),
      m_name(
          u"yakjeong-"_s +
          QString::fromLatin1(QCryptographicHash::hash(m_store.toUtf8(), QCryptographicHash::Sha256).toHex().first(32)))
{
}

bool SingleInstance::handOver(const QString &link) const
{
    // Without the lock beside the store there is surely nobody, which is how most starts are.
    if (!QFile::exists(m_store + u".lock"_s))
        return false;
    QLocalSocket socket;
    socket.connectToServer(m_name);
    if (!socket.waitForConnected(kPatienceMs))
        return false;
    socket.write(link.toUtf8() + '\n');
    if (!socket.waitForBytesWritten(kPatienceMs))
        return false;
    return socket.waitForReadyRead(kPatienceMs) && socket.readAll() == kHeard;
}

void SingleInstance::listen()
{
    m_server = new QLocalServer(this);
    m_server->setSocketOptions(QLocalServer::UserAccessOption);
    connect(m_server, &QLocalServer::newConnection, this, &SingleInstance::take);
    if (m_server->listen(m_name))
        return;
    QLocalServer::removeServer(m_name); // what an app left that was killed
    if (!m_server->listen(m_name))
        qCWarning(logUi) << "a second start will not find this one:" << m_server->errorString();
}

void SingleInstance::take()
{
    while (QLocalSocket *socket = m_server->nextPendingConnection()) {
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        connect(socket, &QLocalSocket::readyRead, this, [this, socket] {
            if (!socket->canReadLine()) {
                if (socket->bytesAvailable() > kMostBytes)
                    socket->abort();
                return;
            }
            const QString link = QString::fromUtf8(socket->readLine(kMostBytes)).trimmed();
            socket->write(kHeard);
            socket->disconnectFromServer();
            Q_EMIT startedAgain(link);
        });
    }
}

} // namespace yak
