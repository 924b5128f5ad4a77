#pragma once

#include "controllers/localserver.h"

#include <QProcess>
#include <QTimer>

namespace yak {

/// A server as a child process. It ends with this app however that ends, because it watches the pipe to it.
class LocalServerProcess final : public LocalServer
{
    Q_OBJECT

public:
    struct Options
    {
        QString program;
        QString database;     ///< its SQLite file; the folder is made
        quint16 port = 0;     ///< 0: lastPort if it is free, so that links stay good, else any that is
        quint16 lastPort = 0; ///< 0: none
    };

    explicit LocalServerProcess(Options options, QObject *parent = nullptr);
    /// Ends a server that still runs; stop() first is kinder to it.
    ~LocalServerProcess() override;

    void start() override;
    void stop() override;

    [[nodiscard]] qint64 processId() const { return m_process.processId(); }

private:
    enum class Phase { Idle, Starting, Ready, Stopping };

    void launch(quint16 port);
    void read();
    void finished();
    void fail(Trouble trouble, const QString &detail);

    Options m_options;
    QProcess m_process;
    QTimer m_patience;
    Phase m_phase = Phase::Idle;
    quint16 m_triedPort = 0;
    QByteArray m_output;
};

/// The address in a server's line of readiness; NotFound for any other line.
[[nodiscard]] Result<ServerAddress> readyAddress(const QString &line);

} // namespace yak
