#include "sessionrig.h"

#include <QSignalSpy>
#include <QTest>

using namespace yak;
using namespace Qt::StringLiterals;
using State = RoomSession::State;

/// Coming into a room, being kept out of it and being sent away.
class EnteringTest : public QObject
{
    Q_OBJECT

private:
    static wire::Refused refusal(ErrorCode code)
    {
        wire::Refused refused;
        refused.code = code;
        return refused;
    }
    static bool openToName(SessionRig &rig)
    {
        rig.session().open();
        return rig.waitUntil([&rig] { return rig.session().state() == State::NeedsName; });
    }

private Q_SLOTS:
    void joiningKeepsTheKey();
    void whatTheServerCanDoIsKnown();
    void aNameThatIsTakenCanBeTriedAgain();
    void aLineThatEndsWhileANameIsThoughtOfIsOpenedAgainByTheNext();
    void joiningWithoutAServerSaysSo();
    void twoAttemptsAtOnceAreOneTooMany();
    void aKeyThatCannotBeKeptIsSaid();
    void aViewerLooksAndComesBack();
    void aViewerCanJoin();
    void refusalsAtTheDoor_data();
    void refusalsAtTheDoor();
    void aBusyServerIsAskedAgain();
    void goodbyes_data();
    void goodbyes();
    void aServerThatCountsTooFarIsNotEntered();
    void leavingForgetsTheKey();
    void aSnapshotThatNeverComesIsAskedForOverANewLine();
    void shutdownKeepsStrokesAndSaysGoodbye();
};

void EnteringTest::joiningKeepsTheKey()
{
    SessionRig rig;
    QSignalSpy states(&rig.session(), &RoomSession::stateChanged);
    QVERIFY(rig.joinAndEnter());
    QList<State> seen;
    for (const auto &change : states)
        seen.append(change[0].value<State>());
    QCOMPARE(seen, (QList<State>{State::Connecting, State::NeedsName, State::Entering, State::Live}));
    QTRY_COMPARE(rig.store.rooms().size(), 1);
    const KnownRoom known = rig.store.rooms().first().known;
    QCOMPARE(known.link, Example::link().text());
    QCOMPARE(known.device, rig.device);
    QCOMPARE(known.secret, u"secret-of-the-laptop"_s);
    QCOMPARE(known.person, rig.me);
    rig.start();
    rig.session().open();
    QVERIFY(rig.answerOpen(0));
}

void EnteringTest::whatTheServerCanDoIsKnown()
{
    SessionRig rig;
    QVERIFY(!rig.session().hasFeature(wire::kWebhooksFeature));
    rig.peer.setFeatures({wire::kWebhooksFeature, u"flying"_s});
    QVERIFY(rig.joinAndEnter());
    QVERIFY(rig.session().hasFeature(wire::kWebhooksFeature));
    QVERIFY(!rig.session().hasFeature("flying"_L1)); // it was not said that this app knows it
}

void EnteringTest::aNameThatIsTakenCanBeTriedAgain()
{
    SessionRig rig;
    QVERIFY(openToName(rig));
    std::optional<ErrorCode> said;
    const auto note = [&said](const RoomSession::Reply &reply) {
        said = reply ? std::nullopt : std::optional(reply.error().code);
    };
    for (const ErrorCode code : {ErrorCode::NameTaken, ErrorCode::PinNeeded, ErrorCode::WrongPin, ErrorCode::Full}) {
        rig.session().join({u"지수"_s, {}, {}, {}}, {}, note);
        QVERIFY(rig.await<wire::Join>());
        rig.peer.reply(refusal(code));
        QCOMPARE(said, code);
        QCOMPARE(rig.session().state(), State::NeedsName);
    }
    QVERIFY(rig.joinAndEnter());
}

void EnteringTest::aLineThatEndsWhileANameIsThoughtOfIsOpenedAgainByTheNext()
{
    SessionRig rig;
    QVERIFY(openToName(rig));
    rig.peer.hangUp();
    QCOMPARE(rig.session().state(), State::NeedsName);
    rig.time.advance(60'000);
    SessionRig::idle();
    QCOMPARE(rig.peer.connections(), 1); // nobody keeps a line open for it
    QVERIFY(rig.joinAndEnter());
    QCOMPARE(rig.peer.connections(), 2);
}

void EnteringTest::joiningWithoutAServerSaysSo()
{
    SessionRig rig;
    QVERIFY(openToName(rig));
    rig.peer.setReach(FakePeer::Reach::Refusing);
    rig.peer.hangUp();
    std::optional<ErrorCode> said;
    rig.session().join({u"지수"_s, {}, {}, {}}, {},
                       [&said](const RoomSession::Reply &reply) { said = reply.error().code; });
    QVERIFY(rig.waitUntil([&said] { return said.has_value(); }));
    QCOMPARE(said, ErrorCode::Unavailable);
    QCOMPARE(rig.session().state(), State::NeedsName);
}

void EnteringTest::twoAttemptsAtOnceAreOneTooMany()
{
    SessionRig rig;
    QVERIFY(openToName(rig));
    QStringList said;
    const auto note = [&said](const QString &who) {
        return [&said, who](const RoomSession::Reply &reply) {
            said.append(who + (reply ? u" in"_s : u" "_s + toText(reply.error().code)));
        };
    };
    rig.session().join({u"지수"_s, {}, {}, {}}, {}, note(u"first"_s));
    rig.session().join({u"지수"_s, {}, {}, {}}, {}, note(u"second"_s));
    QTRY_COMPARE(said, QStringList{u"second busy"_s});
    QVERIFY(rig.await<wire::Join>());
    rig.session().shutdown();
    QCOMPARE(said, (QStringList{u"second busy"_s, u"first unavailable"_s}));
}

void EnteringTest::aKeyThatCannotBeKeptIsSaid()
{
    SessionRig rig;
    rig.store.breakDown();
    QSignalSpy failed(&rig.session(), &RoomSession::diskFailed);
    QVERIFY(rig.joinAndEnter());
    QTRY_VERIFY(!failed.isEmpty());
}

void EnteringTest::aViewerLooksAndComesBack()
{
    SessionRig rig;
    QVERIFY(openToName(rig));
    rig.session().openAsViewer({u"열쇠"_s, {}}, {});
    auto open = rig.await<wire::Open>();
    QVERIFY(open);
    QVERIFY(!open->device);
    QCOMPARE(open->password, u"열쇠"_s);
    wire::Entered entered;
    entered.room = Example::link().room;
    rig.peer.reply(entered);
    rig.sendSnapshot({StreamKind::All, 5}, rig.people());
    QCOMPARE(rig.session().state(), State::Live);
    QCOMPARE(rig.model().role(), Role::Viewer);
    QVERIFY(rig.session().submit(Example::stroke(SlotState::Yes, {1})).isEmpty());
    rig.peer.hangUp();
    rig.session().retryNow();
    open = rig.await<wire::Open>();
    QVERIFY(open);
    QCOMPARE(open->password, u"열쇠"_s);
    QCOMPARE(open->known, (StreamPosition{StreamKind::All, 5}));
}

void EnteringTest::aViewerCanJoin()
{
    SessionRig rig;
    QVERIFY(openToName(rig));
    rig.session().openAsViewer({}, {});
    QVERIFY(rig.await<wire::Open>());
    wire::Entered entered;
    entered.room = Example::link().room;
    rig.peer.reply(entered);
    rig.sendSnapshot({StreamKind::All, 5}, rig.people());
    rig.session().join({u"지수"_s, {}, {}, {}}, {}, {});
    QVERIFY(rig.await<wire::Join>());
    entered.person = rig.me;
    entered.device = rig.device;
    entered.secret = u"s"_s;
    entered.role = Role::Participant;
    rig.peer.reply(entered);
    rig.sendSnapshot({StreamKind::All, 6}, rig.people());
    QCOMPARE(rig.session().state(), State::Live);
    QVERIFY(!rig.session().submit(Example::stroke(SlotState::Yes, {1})).isEmpty());
}

void EnteringTest::refusalsAtTheDoor_data()
{
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<State>("state");
    QTest::newRow("no such room") << ErrorCode::NotFound << State::Ended;
    QTest::newRow("name lapsed") << ErrorCode::NameLapsed << State::Ended;
    QTest::newRow("no longer welcome") << ErrorCode::Forbidden << State::Ended;
    QTest::newRow("key no longer good") << ErrorCode::BadToken << State::NeedsName;
}

void EnteringTest::refusalsAtTheDoor()
{
    QFETCH(ErrorCode, code);
    QFETCH(State, state);
    SessionRig rig;
    QVERIFY(rig.joinAndEnter());
    rig.peer.hangUp();
    rig.session().retryNow();
    QVERIFY(rig.await<wire::Open>());
    rig.peer.reply(refusal(code));
    QCOMPARE(rig.session().state(), state);
    QCOMPARE(rig.session().endReason(), code);
    rig.time.advance(60'000);
    SessionRig::idle();
    QCOMPARE(rig.session().state(), state); // it does not try what cannot work
}

void EnteringTest::aBusyServerIsAskedAgain()
{
    SessionRig rig;
    QVERIFY(rig.joinAndEnter());
    rig.peer.hangUp();
    rig.session().retryNow();
    QVERIFY(rig.await<wire::Open>());
    wire::Refused busy = refusal(ErrorCode::Unavailable);
    busy.retryAfter = 4'000;
    rig.peer.reply(busy);
    QCOMPARE(rig.session().state(), State::Reconnecting);
    QVERIFY(rig.session().retryInMilliseconds() >= 4'000);
    rig.time.advance(rig.session().retryInMilliseconds());
    QVERIFY(rig.answerOpen(0));
    QTRY_COMPARE(rig.session().state(), State::Live);
}

void EnteringTest::goodbyes_data()
{
    QTest::addColumn<wire::GoodbyeReason>("reason");
    QTest::addColumn<State>("state");
    QTest::addColumn<ErrorCode>("why");
    QTest::addColumn<bool>("keyKept");
    using Reason = wire::GoodbyeReason;
    QTest::newRow("removed") << Reason::Removed << State::Ended << ErrorCode::Forbidden << false;
    QTest::newRow("lapsed") << Reason::NameLapsed << State::Ended << ErrorCode::NameLapsed << false;
    QTest::newRow("deleted") << Reason::Deleted << State::Ended << ErrorCode::NotFound << true;
    QTest::newRow("revoked") << Reason::Revoked << State::NeedsName << ErrorCode::BadToken << true;
    QTest::newRow("silent") << Reason::Silent << State::Live << ErrorCode::NotEntered << true;
    QTest::newRow("too slow") << Reason::TooSlow << State::Live << ErrorCode::NotEntered << true;
    QTest::newRow("too much") << Reason::TooMuch << State::Live << ErrorCode::NotEntered << true;
}

void EnteringTest::goodbyes()
{
    QFETCH(wire::GoodbyeReason, reason);
    QFETCH(State, state);
    QFETCH(ErrorCode, why);
    QFETCH(bool, keyKept);
    SessionRig rig;
    QVERIFY(rig.joinAndEnter());
    rig.peer.push(wire::Goodbye{reason, {}});
    if (state != State::Ended) {
        QCOMPARE(rig.session().state(), State::Reconnecting);
        rig.time.advance(rig.session().retryInMilliseconds());
    }
    if (state == State::Live)
        QVERIFY(rig.answerOpen(0));
    QTRY_COMPARE(rig.session().state(), state);
    if (state != State::Live)
        QCOMPARE(rig.session().endReason(), why);
    SessionRig::idle();
    QCOMPARE(!rig.store.rooms().first().known.secret.isEmpty(), keyKept);
}

// What comes after the largest number that a message can have could not be sent.
void EnteringTest::aServerThatCountsTooFarIsNotEntered()
{
    SessionRig rig;
    QVERIFY(rig.joinAndEnter());
    QTRY_COMPARE(rig.store.rooms().size(), 1);
    rig.start();
    rig.session().open();
    QVERIFY(rig.answerOpen((qint64{1} << 53) - 1));
    QTRY_VERIFY(rig.session().state() != State::Entering);
    QVERIFY(rig.session().state() != State::Live);
    QCOMPARE(rig.store.rooms().size(), 1); // the room is not lost by it
}

void EnteringTest::leavingForgetsTheKey()
{
    SessionRig rig;
    QVERIFY(rig.joinAndEnter());
    bool told = false;
    rig.session().request(wire::Leave{}, [&told](const RoomSession::Reply &reply) { told = reply.has_value(); });
    QVERIFY(rig.await<wire::Leave>());
    rig.peer.reply(wire::Done{});
    QVERIFY(told);
    QCOMPARE(rig.session().state(), State::Ended);
    QCOMPARE(rig.session().endReason(), ErrorCode::NotEntered);
    SessionRig::idle();
    QVERIFY(rig.store.rooms().first().known.device.isNull());
    rig.session().open();
    QTRY_COMPARE(rig.session().state(), State::NeedsName);
}

void EnteringTest::aSnapshotThatNeverComesIsAskedForOverANewLine()
{
    SessionRig rig;
    QVERIFY(openToName(rig));
    rig.session().join({u"지수"_s, {}, {}, {}}, {}, {});
    QVERIFY(rig.await<wire::Join>());
    wire::Entered entered;
    entered.room = Example::link().room;
    entered.person = rig.me;
    entered.device = rig.device;
    entered.secret = u"secret-of-the-laptop"_s;
    rig.peer.reply(entered);
    QCOMPARE(rig.session().state(), State::Entering);
    for (int second = 0; second < 31; ++second) {
        rig.time.advance(1'000);
        SessionRig::idle();
    }
    QCOMPARE(rig.peer.connections(), 2);
    QVERIFY(rig.answerOpen(0));
    rig.sendSnapshot({StreamKind::All, 5}, rig.people());
    QCOMPARE(rig.session().state(), State::Live);
}

void EnteringTest::shutdownKeepsStrokesAndSaysGoodbye()
{
    SessionRig rig;
    QVERIFY(rig.joinAndEnter());
    rig.session().submit(Example::stroke(SlotState::Yes, {1}));
    rig.session().shutdown();
    QCOMPARE(rig.session().state(), State::Idle);
    QVERIFY(!rig.peer.isConnected());
    QTRY_COMPARE(rig.onDisk().pending.size(), 1);
    QVERIFY(!rig.store.rooms().first().snapshot.isEmpty());
}

QTEST_GUILESS_MAIN(EnteringTest)
#include "entering_test.moc"
