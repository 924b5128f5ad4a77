#include "roomfixture.h"
#include "rooms/commandwriter.h"

using namespace yak;
using namespace yak::server;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kDue = 3 * 60 * 60;

RoomSettings dueSettings()
{
    RoomSettings settings = sampleSettings();
    settings.deadline = ManualClock().now().plusSeconds(kDue);
    return settings;
}

void comeBack(RoomFixture &fixture, ServerClient &client)
{
    QVERIFY(client.connectTo(fixture.server.url()));
    QVERIFY(!client.reopen());
}

} // namespace

/// What a room does by itself at its deadline.
class JobsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theDeadlineIsToldOnceWhenItComes();
    void aDeadlineThatMovedIsToldWhenItComes();
    void aRoomClosedByHandDoesNothingAtItsDeadline();
    void theBestTimeIsSettledAtTheDeadline();
    void requiredPeopleAreRequiredAtTheDeadlineToo();
    void whatHasBegunByThenIsNotSettled();
    void nothingIsSettledWhereNobodyCanCome();
    void aDateRoomsEndIsToldAndSettlesNothing(); // case 12
    void aServerThatWasOffCatchesUp();
    void theSameJobInTwoBatchesIsDoneOnce();
};

void JobsTest::theDeadlineIsToldOnceWhenItComes()
{
    RoomFixture fixture(dueSettings());
    const auto ann = fixture.joined(u"Ann"_s);
    fixture.server.clock.advanceSeconds(kDue - 1);
    QVERIFY(isDone(ann->paint(SlotState::Yes, {fixture.slot(0)})));
    fixture.server.clock.advanceSeconds(1);
    QTRY_COMPARE(heard<DeadlinePassed>(*ann), 1);
    const QList<Event> events = told<DeadlinePassed>(*ann);
    QCOMPARE(events.size(), 1);
    QVERIFY(events.first().by.isNull());
    QCOMPARE(std::get<DeadlinePassed>(events.first().body).deadline, *dueSettings().deadline);
    QCOMPARE(heard<RoomSettled>(*ann), 0);
    // Who comes later finds it once too, also at a server that has just been started.
    fixture.server.stop();
    fixture.server.clock.advanceSeconds(kDue);
    fixture.server.start();
    comeBack(fixture, *ann);
    QCOMPARE(told<DeadlinePassed>(*ann).size(), 1);
}

void JobsTest::aDeadlineThatMovedIsToldWhenItComes()
{
    RoomFixture fixture(dueSettings());
    SettingsPatch later;
    later.deadline = std::optional(dueSettings().deadline->plusSeconds(60));
    QVERIFY(isDone(fixture.change(*fixture.host, later)));
    fixture.server.clock.advanceSeconds(kDue + 59);
    QVERIFY(isDone(fixture.host->paint(SlotState::Yes, {fixture.slot(0)})));
    fixture.server.clock.advanceSeconds(1);
    QTRY_COMPARE(heard<DeadlinePassed>(*fixture.host), 1);
    // Moved once more, the room is open again until it comes again.
    later.deadline = std::optional(fixture.server.clock.now().plusSeconds(60));
    QVERIFY(isDone(fixture.change(*fixture.host, later)));
    fixture.server.clock.advanceSeconds(60);
    QTRY_COMPARE(heard<DeadlinePassed>(*fixture.host), 2);
    QCOMPARE(std::get<DeadlinePassed>(told<DeadlinePassed>(*fixture.host).first().body).deadline, **later.deadline);
}

void JobsTest::aRoomClosedByHandDoesNothingAtItsDeadline()
{
    RoomFixture closed(dueSettings());
    // Another room at the same server, in which one sees that the time has come and gone.
    RoomSettings later = dueSettings();
    later.deadline = later.deadline->plusSeconds(1);
    const auto other = closed.connected();
    other->create(later);
    closed.host->must(wire::Close{});
    closed.server.clock.advanceSeconds(kDue + 1);
    QTRY_COMPARE(heard<DeadlinePassed>(*other), 1);
    QCOMPARE(told<DeadlinePassed>(*closed.host).size(), 0);
}

void JobsTest::theBestTimeIsSettledAtTheDeadline()
{
    RoomSettings settings = dueSettings();
    settings.atDeadline = AtDeadline::SettleBest;
    RoomFixture fixture(settings);
    const auto ann = fixture.joined(u"Ann"_s);
    const auto ben = fixture.joined(u"Ben"_s);
    for (ServerClient *who : {fixture.host.get(), ann.get(), ben.get()})
        QVERIFY(isDone(who->paint(SlotState::Yes, {fixture.slot(0), fixture.slot(1)})));
    for (ServerClient *who : {ann.get(), ben.get()})
        QVERIFY(isDone(who->paint(SlotState::Yes, {fixture.slot(4), fixture.slot(5)})));
    fixture.server.stop(); // so that it has nobody's answer at hand
    fixture.server.start();
    comeBack(fixture, *ann);
    fixture.server.clock.advanceSeconds(kDue);
    QTRY_VERIFY(ann->room().flags.decision);
    const Decision decision = *ann->room().flags.decision;
    QCOMPARE(decision.start, ann->room().slotTable.key(0));
    QCOMPARE(decision.end, decision.start + settings.duration);
    QVERIFY(decision.by.isNull());
    QCOMPARE(told<DeadlinePassed>(*ann).size(), 1);
    // As any other decision it can be taken back, and comes back to whoever opens the room.
    comeBack(fixture, *fixture.host);
    QCOMPARE(fixture.host->room().flags.decision, decision);
    fixture.host->must(wire::Unsettle{});
    QTRY_VERIFY(!ann->room().flags.decision);
}

void JobsTest::requiredPeopleAreRequiredAtTheDeadlineToo()
{
    RoomSettings settings = dueSettings();
    settings.atDeadline = AtDeadline::SettleBest;
    RoomFixture fixture(settings);
    const auto ann = fixture.joined(u"Ann"_s);
    QVERIFY(isDone(fixture.host->paint(SlotState::Yes, fixture.host->room().slotTable.ranges())));
    QVERIFY(isDone(ann->paint(SlotState::IfNeeded, {fixture.slot(7), fixture.slot(8)})));
    fixture.host->must(wire::SetPerson{ann->me(), true, {}, {}});
    fixture.server.clock.advanceSeconds(kDue);
    QTRY_VERIFY(ann->room().flags.decision);
    QCOMPARE(ann->room().flags.decision->start, ann->room().slotTable.key(7));
}

void JobsTest::whatHasBegunByThenIsNotSettled()
{
    RoomSettings settings = dueSettings();
    settings.atDeadline = AtDeadline::SettleBest;
    RoomFixture fixture(settings);
    const auto ann = fixture.joined(u"Ann"_s);
    const SlotTable table = fixture.host->room().slotTable;
    // The first day suits both, the last one only Ann; the server sleeps until the second.
    QVERIFY(
        isDone(fixture.host->paint(SlotState::Yes, {table.range(0), table.range(1), table.range(5), table.range(6)})));
    QVERIFY(isDone(ann->paint(SlotState::Yes, {table.range(0), table.range(1), table.range(16), table.range(17)})));
    fixture.server.stop();
    fixture.server.clock.set(Instant::fromMinutes(table.key(6)));
    fixture.server.start();
    comeBack(fixture, *ann);
    QTRY_VERIFY(ann->room().flags.decision);
    QCOMPARE(ann->room().flags.decision->start, table.key(16));
    // Where all is over nothing is settled.
    ann->disconnectNow();
    const auto host = fixture.connected();
    settings.deadline = fixture.server.clock.now().plusSeconds(60);
    const RoomId late = host->create(settings);
    QVERIFY(isDone(host->paint(SlotState::Yes, table.ranges())));
    fixture.server.stop();
    fixture.server.clock.set(Instant::fromMinutes(table.key(17)).plusSeconds(3'600));
    fixture.server.start();
    QVERIFY(host->connectTo(fixture.server.url()));
    QVERIFY(!host->reopen());
    QTRY_COMPARE(told<DeadlinePassed>(*host).size(), 1);
    QVERIFY(!host->room().flags.decision);
    QCOMPARE(host->entered()->room, late);
}

void JobsTest::nothingIsSettledWhereNobodyCanCome()
{
    RoomSettings settings = dueSettings();
    settings.atDeadline = AtDeadline::SettleBest;
    RoomFixture fixture(settings);
    QVERIFY(isDone(fixture.host->paint(SlotState::No, fixture.host->room().slotTable.ranges())));
    fixture.server.clock.advanceSeconds(kDue);
    QTRY_COMPARE(heard<DeadlinePassed>(*fixture.host), 1);
    QCOMPARE(told<RoomSettled>(*fixture.host).size(), 0);
    QVERIFY(!fixture.host->room().flags.decision);
}

void JobsTest::aDateRoomsEndIsToldAndSettlesNothing()
{
    RoomSettings settings = sampleSettingsOfAllKinds().at(2);
    settings.atDeadline = AtDeadline::SettleBest;
    settings.remindBefore = 60;
    RoomFixture fixture(settings);
    const auto waitedFor = fixture.joined(u"Ann"_s);
    QVERIFY(isDone(fixture.host->paint(SlotState::Yes, fixture.host->room().slotTable.ranges())));
    // The last date is over when it is in UTC−12.
    const Instant end = Instant::fromSeconds(QDateTime(QDate(2027, 2, 4), QTime(12, 0), Qt::UTC).toSecsSinceEpoch());
    fixture.server.clock.set(end.plusMilliseconds(-1));
    QVERIFY(isDone(fixture.host->paint(SlotState::No, {fixture.slot(0)})));
    fixture.server.clock.set(end);
    QTRY_COMPARE(heard<DeadlinePassed>(*fixture.host), 1);
    QCOMPARE(std::get<DeadlinePassed>(told<DeadlinePassed>(*fixture.host).first().body).deadline, end);
    QCOMPARE(told<RoomSettled>(*fixture.host).size() + told<Reminded>(*fixture.host).size(), 0);
}

void JobsTest::aServerThatWasOffCatchesUp()
{
    RoomFixture fixture(dueSettings());
    fixture.server.stop();
    fixture.server.clock.advanceSeconds(2 * kDue);
    fixture.server.start();
    comeBack(fixture, *fixture.host);
    QTRY_COMPARE(told<DeadlinePassed>(*fixture.host).size(), 1);
    QCOMPARE(told<DeadlinePassed>(*fixture.host).first().at, fixture.server.clock.now());
}

void JobsTest::theSameJobInTwoBatchesIsDoneOnce()
{
    const TestDatabase database;
    ManualClock clock;
    const RoomId room = RoomId::random();
    const MakeRoom make{
        dueSettings(), {}, ParticipantId::random(), u"Host"_s, {}, {}, {DeviceId::random(), {}, {}, {}}};
    const Command run{room, {}, RunJob{job::kDeadline, {}}, {}};
    const auto runAll = [&](const QList<Command> &commands) {
        storage::BatchWriter<Command> writer(database.address(),
                                             std::make_unique<CommandWriter>(clock, [](const BatchResult &) {}));
        for (const Command &command : commands)
            QVERIFY(writer.submit(command));
        QVERIFY(writer.start());
        writer.shutdown();
    };
    runAll({{room, {}, make, {}}, run}); // too early
    clock.advanceSeconds(kDue);
    runAll({run, run});
    runAll({run});
    const auto connection = storage::Connection::open(database.address());
    QVERIFY(connection);
    storage::Stores stores(**connection);
    QCOMPARE(stores.history.ofAction(room, u"deadlinePassed"_s)->size(), 1);
    QVERIFY(!*stores.jobs.find(room, job::kDeadline, {}));
}

QTEST_GUILESS_MAIN(JobsTest)
#include "jobs_test.moc"
