#include "roomfixture.h"

using namespace yak;
using namespace Qt::StringLiterals;

namespace {

RoomSettings dueIn(const ManualClock &clock, qint64 seconds)
{
    RoomSettings settings = sampleSettings();
    settings.deadline = clock.now().plusSeconds(seconds);
    return settings;
}

/// The ways in which an answer can change.
enum class Way { Paint, OldPaint, Restore, TakeBack, RestoreOther };

/// What asks for a change of `owner`'s answer, as the asker's next operation; `event` painted it before.
wire::ClientMessage asked(Way way, const ServerClient &owner, ServerClient &asker, qint64 event)
{
    wire::PaintAnswer paint = asker.nextPaint(SlotState::No, {asker.room().slotTable.range(0)});
    if (way == Way::Paint)
        return paint;
    if (way == Way::OldPaint) {
        paint.base = 1;
        return paint;
    }
    return wire::Restore{paint.operation,
                         owner.me(),
                         {StreamKind::All, event},
                         way == Way::TakeBack ? RestoreWay::Event : RestoreWay::Moment};
}

} // namespace

/// Deadlines, by the server's clock and no other.
class DeadlineTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void case25OneSecondBeforeIsInTimeTheInstantItselfIsLate();
    void case25LateByEveryWayIn();
    void case25ToTheSecondHoweverItIsAsked_data();
    void case25ToTheSecondHoweverItIsAsked();
    void case25WhatWasSentInTimeIsNotLateWhenItIsSentAgain();
    void case25WhoseOwnDeadlineItIsIsTheirsByEveryWay();
    void case24AClientsClockChangesNothing();
    void onePersonCanBeGivenMoreTime();
    void aLaterDeadlineOpensTheRoomAgain();
};

void DeadlineTest::case25OneSecondBeforeIsInTimeTheInstantItselfIsLate()
{
    RoomFixture fixture(RoomFixture::Start::Later);
    fixture.open(dueIn(fixture.server.clock, 3'600));
    const auto ann = fixture.joined(u"Ann"_s);
    fixture.server.clock.advanceSeconds(3'599);
    QVERIFY(isDone(ann->paint(SlotState::Yes, {fixture.slot(0)})));
    fixture.server.clock.advanceSeconds(1);
    QCOMPARE(codeOf(ann->paint(SlotState::Yes, {fixture.slot(1)})), ErrorCode::Late);
}

void DeadlineTest::case25LateByEveryWayIn()
{
    RoomFixture fixture(RoomFixture::Start::Later);
    fixture.open(dueIn(fixture.server.clock, 60));
    const auto ann = fixture.joined(u"Ann"_s);
    const QString token = ann->token();
    fixture.server.clock.advanceSeconds(60);
    // The organizer too, a new device, a token, a newcomer, and the other encoding.
    QCOMPARE(codeOf(fixture.host->paint(SlotState::Yes, {fixture.slot(0)})), ErrorCode::Late);
    QVERIFY(!ann->reopen());
    QCOMPARE(codeOf(ann->paint(SlotState::Yes, {fixture.slot(0)})), ErrorCode::Late);
    const auto byToken = fixture.connected(wire::Encoding::Json);
    QVERIFY(std::holds_alternative<wire::Entered>(byToken->ask(wire::Open{fixture.room, {}, {}, token, {}, {}})));
    QCOMPARE(codeOf(byToken->paint(SlotState::Yes, {fixture.slot(0)})), ErrorCode::Late);
    const auto newcomer = fixture.joined(u"Ben"_s);
    QCOMPARE(codeOf(newcomer->paint(SlotState::Yes, {fixture.slot(0)})), ErrorCode::Late);
    QVERIFY(fixture.host->room().answers.isEmpty());
}

void DeadlineTest::case25ToTheSecondHoweverItIsAsked_data()
{
    QTest::addColumn<Way>("way");
    QTest::newRow("painted") << Way::Paint;
    QTest::newRow("painted on slots of before") << Way::OldPaint;
    QTest::newRow("own answer put back") << Way::Restore;
    QTest::newRow("own stroke taken back") << Way::TakeBack;
    QTest::newRow("put back by the organizer") << Way::RestoreOther;
}

void DeadlineTest::case25ToTheSecondHoweverItIsAsked()
{
    QFETCH(Way, way);
    for (const auto &[seconds, expected] : {std::pair(3'599, std::optional<ErrorCode>()), {3'600, ErrorCode::Late}}) {
        RoomFixture fixture(RoomFixture::Start::Later);
        fixture.open(dueIn(fixture.server.clock, 3'600));
        const auto ann = fixture.joined(u"Ann"_s);
        const qint64 event = *ann->must(ann->nextPaint(SlotState::Yes, {fixture.slot(0)})).revision;
        QVERIFY(isDone(ann->paint(SlotState::Yes, {fixture.slot(1)})));
        SettingsPatch patch;
        patch.title = u"Supper"_s;
        QVERIFY(isDone(fixture.change(*fixture.host, patch)));
        fixture.server.clock.advanceSeconds(seconds);
        ServerClient &asker = way == Way::RestoreOther ? *fixture.host : *ann;
        QCOMPARE(codeOf(asker.ask(asked(way, *ann, asker, event))), expected);
    }
}

void DeadlineTest::case25WhatWasSentInTimeIsNotLateWhenItIsSentAgain()
{
    RoomFixture fixture(RoomFixture::Start::Later);
    fixture.open(dueIn(fixture.server.clock, 60));
    const auto ann = fixture.joined(u"Ann"_s);
    const wire::PaintAnswer inTime = ann->nextPaint(SlotState::Yes, {fixture.slot(0)});
    const wire::Done done = ann->must(inTime);
    fixture.server.clock.advanceSeconds(60);
    // The answer got lost on the way: the stroke had counted, and the device hears that it did.
    ann->disconnectNow();
    QVERIFY(ann->connectTo(fixture.server.url()));
    QVERIFY(!ann->reopen());
    QCOMPARE(ann->must(inTime), done);
    QCOMPARE(ann->stateOf(ann->me(), fixture.slot(0).from), SlotState::Yes);
    // One that had not come by then is late, now and whenever it is sent again.
    ann->setNextOperation(inTime.operation + 1);
    const wire::PaintAnswer late = ann->nextPaint(SlotState::Yes, {fixture.slot(1)});
    QCOMPARE(ann->refused(late), ErrorCode::Late);
    wire::SetPerson more{ann->me(), {}, {}, {}};
    more.deadline = std::optional(fixture.server.clock.now().plusSeconds(60));
    fixture.host->must(more);
    QCOMPARE(ann->refused(late), ErrorCode::Late);
    QVERIFY(isDone(ann->paint(SlotState::Yes, {fixture.slot(1)})));
}

void DeadlineTest::case25WhoseOwnDeadlineItIsIsTheirsByEveryWay()
{
    RoomFixture fixture(RoomFixture::Start::Later);
    fixture.open(dueIn(fixture.server.clock, 60));
    const auto ann = fixture.joined(u"Ann"_s);
    const qint64 event = *ann->must(ann->nextPaint(SlotState::Yes, {fixture.slot(0)})).revision;
    QVERIFY(isDone(ann->paint(SlotState::Yes, {fixture.slot(1)})));
    wire::SetPerson more{ann->me(), {}, {}, {}};
    more.deadline = std::optional(fixture.server.clock.now().plusSeconds(120));
    fixture.host->must(more);
    fixture.server.clock.advanceSeconds(119);
    QCOMPARE(codeOf(fixture.host->paint(SlotState::Yes, {fixture.slot(0)})), ErrorCode::Late);
    // Another device of hers has her time, and so has the organizer who puts her answer back; a newcomer has not.
    const auto phone = fixture.connected(wire::Encoding::Json);
    QVERIFY(std::holds_alternative<wire::Entered>(phone->ask(wire::Open{fixture.room, {}, {}, ann->token(), {}, {}})));
    QVERIFY(isDone(phone->paint(SlotState::Yes, {fixture.slot(2)})));
    ann->setNextOperation(phone->entered()->lastOperation + 2);
    QVERIFY(isDone(ann->paint(SlotState::Yes, {fixture.slot(3)})));
    QVERIFY(isDone(fixture.host->ask(asked(Way::RestoreOther, *ann, *fixture.host, event))));
    const auto newcomer = fixture.joined(u"Ben"_s);
    QCOMPARE(codeOf(newcomer->paint(SlotState::Yes, {fixture.slot(0)})), ErrorCode::Late);
    fixture.server.clock.advanceSeconds(1);
    for (const Way way : {Way::Paint, Way::OldPaint, Way::Restore, Way::TakeBack})
        QCOMPARE(codeOf(ann->ask(asked(way, *ann, *ann, event))), ErrorCode::Late);
    QCOMPARE(codeOf(fixture.host->ask(asked(Way::RestoreOther, *ann, *fixture.host, event))), ErrorCode::Late);
}

void DeadlineTest::case24AClientsClockChangesNothing()
{
    // The harness's clock stands in 2027; the machine's, which is all this client could know, is years away.
    RoomFixture fixture(RoomFixture::Start::Later);
    fixture.open(dueIn(fixture.server.clock, 60));
    const auto ann = fixture.joined(u"Ann"_s);
    QVERIFY(isDone(ann->paint(SlotState::Yes, {fixture.slot(0)})));
    const auto pong = ann->ask(wire::Ping{});
    QCOMPARE(std::get<wire::Pong>(pong).now, fixture.server.clock.now());
    const auto history = ann->ask(wire::History{{}, 10});
    for (const wire::HistoryEntry &entry : std::get<wire::HistoryPage>(history).entries)
        QCOMPARE(entry.event.at, fixture.server.clock.now());
    QCOMPARE(ann->room().person(ann->me())->joinedAt, fixture.server.clock.now());
}

void DeadlineTest::onePersonCanBeGivenMoreTime()
{
    RoomFixture fixture(RoomFixture::Start::Later);
    fixture.open(dueIn(fixture.server.clock, 60));
    const auto ann = fixture.joined(u"Ann"_s);
    const auto ben = fixture.joined(u"Ben"_s);
    fixture.server.clock.advanceSeconds(60);
    const wire::PaintAnswer late = ann->nextPaint(SlotState::Yes, {fixture.slot(0)});
    QCOMPARE(ann->refused(late), ErrorCode::Late);
    wire::SetPerson more{ann->me(), {}, {}, {}};
    more.deadline = std::optional(fixture.server.clock.now());
    QCOMPARE(fixture.host->refusal(more).problem, ProblemKind::Past);
    more.deadline = std::optional(fixture.server.clock.now().plusSeconds(60));
    QCOMPARE(ben->refused(more), ErrorCode::Forbidden);
    fixture.host->must(more);
    // The device sends what it kept, as its next operation.
    QVERIFY(isDone(ann->paint(SlotState::Yes, {fixture.slot(0)})));
    QCOMPARE(codeOf(ben->paint(SlotState::Yes, {fixture.slot(0)})), ErrorCode::Late);
    fixture.server.clock.advanceSeconds(60);
    QCOMPARE(codeOf(ann->paint(SlotState::Yes, {fixture.slot(1)})), ErrorCode::Late);
}

void DeadlineTest::aLaterDeadlineOpensTheRoomAgain()
{
    RoomFixture fixture(RoomFixture::Start::Later);
    fixture.open(dueIn(fixture.server.clock, 60));
    fixture.server.clock.advanceSeconds(61);
    QCOMPARE(fixture.host->refused(wire::Reopen{}), ErrorCode::Late);
    SettingsPatch patch;
    patch.deadline = std::optional(fixture.server.clock.now().plusSeconds(60));
    QVERIFY(isDone(fixture.change(*fixture.host, patch)));
    QVERIFY(isDone(fixture.host->paint(SlotState::Yes, {fixture.slot(0)})));
    QTRY_COMPARE(fixture.host->room().settingsRevision, 2);
    patch.deadline = std::optional<Instant>();
    QVERIFY(isDone(fixture.change(*fixture.host, patch)));
    fixture.server.clock.advanceSeconds(3'600);
    QVERIFY(isDone(fixture.host->paint(SlotState::Yes, {fixture.slot(1)})));
}

QTEST_GUILESS_MAIN(DeadlineTest)
#include "deadline_test.moc"
