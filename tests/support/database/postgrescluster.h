#pragma once

#include "storage/databaseaddress.h"

#include <QProcess>
#include <QStringList>
#include <QTemporaryDir>

namespace yak {

/// A PostgreSQL server of a test's own: an unprivileged process on a socket in a folder of its own, that ends with this
/// object, or with the test however it ends. Nothing else on the machine is touched.
class PostgresCluster
{
public:
    /// Whether what it commits has to outlive the machine, as it has to where speed is measured.
    enum class Durability { None, Full };

    /// Makes the cluster and starts it, with settings of the kind "name=value" beside its own; dies where that cannot
    /// be done.
    explicit PostgresCluster(Durability durability = Durability::None, QStringList settings = {});
    ~PostgresCluster();
    PostgresCluster(const PostgresCluster &) = delete;
    PostgresCluster &operator=(const PostgresCluster &) = delete;

    void start();
    /// As when the power goes: no goodbye, no checkpoint. Waits for the end.
    void stopImmediately();
    [[nodiscard]] qint64 processId() const { return m_process.processId(); }

    /// Where one of PostgreSQL's programs is; empty where it is not installed.
    [[nodiscard]] static QString program(const QString &name);

    /// A database on it, for the user that may do anything.
    [[nodiscard]] storage::DatabaseAddress address(const QString &database) const;
    /// What the server wrote to its log.
    [[nodiscard]] QString log() const;
    /// From now on lets this user in by password only.
    void askPasswordOf(const QString &user) const;
    /// Runs statements in a database, each on its own.
    void run(const QString &database, const QStringList &statements) const;

private:
    [[nodiscard]] QString dataFolder() const { return m_folder.filePath(QStringLiteral("data")); }
    [[nodiscard]] QString logFile() const { return m_folder.filePath(QStringLiteral("log")); }

    Durability m_durability;
    QStringList m_settings;
    QTemporaryDir m_folder;
    QProcess m_process;
};

} // namespace yak
