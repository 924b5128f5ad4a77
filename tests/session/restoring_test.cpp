#include "sessionrig.h"

#include <QSignalSpy>
#include <QTest>

using namespace yak;
using namespace Qt::StringLiterals;

/// A restore goes the way of strokes: shown, kept, sent under its number, resent as what it was.
class RestoringTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRestoreShowsWhatIsExpectedAndIsSentAsSuch();
    void anothersRestoreShowsOnlyWhenItCame();
    void aCrashDoesNotMakeAPaintOfIt();
    void itIsNotJoinedWithPaintsThatWait();
    void aLateRestoreIsNoDraft();

private:
    static wire::Restore restoreOf(const ParticipantId &person)
    {
        return {0, person, {StreamKind::All, 3}, RestoreWay::Moment};
    }
};

void RestoringTest::aRestoreShowsWhatIsExpectedAndIsSentAsSuch()
{
    SessionRig rig;
    QVERIFY(rig.joinAndEnter());
    rig.session().restore(restoreOf(rig.me), Example::stroke(SlotState::Yes, {1}));
    QCOMPARE(rig.own(1), SlotState::Yes);
    const auto sent = rig.await<wire::Restore>();
    QVERIFY(sent);
    QCOMPARE(sent->operation, 1);
    QCOMPARE(sent->person, rig.me);
    QCOMPARE(sent->position.revision, 3);
    // What the server did is what stands, whatever was expected.
    rig.peer.reply(wire::Done{1, 6});
    rig.peer.push(
        wire::Events{5, {StreamKind::All, 6}, {Example::painted(rig.me, Example::stroke(SlotState::IfNeeded, {1}))}});
    QVERIFY(SessionRig::waitUntil([&] { return rig.own(1) == SlotState::IfNeeded; }));
    QVERIFY(rig.model().pending().isEmpty());
}

void RestoringTest::anothersRestoreShowsOnlyWhenItCame()
{
    SessionRig rig;
    QVERIFY(rig.joinAndEnter());
    const Answer before = rig.model().ownAnswer();
    QVERIFY(rig.session().restore(restoreOf(rig.other), {}).isEmpty());
    QVERIFY(rig.await<wire::Restore>());
    QCOMPARE(rig.model().ownAnswer(), before);
    QVERIFY(rig.model().room().answerOf(rig.other).isEmpty());
}

void RestoringTest::aCrashDoesNotMakeAPaintOfIt()
{
    SessionRig rig;
    QVERIFY(rig.joinAndEnter());
    rig.session().restore(restoreOf(rig.me), Example::stroke(SlotState::Yes, {1}));
    QVERIFY(rig.await<wire::Restore>());
    QTRY_COMPARE(rig.onDisk().pending.size(), 1);
    rig.kill();
    rig.start();
    rig.session().open();
    QVERIFY(rig.answerOpen(0)); // the server never got it
    rig.sendSnapshot({StreamKind::All, 5}, rig.people());
    const auto again = rig.await<wire::Restore>();
    QVERIFY(again);
    QCOMPARE(again->operation, 1);
    QCOMPARE(again->position.revision, 3);
    QCOMPARE(rig.own(1), SlotState::Yes);
}

void RestoringTest::itIsNotJoinedWithPaintsThatWait()
{
    SessionRig rig;
    QVERIFY(rig.joinAndEnter());
    rig.session().submit(Example::stroke(SlotState::Yes, {0})); // is on its way while the others wait
    QVERIFY(rig.await<wire::PaintAnswer>());
    QSignalSpy submitted(&rig.session(), &RoomSession::strokeSubmitted);
    QSignalSpy done(&rig.session(), &RoomSession::strokeDone);
    for (int i = 0; i < 5; ++i)
        rig.session().submit(Example::stroke(i % 2 ? SlotState::Yes : SlotState::IfNeeded, {1}));
    rig.session().restore(restoreOf(rig.me), Example::stroke(SlotState::Yes, {2}));
    for (int i = 0; i < 5; ++i)
        rig.session().submit(Example::stroke(i % 2 ? SlotState::Yes : SlotState::IfNeeded, {3}));
    rig.peer.reply(wire::Done{1, std::nullopt});
    const auto joined = rig.await<wire::PaintAnswer>();
    QVERIFY(joined);
    QCOMPARE(joined->strokes.size(), 5);
    rig.peer.reply(wire::Done{joined->operation, std::nullopt});
    const auto restore = rig.await<wire::Restore>();
    QVERIFY(restore);
    QCOMPARE(restore->operation, joined->operation + 1);
    rig.peer.reply(wire::Done{restore->operation, 9});
    const auto rest = rig.await<wire::PaintAnswer>();
    QVERIFY(rest);
    QCOMPARE(rest->strokes.size(), 5);
    // Whatever numbers they went under, each is told by the name it was given.
    QTRY_COMPARE(done.size(), 7);
    for (int i = 0; i < 6; ++i)
        QCOMPARE(done[i + 1][0], submitted[i][0]);
    QCOMPARE(done[6][1].value<std::optional<qint64>>(), std::optional<qint64>(9));
}

void RestoringTest::aLateRestoreIsNoDraft()
{
    SessionRig rig;
    QVERIFY(rig.joinAndEnter());
    rig.session().restore(restoreOf(rig.me), Example::stroke(SlotState::Yes, {1}));
    QVERIFY(rig.await<wire::Restore>());
    wire::Refused late;
    late.code = ErrorCode::Late;
    late.operation = 1;
    rig.peer.reply(late);
    QVERIFY(SessionRig::waitUntil([&] { return rig.refusals.size() == 1; }));
    QVERIFY(rig.session().lateStrokes().isEmpty());
    QVERIFY(rig.own(1) != SlotState::Yes);
}

QTEST_GUILESS_MAIN(RestoringTest)
#include "restoring_test.moc"
