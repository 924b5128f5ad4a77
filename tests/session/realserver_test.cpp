#include "realdevice.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QSignalSpy>

#include <array>

using namespace yak;
using namespace Qt::StringLiterals;
using State = RoomSession::State;

/// Sessions over real sockets and disks against the real server. Its clock stands years from the client's.
class RealServerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void createJoinPaintLive();
    void hundredsOfStrokesPaintedOfflineAreDrainedQuickly();
    void aKilledAppEndsEqual();
    void twoDevicesOfOnePersonBothSurvive();
    void anothersFirstAnswerIsHiddenUntilTheOwn();
    void aLateStrokeGoesWhenMoreTimeIsGiven();
    void whoIsRemovedIsTold();
    void aDeletedRoomEnds();
    void whatHappensByItselfReachesWhoWasAway();
    void anyCutsAndRestartsEndEqual();
};

void RealServerTest::createJoinPaintLive()
{
    ServerHarness harness;
    harness.start();
    Device anna(harness);
    const auto room = anna.create(sampleSettings(), u"Anna"_s);
    QVERIFY(room);
    QCOMPARE(anna.model().role(), Role::Organizer);
    Device minjun(harness);
    QVERIFY(minjun.join(*room, u"김민준"_s));
    QTRY_COMPARE(anna.model().room().people.size(), 2);
    QTRY_COMPARE(anna.model().online().size(), 2);
    minjun.paint(SlotState::Yes, 0, 4);
    minjun.paint(SlotState::IfNeeded, 4, 6);
    QTRY_COMPARE(anna.model().room().answerOf(minjun.model().me()), minjun.model().ownAnswer());
    QVERIFY(minjun.isSaved());
    QCOMPARE(anna.model().room(), minjun.model().room());
    // The server's time, not this machine's.
    QVERIFY(std::abs(anna.session().serverNow().milliseconds - harness.clock.now().milliseconds) < 1'000);
}

void RealServerTest::hundredsOfStrokesPaintedOfflineAreDrainedQuickly()
{
    ServerHarness harness;
    harness.start();
    Device anna(harness);
    const auto room = anna.create(sampleSettings(), u"Anna"_s);
    QVERIFY(room);
    anna.relay().cut();
    QTRY_COMPARE(anna.session().state(), State::Reconnecting);
    for (int i = 0; i < 500; ++i)
        anna.paint(i % 4 < 2 ? SlotState::Yes : SlotState::IfNeeded, i % 17, i % 17 + 1);
    const Answer painted = anna.model().ownAnswer();
    anna.relay().mend();
    anna.session().retryNow();
    QVERIFY(anna.isLive());
    QElapsedTimer drained;
    drained.start();
    QVERIFY(anna.isSaved());
    qInfo() << "500 strokes drained within" << drained.elapsed() << "ms of coming back";
    QCOMPARE(anna.model().confirmed().answerOf(anna.model().me()), painted);
}

void RealServerTest::aKilledAppEndsEqual()
{
    ServerHarness harness;
    harness.start();
    Device anna(harness);
    const auto room = anna.create(sampleSettings(), u"Anna"_s);
    QVERIFY(room);
    for (int i = 0; i < 6; ++i) {
        anna.paint(SlotState::Yes, i, i + 3);
        anna.paint(SlotState::IfNeeded, i, i + 1);
        anna.restart(); // whatever is on its way by now
        QVERIFY(anna.isLive());
    }
    QVERIFY(anna.isSaved());
    QCOMPARE(anna.own(5), SlotState::IfNeeded);
    QCOMPARE(anna.own(7), SlotState::Yes);
    Device viewer(harness);
    QVERIFY(viewer.join(*room, u"Guest"_s));
    QCOMPARE(viewer.model().room().answers, anna.model().room().answers);
}

void RealServerTest::twoDevicesOfOnePersonBothSurvive()
{
    ServerHarness harness;
    harness.start();
    Device host(harness);
    const auto room = host.create(sampleSettings(), u"Host"_s);
    QVERIFY(room);
    Device laptop(harness);
    Device phone(harness);
    QVERIFY(laptop.join(*room, u"지수"_s, u"비밀 🙂"_s));
    QVERIFY(phone.join(*room, u"지수"_s, u"비밀 🙂"_s));
    QCOMPARE(phone.model().me(), laptop.model().me());
    phone.relay().cut();
    QTRY_COMPARE(phone.session().state(), State::Reconnecting);
    phone.paint(SlotState::Yes, 12, 18);
    laptop.paint(SlotState::Yes, 0, 6);
    QVERIFY(laptop.isSaved());
    phone.relay().mend();
    phone.session().retryNow();
    QVERIFY(phone.isSaved());
    QTRY_COMPARE(laptop.model().ownAnswer(), phone.model().ownAnswer());
    for (const int slot : {0, 5, 12, 17})
        QCOMPARE(laptop.own(slot), SlotState::Yes);
    QCOMPARE(laptop.own(8), SlotState::No);
}

void RealServerTest::anothersFirstAnswerIsHiddenUntilTheOwn()
{
    ServerHarness harness;
    harness.start();
    Device host(harness);
    RoomSettings settings = sampleSettings();
    settings.visibility = Visibility::AfterOwnAnswer;
    const auto room = host.create(settings, u"Host"_s);
    QVERIFY(room);
    host.paint(SlotState::Yes, 0, 3);
    QVERIFY(host.isSaved());
    Device guest(harness);
    QVERIFY(guest.join(*room, u"Guest"_s));
    QVERIFY(!guest.model().seesAnswers());
    QVERIFY(guest.model().room().answers.isEmpty());
    guest.paint(SlotState::Yes, 2, 5);
    QVERIFY(guest.isSaved());
    QTRY_VERIFY(guest.model().seesAnswers());
    QTRY_COMPARE(guest.model().room(), host.model().room());
}

void RealServerTest::aLateStrokeGoesWhenMoreTimeIsGiven()
{
    ServerHarness harness;
    harness.start();
    Device host(harness);
    RoomSettings settings = sampleSettings();
    settings.deadline = harness.clock.now().plusSeconds(60);
    const auto room = host.create(settings, u"Host"_s);
    QVERIFY(room);
    Device guest(harness);
    QVERIFY(guest.join(*room, u"Guest"_s));
    harness.clock.advanceSeconds(60); // the deadline instant itself is late
    QSignalSpy refused(&guest.session(), &RoomSession::strokeRefused);
    guest.paint(SlotState::Yes, 0, 2);
    QTRY_COMPARE(refused.size(), 1);
    QCOMPARE(refused[0][0].value<wire::Refused>().code, ErrorCode::Late);
    QCOMPARE(guest.own(0), SlotState::None);
    QCOMPARE(guest.session().lateStrokes().size(), 1);
    wire::SetPerson more;
    more.person = guest.model().me();
    more.deadline = std::optional(harness.clock.now().plusSeconds(600));
    host.session().request(more, {});
    QTRY_COMPARE(host.model().room().answerOf(guest.model().me()).isEmpty(), false);
    QVERIFY(guest.session().lateStrokes().isEmpty());
    QCOMPARE(guest.own(0), SlotState::Yes);
}

void RealServerTest::whoIsRemovedIsTold()
{
    ServerHarness harness;
    harness.start();
    Device host(harness);
    const auto room = host.create(sampleSettings(), u"Host"_s);
    QVERIFY(room);
    Device guest(harness);
    QVERIFY(guest.join(*room, u"Guest"_s));
    wire::Remove remove;
    remove.person = guest.model().me();
    host.session().request(remove, {});
    QTRY_COMPARE(guest.session().state(), State::Ended);
    QCOMPARE(guest.session().endReason(), ErrorCode::Forbidden);
    QVERIFY(guest.join(*room, u"Guest"_s)); // the name is free at once
}

void RealServerTest::aDeletedRoomEnds()
{
    ServerHarness harness;
    harness.start();
    Device host(harness);
    const auto room = host.create(sampleSettings(u"Dinner"_s), u"Host"_s);
    QVERIFY(room);
    Device guest(harness);
    QVERIFY(guest.join(*room, u"Guest"_s));
    host.session().request(wire::Delete{u"Dinner"_s}, {});
    QTRY_COMPARE(guest.session().state(), State::Ended);
    QCOMPARE(guest.session().endReason(), ErrorCode::NotFound);
    QTRY_COMPARE(host.session().state(), State::Ended);
}

void RealServerTest::whatHappensByItselfReachesWhoWasAway()
{
    ServerHarness harness;
    harness.start();
    RoomSettings settings = sampleSettings();
    settings.deadline = harness.clock.now().plusSeconds(3 * 86'400);
    settings.atDeadline = AtDeadline::SettleBest;
    settings.remindBefore = 24 * 60;
    Device anna(harness);
    const auto room = anna.create(settings, u"Anna"_s);
    QVERIFY(room);
    anna.paint(SlotState::Yes, 2, 4);
    QVERIFY(anna.isSaved());
    Device minjun(harness);
    QVERIFY(minjun.join(*room, u"김민준"_s));
    minjun.session().shutdown();
    harness.stop();
    harness.clock.advanceSeconds(49 * 3'600); // the server is off when people are to be reminded
    harness.start();
    minjun.restart();
    QVERIFY(minjun.isLive());
    QTRY_VERIFY(minjun.model().room().flags.remindedAt);
    QVERIFY(!minjun.model().room().flags.decision);
    harness.stop();
    harness.clock.advanceSeconds(24 * 3'600); // and at the deadline
    harness.start();
    QVERIFY(minjun.isLive() && anna.isLive());
    QTRY_VERIFY(minjun.model().room().flags.decision);
    const Decision decision = *minjun.model().room().flags.decision;
    QVERIFY2(decision.by.isNull(), "nobody settled it");
    QCOMPARE(decision.start, minjun.model().room().slotTable.range(2).from);
    QTRY_COMPARE(anna.model().room().flags, minjun.model().room().flags);
}

void RealServerTest::anyCutsAndRestartsEndEqual()
{
    // A handful of long runs: each is a whole server, and what orders can do is tested one layer below.
    for (int run = 0; run < 3; ++run) {
        ServerHarness harness;
        harness.start();
        std::array<Device, 3> devices{Device(harness), Device(harness), Device(harness)};
        const auto room = devices[0].create(sampleSettings(), u"Host"_s);
        QVERIFY(room);
        QVERIFY(devices[1].join(*room, u"지수"_s, u"pin"_s));
        QVERIFY(devices[2].join(*room, u"지수"_s, u"pin"_s));
        QRandomGenerator random(static_cast<quint32>(run));
        for (int step = 0; step < 120; ++step) {
            Device &device = devices[random.bounded(3u)];
            const int action = random.bounded(12);
            if (action < 7)
                device.paint(kSlotStates[random.bounded(1u, 4u)], random.bounded(9), random.bounded(10, 18));
            else if (action == 7)
                device.relay().cut();
            else if (action == 8)
                device.restart();
            else if (action == 9) {
                device.relay().mend();
                device.session().retryNow();
            } else
                QTest::qWait(random.bounded(20));
        }
        for (Device &device : devices)
            device.relay().mend();
        for (Device &device : devices) {
            device.session().retryNow();
            QVERIFY(device.isSaved());
        }
        for (Device &device : devices) {
            QTRY_COMPARE(device.model().room(), devices[0].model().room());
            QCOMPARE(device.model().room(), device.model().confirmed());
        }
    }
}

QTEST_GUILESS_MAIN(RealServerTest)
#include "realserver_test.moc"
