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

} // namespace

/// Deadlines, by the server's clock and no other.
class DeadlineTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void case25OneSecondBeforeIsInTimeTheInstantItselfIsLate();
    void case25LateByEveryWayIn();
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
