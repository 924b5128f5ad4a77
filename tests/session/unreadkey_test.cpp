#include "sessionrig.h"

#include <QSignalSpy>
#include <QTest>

using namespace yak;
using namespace Qt::StringLiterals;
using State = RoomSession::State;

/// A device whose key the key store does not give: nothing of it is lost, and it comes back once it can be read.
class UnreadKeyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itIsNoRefusal_data();
    void itIsNoRefusal();
    void readAgainItLetsOneIn();
    void whatIsStillLockedCanBeTriedOnceMore();
    void whoLooksMeanwhileLosesNothing();
    void theNameAndPinStillDo();
    void aRefusedKeyWasRead();

private:
    /// A room with a stroke that waits, left behind by an app that was killed.
    static bool leaveAStroke(SessionRig &rig);
};

bool UnreadKeyTest::leaveAStroke(SessionRig &rig)
{
    if (!rig.joinAndEnter())
        return false;
    rig.time.advance(5'000); // the snapshot is on disk
    SessionRig::idle();
    rig.peer.setReach(FakePeer::Reach::Refusing);
    rig.peer.hangUp();
    SessionRig::idle();
    rig.session().submit(Example::stroke(SlotState::Yes, {1}));
    const bool isKept = SessionRig::waitUntil([&rig] { return rig.onDisk().pending.size() == 1; });
    rig.kill();
    rig.peer.setReach(FakePeer::Reach::Open);
    return isKept;
}

void UnreadKeyTest::itIsNoRefusal_data()
{
    QTest::addColumn<KeyAccess>("access");
    QTest::newRow("locked") << KeyAccess::Locked;
    QTest::newRow("denied") << KeyAccess::Denied;
    QTest::newRow("silent") << KeyAccess::Silent;
    QTest::newRow("missing") << KeyAccess::Missing;
}

void UnreadKeyTest::itIsNoRefusal()
{
    QFETCH(KeyAccess, access);
    SessionRig rig;
    QVERIFY(leaveAStroke(rig));
    const StoredRoom before = rig.store.rooms().value(Example::link().text());
    rig.store.withhold(access);
    rig.start();
    rig.session().open();
    QTRY_COMPARE(rig.session().state(), State::NeedsName);
    QCOMPARE(rig.session().keyAccess(), access);
    QVERIFY2(rig.session().endReason() != ErrorCode::BadToken, "the server refused nothing");
    QVERIFY2(!rig.peer.take<wire::Open>(), "it was asked nothing");
    rig.session().shutdown();
    SessionRig::idle();
    const StoredRoom after = rig.store.rooms().value(Example::link().text());
    QCOMPARE(after.known.device, before.known.device);
    QCOMPARE(after.known.secret, before.known.secret);
    QCOMPARE(after.strokes, before.strokes);
}

void UnreadKeyTest::readAgainItLetsOneIn()
{
    SessionRig rig;
    QVERIFY(leaveAStroke(rig));
    rig.store.withhold(KeyAccess::Locked);
    rig.start();
    rig.session().open();
    QTRY_COMPARE(rig.session().state(), State::NeedsName);
    rig.store.withhold(KeyAccess::Given);
    rig.session().readKeyAgain();
    QVERIFY(rig.answerOpen(0));
    QTRY_COMPARE(rig.session().state(), State::Live);
    QCOMPARE(rig.session().keyAccess(), KeyAccess::Given);
    const auto paint = rig.await<wire::PaintAnswer>();
    QVERIFY(paint);
    QCOMPARE(paint->strokes, QList<Stroke>{Example::stroke(SlotState::Yes, {1})});
}

void UnreadKeyTest::whatIsStillLockedCanBeTriedOnceMore()
{
    SessionRig rig;
    QVERIFY(leaveAStroke(rig));
    rig.store.withhold(KeyAccess::Locked);
    rig.start();
    rig.session().open();
    QTRY_COMPARE(rig.session().state(), State::NeedsName);
    const QSignalSpy read(&rig.session(), &RoomSession::keyAccessChanged);
    rig.store.withhold(KeyAccess::Denied);
    rig.session().readKeyAgain();
    rig.session().readKeyAgain(); // one question at a time
    QTRY_COMPARE(read.count(), 1);
    SessionRig::idle();
    QCOMPARE(read.count(), 1);
    QCOMPARE(rig.session().keyAccess(), KeyAccess::Denied);
    QCOMPARE(rig.session().state(), State::NeedsName);
    rig.peer.hangUp(); // a server does not wait for somebody who looks for a password
    SessionRig::idle();
    rig.store.withhold(KeyAccess::Given);
    rig.session().readKeyAgain();
    QVERIFY(rig.answerOpen(0));
    QTRY_COMPARE(rig.session().state(), State::Live);
}

void UnreadKeyTest::whoLooksMeanwhileLosesNothing()
{
    SessionRig rig;
    QVERIFY(leaveAStroke(rig));
    const StoredRoom before = rig.store.rooms().value(Example::link().text());
    rig.store.withhold(KeyAccess::Locked);
    rig.start();
    rig.session().open();
    QTRY_COMPARE(rig.session().state(), State::NeedsName);
    rig.session().openAsViewer({}, {});
    QVERIFY(rig.await<wire::Open>());
    rig.peer.reply(wire::Entered{Example::link().room, Role::Viewer, {}, {}, {}, u"token"_s, {}, 0});
    rig.sendSnapshot({StreamKind::All, 5}, rig.people());
    QTRY_COMPARE(rig.session().state(), State::Live);
    QVERIFY(rig.model().me().isNull());
    QVERIFY(rig.session().device().isNull());
    QVERIFY(rig.model().pending().isEmpty());
    rig.time.advance(5'000);
    SessionRig::idle();
    QVERIFY2(!rig.peer.take<wire::PaintAnswer>(), "who only looks sends nothing");
    const StoredRoom meanwhile = rig.store.rooms().value(Example::link().text());
    QCOMPARE(meanwhile.known.device, before.known.device);
    QCOMPARE(meanwhile.known.person, before.known.person);
    QCOMPARE(meanwhile.known.role, before.known.role);
    QCOMPARE(meanwhile.known.secret, before.known.secret);
    QCOMPARE(meanwhile.strokes, before.strokes);
    rig.store.withhold(KeyAccess::Given);
    rig.session().readKeyAgain();
    QVERIFY(rig.answerOpen(0));
    QTRY_COMPARE(rig.session().state(), State::Live);
    QCOMPARE(rig.model().me(), rig.me);
    const auto paint = rig.await<wire::PaintAnswer>();
    QVERIFY(paint);
    QCOMPARE(paint->strokes, QList<Stroke>{Example::stroke(SlotState::Yes, {1})});
}

void UnreadKeyTest::theNameAndPinStillDo()
{
    SessionRig rig;
    QVERIFY(leaveAStroke(rig));
    rig.store.withhold(KeyAccess::Denied);
    rig.start();
    rig.session().open();
    QTRY_COMPARE(rig.session().state(), State::NeedsName);
    rig.session().join({u"지수"_s, {}, u"1234"_s, {}}, {}, {});
    QVERIFY(rig.await<wire::Join>());
    rig.peer.reply(wire::Entered{
        Example::link().room, Role::Participant, rig.me, DeviceId::random(), u"another"_s, u"token"_s, {}, 0});
    rig.sendSnapshot({StreamKind::All, 5}, rig.people());
    QCOMPARE(rig.session().keyAccess(), KeyAccess::Given);
    QVERIFY2(rig.await<wire::PaintAnswer>(), "what waited goes along");
    QTRY_COMPARE(rig.store.rooms().value(Example::link().text()).known.secret, u"another"_s);
}

void UnreadKeyTest::aRefusedKeyWasRead()
{
    SessionRig rig;
    QVERIFY(leaveAStroke(rig));
    rig.start();
    rig.session().open();
    QVERIFY(rig.await<wire::Open>());
    wire::Refused refusal;
    refusal.code = ErrorCode::BadToken;
    rig.peer.reply(refusal);
    QTRY_COMPARE(rig.session().state(), State::NeedsName);
    QCOMPARE(rig.session().endReason(), ErrorCode::BadToken);
    QCOMPARE(rig.session().keyAccess(), KeyAccess::Given);
    rig.session().readKeyAgain();
    SessionRig::idle();
    QVERIFY2(!rig.peer.take<wire::Open>(), "a key that was refused is not tried again and again");
}

QTEST_GUILESS_MAIN(UnreadKeyTest)
#include "unreadkey_test.moc"
