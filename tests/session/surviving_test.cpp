#include "sessionrig.h"

#include <QSignalSpy>
#include <QTest>

using namespace yak;
using namespace Qt::StringLiterals;
using State = RoomSession::State;

/// Pending strokes outlive lost lines, killed apps and changed minds; each is decided on once.
class SurvivingTest : public QObject
{
    Q_OBJECT

private:
    /// The event by which the server tells of what it made of a stroke.
    static wire::Events confirmed(SessionRig &rig, qint64 previous, const Stroke &effect)
    {
        return {previous, {StreamKind::All, previous + 1}, {Example::painted(rig.me, effect)}};
    }

private Q_SLOTS:
    void aRoomOpensWithoutANetwork();
    void whenARoomWasLastInStepIsKnown();
    void strokesPaintedOfflineAreSentLater();
    void aKilledAppSendsItsStrokesAgain();
    void aResendGetsTheStoredResult();
    void aResendAfterAnotherDeviceDoesNotOverwriteIt();
    void whatWasAnsweredBeforeTheCrashIsNotSentAgain();
    void aStrokeThatWasConfirmedShowsOfflineAfterACrash();
    void twoDevicesMerge();
    void outOfOrderTakesUpTheServersCount();
    void aServerThatForgotItsCountIsServedFromThere();
    void aChangeOfZoneKeepsPendingStrokes();
    void pendingStrokesGoWhereTheirSlotsGo();
    void anotherDeviceOfTheSamePersonTakesTheStrokesAlong();
    void anotherPersonDoesNot();
};

void SurvivingTest::aRoomOpensWithoutANetwork()
{
    SessionRig rig;
    QVERIFY(rig.joinAndEnter());
    rig.sendSnapshot({StreamKind::All, 9}, rig.people({}, Example::stroke(SlotState::Yes, {0})));
    rig.time.advance(3'000);
    SessionRig::idle();
    rig.start();
    rig.peer.setReach(FakePeer::Reach::Refusing);
    rig.session().open();
    QVERIFY(rig.waitUntil([&] { return rig.session().state() == State::Reconnecting; }));
    QVERIFY(rig.model().isLoaded());
    QCOMPARE(rig.model().room().settings, Example::settings());
    QCOMPARE(rig.model().room().answerOf(rig.other).over(Example::slot(0)), SlotState::Yes);
    QCOMPARE(rig.model().me(), rig.me);
    const KnownRoom known = rig.store.rooms().first().known;
    QCOMPARE(known.title, Example::settings().title);
    QCOMPARE(known.phase, u"open"_s);
    QCOMPARE(known.personName, u"지수"_s);
    QCOMPARE(known.role, u"participant"_s);
}

void SurvivingTest::whenARoomWasLastInStepIsKnown()
{
    SessionRig rig;
    QVERIFY(rig.joinAndEnter());
    rig.sendSnapshot({StreamKind::All, 9}, rig.people());
    rig.time.advance(3'000); // nothing happens, and that is known
    QCOMPARE(rig.session().inStepAt(), rig.session().serverNow());
    const Instant lost = rig.session().serverNow();
    rig.peer.setReach(FakePeer::Reach::Refusing);
    rig.peer.hangUp();
    QVERIFY(rig.waitUntil([&] { return rig.session().state() == State::Reconnecting; }));
    rig.time.advance(100'000);
    QCOMPARE(rig.session().inStepAt(), lost);
    rig.session().shutdown();
    SessionRig::idle();
    rig.start();
    rig.session().open();
    QVERIFY(rig.waitUntil([&] { return rig.session().state() == State::Reconnecting; }));
    QVERIFY(rig.session().inStepAt());
    QVERIFY(*rig.session().inStepAt() <= lost);
}

void SurvivingTest::strokesPaintedOfflineAreSentLater()
{
    SessionRig rig;
    QVERIFY(rig.joinAndEnter());
    rig.time.advance(3'000);
    SessionRig::idle();
    rig.start();
    rig.peer.setReach(FakePeer::Reach::Refusing);
    rig.session().open();
    QVERIFY(rig.waitUntil([&] { return rig.session().state() == State::Reconnecting; }));
    rig.session().submit(Example::stroke(SlotState::Yes, {1}));
    rig.session().submit(Example::stroke(SlotState::IfNeeded, {2}));
    QCOMPARE(rig.own(1), SlotState::Yes);
    rig.peer.setReach(FakePeer::Reach::Open);
    rig.session().retryNow();
    QVERIFY(rig.answerOpen(0));
    for (int operation = 1; operation <= 2; ++operation) {
        const auto paint = rig.await<wire::PaintAnswer>();
        QVERIFY(paint);
        QCOMPARE(paint->operation, operation);
        rig.peer.reply(wire::Done{operation, 5 + operation});
    }
}

void SurvivingTest::aKilledAppSendsItsStrokesAgain()
{
    SessionRig rig;
    QVERIFY(rig.joinAndEnter());
    rig.session().submit(Example::stroke(SlotState::Yes, {1}));
    rig.session().submit(Example::stroke(SlotState::IfNeeded, {2}));
    QVERIFY(rig.await<wire::PaintAnswer>()); // the first has left, its answer never comes
    QTRY_COMPARE(rig.onDisk().pending.size(), 2);
    rig.start();
    rig.session().open();
    QVERIFY(rig.answerOpen(0));
    rig.sendSnapshot({StreamKind::All, 5}, rig.people());
    QCOMPARE(rig.own(1), SlotState::Yes);
    QCOMPARE(rig.own(2), SlotState::IfNeeded);
    for (int operation = 1; operation <= 2; ++operation) {
        const auto paint = rig.await<wire::PaintAnswer>();
        QVERIFY(paint);
        QCOMPARE(paint->operation, operation);
        rig.peer.reply(wire::Done{operation, {}});
    }
    rig.time.advance(3'000);
    QTRY_VERIFY(rig.onDisk().pending.isEmpty());
}

void SurvivingTest::aResendGetsTheStoredResult()
{
    SessionRig rig;
    QVERIFY(rig.joinAndEnter());
    const AnswerChange change = rig.session().submit(Example::stroke(SlotState::Yes, {1}));
    QVERIFY(rig.await<wire::PaintAnswer>());
    rig.peer.hangUp(); // committed there, never heard of here
    rig.session().retryNow();
    const auto open = rig.await<wire::Open>();
    QVERIFY(open);
    QCOMPARE(open->known, (StreamPosition{StreamKind::All, 5}));
    wire::Entered entered;
    entered.room = Example::link().room;
    entered.role = Role::Participant;
    entered.person = rig.me;
    entered.device = rig.device;
    entered.lastOperation = 1;
    rig.peer.reply(entered);
    rig.peer.push(confirmed(rig, 5, change.effect));
    const auto again = rig.await<wire::PaintAnswer>();
    QVERIFY(again);
    QCOMPARE(again->operation, 1);
    rig.peer.reply(wire::Done{1, 6});
    QVERIFY(rig.model().pending().isEmpty());
    QCOMPARE(rig.model().room(), rig.model().confirmed());
}

void SurvivingTest::aResendAfterAnotherDeviceDoesNotOverwriteIt()
{
    SessionRig rig;
    QVERIFY(rig.joinAndEnter());
    const AnswerChange change = rig.session().submit(Example::stroke(SlotState::Yes, {1}));
    QVERIFY(rig.await<wire::PaintAnswer>());
    rig.peer.hangUp();
    rig.session().retryNow();
    QVERIFY(rig.answerOpen(1));
    wire::Events missed = confirmed(rig, 5, change.effect);
    missed.position.revision = 7;
    missed.events.append(Example::painted(rig.me, {{SlotState::No, {Example::slot(1)}}})); // the other device, later
    rig.peer.push(missed);
    QVERIFY(rig.await<wire::PaintAnswer>());
    rig.peer.reply(wire::Done{1, 6});
    QCOMPARE(rig.own(1), SlotState::No);
    QVERIFY(rig.model().pending().isEmpty());
}

void SurvivingTest::whatWasAnsweredBeforeTheCrashIsNotSentAgain()
{
    SessionRig rig;
    QVERIFY(rig.joinAndEnter());
    rig.session().submit(Example::stroke(SlotState::Yes, {1}));
    QVERIFY(rig.await<wire::PaintAnswer>());
    rig.peer.reply(wire::Done{1, 6}); // acknowledged, but still on disk: its event has not come
    rig.session().submit(Example::stroke(SlotState::IfNeeded, {2}));
    QVERIFY(rig.await<wire::PaintAnswer>());
    QTRY_COMPARE(rig.onDisk().pending.size(), 2);
    rig.start();
    rig.session().open();
    QVERIFY(rig.answerOpen(2)); // both were decided on
    rig.sendSnapshot({StreamKind::All, 7}, rig.people({{SlotState::Yes, {Example::slot(1)}}}));
    const auto again = rig.await<wire::PaintAnswer>();
    QVERIFY(again);
    QCOMPARE(again->operation, 2); // the outcome of the last alone is unknown
    rig.peer.reply(wire::Done{2, 7});
    SessionRig::idle();
    QVERIFY(rig.peer.received().isEmpty());
    QVERIFY(rig.model().pending().isEmpty());
}

void SurvivingTest::aStrokeThatWasConfirmedShowsOfflineAfterACrash()
{
    for (const int milliseconds : {0, 500, 1'999, 2'000, 5'000}) {
        SessionRig rig;
        QVERIFY(rig.joinAndEnter());
        rig.time.advance(3'000);
        SessionRig::idle();
        const AnswerChange change = rig.session().submit(Example::stroke(SlotState::Yes, {1}));
        QVERIFY(rig.await<wire::PaintAnswer>());
        rig.peer.reply(wire::Done{1, 6});
        rig.peer.push(confirmed(rig, 5, change.effect));
        rig.time.advance(milliseconds);
        SessionRig::idle();
        rig.start();
        rig.peer.setReach(FakePeer::Reach::Refusing);
        rig.session().open();
        QVERIFY(rig.waitUntil([&] { return rig.session().state() == State::Reconnecting; }));
        QCOMPARE(rig.own(1), SlotState::Yes);
    }
}

void SurvivingTest::twoDevicesMerge()
{
    SessionRig rig;
    QVERIFY(rig.joinAndEnter());
    rig.peer.hangUp();
    rig.session().submit(Example::stroke(SlotState::Yes, {4, 5}));
    rig.session().retryNow();
    QVERIFY(rig.answerOpen(0));
    // Meanwhile the phone painted the morning; to it that was the first stroke.
    rig.peer.push(confirmed(rig, 5,
                            {{SlotState::Yes, {Example::slot(0), Example::slot(1)}},
                             {SlotState::No, {{Example::slot(2).from, Example::slot(5).to}}}}));
    QVERIFY(rig.await<wire::PaintAnswer>());
    rig.peer.push(confirmed(rig, 6, {{SlotState::Yes, {{Example::slot(4).from, Example::slot(5).to}}}}));
    rig.peer.reply(wire::Done{1, 7});
    for (const int slot : {0, 1, 4, 5})
        QCOMPARE(rig.own(slot), SlotState::Yes);
    QCOMPARE(rig.own(3), SlotState::No);
    QCOMPARE(rig.model().room(), rig.model().confirmed());
}

void SurvivingTest::outOfOrderTakesUpTheServersCount()
{
    SessionRig rig;
    QVERIFY(rig.joinAndEnter());
    rig.session().submit(Example::stroke(SlotState::Yes, {1}));
    QVERIFY(rig.await<wire::PaintAnswer>());
    wire::Refused refusal;
    refusal.code = ErrorCode::OutOfOrder;
    rig.peer.reply(refusal);
    QCOMPARE(rig.session().state(), State::Reconnecting);
    QCOMPARE(rig.own(1), SlotState::Yes);
    rig.session().retryNow();
    QVERIFY(rig.answerOpen(7));
    const auto again = rig.await<wire::PaintAnswer>();
    QVERIFY(again);
    QCOMPARE(again->operation, 8);
    QCOMPARE(rig.onDisk().pending.first().operation, 8);
    rig.peer.reply(wire::Done{8, {}});
    QVERIFY(rig.refusals.isEmpty());
}

void SurvivingTest::aServerThatForgotItsCountIsServedFromThere()
{
    SessionRig rig;
    QVERIFY(rig.joinAndEnter());
    rig.session().submit(Example::stroke(SlotState::Yes, {1}));
    QVERIFY(rig.await<wire::PaintAnswer>());
    rig.peer.reply(wire::Done{1, {}});
    rig.session().submit(Example::stroke(SlotState::Yes, {2}));
    QVERIFY(rig.await<wire::PaintAnswer>());
    rig.peer.hangUp(); // and comes back from a copy made before
    rig.session().retryNow();
    QVERIFY(rig.answerOpen(0));
    const auto again = rig.await<wire::PaintAnswer>();
    QVERIFY(again);
    QCOMPARE(again->operation, 1);
    QCOMPARE(again->strokes, QList<Stroke>{Example::stroke(SlotState::Yes, {2})});
}

void SurvivingTest::aChangeOfZoneKeepsPendingStrokes()
{
    SessionRig rig;
    QVERIFY(rig.joinAndEnter(5));
    rig.session().submit(Example::stroke(SlotState::Yes, {1}));
    SettingsPatch patch;
    patch.plan = TimePlan{u"Asia/Tokyo"_s, Example::kSlotMinutes, {{QDate(2025, 2, 20), {{9 * 60, 11 * 60}}}}};
    const Ranges fewer{{Example::slot(0).from, Example::slot(3).to}};
    rig.peer.push(wire::Events{5, {StreamKind::All, 6}, {{SettingsChanged{patch, fewer, {}, 2}, rig.other, {}}}});
    QCOMPARE(rig.model().room().slotTable.size(), 4);
    QCOMPARE(rig.own(1), SlotState::Yes);
    QCOMPARE(rig.model().pending().size(), 1);
}

void SurvivingTest::pendingStrokesGoWhereTheirSlotsGo()
{
    SessionRig rig;
    QVERIFY(rig.joinAndEnter(5));
    rig.session().submit(Example::stroke(SlotState::Yes, {1})); // on its way, on the slots of before
    const auto sent = rig.await<wire::PaintAnswer>();
    QVERIFY(sent);
    QCOMPARE(sent->base, 1);
    rig.session().submit(Example::stroke(SlotState::IfNeeded, {2})); // waits
    const Ranges slots_ = rig.model().room().slotTable.ranges();
    const SlotMove move{{{slots_.constFirst().from, slots_.constLast().to}, 600}};
    QSignalSpy movedSpy(&rig.model(), &RoomModel::slotsMoved);
    SettingsPatch patch;
    patch.title = u"Elsewhere"_s;
    rig.peer.push(wire::Events{
        5, {StreamKind::All, 6}, {{SettingsChanged{patch, moved(slots_, move), {}, 2, move}, rig.other, {}}}});
    QTRY_COMPARE(movedSpy.count(), 1);
    const auto shown = [&](int slot) {
        return rig.model().ownAnswer().over({Example::slot(slot).from + 600, Example::slot(slot).to + 600});
    };
    QCOMPARE(shown(1), SlotState::Yes);
    QCOMPARE(shown(2), SlotState::IfNeeded);
    // The one that waited is told of the new slots, and says so.
    wire::Done done;
    done.operation = 1;
    rig.peer.reply(done);
    const auto next = rig.await<wire::PaintAnswer>();
    QVERIFY(next);
    QCOMPARE(next->base, 2);
    QCOMPARE(next->strokes.constFirst().constFirst().ranges.constFirst().from, Example::slot(2).from + 600);
}

void SurvivingTest::anotherDeviceOfTheSamePersonTakesTheStrokesAlong()
{
    SessionRig rig;
    QVERIFY(rig.joinAndEnter());
    rig.peer.hangUp();
    rig.session().submit(Example::stroke(SlotState::Yes, {1}));
    rig.session().retryNow();
    QVERIFY(rig.await<wire::Open>());
    wire::Refused refusal;
    refusal.code = ErrorCode::BadToken;
    rig.peer.reply(refusal);
    QCOMPARE(rig.session().state(), State::NeedsName);
    QCOMPARE(rig.session().endReason(), ErrorCode::BadToken);
    rig.session().join({u"지수"_s, {}, u"1234"_s, {}}, {}, {});
    QVERIFY(rig.await<wire::Join>());
    wire::Entered entered;
    entered.room = Example::link().room;
    entered.role = Role::Participant;
    entered.person = rig.me;
    entered.device = DeviceId::random();
    entered.secret = u"another"_s;
    rig.peer.reply(entered);
    rig.sendSnapshot({StreamKind::All, 6}, rig.people());
    QCOMPARE(rig.own(1), SlotState::Yes);
    const auto paint = rig.await<wire::PaintAnswer>();
    QVERIFY(paint);
    QCOMPARE(paint->operation, 1);
}

void SurvivingTest::anotherPersonDoesNot()
{
    SessionRig rig;
    QVERIFY(rig.joinAndEnter());
    rig.session().submit(Example::stroke(SlotState::Yes, {1}));
    QVERIFY(rig.await<wire::PaintAnswer>());
    rig.session().join({u"Ann"_s, {}, {}, {}}, {}, {});
    QVERIFY(rig.await<wire::Join>());
    wire::Entered entered;
    entered.room = Example::link().room;
    entered.role = Role::Participant;
    entered.person = rig.other;
    entered.device = DeviceId::random();
    entered.secret = u"another"_s;
    rig.peer.reply(entered);
    rig.sendSnapshot({StreamKind::All, 6}, rig.people());
    SessionRig::idle();
    QVERIFY(rig.peer.received().isEmpty());
    QVERIFY(rig.model().pending().isEmpty());
    QVERIFY(rig.onDisk().pending.isEmpty());
    QCOMPARE(rig.own(1), SlotState::None);
}

QTEST_GUILESS_MAIN(SurvivingTest)
#include "surviving_test.moc"
