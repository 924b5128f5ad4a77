#include "roomfixture.h"
#include "upkeep/upkeep.h"

using namespace yak;
using namespace Qt::StringLiterals;

namespace {

constexpr int kStrokes = 10'000;
constexpr int kFewer = 1'500;

/// Sends the strokes from number `from` up to `to`, a window of them at a time. Each changes something.
void paintMany(ServerClient &painter, int from, int to)
{
    constexpr int kWindow = 500;
    const SlotTable table = painter.room().slotTable;
    for (int done = from; done < to; done += kWindow) {
        qint64 last = 0;
        for (int i = done; i < std::min(to, done + kWindow); ++i) {
            const qsizetype slot = i % table.size();
            const bool isOddRound = i / table.size() % 2 == 1;
            last = painter.post(painter.nextPaint(isOddRound ? SlotState::No : SlotState::Yes, {table.range(slot)}));
        }
        QVERIFY(isDone(painter.replyTo(last)));
        painter.forgetInbox();
    }
}

void comeBack(RoomFixture &fixture, ServerClient &client)
{
    const StreamPosition known = client.room().position;
    client.forgetInbox();
    QVERIFY(client.connectTo(fixture.server.url()));
    QVERIFY(!client.reopen(known));
}

} // namespace

/// Case 22: who was away for ten thousand events ends with the same room as who saw each of them.
class LongAwayTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void case22AfterTenThousandEventsAllReplicasAreEqual();
};

void LongAwayTest::case22AfterTenThousandEventsAllReplicasAreEqual()
{
    RoomFixture fixture(RoomFixture::Start::Later);
    fixture.server.options.limits.messages = {100'000, 100'000};
    fixture.open();
    const auto ann = fixture.joined(u"Ann"_s); // away for all of it
    const auto ben = fixture.joined(u"Ben"_s); // away for the end of it
    const auto painter = fixture.joined(u"Painter"_s);
    const qint64 start = painter->room().position.revision;
    QTRY_COMPARE(ann->room().position.revision, start);
    ann->disconnectNow();
    paintMany(*painter, 0, kStrokes - kFewer);
    QTRY_COMPARE(ben->room().position.revision, start + kStrokes - kFewer);
    ben->disconnectNow();
    fixture.server.clock.advanceSeconds(600);
    paintMany(*painter, kStrokes - kFewer, kStrokes);
    QTRY_COMPARE(fixture.host->room().position.revision, start + kStrokes);

    const int snapshots = ben->snapshots();
    comeBack(fixture, *ben);
    QCOMPARE(ben->snapshots(), snapshots); // told event by event
    QCOMPARE(ben->all<wire::Events>().first().events.size(), kFewer);
    comeBack(fixture, *ann);
    QCOMPARE(ann->snapshots(), 2); // shown afresh
    QVERIFY(ann->largestFrame() <= wire::kServerFrameBytes);

    const auto stranger = fixture.connected(wire::Encoding::Json);
    QVERIFY(!stranger->view(fixture.room));
    for (const ServerClient *replica : {fixture.host.get(), ann.get(), ben.get(), painter.get()}) {
        QCOMPARE(replica->room(), stranger->room());
        QCOMPARE(replica->gaps(), 0);
    }
    // From there on they are in step.
    QVERIFY(isDone(ann->paint(SlotState::IfNeeded, {fixture.slot(0)})));
    for (const ServerClient *replica : {fixture.host.get(), ann.get(), ben.get(), painter.get()})
        QTRY_COMPARE(replica->room().answers, stranger->room().answers);
    fixture.server.stop();
    const auto checked = server::runTask({server::Task::Kind::Check, {}, {}}, fixture.server.options.database);
    QVERIFY(checked);
    QCOMPARE(checked->text, u"1 rooms checked\n"_s);
}

QTEST_GUILESS_MAIN(LongAwayTest)
#include "longaway_test.moc"
