#include "serverprocess.h"

#include <QRegularExpression>

namespace yak {

using namespace Qt::StringLiterals;

namespace {

constexpr int kWaitMs = 10'000;

} // namespace

ServerProcess::ServerProcess(const QString &binary, const QString &database)
    : m_binary(binary), m_arguments{u"--port"_s, u"0"_s, u"--exit-with-stdin"_s, u"--database"_s, database}
{
    m_process.setProcessChannelMode(QProcess::SeparateChannels);
}

ServerProcess::ServerProcess(const QString &binary, const TestDatabase &database)
    : ServerProcess(binary, database.address().text())
{
    m_arguments << u"--key-file"_s << database.keyFile();
}

ServerProcess::~ServerProcess()
{
    if (m_process.state() != QProcess::NotRunning)
        kill();
}

bool ServerProcess::start(const QStringList &moreArguments)
{
    m_process.start(m_binary, m_arguments + moreArguments);
    while (!m_process.canReadLine()) {
        if (!m_process.waitForReadyRead(kWaitMs))
            return false;
    }
    m_readyLine = QString::fromUtf8(m_process.readLine()).trimmed();
    static const QRegularExpression pattern(u"^yakjeong-server ready on (.+):(\\d+)$"_s);
    const auto match = pattern.match(m_readyLine);
    m_port = match.captured(2).toUShort();
    return match.hasMatch();
}

void ServerProcess::kill()
{
    m_process.kill();
    m_process.waitForFinished(kWaitMs);
}

int ServerProcess::terminate()
{
    m_process.terminate();
    return waitForEnd();
}

int ServerProcess::closeStdin()
{
    m_process.closeWriteChannel();
    return waitForEnd();
}

int ServerProcess::waitForEnd()
{
    if (m_process.state() != QProcess::NotRunning && !m_process.waitForFinished(kWaitMs))
        return -1;
    return m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -1;
}

QUrl ServerProcess::url() const
{
    return QUrl(u"ws://127.0.0.1:%1"_s.arg(m_port));
}

QString ServerProcess::errorOutput()
{
    return QString::fromUtf8(m_process.readAllStandardError());
}

} // namespace yak
