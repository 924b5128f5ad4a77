#include "cacherig.h"

#include <QDir>
#include <QFile>
#include <QSemaphore>
#include <QtEndian>
#include <QTest>

using namespace yak;
using namespace Qt::StringLiterals;
using Condition = SqliteRoomStore::Condition;

/// What is kept comes back: whole, in order, and from the disk.
class SqliteRoomStoreTest : public QObject
{
    Q_OBJECT

private:
    /// The commits in SQLite's log: a frame that ends one says how many pages the file has then.
    static int transactionsIn(const QString &log)
    {
        QFile file(log);
        if (!file.open(QIODevice::ReadOnly))
            return -1;
        const QByteArray bytes = file.readAll();
        constexpr qsizetype kHeader = 32;
        constexpr qsizetype kFrame = 24 + 4'096;
        int commits = 0;
        for (qsizetype at = kHeader; at + kFrame <= bytes.size(); at += kFrame)
            commits += qFromBigEndian<quint32>(bytes.constData() + at + 4) != 0 ? 1 : 0;
        return commits;
    }

private Q_SLOTS:
    void aRoomComesBackAsItWas();
    void emptyFieldsComeBackEmpty();
    void whatIsUnknownIsNotThere();
    void roomsAreListedLastOpenedFirst();
    void strokesComeBackByOperation();
    void aStrokeRaisesTheLastOperation();
    void replacingStrokesReplacesAll();
    void aSnapshotComesBack();
    void aForgottenRoomLeavesNothing();
    void whatIsAnsweredSurvivesAKill();
    void answersComeInTheOrderOfTheCalls();
    void whatPilesUpIsOneTransaction();
    void aFailedStepLeavesItsNeighborsAlone();
    void whatIsAskedBeforeItOpensWaits();
    void shutdownFinishesWhatWasAsked();
    void afterShutdownCallsAreAnsweredAsFailed();
};

void SqliteRoomStoreTest::aRoomComesBackAsItWas()
{
    CacheRig rig;
    QCOMPARE(rig.open(), Condition::Good);
    KnownRoom room = CacheRig::room(u"정기 모임 🎉"_s);
    room.lastOperation = 41;
    QVERIFY(rig.save(room));
    QCOMPARE(rig.open(), Condition::Good);
    const auto stored = rig.load(room.link);
    QVERIFY(stored);
    QCOMPARE(stored->known, room);
    QVERIFY(stored->snapshot.isEmpty());
    room.title = u"other"_s;
    room.deadline.reset();
    QVERIFY(rig.save(room));
    QCOMPARE(rig.load(room.link)->known, room);
}

void SqliteRoomStoreTest::emptyFieldsComeBackEmpty()
{
    CacheRig rig;
    rig.open();
    KnownRoom viewer;
    viewer.link = u"yakjeong://a/b"_s;
    QVERIFY(rig.save(viewer));
    QCOMPARE(rig.load(viewer.link)->known, viewer);
    QVERIFY(rig.load(viewer.link)->known.device.isNull());
}

void SqliteRoomStoreTest::whatIsUnknownIsNotThere()
{
    CacheRig rig;
    rig.open();
    QVERIFY(!rig.load(u"yakjeong://a/b"_s));
    QVERIFY(rig.loadAll().isEmpty());
}

void SqliteRoomStoreTest::roomsAreListedLastOpenedFirst()
{
    CacheRig rig;
    rig.open();
    KnownRoom older = CacheRig::room(u"older"_s);
    KnownRoom newer = CacheRig::room(u"newer"_s);
    newer.openedAt = older.openedAt.plusSeconds(1);
    QVERIFY(rig.save(older));
    QVERIFY(rig.save(newer));
    QCOMPARE(rig.loadAll(), (QList<KnownRoom>{newer, older}));
}

void SqliteRoomStoreTest::strokesComeBackByOperation()
{
    CacheRig rig;
    rig.open();
    const KnownRoom room = CacheRig::room(u"a"_s);
    QVERIFY(rig.save(room));
    for (const qint64 operation : {2, 10, 9})
        QVERIFY(rig.addStroke(room.link, {operation, QByteArray::number(operation)}));
    rig.store().removeStroke(room.link, 2);
    rig.open();
    QCOMPARE(rig.load(room.link)->strokes.pending, (QList<StoredStroke>{{9, "9"}, {10, "10"}}));
    QCOMPARE(rig.load(room.link)->known.unsentStrokes, 2);
    QCOMPARE(rig.loadAll().first().unsentStrokes, 2);
    // A draft that came too late waits for nobody but its owner.
    rig.store().replaceStrokes(room.link, {{{10, "10"}}, {{1, "late"}}}, {});
    QCOMPARE(rig.loadAll().first().unsentStrokes, 1);
}

void SqliteRoomStoreTest::aStrokeRaisesTheLastOperation()
{
    CacheRig rig;
    rig.open();
    const KnownRoom room = CacheRig::room(u"a"_s);
    QVERIFY(rig.save(room));
    QVERIFY(rig.addStroke(room.link, {7, "x"}));
    QCOMPARE(rig.load(room.link)->known.lastOperation, 7);
    rig.store().removeStroke(room.link, 7);
    QCOMPARE(rig.load(room.link)->known.lastOperation, 7);
}

void SqliteRoomStoreTest::replacingStrokesReplacesAll()
{
    CacheRig rig;
    rig.open();
    const KnownRoom room = CacheRig::room(u"a"_s);
    const KnownRoom other = CacheRig::room(u"b"_s);
    QVERIFY(rig.save(room));
    QVERIFY(rig.save(other));
    QVERIFY(rig.addStroke(room.link, {1, "x"}));
    QVERIFY(rig.addStroke(other.link, {1, "y"}));
    const StoredStrokes strokes{{{3, "three"}, {4, QByteArray("a\0b", 3)}}, {{1, "late"}, {2, "later"}}};
    rig.store().replaceStrokes(room.link, strokes, {});
    QCOMPARE(rig.load(room.link)->strokes, strokes);
    QCOMPARE(rig.load(other.link)->strokes.pending.size(), 1);
}

void SqliteRoomStoreTest::aSnapshotComesBack()
{
    CacheRig rig;
    rig.open();
    const KnownRoom room = CacheRig::room(u"a"_s);
    QVERIFY(rig.save(room));
    const QByteArray large(3'000'000, 'x');
    rig.store().saveSnapshot(
        room.link, [] { return QByteArray("first"); }, Instant::fromSeconds(1));
    rig.store().saveSnapshot(
        room.link, [large] { return large; }, Instant::fromSeconds(2));
    rig.open();
    const auto stored = rig.load(room.link);
    QCOMPARE(stored->snapshot, large);
    QCOMPARE(stored->snapshotAt, Instant::fromSeconds(2));
}

void SqliteRoomStoreTest::aForgottenRoomLeavesNothing()
{
    CacheRig rig;
    rig.open();
    const KnownRoom room = CacheRig::room(u"a"_s);
    QVERIFY(rig.save(room));
    QVERIFY(rig.addStroke(room.link, {1, "x"}));
    rig.store().saveSnapshot(room.link, [] { return QByteArray("s"); }, {});
    std::optional<bool> done;
    rig.store().forget(room.link, [&done](bool ok) { done = ok; });
    QTRY_COMPARE(done, true);
    QVERIFY(!rig.load(room.link));
    QVERIFY(rig.save(room));
    const auto again = rig.load(room.link);
    QVERIFY(again->strokes.pending.isEmpty());
    QVERIFY(again->snapshot.isEmpty());
}

void SqliteRoomStoreTest::whatIsAnsweredSurvivesAKill()
{
    CacheRig rig;
    rig.open();
    const KnownRoom room = CacheRig::room(u"a"_s);
    QVERIFY(rig.save(room));
    QVERIFY(rig.addStroke(room.link, {1, "x"}));
    // What a process that is killed now leaves: the files as they are, nothing closed or checkpointed.
    CacheRig after;
    QVERIFY(QDir().mkpath(after.folder()));
    for (const QString &name : {u"rooms.sqlite"_s, u"rooms.sqlite-wal"_s}) {
        QVERIFY(QFile::copy(rig.folder() + u'/' + name, after.folder() + u'/' + name));
    }
    QCOMPARE(after.open(), Condition::Good);
    const auto stored = after.load(room.link);
    QVERIFY(stored);
    QCOMPARE(stored->strokes.pending, (QList<StoredStroke>{{1, "x"}}));
}

void SqliteRoomStoreTest::answersComeInTheOrderOfTheCalls()
{
    CacheRig rig;
    rig.open();
    const KnownRoom room = CacheRig::room(u"a"_s);
    QVERIFY(rig.save(room));
    QList<int> order;
    for (int i = 0; i < 300; ++i) {
        if (i % 3 == 0)
            rig.store().load(room.link, [&order, i](const auto &) { order.append(i); });
        else if (i % 3 == 1)
            rig.store().addStroke(room.link, {i, "x"}, [&order, i](bool) { order.append(i); });
        else
            rig.store().loadAll([&order, i](const auto &) { order.append(i); });
    }
    QVERIFY(order.isEmpty()); // never from within the call
    QTRY_COMPARE(order.size(), 300);
    QVERIFY(std::is_sorted(order.cbegin(), order.cend()));
}

void SqliteRoomStoreTest::whatPilesUpIsOneTransaction()
{
    CacheRig rig;
    rig.open();
    const KnownRoom room = CacheRig::room(u"a"_s);
    QVERIFY(rig.save(room));
    const int before = transactionsIn(rig.path() + u"-wal"_s);
    QVERIFY(before > 0);
    QSemaphore disk; // is busy until it is released
    rig.store().saveSnapshot(room.link,
                             [&disk] {
                                 disk.acquire();
                                 return QByteArray("s");
                             },
                             {});
    int answered = 0;
    for (int i = 1; i <= 2'000; ++i)
        rig.store().addStroke(room.link, {i, "x"}, [&answered](bool ok) { answered += ok ? 1 : 0; });
    disk.release();
    QTRY_COMPARE(answered, 2'000);
    QVERIFY(transactionsIn(rig.path() + u"-wal"_s) <= before + 2);
    QCOMPARE(rig.load(room.link)->strokes.pending.size(), 2'000);
}

void SqliteRoomStoreTest::aFailedStepLeavesItsNeighborsAlone()
{
    CacheRig rig;
    rig.open();
    const KnownRoom room = CacheRig::room(u"a"_s);
    QVERIFY(rig.save(room));
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"a step failed"_s));
    QList<bool> answers;
    const auto note = [&answers](bool ok) { answers.append(ok); };
    rig.store().addStroke(room.link, {1, "x"}, note);
    rig.store().addStroke(room.link, {1, "again"}, note); // no operation twice
    rig.store().addStroke(room.link, {2, "y"}, note);
    QTRY_COMPARE(answers, (QList<bool>{true, false, true}));
    rig.open();
    QCOMPARE(rig.load(room.link)->strokes.pending, (QList<StoredStroke>{{1, "x"}, {2, "y"}}));
}

void SqliteRoomStoreTest::whatIsAskedBeforeItOpensWaits()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"rooms.sqlite"_s);
    const KnownRoom room = CacheRig::room(u"early"_s);
    {
        SqliteRoomStore store(path, SqliteRoomStore::Opening::Later);
        std::optional<bool> saved;
        store.save(room, [&saved](bool ok) { saved = ok; });
        QTest::qWait(0);
        QVERIFY2(!QFile::exists(path), "it was not told to begin");
        store.open();
        QTRY_COMPARE(saved, true);
    }
    SqliteRoomStore unopened(path, SqliteRoomStore::Opening::Later);
    QList<KnownRoom> found;
    unopened.loadAll([&found](const QList<KnownRoom> &rooms) { found = rooms; });
    unopened.shutdown();
    QTRY_COMPARE(found, QList<KnownRoom>{room});
}

void SqliteRoomStoreTest::shutdownFinishesWhatWasAsked()
{
    CacheRig rig;
    rig.open();
    const KnownRoom room = CacheRig::room(u"a"_s);
    rig.store().save(room, {});
    for (int i = 1; i <= 200; ++i)
        rig.store().addStroke(room.link, {i, "x"}, {});
    rig.store().shutdown();
    rig.open();
    QCOMPARE(rig.load(room.link)->strokes.pending.size(), 200);
}

void SqliteRoomStoreTest::afterShutdownCallsAreAnsweredAsFailed()
{
    CacheRig rig;
    rig.open();
    rig.store().shutdown();
    QVERIFY(!rig.save(CacheRig::room(u"a"_s)));
    QVERIFY(rig.loadAll().isEmpty());
    rig.store().saveSnapshot(u"x"_s, [] { return QByteArray(); }, {});
    rig.store().shutdown();
}

QTEST_GUILESS_MAIN(SqliteRoomStoreTest)
#include "sqliteroomstore_test.moc"
