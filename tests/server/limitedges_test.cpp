#include "rawsocket.h"
#include "roomfixture.h"

using namespace yak;
using namespace Qt::StringLiterals;

namespace {

constexpr quint8 kBinary = 0x82;
constexpr quint8 kPing = 0x89;
constexpr qint64 kHeader = 16; // what each frame counts besides
/// So slow that nothing comes back within a test.
constexpr double kNever = 1e-6;

QByteArray encoded(qint64 id, const wire::ClientMessage &message)
{
    return wire::encode(wire::ClientFrame{id, message}, wire::Encoding::Cbor);
}

} // namespace

/// The rates of the door at their very edge: so many are let through, and one more is not. Those of addresses
/// and strangers are in tests of their own.
class LimitEdgesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void messagesOfAConnectionAreCounted();
    void messagesOfAnAddressAreCounted();
    void bytesOfAConnectionAreCounted_data();
    void bytesOfAConnectionAreCounted();
    void bytesOfAnAddressAreCounted();
    void pongsAreCountedByTheirBytes();
};

void LimitEdgesTest::messagesOfAConnectionAreCounted()
{
    RoomFixture fixture(RoomFixture::Start::Later);
    fixture.server.options.limits.messages = {kNever, 8};
    fixture.open();
    const auto ann = fixture.joined(u"Ann"_s); // a greeting and a join
    for (int i = 2; i < 8; ++i)
        QVERIFY(std::holds_alternative<wire::Pong>(ann->ask(wire::Ping{})));
    QCOMPARE(ann->refused(wire::Ping{}), ErrorCode::Busy);
    QVERIFY(isDone(fixture.host->paint(SlotState::Yes, {fixture.slot(0)})));
}

void LimitEdgesTest::messagesOfAnAddressAreCounted()
{
    RoomFixture fixture(RoomFixture::Start::Later);
    fixture.server.options.limits.addressMessages = {kNever, 8};
    fixture.open(); // a greeting and a room
    const auto ann = fixture.joined(u"Ann"_s);
    for (int i = 4; i < 8; ++i)
        QVERIFY(std::holds_alternative<wire::Pong>((i % 2 == 0 ? *ann : *fixture.host).ask(wire::Ping{})));
    QCOMPARE(ann->refused(wire::Ping{}), ErrorCode::Busy);
    QCOMPARE(fixture.host->refused(wire::Ping{}), ErrorCode::Busy);
}

void LimitEdgesTest::bytesOfAConnectionAreCounted_data()
{
    QTest::addColumn<int>("over");
    QTest::newRow("as many as may be") << 0;
    QTest::newRow("one more") << 1;
}

void LimitEdgesTest::bytesOfAConnectionAreCounted()
{
    QFETCH(int, over);
    constexpr qint64 kMost = 5'000;
    RoomFixture fixture(RoomFixture::Start::Later);
    fixture.server.options.limits.bytes = {kNever, kMost};
    fixture.open();
    RawSocket socket;
    QVERIFY(socket.upgrade(fixture.server.url()));
    const QByteArray hello = encoded(1, wire::Hello{u"raw"_s, {}});
    socket.sendFrame(kBinary, hello);
    QTRY_VERIFY(socket.received().contains("welcome"));
    // One that is read and refused, of all the bytes there are left.
    socket.sendFrame(kBinary, QByteArray(kMost - hello.size() - 2 * kHeader + over, '\0'));
    if (over > 0)
        QTRY_VERIFY(socket.received().contains("too-much"));
    else
        QTRY_VERIFY(socket.received().contains("bad-message"));
    QCOMPARE(socket.received().contains("too-much"), over > 0);
}

void LimitEdgesTest::bytesOfAnAddressAreCounted()
{
    constexpr qint64 kMost = 20'000;
    RoomFixture fixture(RoomFixture::Start::Later);
    fixture.server.options.limits.addressBytes = {kNever, kMost};
    fixture.server.start();
    RawSocket first;
    RawSocket second;
    RawSocket third;
    for (RawSocket *one : {&first, &second, &third})
        QVERIFY(one->upgrade(fixture.server.url()));
    for (RawSocket *one : {&first, &second}) {
        one->sendFrame(kBinary, QByteArray(kMost / 2 - kHeader, '\0'));
        QTRY_VERIFY(one->received().contains("bad-message"));
    }
    third.sendFrame(kBinary, {});
    QTRY_VERIFY(third.received().contains("too-much"));
    QVERIFY(!first.received().contains("too-much"));
}

void LimitEdgesTest::pongsAreCountedByTheirBytes()
{
    RoomFixture fixture(RoomFixture::Start::Later);
    constexpr int kPongs = 4;
    constexpr qint64 kPongBytes = 102;
    fixture.server.options.limits.pongBytes = {kNever, kPongs * kPongBytes};
    fixture.open();
    RawSocket socket;
    QVERIFY(socket.upgrade(fixture.server.url()));
    for (int i = 1; i <= kPongs; ++i) {
        socket.sendFrame(kPing, QByteArray(kPongBytes - 2, 'p'));
        QTRY_COMPARE(socket.frames(), i);
    }
    QVERIFY(!socket.received().contains("too-much"));
    socket.sendFrame(kPing, {});
    QTRY_VERIFY(socket.received().contains("too-much"));
}

QTEST_GUILESS_MAIN(LimitEdgesTest)
#include "limitedges_test.moc"
