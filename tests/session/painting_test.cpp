#include "model/limits.h"
#include "sessionrig.h"

#include <QSignalSpy>
#include <QTest>

using namespace yak;
using namespace Qt::StringLiterals;

/// The way of a stroke: shown, on disk, sent, acknowledged, confirmed; or taken back.
class PaintingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aStrokeShowsAtOnceAndIsSent();
    void nothingIsSentBeforeItIsOnDisk();
    void onePaintMessageIsInFlightAtATime();
    void theAcknowledgementAloneDoesNotConfirm();
    void anAcknowledgementWithoutRevisionEndsIt();
    void paintingWhatIsSoSendsNothing();
    void eventsOfOthersApplyUnderPendingStrokes();
    void aRefusedStrokeIsTakenBack();
    void busyIsTriedAgainUnderTheSameNumber();
    void manyWaitingStrokesTravelTogether();
    void aStrokeWithManyRangesIsSplit();
    void aBrokenDiskDoesNotStopPainting();
};

void PaintingTest::aStrokeShowsAtOnceAndIsSent()
{
    SessionRig rig;
    QVERIFY(rig.joinAndEnter());
    const AnswerChange change = rig.session().submit(Example::stroke(SlotState::Yes, {1, 2}));
    QVERIFY(!change.isEmpty());
    QCOMPARE(rig.own(1), SlotState::Yes);
    QCOMPARE(rig.own(0), SlotState::No); // the first stroke answers for all
    const auto paint = rig.await<wire::PaintAnswer>();
    QVERIFY(paint);
    QCOMPARE(paint->operation, 1);
    QCOMPARE(paint->strokes, QList<Stroke>{Example::stroke(SlotState::Yes, {1, 2})});
}

void PaintingTest::nothingIsSentBeforeItIsOnDisk()
{
    SessionRig rig(FakeStore::Mode::Held);
    rig.session().open();
    rig.store.settle();
    QVERIFY(rig.joinAndEnter());
    rig.store.settle();
    rig.session().submit(Example::stroke(SlotState::Yes, {1}));
    SessionRig::idle();
    QVERIFY(rig.peer.received().isEmpty());
    rig.store.settle();
    SessionRig::idle();
    QCOMPARE(rig.peer.received().size(), 1);
    QCOMPARE(rig.onDisk().pending.size(), 1);
}

void PaintingTest::onePaintMessageIsInFlightAtATime()
{
    SessionRig rig;
    QVERIFY(rig.joinAndEnter());
    rig.session().submit(Example::stroke(SlotState::Yes, {1}));
    rig.session().submit(Example::stroke(SlotState::Yes, {2}));
    QVERIFY(rig.await<wire::PaintAnswer>());
    SessionRig::idle();
    QVERIFY(rig.peer.received().isEmpty());
    rig.peer.reply(wire::Done{1, 6});
    const auto second = rig.await<wire::PaintAnswer>();
    QVERIFY(second);
    QCOMPARE(second->operation, 2);
}

void PaintingTest::theAcknowledgementAloneDoesNotConfirm()
{
    SessionRig rig;
    QVERIFY(rig.joinAndEnter(5));
    const Stroke stroke = Example::stroke(SlotState::Yes, {1});
    const AnswerChange change = rig.session().submit(stroke);
    QVERIFY(rig.await<wire::PaintAnswer>());
    rig.peer.reply(wire::Done{1, 7});
    rig.peer.push(wire::Events{5, {StreamKind::All, 6}, {Example::painted(rig.other, stroke)}});
    QCOMPARE(rig.model().pending().size(), 1);
    QCOMPARE(rig.own(1), SlotState::Yes);
    QCOMPARE(rig.model().confirmed().answerOf(rig.me), Answer());
    rig.peer.push(wire::Events{6, {StreamKind::All, 7}, {Example::painted(rig.me, change.effect)}});
    QCOMPARE(rig.model().pending().size(), 0);
    QCOMPARE(rig.own(1), SlotState::Yes);
    QCOMPARE(rig.model().room(), rig.model().confirmed());
    // With the snapshot that holds it, it leaves the disk.
    SessionRig::idle();
    QCOMPARE(rig.onDisk().pending.size(), 1);
    rig.time.advance(3'000);
    SessionRig::idle();
    QCOMPARE(rig.onDisk().pending.size(), 0);
}

void PaintingTest::anAcknowledgementWithoutRevisionEndsIt()
{
    SessionRig rig;
    QVERIFY(rig.joinAndEnter());
    rig.session().submit(Example::stroke(SlotState::Yes, {1}));
    QVERIFY(rig.await<wire::PaintAnswer>());
    rig.peer.reply(wire::Done{1, {}});
    QVERIFY(rig.model().pending().isEmpty());
    QCOMPARE(rig.own(1), SlotState::None);
}

void PaintingTest::paintingWhatIsSoSendsNothing()
{
    SessionRig rig;
    QVERIFY(rig.joinAndEnter());
    QSignalSpy submitted(&rig.session(), &RoomSession::strokeSubmitted);
    rig.session().submit(Example::stroke(SlotState::Yes, {1}));
    QVERIFY(rig.session().submit(Example::stroke(SlotState::Yes, {1})).isEmpty());
    QVERIFY(rig.session().submit({{SlotState::Yes, {{0, 10}}}}).isEmpty()); // no slot there
    QCOMPARE(submitted.size(), 1);
    QCOMPARE(rig.model().pending().size(), 1);
}

void PaintingTest::eventsOfOthersApplyUnderPendingStrokes()
{
    SessionRig rig;
    QVERIFY(rig.joinAndEnter(5));
    rig.session().submit(Example::stroke(SlotState::Yes, {1}));
    // One's own other device, meanwhile: on slot 1 the stroke here will be the later one.
    rig.peer.push(wire::Events{
        5,
        {StreamKind::All, 6},
        {Example::painted(rig.me, {{SlotState::No, {Example::slot(1)}}, {SlotState::IfNeeded, {Example::slot(2)}}})}});
    QCOMPARE(rig.own(1), SlotState::Yes);
    QCOMPARE(rig.own(2), SlotState::IfNeeded);
    QCOMPARE(rig.own(3), SlotState::None); // no longer a first stroke
}

void PaintingTest::aRefusedStrokeIsTakenBack()
{
    SessionRig rig;
    QVERIFY(rig.joinAndEnter());
    QSignalSpy submitted(&rig.session(), &RoomSession::strokeSubmitted);
    rig.session().submit(Example::stroke(SlotState::Yes, {1}));
    rig.session().submit(Example::stroke(SlotState::IfNeeded, {2}));
    QVERIFY(rig.await<wire::PaintAnswer>());
    wire::Refused closed;
    closed.code = ErrorCode::Closed;
    closed.operation = 1;
    rig.peer.reply(closed);
    QCOMPARE(rig.refusals.size(), 1);
    QCOMPARE(rig.refusals[0].code, ErrorCode::Closed);
    QCOMPARE(rig.refusals[0].operation, submitted[0][0].toLongLong());
    QCOMPARE(rig.own(1), SlotState::No);
    QCOMPARE(rig.own(2), SlotState::IfNeeded);
    const auto next = rig.await<wire::PaintAnswer>();
    QVERIFY(next);
    QCOMPARE(next->operation, 2); // a refusal uses up its number
    QTRY_COMPARE(rig.onDisk().pending.size(), 1);
}

void PaintingTest::busyIsTriedAgainUnderTheSameNumber()
{
    SessionRig rig;
    QVERIFY(rig.joinAndEnter());
    rig.session().submit(Example::stroke(SlotState::Yes, {1}));
    for (const ErrorCode code : {ErrorCode::Busy, ErrorCode::Unavailable}) {
        const auto paint = rig.await<wire::PaintAnswer>();
        QVERIFY(paint);
        QCOMPARE(paint->operation, 1);
        wire::Refused refusal;
        refusal.code = code;
        refusal.retryAfter = 700;
        rig.peer.reply(refusal);
        QVERIFY(rig.refusals.isEmpty());
        QCOMPARE(rig.own(1), SlotState::Yes);
        rig.time.advance(699);
        SessionRig::idle();
        QVERIFY(rig.peer.received().isEmpty());
        rig.time.advance(1);
    }
    QVERIFY(rig.await<wire::PaintAnswer>());
}

void PaintingTest::manyWaitingStrokesTravelTogether()
{
    SessionRig rig;
    QVERIFY(rig.joinAndEnter());
    QSignalSpy submitted(&rig.session(), &RoomSession::strokeSubmitted);
    rig.peer.setReach(FakePeer::Reach::Refusing);
    rig.peer.hangUp();
    for (int i = 0; i < 500; ++i)
        rig.session().submit(Example::stroke(i / Example::kSlots % 2 == 0 ? SlotState::Yes : SlotState::IfNeeded,
                                             {i % Example::kSlots}));
    QCOMPARE(submitted.size(), 500);
    QTRY_COMPARE(rig.onDisk().pending.size(), 500);
    const Answer painted = rig.model().ownAnswer();
    rig.peer.setReach(FakePeer::Reach::Open);
    rig.session().retryNow();
    QVERIFY(rig.answerOpen(0));
    QList<Stroke> sent;
    for (int operation = 1; operation <= 2; ++operation) {
        const auto paint = rig.await<wire::PaintAnswer>();
        QVERIFY(paint);
        QCOMPARE(paint->operation, operation);
        QVERIFY(paint->strokes.size() <= limits::kStrokesPerPaint);
        QCOMPARE(rig.onDisk().pending.first().operation, 1);
        sent += paint->strokes;
        wire::Refused closed;
        closed.code = ErrorCode::Closed;
        rig.peer.reply(closed);
    }
    QCOMPARE(sent.size(), 500);
    const SlotTable table = rig.model().room().slotTable;
    QCOMPARE(applyStrokes({}, sent, table).after, painted);
    QCOMPARE(rig.refusals.size(), 500); // each undo command hears of its own
    QCOMPARE(rig.refusals.last().operation, submitted.last()[0].toLongLong());
    QCOMPARE(rig.model().ownAnswer(), Answer());
}

void PaintingTest::aStrokeWithManyRangesIsSplit()
{
    SessionRig rig;
    QVERIFY(rig.joinAndEnter());
    Stroke stroke{{SlotState::Yes, {}}};
    for (qint64 i = 0; i < 2 * limits::kRangesPerStroke; ++i)
        stroke[0].ranges.append({i * 2, i * 2 + 1});
    stroke[0].ranges.append(Example::slot(3));
    QVERIFY(!rig.session().submit(stroke).isEmpty());
    qsizetype ranges = 0;
    for (int operation = 1; operation <= 3; ++operation) {
        const auto paint = rig.await<wire::PaintAnswer>();
        QVERIFY(paint);
        for (const Stroke &part : paint->strokes) {
            QVERIFY(rangeCount(part) <= limits::kRangesPerStroke);
            ranges += rangeCount(part);
        }
        rig.peer.reply(wire::Done{operation, {}});
    }
    QCOMPARE(ranges, 2 * limits::kRangesPerStroke + 1);
}

void PaintingTest::aBrokenDiskDoesNotStopPainting()
{
    SessionRig rig;
    QVERIFY(rig.joinAndEnter());
    QSignalSpy failed(&rig.session(), &RoomSession::diskFailed);
    rig.store.breakDown();
    rig.session().submit(Example::stroke(SlotState::Yes, {1}));
    QVERIFY(rig.await<wire::PaintAnswer>());
    QVERIFY(failed.size() > 0);
}

QTEST_GUILESS_MAIN(PaintingTest)
#include "painting_test.moc"
