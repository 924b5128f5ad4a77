#include "roomfixture.h"
#include "storage/database.h"
#include "storage/roomrows.h"
#include "storage/stores.h"
#include "upkeep/upkeep.h"

#include <QFile>

#include <csignal>
#include <sys/resource.h>

using namespace yak;
using namespace yak::server;
using namespace Qt::StringLiterals;

namespace {

TaskReport run(const Task &task, const storage::DatabaseAddress &database)
{
    const auto report = runTask(task, database);
    if (!report)
        qFatal("%s", qUtf8Printable(report.error().detail));
    return *report;
}

QString complaint(const Task &task, const storage::DatabaseAddress &database)
{
    const auto report = runTask(task, database);
    return report ? QString() : report.error().detail;
}

Task taskOf(Task::Kind kind, const QString &argument = {})
{
    return {kind, argument, {}};
}

/// A room in which about everything has happened that history tells of.
class LivedIn
{
public:
    LivedIn() : m_fixture(sampleBlocks())
    {
        ServerClient &host = *m_fixture.host;
        const auto bob = m_fixture.joined(u"Bob \"O'Neil\" \\ 약속"_s);
        const auto gone = m_fixture.joined(u"Gone"_s);
        host.paint(SlotState::Yes, {m_fixture.slot(0), m_fixture.slot(1)});
        bob->paint(SlotState::IfNeeded, {m_fixture.slot(2)});
        gone->paint(SlotState::Yes, {m_fixture.slot(3)});
        bob->paint(SlotState::Yes, {m_fixture.slot(2)});
        host.must(wire::Remove{gone->me()});
        host.must(wire::SetRole{bob->me(), Role::CoOrganizer});
        host.must(wire::SetPerson{bob->me(), true, 7, Instant{1'800'500'000'000}});
        bob->must(wire::Rename{bob->me(), u"Bobby"_s});
        SettingsPatch patch;
        patch.title = u"Supper {\"}"_s;
        patch.deadline = std::optional(m_fixture.server.clock.now().plusSeconds(86'400));
        patch.remindBefore = std::optional(60);
        QVERIFY(isDone(m_fixture.change(host, patch)));
        host.must(wire::Close{});
        host.must(wire::Reopen{});
        host.must(wire::Remind{});
        m_fixture.server.clock.advanceSeconds(60);
        QTRY_VERIFY(host.rawBytes().contains("everyoneAnswered"));
        m_id = m_fixture.room;
        m_fixture.host.reset();
        m_fixture.server.stop();
    }

    [[nodiscard]] const RoomId &id() const { return m_id; }
    [[nodiscard]] const storage::DatabaseAddress &database() const { return m_fixture.server.options.database; }
    [[nodiscard]] QString file(const QString &name) const { return m_fixture.server.folder() + u'/' + name; }

    /// Changes something behind the server's back.
    void meddle(const QString &statement) const
    {
        const auto connection = storage::Connection::open(database());
        QVERIFY(connection);
        QVERIFY((*connection)->executeOnce(statement));
    }

    [[nodiscard]] QString exported() const { return run({Task::Kind::Export, m_id.text(), {}}, database()).text; }

private:
    RoomFixture m_fixture;
    RoomId m_id;
};

void write(const QString &path, const QString &text)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text.toUtf8());
}

} // namespace

/// What is done with the data beside serving it.
class UpkeepTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void checkFindsNothingInARoomThatWasLivedIn();
    void checkFindsWhatDoesNotFit_data();
    void checkFindsWhatDoesNotFit();
    void anExportedRoomComesBackWhole();
    void aRoomIsNotImportedTwiceNorHalf();
    void aRoomThatIsBroughtBackIsNotDeletedAtOnce();
    void movingTakesEverythingToTheOtherDatabase();
    void movingIsAllOrNothing();
    void aBackupIsADatabase();
    void aBackupThatFindsNoRoomLeavesNothing();
    void aDatabaseThatIsNotThereIsNotMade();
    void everyColumnOfEveryTableIsCopied();
};

void UpkeepTest::checkFindsNothingInARoomThatWasLivedIn()
{
    const LivedIn room;
    const TaskReport report = run(taskOf(Task::Kind::Check), room.database());
    QCOMPARE(report.text, u"1 rooms checked\n"_s);
    QCOMPARE(report.verdict, TaskReport::Verdict::Well);
}

void UpkeepTest::checkFindsWhatDoesNotFit_data()
{
    QTest::addColumn<QString>("meddling");
    QTest::addColumn<QString>("words");
    QTest::newRow("an answer is lost") << u"DELETE FROM responses"_s << u"the answers in it"_s;
    QTest::newRow("a person is renamed") << u"UPDATE participants SET name = 'X' WHERE name = 'Bobby'"_s
                                         << u"what is stored of"_s;
    QTest::newRow("an event is lost") << u"DELETE FROM history WHERE revision = 5"_s << u"event 6 stands where 5"_s;
    QTest::newRow("a count is off") << u"UPDATE rooms SET painted = painted + 1"_s << u"painted answers are said"_s;
    QTest::newRow("a place is off") << u"UPDATE slot_counts SET taken = taken + 1"_s << u"the places taken"_s;
    QTest::newRow("a deadline is off") << u"UPDATE jobs SET due_at = due_at + 1 WHERE kind = 'deadline'"_s
                                       << u"at its deadline is due"_s;
    QTest::newRow("it is closed") << u"UPDATE rooms SET closed = 1"_s << u"its phase"_s;
}

void UpkeepTest::checkFindsWhatDoesNotFit()
{
    QFETCH(QString, meddling);
    QFETCH(QString, words);
    const LivedIn room;
    room.meddle(meddling);
    const TaskReport report = run(taskOf(Task::Kind::Check), room.database());
    QCOMPARE(report.verdict, TaskReport::Verdict::Wrong);
    QVERIFY2(report.text.contains(words), qPrintable(report.text));
    QVERIFY(report.text.startsWith(room.id().text()));
}

void UpkeepTest::anExportedRoomComesBackWhole()
{
    const LivedIn room;
    const QString text = room.exported();
    write(room.file(u"room.json"_s), text);
    const TestDatabase other;
    run(taskOf(Task::Kind::Import, room.file(u"room.json"_s)), other.address());
    QCOMPARE(run(taskOf(Task::Kind::Export, room.id().text()), other.address()).text, text);
    QCOMPARE(run(taskOf(Task::Kind::Check), other.address()).text, u"1 rooms checked\n"_s);
    QVERIFY(complaint(taskOf(Task::Kind::Export, u"nothing"_s), other.address()).contains(u"no room's id"_s));
    QVERIFY(complaint(taskOf(Task::Kind::Export, RoomId::random().text()), other.address()).contains(u"no room"_s));
}

void UpkeepTest::aRoomIsNotImportedTwiceNorHalf()
{
    const LivedIn room;
    const QString text = room.exported();
    const QString file = room.file(u"room.json"_s);
    write(file, text);
    QVERIFY(complaint(taskOf(Task::Kind::Import, file), room.database()).contains(u"there already"_s));
    const TestDatabase other;
    QVERIFY(complaint(taskOf(Task::Kind::Import, u"/nowhere"_s), other.address()).contains(u"/nowhere"_s));
    write(file, text.left(text.size() / 2));
    QVERIFY(complaint(taskOf(Task::Kind::Import, file), other.address()).contains(u"no exported room"_s));
    write(file, QString(text).replace(u"\"schema\": "_s, u"\"schema\": 9"_s));
    QVERIFY(complaint(taskOf(Task::Kind::Import, file), other.address()).contains(u"with schema 9"_s));
    write(file, QString(text).replace(u"\"closed\": 0"_s, u"\"closed\": 1"_s));
    QVERIFY(complaint(taskOf(Task::Kind::Import, file), other.address()).contains(u"does not fit"_s));
    QCOMPARE(run(taskOf(Task::Kind::Check), other.address()).text, u"0 rooms checked\n"_s);
}

void UpkeepTest::aRoomThatIsBroughtBackIsNotDeletedAtOnce()
{
    const LivedIn room;
    room.meddle(u"UPDATE jobs SET due_at = 1000 WHERE kind = 'purge'"_s);
    write(room.file(u"room.json"_s), room.exported());
    const TestDatabase other;
    run(taskOf(Task::Kind::Import, room.file(u"room.json"_s)), other.address());
    const auto connection = storage::Connection::open(other.address());
    QVERIFY(connection);
    storage::JobStore jobs(**connection);
    QVERIFY((*jobs.find(room.id(), u"purge"_s, {}))->dueAt > SystemClock().now().plusSeconds(24 * 60 * 60));
    QVERIFY((*jobs.find(room.id(), u"deadline"_s, {}))->dueAt > Instant{1'000});
}

void UpkeepTest::movingTakesEverythingToTheOtherDatabase()
{
    const LivedIn room;
    const QString text = room.exported();
    // From the engine of this run to itself, and, where there is one, to the other engine.
    const TestDatabase same(TestDatabase::Schema::None);
    const TestDatabase sqlite(TestDatabase::Schema::None, storage::Engine::Sqlite);
    storage::DatabaseAddress from = room.database();
    for (const TestDatabase *to : {&same, &sqlite}) {
        run({Task::Kind::Move, {}, to->address()}, from);
        QCOMPARE(run(taskOf(Task::Kind::Export, room.id().text()), to->address()).text, text);
        QCOMPARE(run(taskOf(Task::Kind::Check), to->address()).verdict, TaskReport::Verdict::Well);
        from = to->address();
    }
    // And back.
    const TestDatabase back(TestDatabase::Schema::None);
    run({Task::Kind::Move, {}, back.address()}, from);
    QCOMPARE(run(taskOf(Task::Kind::Export, room.id().text()), back.address()).text, text);
}

void UpkeepTest::movingIsAllOrNothing()
{
    const LivedIn room;
    const TestDatabase other;
    QVERIFY(complaint({Task::Kind::Move, {}, room.database()}, room.database()).contains(u"the same"_s));
    run({Task::Kind::Move, {}, other.address()}, room.database());
    QVERIFY(complaint({Task::Kind::Move, {}, other.address()}, room.database()).contains(u"rooms in it already"_s));
    QCOMPARE(run(taskOf(Task::Kind::Check), other.address()).text, u"1 rooms checked\n"_s);
}

void UpkeepTest::aBackupIsADatabase()
{
    const LivedIn room;
    const QString copy = room.file(u"copy.sqlite"_s);
    if (testEngine() == storage::Engine::Postgresql) {
        QVERIFY(complaint(taskOf(Task::Kind::Backup, copy), room.database()).contains(u"pg_dump"_s));
        return;
    }
    // Beside a server that has the database open.
    const auto owner = storage::prepareDatabase(room.database());
    QVERIFY(owner);
    run(taskOf(Task::Kind::Backup, copy), room.database());
    QVERIFY(!(QFile(copy).permissions() & (QFileDevice::ReadGroup | QFileDevice::ReadOther)));
    QCOMPARE(run(taskOf(Task::Kind::Export, room.id().text()), storage::sqliteFile(copy)).text, room.exported());
    QVERIFY(complaint(taskOf(Task::Kind::Backup, copy), room.database()).contains(u"there already"_s));
}

void UpkeepTest::aBackupThatFindsNoRoomLeavesNothing()
{
    const LivedIn room;
    const QString copy = room.file(u"copy.sqlite"_s);
    // No file of this process may grow beyond a few pages now, as on a disk that fills up.
    std::signal(SIGXFSZ, SIG_IGN);
    rlimit usual{};
    getrlimit(RLIMIT_FSIZE, &usual);
    const rlimit small{8192, usual.rlim_max};
    setrlimit(RLIMIT_FSIZE, &small);
    const QString said = complaint(taskOf(Task::Kind::Backup, copy), room.database());
    setrlimit(RLIMIT_FSIZE, &usual);
    QVERIFY(!said.isEmpty());
    QVERIFY(!QFile::exists(copy));
}

void UpkeepTest::aDatabaseThatIsNotThereIsNotMade()
{
    const TestDatabase none(TestDatabase::Schema::None);
    QVERIFY(!complaint(taskOf(Task::Kind::Check), none.address()).isEmpty());
    if (testEngine() == storage::Engine::Sqlite)
        QVERIFY(!QFile::exists(none.address().path));
    QVERIFY(run(taskOf(Task::Kind::Migrate), none.address()).text.contains(u"has schema "_s));
    QCOMPARE(run(taskOf(Task::Kind::Check), none.address()).text, u"0 rooms checked\n"_s);
}

void UpkeepTest::everyColumnOfEveryTableIsCopied()
{
    const TestDatabase database;
    const auto connection = storage::Connection::open(database.address());
    QVERIFY(connection);
    const bool isSqlite = testEngine() == storage::Engine::Sqlite;
    QSet<QString> known;
    for (const storage::RoomTable &table : storage::roomTables()) {
        QStringList columns;
        for (const storage::RoomTable::Column &column : table.columns)
            columns.append(column.name);
        columns.sort();
        QStringList present;
        auto rows =
            (*connection)
                ->execute(isSqlite ? u"SELECT name FROM pragma_table_info(?) ORDER BY name"_s
                                   : u"SELECT column_name FROM information_schema.columns WHERE table_name = ?"_s,
                          {table.name});
        QVERIFY(rows);
        while (rows->next())
            present.append(rows->text(0));
        present.sort();
        QCOMPARE(present, columns);
        known.insert(table.name);
    }
    auto rows =
        (*connection)
            ->execute(isSqlite ? u"SELECT name FROM sqlite_master WHERE type = 'table'"_s
                               : u"SELECT relname FROM pg_class WHERE relnamespace = current_schema()::regnamespace "
                                 "AND relkind IN ('r', 'p') AND NOT relispartition"_s);
    QVERIFY(rows);
    while (rows->next())
        QVERIFY2(known.contains(rows->text(0)) || rows->text(0) == "schema_version"_L1, qPrintable(rows->text(0)));
}

QTEST_GUILESS_MAIN(UpkeepTest)
#include "upkeep_test.moc"
