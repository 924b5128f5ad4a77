#include "controllers/serverchild.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace yak {

using namespace Qt::StringLiterals;

namespace {

constexpr int kStopMilliseconds = 5'000;
constexpr auto kReadyPrefix = "yakjeong-server ready on "_L1;

/// Beside the database: a room's link names the port, so the next start takes the same if it can.
QString portFile(const QString &database)
{
    return database + u".port"_s;
}

quint16 lastPort(const QString &database)
{
    QFile file(portFile(database));
    return file.open(QIODevice::ReadOnly) ? file.readAll().trimmed().toUShort() : quint16(0);
}

void keepPort(const QString &database, int port)
{
    QFile file(portFile(database));
    if (file.open(QIODevice::WriteOnly | QIODevice::Truncate))
        file.write(QByteArray::number(port));
}

} // namespace

ServerChild::ServerChild(const Options &options, QObject *parent) : LocalServer(parent), m_options(options)
{
    connect(&m_process, &QProcess::readyReadStandardOutput, this, &ServerChild::readOutput);
    connect(&m_process, &QProcess::finished, this, &ServerChild::ended);
    connect(&m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            ended();
    });
}

ServerChild::~ServerChild()
{
    stop();
}

void ServerChild::start()
{
    if (m_process.state() != QProcess::NotRunning)
        return;
    m_stopping = false;
    QDir().mkpath(QFileInfo(m_options.database).absolutePath());
    launch(m_options.port != 0 ? m_options.port : lastPort(m_options.database));
}

void ServerChild::launch(quint16 port)
{
    m_triedPort = port;
    m_output.clear();
    m_process.start(m_options.program, {u"--port"_s, QString::number(port), u"--listen"_s, u"127.0.0.1"_s,
                                        u"--database"_s, m_options.database, u"--exit-with-stdin"_s});
}

void ServerChild::stop()
{
    m_stopping = true;
    m_url.clear();
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.closeWriteChannel();
    if (!m_process.waitForFinished(kStopMilliseconds)) {
        m_process.kill();
        m_process.waitForFinished(kStopMilliseconds);
    }
}

void ServerChild::readOutput()
{
    m_output += m_process.readAllStandardOutput();
    const qsizetype end = m_output.indexOf('\n');
    if (!m_url.isEmpty() || end < 0)
        return;
    const QString line = QString::fromUtf8(m_output.left(end)).trimmed();
    if (!line.startsWith(kReadyPrefix))
        return;
    m_url = QUrl(u"ws://"_s + line.sliced(kReadyPrefix.size()));
    keepPort(m_options.database, m_url.port());
    Q_EMIT ready(m_url);
}

void ServerChild::ended()
{
    if (m_stopping)
        return;
    const bool wasReady = !m_url.isEmpty();
    m_url.clear();
    if (!wasReady && m_options.port == 0 && m_triedPort != 0)
        return launch(0); // somebody has the port of the last time
    const QString said = QString::fromUtf8(m_process.readAllStandardError()).trimmed();
    Q_EMIT failed(said.isEmpty() ? m_process.errorString() : said.section(u'\n', -1));
}

} // namespace yak
