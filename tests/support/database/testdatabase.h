#pragma once

#include "storage/databaseaddress.h"

#include <QTemporaryDir>

#include <memory>

namespace yak {

class PostgresCluster;

/// Which engine the tests of this process run on: SQLite, or PostgreSQL where YAKJEONG_TEST_DATABASE says "postgresql".
[[nodiscard]] storage::Engine testEngine();

/// The cluster that the tests of this process share; started at the first use, and gone with the application.
[[nodiscard]] PostgresCluster &testCluster();

/// A database for one test, on the engine of the process. It is nobody's any more when this object goes.
class TestDatabase
{
public:
    /// With the present schema, or with nothing in it.
    enum class Schema { Present, None };

    explicit TestDatabase(Schema schema = Schema::Present, storage::Engine engine = testEngine());
    ~TestDatabase();
    TestDatabase(const TestDatabase &) = delete;
    TestDatabase &operator=(const TestDatabase &) = delete;

    [[nodiscard]] const storage::DatabaseAddress &address() const { return m_address; }
    /// A folder of the test's own, where a SQLite file is too.
    [[nodiscard]] QString folder() const { return m_folder.path(); }
    /// A file for the server's key.
    [[nodiscard]] QString keyFile() const { return m_folder.filePath(QStringLiteral("key")); }

private:
    QTemporaryDir m_folder;
    storage::DatabaseAddress m_address;
    Schema m_schema;
};

} // namespace yak
