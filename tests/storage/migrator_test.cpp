#include "postgrescluster.h"
#include "storage/connection.h"
#include "storage/database.h"
#include "storage/dialect.h"
#include "storage/migrator.h"
#include "testdatabase.h"

#include <QFile>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

using namespace yak;
using namespace yak::storage;
using namespace Qt::StringLiterals;

namespace {

const Migration kFirst{1, u"first"_s, u"CREATE TABLE a (x BIGINT);\nCREATE TABLE b (y {json});\n"_s};
const Migration kSecond{2, u"second"_s, u"INSERT INTO a (x) VALUES (7);\n"_s};

qint64 count(Connection &connection, const QString &table)
{
    auto rows = connection.execute(u"SELECT COUNT(*) FROM %1"_s.arg(table));
    return rows && rows->next() ? rows->number(0) : -1;
}

} // namespace

/// From any older schema to the present one, or not at all.
class MigratorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void stepsRunOnceInOrder();
    void aStepThatFailsLeavesNothing();
    void aNewerDatabaseIsRefused();
    void anEditedStepIsRefused();
    void marksAreFilledAndStatementsSplit();
    void everyTableIsKeyedByRoom();
    void roomsOfEveryOlderSchemaAreKept();
    void aForeignFileIsRefused();
    void aBrokenFileIsRefused();
    void aForeignPostgresqlDatabaseIsRefused();
};

void MigratorTest::stepsRunOnceInOrder()
{
    const TestDatabase database(TestDatabase::Schema::None);
    auto connection = Connection::open(database.address());
    QVERIFY(connection);
    QVERIFY(migrate(**connection, std::array{kFirst}));
    QCOMPARE(count(**connection, u"a"_s), 0);
    for (int i = 0; i < 2; ++i) {
        QVERIFY(migrate(**connection, std::array{kFirst, kSecond}));
        QCOMPARE(count(**connection, u"a"_s), 1);
        QCOMPARE(count(**connection, u"schema_version"_s), 2);
    }
}

void MigratorTest::aStepThatFailsLeavesNothing()
{
    const TestDatabase database(TestDatabase::Schema::None);
    auto connection = Connection::open(database.address());
    QVERIFY(connection);
    const Migration broken{2, u"broken"_s, u"CREATE TABLE c (z BIGINT);\nCREATE TABLE a (x BIGINT);\n"_s};
    const auto done = migrate(**connection, std::array{kFirst, broken});
    QVERIFY(!done);
    QVERIFY(done.error().detail.contains(u"step 2 (broken)"_s));
    QCOMPARE(count(**connection, u"c"_s), -1);
    QCOMPARE(count(**connection, u"schema_version"_s), 1);
    QVERIFY(migrate(**connection, std::array{kFirst, kSecond}));
}

void MigratorTest::aNewerDatabaseIsRefused()
{
    const TestDatabase database(TestDatabase::Schema::None);
    auto connection = Connection::open(database.address());
    QVERIFY(connection);
    QVERIFY(migrate(**connection, std::array{kFirst, kSecond}));
    const auto done = migrate(**connection, std::array{kFirst});
    QVERIFY(!done);
    QCOMPARE(done.error().code, ErrorCode::OutOfData);
    QVERIFY(done.error().detail.contains(u"newer"_s));
}

void MigratorTest::anEditedStepIsRefused()
{
    const TestDatabase database(TestDatabase::Schema::None);
    auto connection = Connection::open(database.address());
    QVERIFY(connection);
    QVERIFY(migrate(**connection, std::array{kFirst}));
    Migration edited = kFirst;
    edited.sql += u"CREATE TABLE d (z BIGINT);\n"_s;
    const auto done = migrate(**connection, std::array{edited});
    QVERIFY(!done);
    QCOMPARE(done.error().code, ErrorCode::OutOfData);
    QCOMPARE(count(**connection, u"d"_s), -1);
}

void MigratorTest::marksAreFilledAndStatementsSplit()
{
    const QString sql =
        u"\nCREATE TABLE a (\n    x {json}\n) {partition_by_room}{clustered};\n\nCREATE TABLE b (y TEXT);\n"_s;
    QCOMPARE(statementsOf(sql, Engine::Sqlite),
             (QStringList{u"CREATE TABLE a (\n    x TEXT\n) WITHOUT ROWID"_s, u"CREATE TABLE b (y TEXT)"_s}));
    const QStringList statements = statementsOf(sql, Engine::Postgresql);
    QCOMPARE(statements.size(), 2 + kPartitions);
    QCOMPARE(statements.first(), u"CREATE TABLE a (\n    x JSONB\n) PARTITION BY HASH (room_id)"_s);
    QCOMPARE(statements.at(1), u"CREATE TABLE a_00 PARTITION OF a FOR VALUES WITH (MODULUS 16, REMAINDER 0)"_s);
    QCOMPARE(statements.last(), u"CREATE TABLE b (y TEXT COLLATE \"C\")"_s);
}

void MigratorTest::everyTableIsKeyedByRoom()
{
    // So that the tables can be spread by room one day.
    for (const Migration &step : allMigrations()) {
        QVERIFY(!step.sql.contains(u"AUTOINCREMENT"_s) && !step.sql.contains(u"SERIAL"_s));
        const QStringList lines = step.sql.split(u'\n');
        for (const QString &line : lines) {
            for (const QString &key : {u"PRIMARY KEY ("_s, u"UNIQUE ("_s, u"FOREIGN KEY ("_s}) {
                if (line.contains(key))
                    QVERIFY2(line.contains(key + u"room_id"_s), qPrintable(line));
            }
            // What is due is asked of all rooms; each part of them would have an index of its own.
            const bool isOfAllRooms = line.startsWith(u"CREATE INDEX jobs_by_due "_s);
            if (!isOfAllRooms && (line.startsWith(u"CREATE INDEX"_s) || line.startsWith(u"CREATE UNIQUE INDEX"_s)))
                QVERIFY2(line.contains(u"(room_id"_s), qPrintable(line));
        }
        for (const QString &table : {u"history"_s, u"responses"_s}) {
            const qsizetype at = step.sql.indexOf(u"CREATE TABLE "_s + table);
            if (at >= 0)
                QVERIFY(step.sql.mid(at, step.sql.indexOf(u';', at) - at).contains(u"{partition_by_room}"_s));
        }
    }
}

void MigratorTest::roomsOfEveryOlderSchemaAreKept()
{
    for (size_t version = 1; version <= allMigrations().size(); ++version) {
        const TestDatabase database(TestDatabase::Schema::None);
        {
            auto connection = Connection::open(database.address());
            QVERIFY(connection);
            QVERIFY(migrate(**connection, allMigrations().first(version)));
            QVERIFY((*connection)
                        ->execute(u"INSERT INTO rooms (room_id, version, revision, painted, people, organizers, "
                                  "settings_revision, closed, archived, password_hash, created_at) "
                                  "VALUES ('r', 1, 1, 0, 1, 1, 1, 0, 0, '', 0)"_s));
        }
        QVERIFY(prepareDatabase(database.address()));
        auto connection = Connection::open(database.address());
        QVERIFY(connection);
        QCOMPARE(count(**connection, u"rooms"_s), 1);
        QCOMPARE(count(**connection, u"slot_counts"_s), 0);
    }
}

void MigratorTest::aForeignFileIsRefused()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"photos.sqlite"_s);
    {
        QSqlDatabase foreign = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"foreign"_s);
        foreign.setDatabaseName(path);
        QVERIFY(foreign.open());
        QVERIFY(QSqlQuery(foreign).exec(u"CREATE TABLE photos (x TEXT)"_s));
    }
    QSqlDatabase::removeDatabase(u"foreign"_s);
    const auto opened = prepareDatabase(sqliteFile(path));
    QVERIFY(!opened);
    QCOMPARE(opened.error().code, ErrorCode::OutOfData);
}

void MigratorTest::aBrokenFileIsRefused()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"broken.sqlite"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(8'192, 'x'));
    file.close();
    const auto opened = prepareDatabase(sqliteFile(path));
    QVERIFY(!opened);
    QCOMPARE(opened.error().code, ErrorCode::OutOfData);
    QVERIFY(opened.error().detail.contains(path));
    QVERIFY(opened.error().detail.contains(u"backup"_s));
}

void MigratorTest::aForeignPostgresqlDatabaseIsRefused()
{
    if (testEngine() == Engine::Sqlite)
        return;
    const TestDatabase database(TestDatabase::Schema::None);
    testCluster().run(database.address().name, {u"CREATE TABLE photos (x TEXT)"_s});
    const auto opened = prepareDatabase(database.address());
    QVERIFY(!opened);
    QCOMPARE(opened.error().code, ErrorCode::OutOfData);
    QVERIFY(opened.error().detail.contains(u"empty one"_s));
}

QTEST_GUILESS_MAIN(MigratorTest)
#include "migrator_test.moc"
