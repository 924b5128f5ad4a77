#include "model/stroke.h"
#include "roomfixture.h"

using namespace yak;
using namespace Qt::StringLiterals;

/// Rooms of every kind, through the same rooms of the server.
class KindsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRoomOfAnyKindIsMadePaintedAndKept_data();
    void aRoomOfAnyKindIsMadePaintedAndKept();
    void aWindowIsSettledAsTheSlotsFollow_data();
    void aWindowIsSettledAsTheSlotsFollow();
    void aWrongPlanIsRefusedByField();
    void aWeekdayRoomGetsTheWeekItIsMadeIn();
    void aDateRoomTakesAnswersUntilItsLastDateHasEndedEverywhere();
    void aBlockThatComesBackBringsItsAnswers();
};

void KindsTest::aRoomOfAnyKindIsMadePaintedAndKept_data()
{
    QTest::addColumn<int>("index");
    const QList<RoomSettings> all = sampleSettingsOfAllKinds();
    for (int i = 0; i < all.size(); ++i)
        QTest::newRow(qPrintable(kindName(all[i].plan))) << i;
}

void KindsTest::aRoomOfAnyKindIsMadePaintedAndKept()
{
    QFETCH(const int, index);
    const RoomSettings settings = sampleSettingsOfAllKinds().at(index);
    RoomFixture fixture(settings);
    QCOMPARE(fixture.host->room().settings.plan, settings.plan);
    QVERIFY(fixture.host->room().slotTable == makeSlots(settings.plan)->table);
    const auto ann = fixture.joined(u"Ann"_s);
    QVERIFY(isDone(ann->paint(SlotState::Yes, {fixture.slot(0), fixture.slot(2)})));
    QVERIFY(isDone(ann->paint(SlotState::IfNeeded, {fixture.slot(2)})));
    QTRY_COMPARE(fixture.host->stateOf(ann->me(), fixture.slot(2).from), SlotState::IfNeeded);
    QCOMPARE(fixture.host->stateOf(ann->me(), fixture.slot(0).from), SlotState::Yes);
    QCOMPARE(fixture.host->stateOf(ann->me(), fixture.slot(1).from), SlotState::No);
    const Room before = fixture.host->room();
    fixture.server.stop();
    fixture.server.start();
    QVERIFY(fixture.host->connectTo(fixture.server.url()));
    fixture.host->setRoom({});
    QVERIFY(!fixture.host->reopen());
    QVERIFY(fixture.host->room() == before);
    QVERIFY(isDone(ann->connectTo(fixture.server.url()) && !ann->reopen() ? ann->paint(SlotState::No, {fixture.slot(0)})
                                                                          : wire::ServerMessage()));
}

void KindsTest::aWindowIsSettledAsTheSlotsFollow_data()
{
    aRoomOfAnyKindIsMadePaintedAndKept_data();
}

void KindsTest::aWindowIsSettledAsTheSlotsFollow()
{
    QFETCH(const int, index);
    RoomSettings settings = sampleSettingsOfAllKinds().at(index);
    settings.duration = 2 * unitsPerSlot(settings.plan);
    RoomFixture fixture(settings);
    const SlotTable table = fixture.host->room().slotTable;
    int windows = 0;
    for (qsizetype slot = 0; slot < table.size(); ++slot) {
        const auto reply = fixture.host->ask(wire::Settle{table.key(slot)});
        QCOMPARE(isDone(reply), table.next(slot) >= 0);
        windows += isDone(reply) ? 1 : 0;
    }
    QVERIFY(windows > 0 && windows < table.size());
}

void KindsTest::aWrongPlanIsRefusedByField()
{
    RoomFixture fixture;
    RoomSettings settings = sampleBlocks();
    std::get<BlockPlan>(settings.plan).blocks[1].name = u" "_s;
    const auto client = fixture.connected();
    const auto refused = client->refusal(wire::Create{settings, {u"Ann"_s, {}, {}, {}}, {}});
    QCOMPARE(refused.code, ErrorCode::BadValue);
    QCOMPARE(refused.field, u"blocks.name"_s);
    QCOMPARE(refused.problem, ProblemKind::Empty);
    QCOMPARE(refused.subject, u"4"_s);
    SettingsPatch patch;
    patch.plan = sampleBlocks().plan;
    const auto other = fixture.host->refusal(wire::ChangeSettings{1, patch});
    QCOMPARE(other.field, u"kind"_s);
}

void KindsTest::aWeekdayRoomGetsTheWeekItIsMadeIn()
{
    // Case 13.
    RoomSettings settings = sampleSettingsOfAllKinds().last();
    std::get<WeekdayPlan>(settings.plan).referenceWeek = {};
    RoomFixture fixture(settings);
    const auto week = [&] { return std::get<WeekdayPlan>(fixture.host->room().settings.plan).referenceWeek; };
    const QDate made = week();
    QCOMPARE(made.dayOfWeek(), int(Qt::Monday));
    const QDate today = fixture.server.clock.now().toUtcDateTime().date();
    QVERIFY(made.daysTo(today) >= -1 && made.daysTo(today) <= 7);
    // A change half a year later leaves it.
    fixture.server.clock.advanceSeconds(180 * 86'400);
    SettingsPatch patch;
    WeekdayPlan plan = std::get<WeekdayPlan>(settings.plan);
    plan.days = {{1, {{9 * 60, 13 * 60}}}};
    patch.plan = plan;
    QVERIFY(isDone(fixture.change(*fixture.host, patch)));
    QCOMPARE(week(), made);
    QCOMPARE(fixture.host->room().slotTable.size(), 8);
}

void KindsTest::aDateRoomTakesAnswersUntilItsLastDateHasEndedEverywhere()
{
    // Cases 12 and 25.
    RoomFixture fixture(sampleSettingsOfAllKinds().at(2));
    const auto ann = fixture.joined(u"Ann"_s);
    const Instant end{QDateTime({2027, 2, 4}, {12, 0}, Qt::UTC).toMSecsSinceEpoch()};
    fixture.server.clock.set(end.plusMilliseconds(-1));
    QVERIFY(isDone(ann->paint(SlotState::Yes, {fixture.slot(0)})));
    fixture.server.clock.set(end);
    QCOMPARE(codeOf(ann->paint(SlotState::Yes, {fixture.slot(1)})), ErrorCode::Late);
    QVERIFY(!fixture.host->room().settings.deadline);
    // An organizer can give more time.
    SettingsPatch patch;
    patch.deadline = std::optional(end.plusSeconds(60));
    QVERIFY(isDone(fixture.change(*fixture.host, patch)));
    QVERIFY(isDone(ann->paint(SlotState::Yes, {fixture.slot(1)})));
}

void KindsTest::aBlockThatComesBackBringsItsAnswers()
{
    // Case 26.
    RoomFixture fixture(sampleBlocks());
    const auto ann = fixture.joined(u"Ann"_s);
    const QDate monday(2027, 2, 1);
    const Range lunch{blockKey(monday, 4), blockKey(monday, 4) + 1};
    QVERIFY(isDone(ann->paint(SlotState::Yes, {lunch})));
    const Plan whole = fixture.host->room().settings.plan;
    BlockPlan less = std::get<BlockPlan>(whole);
    less.blocks.removeAt(1);
    less.blocks.append({5, u"새벽"_s, {}, {}});
    less.nextBlockId = 6;
    SettingsPatch patch;
    patch.plan = less;
    QVERIFY(isDone(fixture.change(*fixture.host, patch)));
    QCOMPARE(fixture.host->room().slotTable.indexOf(lunch.from), -1);
    QCOMPARE(fixture.host->stateOf(ann->me(), blockKey(monday, 5)), SlotState::None);
    patch.plan = whole;
    QVERIFY(isDone(fixture.change(*fixture.host, patch)));
    QCOMPARE(fixture.host->stateOf(ann->me(), lunch.from), SlotState::Yes);
    // The id that was given in between is not given again.
    QCOMPARE(std::get<BlockPlan>(fixture.host->room().settings.plan).nextBlockId, 6);
}

QTEST_GUILESS_MAIN(KindsTest)
#include "kinds_test.moc"
