#include "postgresserver.h"

#include "benchclient.h"
#include "storage/database.h"

namespace yak::bench {

using namespace Qt::StringLiterals;

namespace {

const QString kDatabase = u"bench"_s;

} // namespace

PostgresServer::PostgresServer(const QString &serverBinary) : m_server(serverBinary, address().text())
{
    m_cluster.run(u"postgres"_s, {u"CREATE DATABASE %1"_s.arg(kDatabase)});
    if (const auto prepared = storage::prepareDatabase(address()); !prepared)
        qFatal("%s", qUtf8Printable(prepared.error().detail));
}

void PostgresServer::start()
{
    // Each who paints stands for very many people, and says more than one may.
    if (!m_server.start(QStringList{u"--key-file"_s, m_folder.filePath(u"key"_s), u"--messages-per-second"_s,
                                    u"1000000"_s, u"--messages-per-second-per-address"_s, u"1000000"_s} +
                        kManyAddresses))
        qFatal("the server does not start: %s", qUtf8Printable(m_server.errorOutput()));
}

storage::DatabaseAddress PostgresServer::address() const
{
    return m_cluster.address(kDatabase);
}

bool canBenchPostgres()
{
    return !PostgresCluster::program(u"initdb"_s).isEmpty() && !PostgresCluster::program(u"pgbench"_s).isEmpty();
}

} // namespace yak::bench
