#include "net/messagewatch.h"
#include "rawsocket.h"
#include "roomfixture.h"

using namespace yak;
using namespace Qt::StringLiterals;

namespace {

constexpr quint8 kText = 0x81;
constexpr quint8 kBinary = 0x82;
constexpr quint8 kPing = 0x89;
/// Where it is another limit that is looked at.
constexpr qsizetype kNoMatter = 1'000'000'000;

QByteArray hello(wire::Encoding encoding = wire::Encoding::Cbor)
{
    return wire::encode(wire::ClientFrame{1, wire::Hello{u"raw"_s, {}}}, encoding);
}

/// Whether the room of the fixture goes on as if nothing had happened.
bool isUntouched(RoomFixture &fixture)
{
    return isDone(fixture.host->paint(SlotState::Yes, {fixture.slot(0)})) && fixture.host->gaps() == 0;
}

} // namespace

/// What a socket may not do, and that nobody else notices when it does.
class SocketLimitsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aHandshakeThatDoesNotEndIsDropped();
    void whoNeverEntersIsSentAway();
    void whoIsRefusedMayTryAgain();
    void silenceEndsAConnection();
    void aMessageThatDoesNotEndIsTheEnd_data();
    void aMessageThatDoesNotEndIsTheEnd();
    void slowMessagesHaveTheTimeOfTheirLength();
    void brokenFramesAreClosedWithTheirCode_data();
    void brokenFramesAreClosedWithTheirCode();
    void garbageInAFrameIsRefused_data();
    void garbageInAFrameIsRefused();
    void anUnmaskedFrameHarmsNobody();
    void aStrangerWithoutSubprotocolIsClosed();
    void anOriginIsRefusedUnlessConfigured();
    void aPingFloodIsEnded();
    void tooManyMessagesAreBusyAndThenTheEnd();
    void tooManyBytesAreTheEnd();
};

void SocketLimitsTest::aHandshakeThatDoesNotEndIsDropped()
{
    RoomFixture fixture(RoomFixture::Start::Later);
    fixture.server.options.limits.handshakeMs = 300;
    fixture.open();
    RawSocket socket;
    QVERIFY(socket.connectTo(fixture.server.url()));
    socket.sendRaw("GET / HTTP/1.1\r\nHost: localhost\r\n");
    QTRY_VERIFY(!socket.isOpen());
    QVERIFY(isUntouched(fixture));
}

void SocketLimitsTest::whoNeverEntersIsSentAway()
{
    RoomFixture fixture(RoomFixture::Start::Later);
    fixture.server.options.limits.enterMs = 300;
    fixture.open();
    RawSocket mute;
    QVERIFY(mute.upgrade(fixture.server.url()));
    const auto polite = fixture.connected();
    QTRY_COMPARE(mute.closeCode(), 1008);
    QTRY_COMPARE(polite->goodbye(), wire::GoodbyeReason::Silent);
    QTRY_VERIFY(!polite->isConnected());
    QVERIFY(isUntouched(fixture));
}

void SocketLimitsTest::whoIsRefusedMayTryAgain()
{
    RoomFixture fixture(RoomFixture::Start::Later);
    fixture.server.options.limits.enterMs = 300;
    fixture.open();
    const auto guest = fixture.connected();
    QCOMPARE(guest->refused(wire::Join{fixture.room, {u"host"_s, {}, {}, {}}, {}}), ErrorCode::NameTaken);
    // Longer than a connection may stay that has not tried at all: one of those is gone by then.
    const auto other = fixture.connected();
    QTRY_VERIFY(!other->isConnected());
    guest->join(fixture.room, u"Ann"_s);
}

void SocketLimitsTest::silenceEndsAConnection()
{
    RoomFixture fixture(RoomFixture::Start::Later);
    fixture.server.options.limits.silentMs = 600;
    fixture.open();
    const auto silent = fixture.joined(u"Silent"_s);
    QTimer alive;
    connect(&alive, &QTimer::timeout, this, [&] { fixture.host->post(wire::Ping{}); });
    alive.start(100);
    QTRY_COMPARE(silent->goodbye(), wire::GoodbyeReason::Silent);
    QTRY_VERIFY(!silent->isConnected());
    QVERIFY(isUntouched(fixture));
}

void SocketLimitsTest::aMessageThatDoesNotEndIsTheEnd_data()
{
    QTest::addColumn<QByteArray>("begun");
    QTest::addColumn<QByteArray>("drop");
    const QByteArray header = QByteArray::fromHex("82fe100000000000"); // 4096 bytes to come
    QTest::newRow("a header's bytes") << header.first(1) << QByteArray();
    QTest::newRow("a frame") << header << QByteArray(1, 'x');
    QTest::newRow("fragments") << QByteArray::fromHex("028100000000") + 'x'
                               << QByteArray::fromHex("008100000000") + 'x';
    QTest::newRow("fragments and pings") << QByteArray::fromHex("028100000000") + 'x'
                                         << QByteArray::fromHex("898000000000");
}

void SocketLimitsTest::aMessageThatDoesNotEndIsTheEnd()
{
    QFETCH(QByteArray, begun);
    QFETCH(QByteArray, drop);
    RoomFixture fixture(RoomFixture::Start::Later);
    fixture.server.options.limits.messageMs = 400;
    fixture.server.options.limits.enterMs = 60'000;
    fixture.open();
    RawSocket slow;
    QVERIFY(slow.upgrade(fixture.server.url()));
    slow.sendFrame(kBinary, hello());
    QTRY_VERIFY(slow.received().contains("welcome"));
    slow.sendRaw(begun);
    QTimer drip;
    connect(&drip, &QTimer::timeout, this, [&] { slow.sendRaw(drop); });
    drip.start(50); // never silent
    QTRY_COMPARE(slow.closeCode(), 1008);
    QVERIFY(slow.received().contains("silent"));
    QVERIFY(isUntouched(fixture));
}

void SocketLimitsTest::slowMessagesHaveTheTimeOfTheirLength()
{
    server::MessageWatch watch;
    using Frame = server::MessageWatch::Frame;
    QVERIFY(!watch.isLate(1'000'000, 10));
    watch.noteRead(1, 100);
    QVERIFY(!watch.isLate(111, 10));
    QVERIFY(watch.isLate(112, 10));
    watch.noteRead(500, 200); // more of it: the time begun stays, and grows by what has come
    QVERIFY(!watch.isLate(610, 10));
    QVERIFY(watch.isLate(611, 10));
    watch.noteFrame(500, Frame::Goes);
    watch.noteRead(0, 300);
    QVERIFY(watch.isLate(611, 10));
    watch.noteControl();
    watch.noteRead(0, 400);
    QVERIFY(watch.isLate(611, 10)); // a ping within it is no part of it
    watch.noteFrame(500, Frame::Ends);
    watch.noteRead(0, 500);
    QVERIFY(!watch.isLate(1'000'000, 10));
}

void SocketLimitsTest::brokenFramesAreClosedWithTheirCode_data()
{
    QTest::addColumn<QByteArray>("protocol");
    QTest::addColumn<int>("first");
    QTest::addColumn<QByteArray>("payload");
    QTest::addColumn<int>("code");
    QTest::newRow("text for cbor") << RawSocket::kCbor << int(kText) << QByteArray("{}") << 1003;
    QTest::newRow("binary for json") << RawSocket::kJson << int(kBinary) << QByteArray("{}") << 1003;
    QTest::newRow("reserved bit") << RawSocket::kCbor << 0xC2 << QByteArray("x") << 1002;
    QTest::newRow("reserved opcode") << RawSocket::kCbor << 0x83 << QByteArray("x") << 1002;
    QTest::newRow("continuation of nothing") << RawSocket::kCbor << 0x80 << QByteArray("x") << 1002;
    QTest::newRow("fragmented ping") << RawSocket::kCbor << 0x09 << QByteArray("x") << 1002;
    QTest::newRow("long ping") << RawSocket::kCbor << int(kPing) << QByteArray(126, 'x') << 1002;
    QTest::newRow("not UTF-8") << RawSocket::kJson << int(kText) << QByteArray("\xff\xfe") << 1007;
    QTest::newRow("oversized") << RawSocket::kCbor << int(kBinary) << QByteArray(64 * 1024 + 1, 'x') << 1009;
}

void SocketLimitsTest::brokenFramesAreClosedWithTheirCode()
{
    QFETCH(QByteArray, protocol);
    QFETCH(int, first);
    QFETCH(QByteArray, payload);
    QFETCH(int, code);
    RoomFixture fixture;
    RawSocket socket;
    QVERIFY(socket.upgrade(fixture.server.url(), protocol));
    socket.sendFrame(static_cast<quint8>(first), payload);
    QTRY_COMPARE(socket.closeCode(), code);
    QVERIFY(isUntouched(fixture));
}

void SocketLimitsTest::garbageInAFrameIsRefused_data()
{
    QTest::addColumn<QByteArray>("protocol");
    QTest::addColumn<QByteArray>("payload");
    QTest::newRow("no cbor") << RawSocket::kCbor << QByteArray("\xff\xff\xff\xff");
    QTest::newRow("a list") << RawSocket::kCbor << QByteArray("\x81\x01");
    QTest::newRow("announced length") << RawSocket::kCbor << QByteArray("\x9b\x7f\xff\xff\xff\xff\xff\xff\xff");
    QTest::newRow("deep") << RawSocket::kCbor << QByteArray(20'000, '\x81');
    QTest::newRow("no json") << RawSocket::kJson << QByteArray("{\"id\":1,");
    QTest::newRow("no id") << RawSocket::kJson << QByteArray("{\"type\":\"ping\"}");
    QTest::newRow("unknown") << RawSocket::kJson << QByteArray("{\"id\":1,\"type\":\"dance\"}");
    QTest::newRow("empty") << RawSocket::kCbor << QByteArray();
}

void SocketLimitsTest::garbageInAFrameIsRefused()
{
    QFETCH(QByteArray, protocol);
    QFETCH(QByteArray, payload);
    RoomFixture fixture(RoomFixture::Start::Later);
    fixture.server.options.limits.strangerBytes = kNoMatter;
    fixture.open();
    RawSocket socket;
    QVERIFY(socket.upgrade(fixture.server.url(), protocol));
    const bool isJson = protocol == RawSocket::kJson;
    socket.sendFrame(isJson ? kText : kBinary, payload);
    QTRY_VERIFY(socket.received().contains("refused"));
    QVERIFY(socket.received().contains(payload.contains("dance") ? "unknown-message" : "bad-message"));
    // It may go on.
    socket.sendFrame(isJson ? kText : kBinary, hello(isJson ? wire::Encoding::Json : wire::Encoding::Cbor));
    QTRY_VERIFY(socket.received().contains("welcome"));
    QVERIFY(isUntouched(fixture));
    // But not for ever: 64 are forgiven, and this is the last of them and one more.
    for (int i = 0; i < 64; ++i)
        socket.sendFrame(isJson ? kText : kBinary, payload);
    QTRY_COMPARE(socket.closeCode(), 1008);
    QVERIFY(socket.received().contains("too-much"));
}

void SocketLimitsTest::anUnmaskedFrameHarmsNobody()
{
    RoomFixture fixture;
    RawSocket socket;
    QVERIFY(socket.upgrade(fixture.server.url()));
    socket.sendFrame(kBinary, hello(), RawSocket::Masking::Bare);
    // The library below takes it for what it is or closes; either way there is an answer and nobody else is hurt.
    QTRY_VERIFY(socket.received().contains("welcome") || socket.closeCode() == 1002);
    QVERIFY(isUntouched(fixture));
}

void SocketLimitsTest::aStrangerWithoutSubprotocolIsClosed()
{
    RoomFixture fixture;
    RawSocket none;
    QVERIFY(none.upgrade(fixture.server.url(), {}));
    QTRY_COMPARE(none.closeCode(), 1008);
    RawSocket other;
    QVERIFY(other.upgrade(fixture.server.url(), "Sec-WebSocket-Protocol: chat\r\n"));
    QTRY_COMPARE(other.closeCode(), 1008);
}

void SocketLimitsTest::anOriginIsRefusedUnlessConfigured()
{
    RoomFixture fixture(RoomFixture::Start::Later);
    fixture.server.options.limits.origins = {u"https://yakjeong.example"_s};
    fixture.open();
    RawSocket stranger;
    QVERIFY(!stranger.upgrade(fixture.server.url(), RawSocket::kCbor + "Origin: https://evil.example\r\n"));
    RawSocket known;
    QVERIFY(known.upgrade(fixture.server.url(), RawSocket::kCbor + "Origin: https://yakjeong.example\r\n"));
    QVERIFY(isUntouched(fixture));
}

void SocketLimitsTest::aPingFloodIsEnded()
{
    RoomFixture fixture(RoomFixture::Start::Later);
    fixture.server.options.limits.strangerBytes = kNoMatter;
    fixture.open();
    RawSocket socket;
    QVERIFY(socket.upgrade(fixture.server.url()));
    // A few are answered.
    socket.sendFrame(kPing, "still there?");
    QTRY_VERIFY(socket.received().contains("still there?"));
    for (int i = 0; i < 500; ++i)
        socket.sendFrame(kPing, QByteArray(120, 'p'));
    QTRY_COMPARE(socket.closeCode(), 1008);
    QVERIFY(isUntouched(fixture));
}

void SocketLimitsTest::tooManyMessagesAreBusyAndThenTheEnd()
{
    RoomFixture fixture(RoomFixture::Start::Later);
    fixture.server.options.limits.messages = {10, 20};
    fixture.open();
    const auto ann = fixture.joined(u"Ann"_s);
    const wire::PaintAnswer paint = ann->nextPaint(SlotState::Yes, {fixture.slot(0)});
    qint64 last = 0;
    for (int i = 0; i < 30; ++i)
        last = ann->post(wire::Ping{});
    const auto busy = std::get<wire::Refused>(ann->replyTo(last));
    QCOMPARE(busy.code, ErrorCode::Busy);
    QVERIFY(busy.retryAfter > 0);
    // Busy uses up no operation.
    bool done = false; // the macro asks once more in the end, and each asking takes a token
    QTRY_VERIFY(done || (done = isDone(ann->ask(paint))));
    QCOMPARE(ann->all<wire::Done>().last().operation, 1);
    for (int i = 0; i < 200; ++i)
        ann->post(wire::Ping{});
    QTRY_COMPARE(ann->goodbye(), wire::GoodbyeReason::TooMuch);
    QVERIFY(isUntouched(fixture));
}

void SocketLimitsTest::tooManyBytesAreTheEnd()
{
    RoomFixture fixture(RoomFixture::Start::Later);
    fixture.server.options.limits.bytes = {1'000, 100'000};
    fixture.server.options.limits.strangerBytes = kNoMatter;
    fixture.open();
    RawSocket socket;
    QVERIFY(socket.upgrade(fixture.server.url()));
    for (int i = 0; i < 2; ++i)
        socket.sendFrame(kBinary, QByteArray(60'000, 'x'));
    QTRY_COMPARE(socket.closeCode(), 1008);
    QVERIFY(socket.received().contains("too-much"));
    // A message that never ends is too large however small its fragments are.
    RawSocket endless;
    QVERIFY(endless.upgrade(fixture.server.url()));
    endless.sendFrame(0x02, QByteArray(1'000, 'x'));
    for (int i = 0; i < 65; ++i)
        endless.sendFrame(0x00, QByteArray(1'000, 'x'));
    QTRY_COMPARE(endless.closeCode(), 1009);
    QVERIFY(isUntouched(fixture));
}

QTEST_GUILESS_MAIN(SocketLimitsTest)
#include "socketlimits_test.moc"
