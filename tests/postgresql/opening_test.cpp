#include "postgrescluster.h"
#include "storage/connection.h"
#include "testdatabase.h"

#include <QFile>
#include <QTest>

using namespace yak;
using namespace yak::storage;
using namespace Qt::StringLiterals;

namespace {

Error errorOf(const DatabaseAddress &address)
{
    const auto opened = Connection::open(address);
    return opened ? Error{ErrorCode::BadMessage, u"opened"_s} : opened.error();
}

} // namespace

/// What is wrong is said, with what to do about it; what is risky is set right.
class OpeningTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aWrongPasswordIsSaidAndNotShown();
    void aDatabaseThatIsNotThereIsSaid();
    void aServerThatIsNotThereIsSaid();
    void anotherEncodingIsRefused();
    void acknowledgedIsDurableWhateverTheDefault();
    void aSecondOwnerIsRefusedAndAGuestIsNot();
};

void OpeningTest::aWrongPasswordIsSaidAndNotShown()
{
    const TestDatabase database(TestDatabase::Schema::None, Engine::Postgresql);
    testCluster().run(u"postgres"_s, {u"CREATE ROLE guarded LOGIN PASSWORD 'right'"_s});
    testCluster().askPasswordOf(u"guarded"_s);
    DatabaseAddress address = database.address();
    address.user = u"guarded"_s;
    QTRY_COMPARE(errorOf(address).code, ErrorCode::Unavailable); // the server reads its rules again when it gets to it
    for (const QString &password : {QString(), u"wr'ong \\ one"_s}) {
        address.password = password;
        const Error error = errorOf(address);
        QCOMPARE(error.code, ErrorCode::Unavailable);
        QVERIFY2(error.detail.contains(u"YAKJEONG_DATABASE_PASSWORD"_s), qPrintable(error.detail));
        QVERIFY(!error.detail.contains(u"wr'ong"_s));
    }
    address.password = u"right"_s;
    QCOMPARE(errorOf(address).detail, u"opened"_s);
}

void OpeningTest::aDatabaseThatIsNotThereIsSaid()
{
    const Error error = errorOf(testCluster().address(u"nowhere"_s));
    QCOMPARE(error.code, ErrorCode::Unavailable);
    QVERIFY2(error.detail.contains(u"createdb"_s), qPrintable(error.detail));
}

void OpeningTest::aServerThatIsNotThereIsSaid()
{
    DatabaseAddress address;
    address.engine = Engine::Postgresql;
    address.host = u"127.0.0.1"_s;
    address.port = 1;
    address.name = u"rooms"_s;
    const Error error = errorOf(address);
    QCOMPARE(error.code, ErrorCode::Unavailable);
    QVERIFY2(error.detail.contains(u"postgresql://127.0.0.1:1/rooms"_s), qPrintable(error.detail));
    QVERIFY(error.detail.contains(u"whether PostgreSQL runs there"_s));
}

void OpeningTest::anotherEncodingIsRefused()
{
    testCluster().run(u"postgres"_s, {u"CREATE DATABASE ascii ENCODING 'SQL_ASCII' LOCALE 'C' TEMPLATE template0"_s});
    const Error error = errorOf(testCluster().address(u"ascii"_s));
    QCOMPARE(error.code, ErrorCode::NotSupported);
    QVERIFY(error.detail.contains(u"ENCODING 'UTF8'"_s));
}

void OpeningTest::acknowledgedIsDurableWhateverTheDefault()
{
    const TestDatabase database(TestDatabase::Schema::None, Engine::Postgresql);
    const QString &name = database.address().name;
    const QList<std::pair<QString, QString>> defaults{
        {u"off"_s, u"on"_s}, {u"local"_s, u"on"_s}, {u"remote_apply"_s, u"remote_apply"_s}};
    for (const auto &[set, expected] : defaults) {
        testCluster().run(name, {u"ALTER DATABASE %1 SET synchronous_commit = %2"_s.arg(name, set)});
        const auto connection = Connection::open(database.address());
        QVERIFY(connection);
        auto rows = (*connection)->execute(u"SELECT current_setting('synchronous_commit')"_s);
        QVERIFY(rows && rows->next());
        QCOMPARE(rows->text(0), expected);
    }
}

void OpeningTest::aSecondOwnerIsRefusedAndAGuestIsNot()
{
    const TestDatabase database(TestDatabase::Schema::None, Engine::Postgresql);
    auto first = Connection::open(database.address(), Connection::Use::Owner);
    QVERIFY(first);
    const auto second = Connection::open(database.address(), Connection::Use::Owner);
    QVERIFY(!second);
    QCOMPARE(second.error().code, ErrorCode::Busy);
    QVERIFY(Connection::open(database.address()));
    first->reset();
    QVERIFY(Connection::open(database.address(), Connection::Use::Owner));
}

QTEST_GUILESS_MAIN(OpeningTest)
#include "opening_test.moc"
