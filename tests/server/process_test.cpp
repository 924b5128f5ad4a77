#include "roomfixture.h"
#include "serverprocess.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

using namespace yak;
using namespace Qt::StringLiterals;

namespace {

const QString kBinary = QStringLiteral(YAK_SERVER_BINARY);

/// Runs the server to its end and returns what it complained about.
struct Ended
{
    int exitCode = -1;
    QString output;
    QString complaint;
};

Ended runToEnd(const QStringList &arguments)
{
    QProcess process;
    process.start(kBinary, arguments);
    if (!process.waitForFinished(10'000))
        process.kill();
    return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()),
            QString::fromUtf8(process.readAllStandardError())};
}

} // namespace

/// The server as a process: kills, signals, and a second one.
class ProcessTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void case22KilledInMidStrokeItIsAllOrNothing();
    void aSecondInstanceOnTheSameFileIsRefused();
    void signalsShutItDownInOrder_data();
    void signalsShutItDownInOrder();
    void closedStdinEndsItWhereAsked();
    void theReadyLineNamesThePort();
    void whatIsWrongWithTheDatabaseIsSaid();
    void helpAndVersionSayWhatThereIs();
    void aTaskEndsByItself();
    void aTakenPortIsAClearError();
    void whereItCannotListenItLeavesNoFiles();
    void secretsArePrivateAndKept();
    void whoHasGoneIsCountedNoMore();
};

void ProcessTest::case22KilledInMidStrokeItIsAllOrNothing()
{
    const TestDatabase database;
    ServerProcess server(kBinary, database);
    QVERIFY(server.start());
    ServerClient ann;
    QVERIFY(ann.connectTo(server.url()));
    ann.create(sampleSettings());
    const SlotTable table = ann.room().slotTable;
    for (int round = 0; round < 5; ++round) {
        // Several strokes in flight, and the power goes.
        const qint64 known = ann.entered()->lastOperation;
        QList<wire::PaintAnswer> sent;
        for (int i = 0; i < 30; ++i) {
            sent.append(
                ann.nextPaint(i % 2 ? SlotState::No : SlotState::Yes, {table.range((round + i) % table.size())}));
            ann.post(sent.last());
        }
        QTRY_VERIFY(ann.all<wire::Done>().size() > round * 3);
        server.kill();
        qint64 acknowledged = known;
        for (const wire::Done &done : ann.all<wire::Done>())
            acknowledged = std::max(acknowledged, done.operation.value_or(0));
        ann.disconnectNow();
        QVERIFY(server.start());
        QVERIFY(ann.connectTo(server.url()));
        QVERIFY(!ann.reopen());
        // Nothing that was acknowledged is lost.
        const qint64 last = ann.entered()->lastOperation;
        QVERIFY(last >= acknowledged);
        // The last one that was saved answers as it did; the others are new; in the end all have counted once.
        for (const wire::PaintAnswer &paint : sent) {
            if (paint.operation >= last && paint.operation > 0)
                QVERIFY(isDone(ann.ask(paint)));
        }
        Answer expected = ann.room().answerOf(ann.me());
        for (const wire::PaintAnswer &paint : sent)
            expected = applyStrokes(expected, paint.strokes, table).after;
        QTRY_COMPARE(ann.room().answerOf(ann.me()), expected);
        ann.setNextOperation(sent.last().operation + 1);
        QVERIFY(!ann.reopen());
        QCOMPARE(ann.room().answerOf(ann.me()), expected);
    }
}

void ProcessTest::aSecondInstanceOnTheSameFileIsRefused()
{
    const TestDatabase database;
    ServerProcess first(kBinary, database);
    QVERIFY(first.start());
    const Ended second = runToEnd({u"--port"_s, u"0"_s, u"--database"_s, database.address().text()});
    QVERIFY(second.exitCode != 0);
    QVERIFY(second.complaint.contains(u"another yakjeong-server"_s));
    QVERIFY(second.output.isEmpty());
    // The first one did not notice, and after a kill its file is free at once.
    ServerClient client;
    QVERIFY(client.connectTo(first.url()));
    first.kill();
    ServerProcess third(kBinary, database);
    QVERIFY(third.start());
}

void ProcessTest::signalsShutItDownInOrder_data()
{
    QTest::addColumn<QString>("signal");
    QTest::newRow("SIGTERM") << u"TERM"_s;
    QTest::newRow("SIGINT") << u"INT"_s;
}

void ProcessTest::signalsShutItDownInOrder()
{
    QFETCH(QString, signal);
    const TestDatabase database;
    ServerProcess server(kBinary, database);
    QVERIFY(server.start());
    ServerClient ann;
    QVERIFY(ann.connectTo(server.url()));
    ann.create(sampleSettings());
    QVERIFY(isDone(ann.paint(SlotState::Yes, {ann.room().slotTable.range(0)})));
    QCOMPARE(QProcess::execute(u"kill"_s, {u"-"_s + signal, QString::number(server.process().processId())}), 0);
    QTRY_COMPARE(ann.goodbye(), wire::GoodbyeReason::Restart);
    QVERIFY(ann.all<wire::Goodbye>().last().retryAfter);
    QTRY_COMPARE(ann.closeCode(), 1001);
    QCOMPARE(server.waitForEnd(), 0);
    QVERIFY(server.start());
    QVERIFY(ann.connectTo(server.url()));
    QVERIFY(!ann.reopen());
    QCOMPARE(ann.entered()->lastOperation, 1);
}

void ProcessTest::closedStdinEndsItWhereAsked()
{
    const TestDatabase database;
    ServerProcess server(kBinary, database);
    QVERIFY(server.start({u"--exit-with-stdin"_s}));
    QCOMPARE(server.closeStdin(), 0);
}

void ProcessTest::theReadyLineNamesThePort()
{
    const TestDatabase database;
    ServerProcess server(kBinary, database);
    QVERIFY(server.start({u"--listen"_s, u"127.0.0.1"_s}));
    QCOMPARE(server.readyLine(), u"yakjeong-server ready on 127.0.0.1:%1"_s.arg(server.port()));
    ServerClient client;
    QVERIFY(client.connectTo(server.url()));
    QCOMPARE(server.terminate(), 0);
}

void ProcessTest::whatIsWrongWithTheDatabaseIsSaid()
{
    const QTemporaryDir folder;
    const auto complaintAbout = [](const QString &database) {
        const Ended ended = runToEnd({u"--port"_s, u"0"_s, u"--database"_s, database});
        return ended.exitCode != 0 && ended.output.isEmpty() ? ended.complaint : QString();
    };
    QVERIFY(complaintAbout(u"postgresql:///rooms?host=%1"_s.arg(folder.path())).contains(u"whether PostgreSQL runs"_s));
    QVERIFY(complaintAbout(u"/proc/none/rooms.sqlite"_s).contains(u"/proc/none"_s));
}

void ProcessTest::helpAndVersionSayWhatThereIs()
{
    const Ended help = runToEnd({u"--help"_s});
    QCOMPARE(help.exitCode, 0);
    for (const QString &option : {u"--listen"_s, u"--port"_s, u"--database"_s, u"--config"_s, u"YAKJEONG_"_s,
                                  u"postgresql://"_s, u"ready on"_s})
        QVERIFY2(help.output.contains(option), qPrintable(option));
    const Ended version = runToEnd({u"--version"_s});
    QCOMPARE(version.exitCode, 0);
    QVERIFY(version.output.startsWith(u"yakjeong-server "_s));
}

void ProcessTest::aTaskEndsByItself()
{
    const TestDatabase database;
    const Ended well = runToEnd({u"check"_s, u"--database"_s, database.address().text()});
    QCOMPARE(well.exitCode, 0);
    QCOMPARE(well.output, u"0 rooms checked\n"_s);
    const Ended wrong = runToEnd({u"export"_s, u"--database"_s, database.address().text(), u"X"_s});
    QCOMPARE(wrong.exitCode, 1);
    QVERIFY(wrong.complaint.contains(u"no room's id"_s));
}

void ProcessTest::aTakenPortIsAClearError()
{
    const TestDatabase database;
    ServerProcess first(kBinary, database);
    QVERIFY(first.start());
    const TestDatabase other;
    const Ended second = runToEnd({u"--port"_s, QString::number(first.port()), u"--database"_s, other.address().text(),
                                   u"--key-file"_s, other.keyFile()});
    QVERIFY(second.exitCode != 0);
    QVERIFY(second.complaint.contains(u"cannot listen"_s));
}

void ProcessTest::whereItCannotListenItLeavesNoFiles()
{
    const TestDatabase database;
    ServerProcess first(kBinary, database);
    QVERIFY(first.start());
    const QTemporaryDir folder;
    const QStringList files{u"--database"_s, folder.filePath(u"rooms.sqlite"_s), u"--key-file"_s,
                            folder.filePath(u"key"_s)};
    const QString port = QString::number(first.port());
    const QString notOurs = u"192.0.2.1"_s;
    for (const QStringList &where : {QStringList{u"--port"_s, port}, QStringList{u"--listen"_s, notOurs}}) {
        const Ended ended = runToEnd(where + files);
        QVERIFY(ended.exitCode != 0);
        QVERIFY2(ended.complaint.contains(u"cannot listen"_s), qPrintable(ended.complaint));
        QCOMPARE(QDir(folder.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot), QStringList());
    }
}

void ProcessTest::secretsArePrivateAndKept()
{
    const TestDatabase database;
    const QString key = database.keyFile();
    ServerProcess server(kBinary, database);
    QVERIFY(server.start());
    QCOMPARE(QFile(key).size(), 32);
    const auto owner =
        QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ReadUser | QFileDevice::WriteUser;
    QVERIFY(!(QFile(key).permissions() & ~owner));
    ServerClient ann;
    QVERIFY(ann.connectTo(server.url()));
    const RoomId room = ann.create(sampleSettings());
    const QString token = ann.token();
    QCOMPARE(server.terminate(), 0);
    QVERIFY(server.start());
    ServerClient again;
    QVERIFY(again.connectTo(server.url()));
    QVERIFY(std::holds_alternative<wire::Entered>(again.ask(wire::Open{room, {}, {}, token, {}, {}})));
}

void ProcessTest::whoHasGoneIsCountedNoMore()
{
    const TestDatabase database;
    ServerProcess server(kBinary, database);
    QVERIFY(server.start({u"--max-connections-per-address"_s, u"3"_s}));
    ServerClient stays;
    QVERIFY(stays.connectTo(server.url()));
    // One more may be there at a time, so that it does not matter when the server hears of the last one's end.
    for (int i = 0; i < 5; ++i) {
        ServerClient goes;
        QVERIFY(goes.connectTo(server.url()));
        goes.disconnectNow();
    }
}

QTEST_GUILESS_MAIN(ProcessTest)
#include "process_test.moc"
