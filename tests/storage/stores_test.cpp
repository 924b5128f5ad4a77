#include "storage/database.h"
#include "storage/reader.h"
#include "storage/stores.h"
#include "testdatabase.h"

#include <QFile>
#include <QJsonDocument>
#include <QSemaphore>
#include <QTest>

using namespace yak;
using namespace yak::storage;
using namespace Qt::StringLiterals;

namespace {

struct Opened
{
    Opened()
    {
        auto made = Connection::open(database.address());
        if (!made)
            qFatal("no database");
        connection = *std::move(made);
        stores = std::make_unique<Stores>(*connection);
        head.id = RoomId::random();
        head.flags.decision = Decision{10, 70, ParticipantId::random(), {5}, 3};
        head.passwordHash = u"hash"_s;
        if (!stores->rooms.insert(head, {"{\"title\":\"x\"}", "{}", "[[0,60]]", 30, u"2025b"_s}, {1}))
            qFatal("no room");
    }

    ParticipantRow person(const QString &name)
    {
        ParticipantRow row;
        row.person.id = ParticipantId::random();
        row.person.name = name;
        row.nameKey = name.toLower();
        row.person.weight = 7;
        row.person.deadline = Instant{99};
        return row;
    }

    TestDatabase database;
    std::unique_ptr<Connection> connection;
    std::unique_ptr<Stores> stores;
    RoomHead head;
};

/// PostgreSQL keeps what JSON says, not how it was written.
QJsonDocument parsed(const QByteArray &json)
{
    return QJsonDocument::fromJson(json);
}

} // namespace

/// Rows come back as they were put in.
class StoresTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void roomsKeepEveryColumn();
    void peopleKeepEveryColumnAndOneNameEach();
    void devicesKeepTheLastResult();
    void ownHistoryLeavesOutTheAnswersOfOthers();
    void aBatchIsWrittenAsARowAtATimeWouldBe();
    void jobsComeInTheirOrderOnceTheyAreDue();
    void removingARoomLeavesNothing();
    void oneServerOwnsAFile();
    void theFileIsPrivate();
    void aReaderSeesOneStateThroughoutAJob();
};

void StoresTest::roomsKeepEveryColumn()
{
    Opened db;
    RoomHead head = **db.stores->rooms.head(db.head.id);
    QCOMPARE(head.flags, db.head.flags);
    QCOMPARE(head.passwordHash, u"hash"_s);
    head.version = 3;
    head.revision = 9;
    head.painted = 4;
    head.people = 2;
    head.organizers = 1;
    head.settingsRevision = 5;
    head.flags = {true, true, std::nullopt, Decision{10, 70, ParticipantId::random(), {6}, 4}, Instant{7}, Instant{8}};
    QVERIFY(db.stores->rooms.updateHead(head));
    const RoomHead again = **db.stores->rooms.head(db.head.id);
    QCOMPARE(again.revision, 9);
    QCOMPARE(again.painted, 4);
    QCOMPARE(again.settingsRevision, 5);
    QCOMPARE(again.flags, head.flags);
    const std::array asked{RoomId::random(), db.head.id};
    QCOMPARE(*db.stores->rooms.versions(asked), (QHash<RoomId, qint64>{{db.head.id, 3}}));
    const RoomBody body = **db.stores->rooms.body(db.head.id);
    QCOMPARE(parsed(body.settings), parsed("{\"title\":\"x\"}"));
    QCOMPARE(parsed(body.slotRanges), parsed("[[0,60]]"));
    QVERIFY(!*db.stores->rooms.head(RoomId::random()));
}

void StoresTest::peopleKeepEveryColumnAndOneNameEach()
{
    Opened db;
    const ParticipantRow ann = db.person(u"Ann"_s);
    QVERIFY(db.stores->participants.save(db.head.id, ann));
    const auto found = **db.stores->participants.findByName(db.head.id, u"ann"_s);
    QCOMPARE(found.row.person, ann.person);
    QVERIFY(!found.painted);
    QVERIFY(db.stores->participants.saveResponse(db.head.id, ann.person.id, {"{\"paints\":[]}", 3}));
    QCOMPARE((*db.stores->participants.find(db.head.id, ann.person.id))->painted, 3);
    QCOMPARE(parsed(*db.stores->participants.answer(db.head.id, ann.person.id)), parsed("{\"paints\":[]}"));
    QVERIFY(!db.stores->participants.save(db.head.id, db.person(u"ANN"_s)));
    QVERIFY(db.stores->participants.remove(db.head.id, ann.person.id));
    QVERIFY(!*db.stores->participants.find(db.head.id, ann.person.id));
    QVERIFY(db.stores->participants.answer(db.head.id, ann.person.id)->isEmpty());
    QVERIFY(db.stores->participants.save(db.head.id, db.person(u"ANN"_s)));
}

void StoresTest::devicesKeepTheLastResult()
{
    Opened db;
    DeviceRow device;
    device.id = DeviceId::random();
    device.person = ParticipantId::random();
    device.secretHash = u"abc"_s;
    QVERIFY(db.stores->devices.insert(db.head.id, device));
    device.lastOperation = 4;
    device.lastRefusal = "{\"code\":\"late\"}";
    QVERIFY(db.stores->devices.saveOperation(db.head.id, device));
    const DeviceRow refused = **db.stores->devices.find(db.head.id, device.id);
    QCOMPARE(refused.lastOperation, 4);
    QCOMPARE(parsed(refused.lastRefusal), parsed(device.lastRefusal));
    QVERIFY(!refused.lastRevision);
    device.lastRefusal.clear();
    device.lastRevision = 8;
    device.lastOwnRevision = 6;
    QVERIFY(db.stores->devices.saveOperation(db.head.id, device));
    const DeviceRow done = **db.stores->devices.find(db.head.id, device.id);
    QCOMPARE(done.lastRevision, 8);
    QCOMPARE(done.lastOwnRevision, 6);
    QVERIFY(done.lastRefusal.isEmpty());
    QVERIFY(db.stores->devices.revokeAll(db.head.id, device.person, u"left"_s));
    QCOMPARE((*db.stores->devices.find(db.head.id, device.id))->revoked, u"left"_s);
}

void StoresTest::ownHistoryLeavesOutTheAnswersOfOthers()
{
    Opened db;
    const ParticipantId me = ParticipantId::random();
    const ParticipantId other = ParticipantId::random();
    for (qint64 revision = 1; revision <= 12; ++revision) {
        HistoryRow row;
        row.revision = revision;
        row.by = me;
        row.subject = revision % 3 == 0 ? me : (revision % 3 == 1 ? other : ParticipantId());
        row.data = "{}";
        QVERIFY(db.stores->history.append(db.head.id, row));
    }
    const auto revisions = [&](const HistoryFilter &filter, qint64 limit, qint64 skip) {
        QList<qint64> found;
        const auto rows = db.stores->history.newest(db.head.id, filter, limit, skip);
        for (const HistoryRow &row : rows.value())
            found.append(row.revision);
        return found;
    };
    QCOMPARE(revisions({StreamKind::All, me}, 3, 1), (QList<qint64>{11, 10, 9}));
    QCOMPARE(revisions({StreamKind::Own, me}, 4, 0), (QList<qint64>{12, 11, 9, 8}));
    QCOMPARE(revisions({StreamKind::Own, me}, 3, 2), (QList<qint64>{9, 8, 6}));
    QCOMPARE(revisions({StreamKind::Own, {}}, 10, 0), (QList<qint64>{11, 8, 5, 2}));
}

void StoresTest::aBatchIsWrittenAsARowAtATimeWouldBe()
{
    Opened db;
    RoomHead other;
    other.id = RoomId::random();
    QVERIFY(db.stores->rooms.insert(other, {"{}", "{}", "[]", 30, u"x"_s}, {1}));
    const ParticipantRow ann = db.person(u"Ann"_s);
    QVERIFY(db.stores->participants.save(db.head.id, ann));
    DeviceRow device;
    device.id = DeviceId::random();
    device.person = ann.person.id;
    QVERIFY(db.stores->devices.insert(db.head.id, device));
    const QByteArray answer = R"({"paints":[],"x":"back\\slash \"quoted\", {braces}, 'single', 약속 🎈"})";
    // Twice: rows that are new, and rows that are there.
    for (qint64 revision = 1; revision <= 2; ++revision) {
        for (RoomHead *head : {&db.head, &other}) {
            ++head->version;
            head->revision = revision;
            head->painted = revision;
        }
        device.lastOperation = revision;
        device.lastRevision = revision == 1 ? std::optional<qint64>(1) : std::nullopt;
        device.lastRefusal = revision == 1 ? QByteArray() : answer;
        Changes changes;
        changes.counters = {db.head, other};
        changes.responses = {{db.head.id, ann.person.id, {answer, revision}}};
        changes.operations = {{db.head.id, device}};
        changes.events = {{db.head.id, {revision, ann.person.id, ann.person.id, u"painted"_s, answer, answer, {7}}},
                          {other.id, {revision, {}, {}, u"closed"_s, "{}", {}, {8}}}};
        changes.places = {{db.head.id, 65'537, revision}, {db.head.id, 65'538, 0}};
        QVERIFY(db.stores->write(changes));
        QCOMPARE((*db.stores->rooms.head(db.head.id))->revision, revision);
        QCOMPARE((*db.stores->rooms.head(other.id))->painted, revision);
        QCOMPARE((*db.stores->participants.find(db.head.id, ann.person.id))->painted, revision);
        QCOMPARE(parsed(*db.stores->participants.answer(db.head.id, ann.person.id)), parsed(answer));
        const DeviceRow stored = **db.stores->devices.find(db.head.id, device.id);
        QCOMPARE(stored.lastOperation, revision);
        QCOMPARE(stored.lastRevision, device.lastRevision);
        QCOMPARE(parsed(stored.lastRefusal), parsed(device.lastRefusal));
        QCOMPARE(*db.stores->slotCounts.all(db.head.id),
                 (SlotCounts{{65'537, static_cast<int>(revision)}, {65'538, 0}}));
        const HistoryRow mine = db.stores->history.newest(db.head.id, {}, 1)->first();
        QCOMPARE(mine.subject, ann.person.id);
        QCOMPARE(parsed(mine.previous), parsed(answer));
        const HistoryRow theirs = db.stores->history.newest(other.id, {}, 1)->first();
        QVERIFY(theirs.by.isNull() && theirs.subject.isNull() && theirs.previous.isEmpty());
        QCOMPARE(theirs.at, Instant{8});
    }
    QCOMPARE(db.stores->history.newest(db.head.id, {}, 9)->size(), 2);
}

void StoresTest::jobsComeInTheirOrderOnceTheyAreDue()
{
    Opened db;
    JobStore &jobs = db.stores->jobs;
    const auto due = [&](JobGroup group, qint64 now, qint64 most) {
        QStringList found;
        const auto list = jobs.due(group, {now}, most);
        for (const DueJob &job : list.value())
            found.append(job.row.kind + job.row.key);
        return found;
    };
    QVERIFY(jobs.put(db.head.id, {u"purge"_s, {}, {30}, {}, 0}));
    QVERIFY(jobs.put(db.head.id, {u"deadline"_s, {}, {40}, {}, 0}));
    QVERIFY(jobs.put(db.head.id, {kPostKind, u"7"_s, {10}, R"({"a":1})", 2}));
    QVERIFY(jobs.put(db.head.id, {kPostKind, u"8"_s, {11}, {}, 0}));
    QCOMPARE(due(JobGroup::Commands, 29, 9), QStringList());
    QCOMPARE(due(JobGroup::Commands, 50, 9), (QStringList{u"purge"_s, u"deadline"_s}));
    QCOMPARE(due(JobGroup::Posts, 50, 1), QStringList{u"post7"_s});
    QCOMPARE(*jobs.nextAfter(JobGroup::Commands, {10}), Instant{30});
    QCOMPARE(*jobs.nextAfter(JobGroup::Posts, {10}), Instant{11});
    QVERIFY(!*jobs.nextAfter(JobGroup::Posts, {11}));
    const JobRow post = **jobs.find(db.head.id, kPostKind, u"7"_s);
    QCOMPARE(parsed(post.payload), parsed(R"({"a":1})"));
    QCOMPARE(post.attempts, 2);
    // Put again it is moved.
    QVERIFY(jobs.put(db.head.id, {u"deadline"_s, {}, {20}, {}, 0}));
    QCOMPARE(due(JobGroup::Commands, 50, 9), (QStringList{u"deadline"_s, u"purge"_s}));
    QVERIFY(jobs.remove(db.head.id, u"deadline"_s, {}));
    QVERIFY(!*jobs.find(db.head.id, u"deadline"_s, {}));
}

void StoresTest::removingARoomLeavesNothing()
{
    Opened db;
    const ParticipantRow ann = db.person(u"Ann"_s);
    QVERIFY(db.stores->participants.save(db.head.id, ann));
    QVERIFY(db.stores->participants.saveResponse(db.head.id, ann.person.id, {"{}", 1}));
    HistoryRow row;
    row.data = "{}";
    QVERIFY(db.stores->history.append(db.head.id, row));
    QVERIFY(db.stores->jobs.put(db.head.id, {u"deadline"_s, {}, {1}, {}, 0}));
    QVERIFY(db.stores->rooms.remove(db.head.id));
    for (const QString &table :
         {u"rooms"_s, u"room_settings"_s, u"participants"_s, u"responses"_s, u"history"_s, u"jobs"_s}) {
        auto rows = db.connection->execute(u"SELECT COUNT(*) FROM "_s + table);
        QVERIFY(rows && rows->next());
        QCOMPARE(rows->number(0), 0);
    }
}

void StoresTest::oneServerOwnsAFile()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"deep/er/a.sqlite"_s);
    {
        const auto first = prepareDatabase(sqliteFile(path));
        QVERIFY(first);
        const auto second = prepareDatabase(sqliteFile(path));
        QVERIFY(!second);
        QCOMPARE(second.error().code, ErrorCode::Busy);
        QVERIFY(QFile::link(path, folder.filePath(u"link.sqlite"_s)));
        QVERIFY(!prepareDatabase(sqliteFile(folder.filePath(u"link.sqlite"_s))));
    }
    QVERIFY(prepareDatabase(sqliteFile(path)));
}

void StoresTest::theFileIsPrivate()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"a.sqlite"_s);
    QVERIFY(prepareDatabase(sqliteFile(path)));
    const auto others =
        QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther | QFileDevice::WriteOther;
    QVERIFY(!(QFile(path).permissions() & others));
}

void StoresTest::aReaderSeesOneStateThroughoutAJob()
{
    Opened db;
    Reader reader(db.database.address());
    QVERIFY(reader.start());
    QSemaphore read;
    QSemaphore written;
    qint64 before = -1;
    qint64 after = -1;
    qint64 later = -1;
    QVERIFY(reader.submit([&](const Result<Stores *> &stores) {
        before = (*(*stores)->rooms.head(db.head.id))->revision;
        read.release();
        written.acquire();
        after = (*(*stores)->rooms.head(db.head.id))->revision;
    }));
    QVERIFY(read.tryAcquire(1, 10'000));
    db.head.revision = 5;
    QVERIFY(db.stores->rooms.updateHead(db.head));
    written.release();
    QVERIFY(
        reader.submit([&](const Result<Stores *> &stores) { later = (*(*stores)->rooms.head(db.head.id))->revision; }));
    reader.shutdown();
    QCOMPARE(before, 0);
    QCOMPARE(after, 0);
    QCOMPARE(later, 5);
}

QTEST_GUILESS_MAIN(StoresTest)
#include "stores_test.moc"
