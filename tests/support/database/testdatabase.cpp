#include "testdatabase.h"

#include "postgrescluster.h"
#include "storage/database.h"

#include <QCoreApplication>

namespace yak {

using namespace Qt::StringLiterals;

namespace {

void bringUp(const storage::DatabaseAddress &address)
{
    if (const auto prepared = storage::prepareDatabase(address); !prepared)
        qFatal("no test database: %s", qUtf8Printable(prepared.error().detail));
}

/// Databases with the present schema that earlier tests are done with: emptying one is quicker than making one.
QStringList &usedDatabases()
{
    static QStringList names;
    return names;
}

QString freshPostgresql(TestDatabase::Schema schema)
{
    static int count = 0;
    if (schema == TestDatabase::Schema::Present && !usedDatabases().isEmpty()) {
        const QString name = usedDatabases().takeLast();
        testCluster().run(name, {u"DELETE FROM rooms"_s});
        return name;
    }
    const QString name = u"test_%1"_s.arg(++count);
    testCluster().run(u"postgres"_s, {u"CREATE DATABASE %1"_s.arg(name)});
    if (schema == TestDatabase::Schema::Present)
        bringUp(testCluster().address(name));
    return name;
}

} // namespace

storage::Engine testEngine()
{
    return qEnvironmentVariable("YAKJEONG_TEST_DATABASE") == "postgresql"_L1 ? storage::Engine::Postgresql
                                                                             : storage::Engine::Sqlite;
}

PostgresCluster &testCluster()
{
    static std::unique_ptr<PostgresCluster> cluster;
    if (!cluster) {
        cluster = std::make_unique<PostgresCluster>();
        qAddPostRoutine([] { cluster.reset(); });
    }
    return *cluster;
}

TestDatabase::TestDatabase(Schema schema, storage::Engine engine) : m_schema(schema)
{
    if (engine == storage::Engine::Postgresql) {
        m_address = testCluster().address(freshPostgresql(schema));
        return;
    }
    m_address = storage::sqliteFile(m_folder.filePath(u"rooms.sqlite"_s));
    if (schema == Schema::Present)
        bringUp(m_address);
}

TestDatabase::~TestDatabase()
{
    if (m_address.engine == storage::Engine::Postgresql && m_schema == Schema::Present)
        usedDatabases().append(m_address.name);
}

} // namespace yak
