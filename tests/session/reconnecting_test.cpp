#include "sessionrig.h"

#include <QSignalSpy>
#include <QTest>

using namespace yak;
using namespace Qt::StringLiterals;
using State = RoomSession::State;

/// Lost lines: noticing, waiting, coming back. Time is moved by hand.
class ReconnectingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void silenceIsPingedAndThenGivenUp();
    void anAnsweredPingKeepsTheLine();
    void whoOnlyListensLetsTheServerHearOfThem();
    void theWaitsGrowAsAgreed();
    void aTryIsNotWaitedForLongerThanALine();
    void retryNowDoesNotWait();
    void afterASleepItReconnectsAtOnce();
    void aServerThatGreetsAndHangsUpIsNotHammered();
    void restartWaitsAsLongAsTheServerAsks();
    void aRequestWithoutReplyIsAskedForOverANewLine();
    void requestsOnALostLineAreUnavailable();
    void nothingButTlsForAPublicHost();
    void aClockThatIsADayWrongChangesNothing();
};

void ReconnectingTest::silenceIsPingedAndThenGivenUp()
{
    SessionRig rig;
    QVERIFY(rig.joinAndEnter());
    rig.peer.setReach(FakePeer::Reach::Mute);
    rig.time.advance(4'900);
    QCOMPARE(rig.peer.pings(), 0);
    rig.time.advance(200);
    QCOMPARE(rig.peer.pings(), 1);
    QCOMPARE(rig.session().state(), State::Live);
    rig.time.advance(2'800);
    QCOMPARE(rig.session().state(), State::Live);
    rig.time.advance(200);
    QCOMPARE(rig.session().state(), State::Reconnecting);
}

void ReconnectingTest::anAnsweredPingKeepsTheLine()
{
    SessionRig rig;
    QVERIFY(rig.joinAndEnter());
    for (int minute = 0; minute < 24; ++minute) {
        rig.time.advance(2'500);
        SessionRig::idle();
    }
    QCOMPARE(rig.session().state(), State::Live);
    QCOMPARE(rig.peer.pings(), 12);
}

void ReconnectingTest::whoOnlyListensLetsTheServerHearOfThem()
{
    SessionRig rig;
    QVERIFY(rig.joinAndEnter());
    int pings = rig.peer.pings();
    qint64 spokeAt = rig.time.now().milliseconds;
    // Others are busy: something comes every second, so this end never waits for a sign of life.
    for (int second = 0; second < 60; ++second) {
        rig.time.advance(1'000);
        rig.peer.push(wire::Presence{{rig.me, rig.other}});
        SessionRig::idle();
        if (std::exchange(pings, rig.peer.pings()) != rig.peer.pings())
            spokeAt = rig.time.now().milliseconds;
        QVERIFY(rig.time.now().milliseconds - spokeAt < wire::kServerDropsSilentAfterMs / 2 + 2'000);
    }
    QCOMPARE(rig.session().state(), State::Live);
}

void ReconnectingTest::theWaitsGrowAsAgreed()
{
    SessionRig rig;
    QVERIFY(rig.joinAndEnter());
    rig.peer.setReach(FakePeer::Reach::Refusing);
    const Instant lost = rig.time.now();
    rig.peer.hangUp();
    const auto failOnce = [&rig] {
        const int before = rig.peer.connections();
        const int wait = rig.session().retryInMilliseconds();
        rig.time.advance(wait - 1);
        if (rig.peer.connections() != before)
            return -1;
        rig.time.advance(1);
        const bool tried = rig.peer.connections() == before + 1 && rig.session().retryInMilliseconds() == 0;
        const bool failed = SessionRig::waitUntil([&rig] { return rig.session().retryInMilliseconds() > 0; });
        return tried && failed ? wait : -1;
    };
    const auto within = [](int wait, int middle) { return wait >= middle * 3 / 4 && wait <= middle * 5 / 4; };
    for (const int middle : {250, 500, 1'000, 2'000, 2'000, 2'000}) {
        const int wait = failOnce();
        QVERIFY2(within(wait, middle), qPrintable(u"%1 for %2"_s.arg(wait).arg(middle)));
    }
    while (rig.time.now() < lost.plusSeconds(60))
        QVERIFY(within(failOnce(), 2'000));
    QVERIFY(within(failOnce(), 4'000));
    QVERIFY(within(failOnce(), 8'000));
    QVERIFY(within(failOnce(), 16'000));
    for (int i = 0; i < 5; ++i) {
        const int wait = failOnce();
        QVERIFY2(wait >= 22'500 && wait <= 37'500, qPrintable(QString::number(wait)));
    }
    QCOMPARE(rig.session().state(), State::Reconnecting);
}

void ReconnectingTest::aTryIsNotWaitedForLongerThanALine()
{
    SessionRig rig;
    rig.peer.setReach(FakePeer::Reach::Mute);
    rig.session().open();
    QVERIFY(rig.waitUntil([&rig] { return rig.peer.connections() == 1; }));
    QCOMPARE(rig.session().state(), State::Connecting);
    rig.time.advance(8'000);
    QCOMPARE(rig.session().state(), State::Reconnecting);
}

void ReconnectingTest::retryNowDoesNotWait()
{
    SessionRig rig;
    QVERIFY(rig.joinAndEnter());
    rig.peer.hangUp();
    QVERIFY(rig.session().retryInMilliseconds() > 0);
    rig.session().retryNow();
    QVERIFY(rig.answerOpen(0));
    QTRY_COMPARE(rig.session().state(), State::Live);
}

void ReconnectingTest::afterASleepItReconnectsAtOnce()
{
    SessionRig rig;
    QVERIFY(rig.joinAndEnter());
    const int before = rig.peer.connections();
    rig.time.jump(3'600'000);
    rig.time.advance(1'000);
    QCOMPARE(rig.peer.connections(), before + 1);
    QVERIFY(rig.answerOpen(0));
    QTRY_COMPARE(rig.session().state(), State::Live);
}

void ReconnectingTest::aServerThatGreetsAndHangsUpIsNotHammered()
{
    SessionRig rig;
    QVERIFY(rig.joinAndEnter());
    int longest = 0;
    for (int i = 0; i < 6; ++i) {
        rig.peer.hangUp();
        longest = std::max(longest, rig.session().retryInMilliseconds());
        rig.session().retryNow();
        QVERIFY(rig.await<wire::Open>());
    }
    QVERIFY(longest >= 1'500);
}

void ReconnectingTest::restartWaitsAsLongAsTheServerAsks()
{
    SessionRig rig;
    QVERIFY(rig.joinAndEnter());
    rig.peer.push(wire::Goodbye{wire::GoodbyeReason::Restart, 3'000});
    QCOMPARE(rig.session().state(), State::Reconnecting);
    QVERIFY(rig.session().retryInMilliseconds() >= 3'000);
    QVERIFY(rig.session().retryInMilliseconds() <= 3'500);
}

void ReconnectingTest::aRequestWithoutReplyIsAskedForOverANewLine()
{
    SessionRig rig;
    QVERIFY(rig.joinAndEnter());
    rig.session().submit(Example::stroke(SlotState::Yes, {1}));
    QVERIFY(rig.await<wire::PaintAnswer>());
    for (int second = 0; second < 31; ++second) {
        rig.time.advance(1'000); // the line is alive: pings are answered
        SessionRig::idle();
    }
    QVERIFY(rig.answerOpen(1));
    const auto again = rig.await<wire::PaintAnswer>();
    QVERIFY(again);
    QCOMPARE(again->operation, 1);
}

void ReconnectingTest::requestsOnALostLineAreUnavailable()
{
    SessionRig rig;
    QVERIFY(rig.joinAndEnter());
    QList<ErrorCode> codes;
    const auto note = [&codes](const RoomSession::Reply &reply) {
        codes.append(reply ? ErrorCode::BadMessage : reply.error().code);
    };
    rig.session().request(wire::Close{}, note);
    QVERIFY(rig.await<wire::Close>());
    rig.peer.hangUp();
    QCOMPARE(codes, QList<ErrorCode>{ErrorCode::Unavailable});
    rig.session().request(wire::Close{}, note);
    QCOMPARE(codes.size(), 1); // never from within the call
    QTRY_COMPARE(codes.size(), 2);
    QCOMPARE(codes[1], ErrorCode::Unavailable);
}

void ReconnectingTest::nothingButTlsForAPublicHost()
{
    SessionRig rig;
    RoomLink link = Example::link();
    link.host = u"rooms.example.org"_s;
    link.security = RoomLink::Security::Tls;
    RoomSession session(link, rig.store, NetworkParts{rig.time, rig.time.timers(), rig.peer.factory()});
    rig.peer.setReach(FakePeer::Reach::Refusing);
    session.open();
    for (int i = 0; i < 20; ++i) {
        QVERIFY(rig.waitUntil([&rig, i] { return rig.peer.connections() == i + 1; }));
        QCOMPARE(rig.peer.lastUrl().scheme(), u"wss"_s);
        QVERIFY(rig.waitUntil([&session] { return session.retryInMilliseconds() > 0; }));
        session.retryNow();
    }
}

void ReconnectingTest::aClockThatIsADayWrongChangesNothing()
{
    SessionRig rig;
    const Instant truth = rig.time.now();
    rig.time.jump(-24 * 3'600'000); // the client's; the server's stays right
    rig.peer.setClockOffset(24 * 3'600'000);
    QVERIFY(rig.joinAndEnter());
    QCOMPARE(rig.session().serverNow(), truth);
    rig.time.advance(90'000);
    QCOMPARE(rig.session().serverNow(), truth.plusSeconds(90));
}

QTEST_GUILESS_MAIN(ReconnectingTest)
#include "reconnecting_test.moc"
