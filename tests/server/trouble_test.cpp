#include "postgrescluster.h"
#include "roomfixture.h"
#include "serverprocess.h"
#include "storage/connection.h"
#include "storage/database.h"
#include "storage/migrator.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>

#include <csignal>
#include <sys/resource.h>

using namespace yak;
using namespace Qt::StringLiterals;

namespace {

const QString kBinary = QStringLiteral(YAK_SERVER_BINARY);

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("none");
}

void overwrite(const QString &path, qint64 from, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.seek(from));
    QCOMPARE(file.write(bytes), bytes.size());
}

void runIn(const storage::DatabaseAddress &database, const QString &statement)
{
    const auto connection = storage::Connection::open(database);
    QVERIFY(connection);
    QVERIFY((*connection)->executeOnce(statement));
}

/// The largest file that a process may write from now on.
void limitFiles(ServerProcess &server, rlim_t bytes)
{
    const rlimit limit{bytes, RLIM_INFINITY};
    QCOMPARE(prlimit(static_cast<pid_t>(server.process().processId()), RLIMIT_FSIZE, &limit, nullptr), 0);
}

constexpr rlim_t kSomeMore = 256 * 1024;

const QRegularExpression kNewTable(u"CREATE TABLE (\\w+)"_s);

bool makesTable(const storage::Migration &step)
{
    return kNewTable.match(step.sql).hasMatch();
}

} // namespace

/// What goes wrong with the database is said, with what to do about it, and costs nobody an answer.
class TroubleTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsNoWholeDatabaseOfOursIsRefusedAndNotTouched_data();
    void whatIsNoWholeDatabaseOfOursIsRefusedAndNotTouched();
    void aWrongPasswordIsSaidAndNotShown();
    void aFullDiskIsSaidAndTakesNothingThatWasSaved();
    void aStepThatFailsLeavesTheRoomsToTheVersionBefore();
};

void TroubleTest::whatIsNoWholeDatabaseOfOursIsRefusedAndNotTouched_data()
{
    QTest::addColumn<QString>("how");
    QTest::addColumn<QString>("advice");
    QTest::newRow("noise") << u"noise"_s << u"put a backup in its place"_s;
    QTest::newRow("cut off") << u"cut off"_s << u"put a backup in its place"_s;
    QTest::newRow("damaged in the middle") << u"middle"_s << u"put a backup in its place"_s;
    QTest::newRow("somebody else's") << u"foreign"_s << u"name another file"_s;
    QTest::newRow("a folder") << u"folder"_s << u"name a file in a folder"_s;
}

void TroubleTest::whatIsNoWholeDatabaseOfOursIsRefusedAndNotTouched()
{
    QFETCH(QString, how);
    QFETCH(QString, advice);
    if (testEngine() != storage::Engine::Sqlite)
        return; // what PostgreSQL says of its own is a test of tests/postgresql
    const TestDatabase database;
    const QString path = database.address().path;
    if (how == "noise"_L1)
        overwrite(path, 0, QByteArray(8'192, 'x'));
    else if (how == "cut off"_L1)
        QVERIFY(QFile::resize(path, 5'000));
    else if (how == "middle"_L1)
        overwrite(path, 4 * 4'096, QByteArray(3 * 4'096, '\xa7'));
    else if (how == "foreign"_L1)
        runIn(database.address(), u"PRAGMA application_id=7"_s);
    else
        QVERIFY(QFile::remove(path) && QDir().mkdir(path));
    const QByteArray before = contentOf(path);
    ServerProcess server(kBinary, database);
    QVERIFY(!server.start());
    QVERIFY(server.waitForEnd() > 0);
    const QString complaint = server.errorOutput();
    QVERIFY2(complaint.contains(path) && complaint.contains(advice), qPrintable(complaint));
    QVERIFY(contentOf(path) == before);
}

void TroubleTest::aWrongPasswordIsSaidAndNotShown()
{
    if (testEngine() != storage::Engine::Postgresql)
        return; // a file has none
    const TestDatabase database;
    testCluster().run(u"postgres"_s, {u"CREATE ROLE careful LOGIN PASSWORD 'right'"_s});
    testCluster().askPasswordOf(u"careful"_s);
    storage::DatabaseAddress address = database.address();
    address.user = u"careful"_s;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"YAKJEONG_DATABASE_PASSWORD"_s, u"not-the-one"_s);
    QString complaint;
    const auto asksForThePassword = [&] {
        ServerProcess server(kBinary, address.text());
        server.process().setProcessEnvironment(environment);
        if (!server.start({u"--key-file"_s, database.keyFile()}) && server.waitForEnd() > 0)
            complaint = server.errorOutput();
        return complaint.contains(u"give the password as YAKJEONG_DATABASE_PASSWORD"_s);
    };
    QTRY_VERIFY2(asksForThePassword(), qPrintable(complaint)); // PostgreSQL reads its rules again when it gets to it
    QVERIFY(!complaint.contains(u"not-the-one"_s));
}

void TroubleTest::aFullDiskIsSaidAndTakesNothingThatWasSaved()
{
    if (testEngine() != storage::Engine::Sqlite)
        return; // the disk would be PostgreSQL's
    const TestDatabase database;
    ServerProcess server(kBinary, database);
    server.process().setChildProcessModifier([] { std::signal(SIGXFSZ, SIG_IGN); });
    QVERIFY(server.start());
    ServerClient ann;
    QVERIFY(ann.connectTo(server.url()));
    ann.create(sampleSettings());
    const SlotTable table = ann.room().slotTable;
    limitFiles(server, static_cast<rlim_t>(QFile(database.address().path + u"-wal"_s).size()) + kSomeMore);
    Answer saved;
    wire::PaintAnswer stroke;
    std::optional<ErrorCode> code;
    for (int i = 0; i < 1'000 && !code; ++i) {
        stroke = ann.nextPaint(i % 2 ? SlotState::No : SlotState::Yes, {table.range(i / 2 % table.size())});
        code = codeOf(ann.ask(stroke));
        if (!code)
            saved = applyStrokes(saved, stroke.strokes, table).after;
    }
    QCOMPARE(code, ErrorCode::Unavailable);
    QVERIFY(stroke.operation > 1);
    QTRY_COMPARE(ann.room().answerOf(ann.me()), saved);
    // The server is still there, also for those who come now.
    ServerClient ben;
    QVERIFY(ben.connectTo(server.url()));
    QVERIFY(!ben.view(ann.entered()->room));
    QCOMPARE(ben.room().answerOf(ann.me()), saved);
    const QString complaint = server.errorOutput();
    QVERIFY2(complaint.contains(u"whether its disk is full"_s), qPrintable(complaint));
    // There is room again: the device sends what it kept, and it counts once.
    limitFiles(server, RLIM_INFINITY);
    QVERIFY(isDone(ann.ask(stroke)));
    saved = applyStrokes(saved, stroke.strokes, table).after;
    server.kill();
    QVERIFY(server.start());
    QVERIFY(ann.connectTo(server.url()));
    QVERIFY(!ann.reopen());
    QCOMPARE(ann.room().answerOf(ann.me()), saved);
    QCOMPARE(ann.entered()->lastOperation, stroke.operation);
}

void TroubleTest::aStepThatFailsLeavesTheRoomsToTheVersionBefore()
{
    // A database of an earlier version, with a room in it and something in the way of the next step.
    const TestDatabase database(TestDatabase::Schema::None);
    const auto steps = storage::allMigrations();
    const auto step = std::ranges::find_if(steps.rbegin(), steps.rend(), &makesTable);
    QVERIFY(step != steps.rend());
    const auto before = steps.first(static_cast<size_t>(steps.rend() - step) - 1);
    const QString table = kNewTable.match(step->sql).captured(1);
    {
        const auto connection = storage::Connection::open(database.address());
        QVERIFY(connection);
        QVERIFY(storage::migrate(**connection, before));
    }
    runIn(database.address(), u"INSERT INTO rooms (room_id, version, revision, painted, people, organizers, "
                              "settings_revision, closed, archived, password_hash, created_at) "
                              "VALUES ('r', 1, 1, 0, 1, 1, 1, 0, 0, '', 0)"_s);
    runIn(database.address(), u"CREATE TABLE %1 (in_the_way BIGINT)"_s.arg(table));

    ServerProcess server(kBinary, database);
    QVERIFY(!server.start());
    QVERIFY(server.waitForEnd() > 0);
    const QString complaint = server.errorOutput();
    QVERIFY2(complaint.contains(step->name) && complaint.contains(u"The data is as it was"_s), qPrintable(complaint));
    {
        const auto connection = storage::Connection::open(database.address());
        QVERIFY(connection);
        // The version before could go on with it.
        QVERIFY(storage::migrate(**connection, before));
        auto rows = (*connection)->execute(u"SELECT COUNT(*) FROM rooms"_s);
        QVERIFY(rows && rows->next());
        QCOMPARE(rows->number(0), 1);
    }
    runIn(database.address(), u"DROP TABLE "_s + table);
    QVERIFY(server.start());
    QCOMPARE(server.terminate(), 0);
}

QTEST_GUILESS_MAIN(TroubleTest)
#include "trouble_test.moc"
