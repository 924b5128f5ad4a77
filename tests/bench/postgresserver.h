#pragma once

#include "postgrescluster.h"
#include "serverprocess.h"

#include <QTemporaryDir>

namespace yak::bench {

/// A real server on a PostgreSQL of the bench's own that syncs each commit to the disk.
class PostgresServer
{
public:
    /// Makes the database. Ends the program where that fails.
    explicit PostgresServer(const QString &serverBinary);

    /// Starts the server, which lets one address say as much as it can.
    void start();

    [[nodiscard]] const PostgresCluster &cluster() const { return m_cluster; }
    [[nodiscard]] storage::DatabaseAddress address() const;
    [[nodiscard]] QUrl url() const { return m_server.url(); }
    [[nodiscard]] qint64 processId() { return m_server.process().processId(); }

private:
    PostgresCluster m_cluster{PostgresCluster::Durability::Full};
    QTemporaryDir m_folder;
    ServerProcess m_server;
};

/// Whether PostgreSQL and pgbench are installed.
[[nodiscard]] bool canBenchPostgres();

} // namespace yak::bench
