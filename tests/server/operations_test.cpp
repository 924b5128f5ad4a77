#include "roomfixture.h"

using namespace yak;
using namespace Qt::StringLiterals;

/// A device's operations: each counts once, whatever is sent again.
class OperationsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void case22TheResendGetsTheStoredResult();
    void case22AResendDoesNotOverwriteWhatCameBetween();
    void aRefusalUsesUpItsOperationAndIsStored();
    void paintingWhatIsSoAlreadyChangesNothing();
    void aGapIsOutOfOrder();
    void case21TwoDevicesOfOnePersonBothCount();
    void onOneSlotTheServersOrderDecides();
    void aStrokeIsAppliedWholeAndClippedToSlots();
    void tooManyRangesAreRefused();
    void undoingTheFirstStrokeMakesOneWaitedForAgain();
    void case28JoinedAndNeverPaintedIsNoRespondent();
};

void OperationsTest::case22TheResendGetsTheStoredResult()
{
    RoomFixture fixture;
    const auto ann = fixture.joined(u"Ann"_s);
    const wire::PaintAnswer paint = ann->nextPaint(SlotState::Yes, {fixture.slot(0)});
    const wire::Done first = ann->must(paint);
    QVERIFY(first.revision);
    QTRY_COMPARE(fixture.host->room().position.revision, *first.revision);
    // The answer got lost; the device comes back and sends it again.
    ann->disconnectNow();
    QVERIFY(ann->connectTo(fixture.server.url()));
    QVERIFY(!ann->reopen());
    QCOMPARE(ann->entered()->lastOperation, 1);
    QCOMPARE(ann->must(paint), first);
    QCOMPARE(ann->must(paint), first);
    QVERIFY(isDone(fixture.host->paint(SlotState::Yes, {fixture.slot(1)})));
    QTRY_COMPARE(fixture.host->room().position.revision, *first.revision + 1);
}

void OperationsTest::case22AResendDoesNotOverwriteWhatCameBetween()
{
    RoomFixture fixture;
    const auto phone = fixture.connected();
    const wire::Join join{fixture.room, {u"Ann"_s, {}, u"1234"_s, {}}, {}};
    QVERIFY(std::holds_alternative<wire::Entered>(phone->ask(join)));
    const auto laptop = fixture.connected();
    QVERIFY(std::holds_alternative<wire::Entered>(laptop->ask(join)));
    const wire::PaintAnswer paint = phone->nextPaint(SlotState::Yes, {fixture.slot(0)});
    phone->must(paint);
    QVERIFY(isDone(laptop->paint(SlotState::IfNeeded, {fixture.slot(0)})));
    phone->must(paint);
    QVERIFY(isDone(fixture.host->paint(SlotState::Yes, {fixture.slot(5)})));
    QTRY_COMPARE(fixture.host->stateOf(fixture.host->me(), fixture.slot(5).from), SlotState::Yes);
    QCOMPARE(fixture.host->stateOf(phone->me(), fixture.slot(0).from), SlotState::IfNeeded);
}

void OperationsTest::aRefusalUsesUpItsOperationAndIsStored()
{
    RoomFixture fixture;
    const auto ann = fixture.joined(u"Ann"_s);
    fixture.host->must(wire::Close{});
    const wire::PaintAnswer paint = ann->nextPaint(SlotState::Yes, {fixture.slot(0)});
    const wire::Refused refused = ann->refusal(paint);
    QCOMPARE(refused.code, ErrorCode::Closed);
    QCOMPARE(refused.operation, 1);
    // The room is open again, but this operation has had its answer.
    fixture.host->must(wire::Reopen{});
    QCOMPARE(ann->refusal(paint), refused);
    QVERIFY(isDone(ann->paint(SlotState::Yes, {fixture.slot(0)})));
}

void OperationsTest::paintingWhatIsSoAlreadyChangesNothing()
{
    RoomFixture fixture;
    const auto ann = fixture.joined(u"Ann"_s);
    QVERIFY(isDone(ann->paint(SlotState::Yes, {fixture.slot(0)})));
    QTRY_COMPARE(fixture.host->room().position.revision, 4);
    const auto again = ann->paint(SlotState::Yes, {fixture.slot(0)});
    QVERIFY(isDone(again));
    QCOMPARE(std::get<wire::Done>(again).operation, 2);
    QVERIFY(!std::get<wire::Done>(again).revision);
    // Nothing was counted, kept or broadcast: the next change has the next number.
    QCOMPARE(std::get<wire::Done>(ann->paint(SlotState::No, {fixture.slot(0)})).revision, 5);
    const auto page = ann->ask(wire::History{{}, 50});
    QCOMPARE(std::get<wire::HistoryPage>(page).entries.size(), 5);
}

void OperationsTest::aGapIsOutOfOrder()
{
    RoomFixture fixture;
    const auto ann = fixture.joined(u"Ann"_s);
    const wire::PaintAnswer first = ann->nextPaint(SlotState::Yes, {fixture.slot(0)});
    const wire::PaintAnswer second = ann->nextPaint(SlotState::Yes, {fixture.slot(1)});
    QCOMPARE(ann->refused(second), ErrorCode::OutOfOrder);
    ann->must(first);
    ann->must(second);
    QCOMPARE(ann->refusal(first).code, ErrorCode::OutOfOrder);
    QCOMPARE(ann->refusal(first).operation, 1);
}

void OperationsTest::case21TwoDevicesOfOnePersonBothCount()
{
    RoomFixture fixture;
    const auto phone = fixture.connected();
    const wire::Join join{fixture.room, {u"Ann"_s, {}, u"1234"_s, {}}, {}};
    QVERIFY(std::holds_alternative<wire::Entered>(phone->ask(join)));
    const auto laptop = fixture.connected();
    QVERIFY(std::holds_alternative<wire::Entered>(laptop->ask(join)));
    // The phone is offline while both paint, each another day.
    const wire::PaintAnswer offline = phone->nextPaint(SlotState::Yes, {fixture.slot(0), fixture.slot(1)});
    phone->disconnectNow();
    QVERIFY(isDone(laptop->paint(SlotState::Yes, {fixture.slot(6)})));
    QVERIFY(phone->connectTo(fixture.server.url()));
    QVERIFY(!phone->reopen());
    phone->must(offline);
    const ParticipantId ann = phone->me();
    QTRY_COMPARE(fixture.host->stateOf(ann, fixture.slot(0).from), SlotState::Yes);
    QCOMPARE(fixture.host->stateOf(ann, fixture.slot(1).from), SlotState::Yes);
    QCOMPARE(fixture.host->stateOf(ann, fixture.slot(6).from), SlotState::Yes);
    QCOMPARE(fixture.host->stateOf(ann, fixture.slot(7).from), SlotState::No);
}

void OperationsTest::onOneSlotTheServersOrderDecides()
{
    RoomFixture fixture;
    const auto ann = fixture.joined(u"Ann"_s);
    for (const SlotState state : {SlotState::Yes, SlotState::IfNeeded, SlotState::No})
        QVERIFY(isDone(ann->paint(state, {fixture.slot(2)})));
    QTRY_COMPARE(fixture.host->stateOf(ann->me(), fixture.slot(2).from), SlotState::No);
    QTRY_COMPARE(fixture.host->room(), ann->room());
}

void OperationsTest::aStrokeIsAppliedWholeAndClippedToSlots()
{
    RoomFixture fixture;
    const auto ann = fixture.joined(u"Ann"_s);
    const Range first = fixture.slot(0);
    wire::PaintAnswer paint = ann->nextPaint(SlotState::Yes, {{first.from - 1'000'000, first.to}});
    paint.strokes.append(Stroke{{SlotState::IfNeeded, {fixture.slot(2)}}, {SlotState::Yes, {fixture.slot(3)}}});
    const wire::Done done = ann->must(paint);
    QCOMPARE(done.revision, 4);
    QTRY_COMPARE(fixture.host->room().position.revision, 4);
    const Answer answer = fixture.host->room().answerOf(ann->me());
    QCOMPARE(answer.ranges(SlotState::Yes), (Ranges{first, fixture.slot(3)}));
    QCOMPARE(answer.ranges(SlotState::IfNeeded), Ranges{fixture.slot(2)});
    QCOMPARE(totalLength(answer.ranges(SlotState::No)), (18 - 3) * 30);
}

void OperationsTest::tooManyRangesAreRefused()
{
    RoomFixture fixture;
    const auto ann = fixture.joined(u"Ann"_s);
    Ranges ranges;
    for (qint64 i = 0; i < 2'001; ++i)
        ranges.append({3 * i, 3 * i + 1});
    const auto reply = ann->paint(SlotState::Yes, ranges);
    QCOMPARE(codeOf(reply), ErrorCode::TooLarge);
}

void OperationsTest::undoingTheFirstStrokeMakesOneWaitedForAgain()
{
    RoomFixture fixture;
    const auto ann = fixture.joined(u"Ann"_s);
    QVERIFY(isDone(ann->paint(SlotState::Yes, {fixture.slot(0)})));
    QTRY_VERIFY(fixture.host->room().answers.contains(ann->me()));
    QVERIFY(isDone(ann->paint(SlotState::None, fixture.host->room().slotTable.ranges())));
    QTRY_VERIFY(!fixture.host->room().answers.contains(ann->me()));
    const auto later = fixture.joined(u"Later"_s);
    QVERIFY(!later->room().answers.contains(ann->me()));
}

void OperationsTest::case28JoinedAndNeverPaintedIsNoRespondent()
{
    RoomFixture fixture;
    const auto ann = fixture.joined(u"Ann"_s);
    const auto ben = fixture.joined(u"Ben"_s);
    QVERIFY(isDone(ben->paint(SlotState::No, fixture.host->room().slotTable.ranges())));
    QTRY_VERIFY(fixture.host->room().answers.contains(ben->me()));
    const auto later = fixture.joined(u"Later"_s);
    QVERIFY(!later->room().answers.contains(ann->me()));
    QCOMPARE(later->room().answerOf(ben->me()).ranges(SlotState::No), fixture.host->room().slotTable.ranges());
}

QTEST_GUILESS_MAIN(OperationsTest)
#include "operations_test.moc"
