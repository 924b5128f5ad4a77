#include "storage/batchwriter.h"
#include "testdatabase.h"

#include <QSemaphore>
#include <QTest>

#include <mutex>

using namespace yak;
using namespace yak::storage;
using namespace Qt::StringLiterals;

namespace {

/// Appends a history row, or fails.
struct Job
{
    qint64 revision = 0;
    enum class Kind { Good, BreaksARule, Holds } kind = Kind::Good;
};

/// What the writer did, as seen from the test.
struct Log
{
    std::mutex mutex;
    QList<qsizetype> batches;
    QList<qint64> committed;
    QList<qint64> failed;
    QSemaphore held;    // a batch waits inside its transaction
    QSemaphore release; // and may go on
    QSemaphore finished;
};

class Body final : public BatchBody<Job>
{
public:
    Body(Log &log, const RoomId &room) : m_log(log), m_room(room) {}

    Result<void> apply(Stores &stores, std::span<Job> jobs) override
    {
        for (const Job &job : jobs) {
            if (job.kind == Job::Kind::Holds) {
                m_log.held.release();
                m_log.release.acquire();
            }
            HistoryRow row;
            row.revision = job.revision;
            row.data = "{}";
            if (auto done = stores.history.append(m_room, row); !done)
                return done;
        }
        return {};
    }
    void committed(std::span<Job> jobs) override
    {
        const std::lock_guard lock(m_log.mutex);
        m_log.batches.append(static_cast<qsizetype>(jobs.size()));
        for (const Job &job : jobs)
            m_log.committed.append(job.revision);
        m_log.finished.release(static_cast<int>(jobs.size()));
    }
    void failed(std::span<Job> jobs, const Error &) override
    {
        const std::lock_guard lock(m_log.mutex);
        for (const Job &job : jobs)
            m_log.failed.append(job.revision);
        m_log.finished.release(static_cast<int>(jobs.size()));
    }

private:
    Log &m_log;
    RoomId m_room;
};

struct Bench
{
    explicit Bench(size_t capacity = 1'000) : writer(database.address(), std::make_unique<Body>(log, room), capacity)
    {
        auto connection = Connection::open(database.address());
        if (!connection)
            qFatal("no database");
        RoomHead head;
        head.id = room;
        if (!Stores(**connection).rooms.insert(head, {"{}", "{}", "[]", 30, u"x"_s}, {}))
            qFatal("no room");
    }

    [[nodiscard]] bool waitFor(int jobs) { return log.finished.tryAcquire(jobs, 10'000); }

    [[nodiscard]] QList<qint64> stored()
    {
        auto connection = Connection::open(database.address());
        const auto rows = Stores(**connection).history.newest(room, {}, 10'000);
        QList<qint64> revisions;
        for (const HistoryRow &row : *rows)
            revisions.prepend(row.revision);
        return revisions;
    }

    TestDatabase database;
    RoomId room = RoomId::random();
    Log log;
    BatchWriter<Job> writer;
};

} // namespace

/// Many saves, one commit; and each still stands for itself.
class BatchWriterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatQueuedDuringACommitIsTheNextBatch();
    void aLoneJobWaitsForNobody();
    void oneBadJobRefusesOnlyItself();
    void aBatchHasAtMost128();
    void aFullQueueSaysSo();
    void shutdownFinishesWhatIsQueued();
};

void BatchWriterTest::whatQueuedDuringACommitIsTheNextBatch()
{
    Bench bench;
    QVERIFY(bench.writer.start());
    QVERIFY(bench.writer.submit({1, Job::Kind::Holds}));
    QVERIFY(bench.log.held.tryAcquire(1, 10'000));
    for (qint64 i = 2; i <= 20; ++i)
        QVERIFY(bench.writer.submit({i}));
    bench.log.release.release();
    QVERIFY(bench.waitFor(20));
    QCOMPARE(bench.log.batches, (QList<qsizetype>{1, 19}));
    QCOMPARE(bench.stored().size(), 20);
}

void BatchWriterTest::aLoneJobWaitsForNobody()
{
    Bench bench;
    QVERIFY(bench.writer.start());
    for (qint64 i = 1; i <= 3; ++i) {
        QVERIFY(bench.writer.submit({i}));
        QVERIFY(bench.waitFor(1));
    }
    QCOMPARE(bench.log.batches, (QList<qsizetype>{1, 1, 1}));
}

void BatchWriterTest::oneBadJobRefusesOnlyItself()
{
    Bench bench;
    QVERIFY(bench.writer.start());
    QVERIFY(bench.writer.submit({1, Job::Kind::Holds}));
    QVERIFY(bench.log.held.tryAcquire(1, 10'000));
    // The second 3 breaks the primary key, after rows of its batch have been written.
    for (const qint64 revision : {2, 3, 3, 4})
        QVERIFY(bench.writer.submit({revision}));
    bench.log.release.release();
    QVERIFY(bench.waitFor(5));
    QCOMPARE(bench.log.failed, QList<qint64>{3});
    QCOMPARE(bench.log.committed, (QList<qint64>{1, 2, 3, 4}));
    QCOMPARE(bench.stored(), (QList<qint64>{1, 2, 3, 4}));
    QVERIFY(bench.writer.submit({5}));
    QVERIFY(bench.waitFor(1));
}

void BatchWriterTest::aBatchHasAtMost128()
{
    Bench bench;
    QVERIFY(bench.writer.start());
    QVERIFY(bench.writer.submit({1, Job::Kind::Holds}));
    QVERIFY(bench.log.held.tryAcquire(1, 10'000));
    for (qint64 i = 2; i <= 301; ++i)
        QVERIFY(bench.writer.submit({i}));
    bench.log.release.release();
    QVERIFY(bench.waitFor(301));
    QCOMPARE(bench.log.batches, (QList<qsizetype>{1, 128, 128, 44}));
    QVERIFY(std::is_sorted(bench.log.committed.begin(), bench.log.committed.end()));
}

void BatchWriterTest::aFullQueueSaysSo()
{
    Bench bench(10);
    QVERIFY(bench.writer.start());
    QVERIFY(bench.writer.submit({1, Job::Kind::Holds}));
    QVERIFY(bench.log.held.tryAcquire(1, 10'000));
    for (qint64 i = 2; i <= 11; ++i)
        QVERIFY(bench.writer.submit({i}));
    QVERIFY(!bench.writer.submit({12}));
    bench.log.release.release();
    QVERIFY(bench.waitFor(11));
    QVERIFY(bench.writer.submit({12}));
}

void BatchWriterTest::shutdownFinishesWhatIsQueued()
{
    Bench bench;
    QVERIFY(bench.writer.start());
    for (qint64 i = 1; i <= 50; ++i)
        QVERIFY(bench.writer.submit({i}));
    bench.writer.shutdown();
    QCOMPARE(bench.log.committed.size(), 50);
    QCOMPARE(bench.stored().size(), 50);
    QVERIFY(!bench.writer.submit({51}));
}

QTEST_GUILESS_MAIN(BatchWriterTest)
#include "batchwriter_test.moc"
