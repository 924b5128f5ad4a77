#include "sessionrig.h"

#include <QSignalSpy>
#include <QTest>

using namespace yak;
using namespace Qt::StringLiterals;
using State = RoomSession::State;

/// A stroke that comes after the deadline is taken back, kept as a draft, and goes when more time is given.
class LateStrokesTest : public QObject
{
    Q_OBJECT

private:
    /// Paints and is told that it was too late.
    static bool paintTooLate(SessionRig &rig, qint64 operation)
    {
        rig.session().submit(Example::stroke(SlotState::Yes, {1}));
        const auto paint = rig.await<wire::PaintAnswer>();
        if (!paint || paint->operation != operation)
            return false;
        wire::Refused late;
        late.code = ErrorCode::Late;
        rig.peer.reply(late);
        return true;
    }

private Q_SLOTS:
    void aLateStrokeIsTakenBackAndKept();
    void aDraftSurvivesARestart();
    void moreTimeSendsIt();
    void aDeadlineStillPastDoesNot();
    void itCanBeSentByHandAndBeLateAgain();
    void itCanBeDiscarded();
};

void LateStrokesTest::aLateStrokeIsTakenBackAndKept()
{
    SessionRig rig;
    QVERIFY(rig.joinAndEnter());
    QSignalSpy late(&rig.session(), &RoomSession::lateChanged);
    QVERIFY(paintTooLate(rig, 1));
    QCOMPARE(rig.own(1), SlotState::None);
    QCOMPARE(rig.refusals.size(), 1);
    QCOMPARE(rig.refusals[0].code, ErrorCode::Late);
    QCOMPARE(late.size(), 1);
    QCOMPARE(late[0][0].toInt(), 1);
    QCOMPARE(rig.session().lateStrokes(), QList<Stroke>{Example::stroke(SlotState::Yes, {1})});
}

void LateStrokesTest::aDraftSurvivesARestart()
{
    SessionRig rig;
    QVERIFY(rig.joinAndEnter());
    QVERIFY(paintTooLate(rig, 1));
    QTRY_COMPARE(rig.onDisk().late.size(), 1);
    QVERIFY(rig.onDisk().pending.isEmpty());
    rig.start();
    rig.session().open();
    QTRY_COMPARE(rig.session().lateStrokes().size(), 1);
}

void LateStrokesTest::moreTimeSendsIt()
{
    SessionRig rig;
    QVERIFY(rig.joinAndEnter(5));
    SettingsPatch closing;
    closing.deadline = std::optional(rig.time.now().plusSeconds(-60));
    rig.peer.push(wire::Events{5, {StreamKind::All, 6}, {{SettingsChanged{closing, {}, {}, 2}, rig.other, {}}}});
    QVERIFY(paintTooLate(rig, 1));
    const PersonSet more{rig.me, false, 1, rig.time.now().plusSeconds(600)};
    rig.peer.push(wire::Events{6, {StreamKind::All, 7}, {{more, rig.other, {}}}});
    const auto again = rig.await<wire::PaintAnswer>();
    QVERIFY(again);
    QCOMPARE(again->operation, 2); // the refused one used up its number
    QCOMPARE(again->strokes, QList<Stroke>{Example::stroke(SlotState::Yes, {1})});
    QCOMPARE(rig.own(1), SlotState::Yes);
    QVERIFY(rig.session().lateStrokes().isEmpty());
    QVERIFY(rig.onDisk().late.isEmpty());
    QCOMPARE(rig.onDisk().pending.size(), 1);
}

void LateStrokesTest::aDeadlineStillPastDoesNot()
{
    SessionRig rig;
    QVERIFY(rig.joinAndEnter(5));
    SettingsPatch closing;
    closing.deadline = std::optional(rig.time.now().plusSeconds(-60));
    rig.peer.push(wire::Events{5, {StreamKind::All, 6}, {{SettingsChanged{closing, {}, {}, 2}, rig.other, {}}}});
    QVERIFY(paintTooLate(rig, 1));
    const PersonSet heavier{rig.me, true, 5, {}};
    rig.peer.push(wire::Events{6, {StreamKind::All, 7}, {{heavier, rig.other, {}}}});
    SessionRig::idle();
    QVERIFY(rig.peer.received().isEmpty());
    QCOMPARE(rig.session().lateStrokes().size(), 1);
}

void LateStrokesTest::itCanBeSentByHandAndBeLateAgain()
{
    SessionRig rig;
    QVERIFY(rig.joinAndEnter());
    QVERIFY(paintTooLate(rig, 1));
    rig.session().resendLate();
    QCOMPARE(rig.own(1), SlotState::Yes);
    const auto again = rig.await<wire::PaintAnswer>();
    QVERIFY(again);
    wire::Refused late;
    late.code = ErrorCode::Late;
    rig.peer.reply(late);
    QCOMPARE(rig.own(1), SlotState::None);
    QCOMPARE(rig.session().lateStrokes().size(), 1);
    SessionRig::idle();
    QVERIFY(rig.peer.received().isEmpty());
}

void LateStrokesTest::itCanBeDiscarded()
{
    SessionRig rig;
    QVERIFY(rig.joinAndEnter());
    QVERIFY(paintTooLate(rig, 1));
    rig.session().discardLate();
    QVERIFY(rig.session().lateStrokes().isEmpty());
    QTRY_VERIFY(rig.onDisk().late.isEmpty());
}

QTEST_GUILESS_MAIN(LateStrokesTest)
#include "latestrokes_test.moc"
