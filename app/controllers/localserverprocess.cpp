#include "controllers/localserverprocess.h"

#include "core/logging.h"

#include <QDir>
#include <QFileInfo>

namespace yak {

using namespace Qt::StringLiterals;

namespace {

constexpr int kStartPatienceMs = 20'000;
constexpr int kStopPatienceMs = 10'000;
constexpr QLatin1StringView kReady{"yakjeong-server ready on "};

/// The last thing the program said, without its name in front.
QString lastWords(const QByteArray &output)
{
    const QString text = QString::fromLocal8Bit(output).trimmed().section(u'\n', -1).trimmed();
    return text.startsWith("yakjeong-server: "_L1) ? text.mid(17) : text;
}

} // namespace

Result<ServerAddress> readyAddress(const QString &line)
{
    if (!line.startsWith(kReady))
        return failure(ErrorCode::NotFound);
    return ServerAddress::parse(line.mid(kReady.size()));
}

LocalServerProcess::LocalServerProcess(Options options, QObject *parent)
    : LocalServer(parent), m_options(std::move(options))
{
    m_patience.setSingleShot(true);
    connect(&m_process, &QProcess::readyReadStandardOutput, this, &LocalServerProcess::read);
    connect(&m_process, &QProcess::finished, this, &LocalServerProcess::finished);
    connect(&m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            fail(Trouble::CannotStart, m_options.program);
    });
    connect(&m_patience, &QTimer::timeout, this, [this] {
        qCWarning(logUi) << "the local server takes too long, it is ended";
        m_process.kill();
    });
}

LocalServerProcess::~LocalServerProcess()
{
    m_process.disconnect(this);
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.terminate();
    if (!m_process.waitForFinished(kStopPatienceMs))
        m_process.kill();
}

void LocalServerProcess::start()
{
    if (m_phase != Phase::Idle)
        return;
    m_phase = Phase::Starting;
    QDir().mkpath(QFileInfo(m_options.database).absolutePath());
    launch(m_options.port != 0 ? m_options.port : m_options.lastPort);
}

void LocalServerProcess::launch(quint16 port)
{
    m_triedPort = port;
    m_output.clear();
    m_process.start(m_options.program, {u"--listen"_s, u"127.0.0.1"_s, u"--port"_s, QString::number(port),
                                        u"--database"_s, m_options.database, u"--exit-with-stdin"_s});
    m_patience.start(kStartPatienceMs);
}

void LocalServerProcess::stop()
{
    if (m_phase == Phase::Idle) {
        Q_EMIT stopped();
        return;
    }
    m_phase = Phase::Stopping;
    m_process.terminate();
    // Where a program cannot be asked to end, the end of its input asks it.
    m_process.closeWriteChannel();
    m_patience.start(kStopPatienceMs);
}

void LocalServerProcess::read()
{
    m_output += m_process.readAllStandardOutput();
    const qsizetype end = m_output.indexOf('\n');
    if (m_phase != Phase::Starting || end < 0)
        return;
    const auto address = readyAddress(QString::fromUtf8(m_output.first(end)).trimmed());
    m_patience.stop();
    if (!address) {
        fail(Trouble::Refused, QString::fromUtf8(m_output.first(end)));
        m_process.kill();
        return;
    }
    m_phase = Phase::Ready;
    Q_EMIT ready(*address);
}

void LocalServerProcess::finished()
{
    m_patience.stop();
    const QByteArray errors = m_process.readAllStandardError();
    switch (std::exchange(m_phase, Phase::Idle)) {
    case Phase::Stopping:
        Q_EMIT stopped();
        return;
    case Phase::Starting:
        if (m_options.port == 0 && m_triedPort != 0) {
            // Somebody has the port of the last time; if that was not the reason, the next try will tell.
            m_phase = Phase::Starting;
            launch(0);
            return;
        }
        Q_EMIT failed(Trouble::Refused, lastWords(errors));
        return;
    case Phase::Ready:
        Q_EMIT failed(Trouble::Ended, lastWords(errors));
        return;
    case Phase::Idle:
        return;
    }
}

void LocalServerProcess::fail(Trouble trouble, const QString &detail)
{
    m_patience.stop();
    m_phase = Phase::Idle;
    Q_EMIT failed(trouble, detail);
}

} // namespace yak
