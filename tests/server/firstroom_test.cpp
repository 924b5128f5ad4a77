#include "serverclient.h"
#include "serverharness.h"

#include <QTest>

using namespace yak;
using namespace Qt::StringLiterals;

/// The main way: a room is made, joined and painted, and everybody sees everybody's strokes.
class FirstRoomTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatOnePaintsTheOtherSees();
    void bothEncodingsMeetInOneRoom();
    void whoComesLaterIsShownAll();
    void aRestartLosesNothing();
};

void FirstRoomTest::whatOnePaintsTheOtherSees()
{
    ServerHarness server;
    server.start();
    ServerClient host;
    QVERIFY(host.connectTo(server.url()));
    const RoomId room = host.create(sampleSettings());
    ServerClient guest;
    QVERIFY(guest.connectTo(server.url()));
    guest.join(room, u"지수"_s);
    const SlotKey first = guest.room().slotTable.key(0);

    const auto reply = guest.paint(SlotState::Yes, {{first, first + 30}});
    QVERIFY(std::holds_alternative<wire::Done>(reply));
    QCOMPARE(std::get<wire::Done>(reply).operation, 1);

    QTRY_COMPARE(host.stateOf(guest.me(), first), SlotState::Yes);
    QCOMPARE(host.stateOf(guest.me(), first + 30), SlotState::No);
    QTRY_COMPARE(guest.room().position, host.room().position);
    QCOMPARE(guest.room(), host.room());
    QCOMPARE(host.gaps(), 0);
}

void FirstRoomTest::bothEncodingsMeetInOneRoom()
{
    ServerHarness server;
    server.start();
    ServerClient host;
    ServerClient script(wire::Encoding::Json);
    QVERIFY(host.connectTo(server.url()));
    const RoomId room = host.create(sampleSettings());
    QVERIFY(script.connectTo(server.url()));
    script.join(room, u"Bot"_s);
    const SlotKey first = host.room().slotTable.key(0);
    host.paint(SlotState::IfNeeded, {{first, first + 60}});
    script.paint(SlotState::Yes, {{first, first + 60}});
    QTRY_COMPARE(host.stateOf(script.me(), first), SlotState::Yes);
    QTRY_COMPARE(script.stateOf(host.me(), first), SlotState::IfNeeded);
    QCOMPARE(script.room(), host.room());
}

void FirstRoomTest::whoComesLaterIsShownAll()
{
    ServerHarness server;
    server.start();
    ServerClient host;
    QVERIFY(host.connectTo(server.url()));
    const RoomId room = host.create(sampleSettings());
    const SlotKey first = host.room().slotTable.key(0);
    host.paint(SlotState::Yes, {{first, first + 60}});
    QTRY_COMPARE(host.room().position.revision, 3);

    ServerClient late;
    QVERIFY(late.connectTo(server.url()));
    QVERIFY(!late.view(room));
    QCOMPARE(late.entered()->role, Role::Viewer);
    QCOMPARE(late.room(), host.room());
}

void FirstRoomTest::aRestartLosesNothing()
{
    ServerHarness server;
    server.start();
    ServerClient host;
    QVERIFY(host.connectTo(server.url()));
    host.create(sampleSettings());
    const SlotKey first = host.room().slotTable.key(0);
    host.paint(SlotState::Yes, {{first, first + 60}});
    QTRY_COMPARE(host.stateOf(host.me(), first), SlotState::Yes);
    const Room before = host.room();

    server.stop();
    QTRY_VERIFY(!host.isConnected());
    QCOMPARE(host.goodbye(), wire::GoodbyeReason::Restart);
    server.start();
    QVERIFY(host.connectTo(server.url()));
    QVERIFY(!host.reopen());
    QCOMPARE(host.room(), before);
    QCOMPARE(host.entered()->lastOperation, 1);
}

QTEST_GUILESS_MAIN(FirstRoomTest)
#include "firstroom_test.moc"
