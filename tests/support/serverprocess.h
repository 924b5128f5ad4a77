#pragma once

#include "testdatabase.h"

#include <QProcess>
#include <QStringList>
#include <QUrl>

namespace yak {

/// A real server in a process of its own, for what only that can show: kills, signals, speed. It ends with this object.
class ServerProcess
{
public:
    /// `binary` is the path of yakjeong-server, `database` that of its SQLite file.
    ServerProcess(const QString &binary, const QString &database);
    ServerProcess(const QString &binary, const TestDatabase &database);
    ~ServerProcess();
    ServerProcess(const ServerProcess &) = delete;
    ServerProcess &operator=(const ServerProcess &) = delete;

    /// Starts it on a free port and waits for its line of readiness. False where it ended instead.
    [[nodiscard]] bool start(const QStringList &moreArguments = {});

    /// kill -9.
    void kill();
    /// SIGTERM; the exit code, or -1 where it did not end by itself within ten seconds.
    [[nodiscard]] int terminate();
    /// Closes its standard input and waits; the exit code, or -1.
    [[nodiscard]] int closeStdin();
    /// Waits for its end; the exit code, or -1.
    [[nodiscard]] int waitForEnd();

    [[nodiscard]] QUrl url() const;
    [[nodiscard]] quint16 port() const { return m_port; }
    [[nodiscard]] QString readyLine() const { return m_readyLine; }
    [[nodiscard]] QString errorOutput();
    [[nodiscard]] QProcess &process() { return m_process; }

private:
    QString m_binary;
    QStringList m_arguments;
    QString m_readyLine;
    quint16 m_port = 0;
    QProcess m_process;
};

} // namespace yak
