#include "postgrescluster.h"
#include "roomfixture.h"

using namespace yak;
using namespace Qt::StringLiterals;

namespace {

/// What every client does that is told that it is behind.
void catchUp(ServerClient &client)
{
    if (client.all<wire::Behind>().isEmpty())
        return;
    client.forgetInbox();
    if (client.reopen())
        qFatal("cannot come back");
}

} // namespace

/// The database goes away, and comes back.
class RecoveryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { qputenv("YAKJEONG_TEST_DATABASE", "postgresql"); }
    void whileItIsAwayTheServerStaysUpAndSaysSo();
    void itIsFoundAgainUnnoticedWhereNobodyAsked();
    void nothingAcknowledgedIsLostAndNothingCountsTwice();
    void aServerThatIsTakenOverWritesNoMore();
    void whatWasDueMeanwhileIsDoneOnItsReturn();
};

void RecoveryTest::whileItIsAwayTheServerStaysUpAndSaysSo()
{
    RoomFixture fixture;
    ServerClient &ann = *fixture.host;
    const auto bob = fixture.joined(u"Bob"_s);
    QVERIFY(isDone(ann.paint(SlotState::Yes, {fixture.slot(0)})));
    testCluster().stopImmediately();
    const wire::PaintAnswer stroke = ann.nextPaint(SlotState::Yes, {fixture.slot(1)});
    for (int i = 0; i < 3; ++i)
        QCOMPARE(codeOf(ann.ask(stroke)), ErrorCode::Unavailable);
    // It still lets people in as far as the door, and answers those it cannot serve.
    const auto carol = fixture.connected();
    QCOMPARE(carol->view(fixture.room), ErrorCode::Unavailable);
    QCOMPARE(codeOf(carol->ask(wire::Create{sampleSettings(), {u"Carol"_s, {}, {}, {}}, {}})), ErrorCode::Unavailable);
    testCluster().start();
    QElapsedTimer timer;
    timer.start();
    // The very same operation: what was unavailable has not used it up.
    while (!isDone(ann.ask(stroke)) && timer.elapsed() < 5'000)
        QTest::qWait(50);
    QVERIFY(timer.elapsed() < 5'000);
    QTRY_VERIFY((catchUp(*bob), bob->stateOf(ann.me(), fixture.slot(1).from) == SlotState::Yes));
    QCOMPARE(bob->stateOf(ann.me(), fixture.slot(0).from), SlotState::Yes);
    const auto dave = fixture.joined(u"Dave"_s);
    QCOMPARE(dave->stateOf(ann.me(), fixture.slot(1).from), SlotState::Yes);
}

void RecoveryTest::itIsFoundAgainUnnoticedWhereNobodyAsked()
{
    RoomFixture fixture;
    testCluster().stopImmediately();
    testCluster().start();
    QVERIFY(isDone(fixture.host->paint(SlotState::Yes, {fixture.slot(0)})));
    QVERIFY(!fixture.host->reopen());
}

void RecoveryTest::nothingAcknowledgedIsLostAndNothingCountsTwice()
{
    RoomFixture fixture;
    ServerClient &ann = *fixture.host;
    const auto bob = fixture.joined(u"Bob"_s);
    const SlotTable table = ann.room().slotTable;
    Answer expected = ann.room().answerOf(ann.me());
    for (int round = 0; round < 4; ++round) {
        // Many strokes on their way, and the power goes.
        ann.forgetInbox();
        QList<wire::PaintAnswer> sent;
        QList<qint64> requests;
        for (int i = 0; i < 40; ++i) {
            sent.append(
                ann.nextPaint(i % 2 ? SlotState::No : SlotState::Yes, {table.range((round + i) % table.size())}));
            requests.append(ann.post(sent.last()));
            expected = applyStrokes(expected, sent.last().strokes, table).after;
        }
        QTRY_VERIFY(ann.all<wire::Done>().size() > round * 4);
        testCluster().stopImmediately();
        qint64 acknowledged = 0;
        for (const qint64 request : requests) {
            if (const auto reply = ann.replyTo(request); isDone(reply))
                acknowledged = std::max(acknowledged, std::get<wire::Done>(reply).operation.value_or(0));
        }
        testCluster().start();
        // From the first that was not acknowledged on: it may have been stored all the same, and counts once.
        for (const wire::PaintAnswer &paint : sent) {
            if (paint.operation >= std::max(acknowledged, sent.first().operation))
                QVERIFY(isDone(ann.ask(paint)));
        }
        QTRY_VERIFY((catchUp(*bob), bob->room().answerOf(ann.me()) == expected));
    }
    QVERIFY(!ann.reopen());
    QCOMPARE(ann.room().answerOf(ann.me()), expected);
    QCOMPARE(ann.entered()->lastOperation, 160);
}

void RecoveryTest::aServerThatIsTakenOverWritesNoMore()
{
    RoomFixture fixture;
    ServerClient &ann = *fixture.host;
    // Its connections are cut, and another takes the database before it comes back.
    testCluster().run(fixture.server.options.database.name,
                      {u"SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
                       "WHERE datname = current_database() AND pid <> pg_backend_pid()"_s});
    auto other = storage::Connection::open(fixture.server.options.database, storage::Connection::Use::Owner);
    QVERIFY(other);
    const wire::PaintAnswer stroke = ann.nextPaint(SlotState::Yes, {fixture.slot(0)});
    QCOMPARE(codeOf(ann.ask(stroke)), ErrorCode::Unavailable);
    other->reset();
    QTRY_VERIFY(isDone(ann.ask(stroke)));
}

void RecoveryTest::whatWasDueMeanwhileIsDoneOnItsReturn()
{
    RoomSettings settings = sampleSettings();
    settings.deadline = ManualClock().now().plusSeconds(60);
    RoomFixture fixture(settings);
    testCluster().stopImmediately();
    fixture.server.clock.advanceSeconds(60);
    QCOMPARE(codeOf(fixture.host->paint(SlotState::Yes, {fixture.slot(0)})), ErrorCode::Unavailable);
    testCluster().start();
    QTRY_VERIFY_WITH_TIMEOUT((catchUp(*fixture.host), told<DeadlinePassed>(*fixture.host).size() == 1), 10'000);
}

QTEST_GUILESS_MAIN(RecoveryTest)
#include "recovery_test.moc"
