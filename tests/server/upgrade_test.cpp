#include "roomfixture.h"
#include "storage/connection.h"
#include "storage/database.h"
#include "storage/dialect.h"
#include "storage/migrator.h"
#include "upkeep/upkeep.h"

#include <QFile>
#include <QRegularExpression>

using namespace yak;
using namespace Qt::StringLiterals;

namespace {

QString frozen(int schema)
{
    QFile file(u"%1/schema%2.sql"_s.arg(QStringLiteral(YAK_FROZEN_FOLDER)).arg(schema));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no frozen data of schema %d: add what such a database has in it", schema);
    return QString::fromUtf8(file.readAll());
}

/// The database as a server of that schema left it.
void restore(const storage::DatabaseAddress &database, int schema)
{
    const auto connection = storage::Connection::open(database);
    QVERIFY(connection);
    QVERIFY(storage::migrate(**connection, storage::allMigrations().first(static_cast<size_t>(schema))));
    for (const QString &statement : storage::statementsOf(frozen(schema), database.engine)) {
        const auto done = (*connection)->executeOnce(statement);
        QVERIFY2(done, qPrintable(done ? QString() : done.error().detail));
    }
}

} // namespace

/// Rooms of every released schema live on.
class UpgradeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void roomsOfEverySchemaAreWholeAndOpen_data();
    void roomsOfEverySchemaAreWholeAndOpen();
};

void UpgradeTest::roomsOfEverySchemaAreWholeAndOpen_data()
{
    QTest::addColumn<int>("schema");
    for (const storage::Migration &step : storage::allMigrations())
        QTest::addRow("schema %d", step.number) << step.number;
}

void UpgradeTest::roomsOfEverySchemaAreWholeAndOpen()
{
    QFETCH(int, schema);
    const TestDatabase database(TestDatabase::Schema::None);
    restore(database.address(), schema);
    const auto migrated = server::runTask({server::Task::Kind::Migrate, {}, {}}, database.address());
    QVERIFY2(migrated, qPrintable(migrated ? QString() : migrated.error().detail));
    const auto checked = server::runTask({server::Task::Kind::Check, {}, {}}, database.address());
    QVERIFY(checked);
    QCOMPARE(checked->text, u"1 rooms checked\n"_s);

    static const QRegularExpression firstId(u"VALUES \\('(\\w{26})'"_s);
    const auto room = RoomId::parse(firstId.match(frozen(schema)).captured(1));
    QVERIFY(room);
    ServerHarness server;
    server.options.database = database.address();
    server.start();
    ServerClient viewer;
    QVERIFY(viewer.connectTo(server.url()));
    QVERIFY(!viewer.view(*room));
    QCOMPARE(viewer.room().settings.title, u"Supper"_s);
    QCOMPARE(viewer.room().people.size(), 2);
    QCOMPARE(viewer.room().answers.size(), 2);
    ServerClient carol;
    QVERIFY(carol.connectTo(server.url()));
    carol.join(*room, u"Carol"_s);
    QTRY_COMPARE(viewer.room().people.size(), 3);
    // It does by itself what rooms do, also where it was made before rooms did anything.
    QTRY_VERIFY(!viewer.room().flags.purgeAt);
    const auto isAnnouncedAMonthLater = [&] {
        server.clock.advanceSeconds(31 * 24 * 60 * 60);
        return viewer.room().flags.purgeAt.has_value();
    };
    QTRY_VERIFY(isAnnouncedAMonthLater());
}

QTEST_GUILESS_MAIN(UpgradeTest)
#include "upgrade_test.moc"
