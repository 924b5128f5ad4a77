#include "rawsocket.h"
#include "roomfixture.h"

#include <deque>

using namespace yak;
using namespace Qt::StringLiterals;

namespace {

constexpr quint8 kBinary = 0x82;

QByteArray encoded(const wire::ClientMessage &message)
{
    return wire::encode(wire::ClientFrame{1, message}, wire::Encoding::Cbor);
}

/// A message of so many bytes exactly, which is read and refused.
QByteArray messageOf(qsizetype bytes)
{
    const QByteArray empty = encoded(wire::Join{RoomId::random(), {}, QString(300, u'x')});
    return empty + QByteArray(bytes - empty.size(), '\0');
}

wire::ClientMessage everyKindOf(size_t index)
{
    wire::ClientMessage made;
    [&]<size_t... all>(std::index_sequence<all...>)
    {
        ((index == all ? void(made.emplace<all>()) : void()), ...);
    }
    (std::make_index_sequence<std::variant_size_v<wire::ClientMessage>>());
    return made;
}

} // namespace

/// Those who have come in and are in no room: there is little they can say, little they can send, and not many of them.
class StrangersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyHelloCreateJoinAndOpenAreForThem();
    void whoLeavesIsAStrangerAgain();
    void theOldestGoesForANewOne();
    void whoIsInARoomNeverGoes();
    void halfHandshakesAreStrangersToo();
    void theirBytesAreCountedToTheLast_data();
    void theirBytesAreCountedToTheLast();
    void whatComesInPiecesIsCountedAsWell();
    void pingsAreCountedAsWell();
    void inARoomOneMaySayMore();
    void aFailedMoveToAnotherRoomEndsNothing();
};

void StrangersTest::onlyHelloCreateJoinAndOpenAreForThem()
{
    RoomFixture fixture;
    for (size_t kind = 0; kind < std::variant_size_v<wire::ClientMessage>; ++kind) {
        const wire::ClientMessage message = everyKindOf(kind);
        const bool isForThem =
            std::holds_alternative<wire::Hello>(message) || std::holds_alternative<wire::Create>(message) ||
            std::holds_alternative<wire::Join>(message) || std::holds_alternative<wire::Open>(message);
        if (isForThem)
            continue;
        const auto stranger = fixture.connected();
        stranger->post(message);
        // Some are broken as they are, being empty; nothing is done with any of them.
        QTRY_VERIFY(!stranger->all<wire::Refused>().isEmpty());
        const ErrorCode code = stranger->all<wire::Refused>().first().code;
        QVERIFY2(code == ErrorCode::NotEntered || code == ErrorCode::BadValue || code == ErrorCode::BadMessage,
                 toText(code).data());
    }
    const auto stranger = fixture.connected();
    QCOMPARE(stranger->refused(wire::Ping{}), ErrorCode::NotEntered);
    QCOMPARE(stranger->refused(wire::Leave{}), ErrorCode::NotEntered);
    QCOMPARE(stranger->refused(wire::History{{}, 10}), ErrorCode::NotEntered);
    QCOMPARE(stranger->refused(wire::AskWebhook{}), ErrorCode::NotEntered);
    QCOMPARE(stranger->refused(wire::PaintAnswer{1, {Stroke{{SlotState::Yes, {fixture.slot(0)}}}}}),
             ErrorCode::NotEntered);
    stranger->join(fixture.room, u"Ann"_s);
}

void StrangersTest::whoLeavesIsAStrangerAgain()
{
    RoomFixture fixture(RoomFixture::Start::Later);
    fixture.server.options.limits.strangers = 2;
    fixture.open();
    const auto ann = fixture.joined(u"Ann"_s);
    ann->must(wire::Leave{});
    QCOMPARE(ann->refused(wire::Ping{}), ErrorCode::NotEntered);
    const auto first = fixture.connected();
    QVERIFY(ann->isConnected());
    const auto second = fixture.connected();
    QTRY_VERIFY(!ann->isConnected());
    QCOMPARE(ann->goodbye(), wire::GoodbyeReason::Silent);
    QVERIFY(first->isConnected());
}

void StrangersTest::theOldestGoesForANewOne()
{
    RoomFixture fixture(RoomFixture::Start::Later);
    fixture.server.options.limits.strangers = 5;
    fixture.open();
    std::deque<std::unique_ptr<ServerClient>> strangers;
    for (int i = 0; i < 5; ++i)
        strangers.push_back(fixture.connected());
    for (const auto &one : strangers)
        QVERIFY(one->isConnected());
    for (int i = 0; i < 3; ++i) {
        strangers.push_back(fixture.connected());
        QTRY_VERIFY(!strangers.front()->isConnected());
        const auto goodbye = strangers.front()->all<wire::Goodbye>();
        QCOMPARE(goodbye.size(), 1);
        QVERIFY(goodbye.first().retryAfter.value_or(0) > 0);
        strangers.pop_front();
        for (const auto &one : strangers)
            QVERIFY(one->isConnected());
    }
    // The newest ones are as good as ever.
    strangers.back()->join(fixture.room, u"Ann"_s);
}

void StrangersTest::whoIsInARoomNeverGoes()
{
    RoomFixture fixture(RoomFixture::Start::Later);
    fixture.server.options.limits.strangers = 2;
    fixture.open();
    const auto ann = fixture.joined(u"Ann"_s);
    for (int i = 0; i < 10; ++i)
        QVERIFY(fixture.connected()->isConnected());
    QVERIFY(isDone(ann->paint(SlotState::Yes, {fixture.slot(0)})));
    QVERIFY(isDone(fixture.host->paint(SlotState::Yes, {fixture.slot(0)})));
}

void StrangersTest::halfHandshakesAreStrangersToo()
{
    RoomFixture fixture(RoomFixture::Start::Later);
    fixture.server.options.limits.strangers = 20;
    fixture.open();
    std::vector<std::unique_ptr<RawSocket>> halves;
    for (int i = 0; i < 60; ++i) {
        halves.push_back(std::make_unique<RawSocket>());
        QVERIFY(halves.back()->connectTo(fixture.server.url()));
        halves.back()->sendRaw("GET / HTTP/1.1\r\n");
    }
    const auto open = [&halves] {
        return std::count_if(halves.begin(), halves.end(), [](const auto &one) { return one->isOpen(); });
    };
    QTRY_COMPARE(open(), 20);
    QVERIFY(halves.back()->isOpen());
    QVERIFY(!halves.front()->isOpen());
    // However many there are, who means it gets in.
    QVERIFY(fixture.joined(u"Ann"_s)->isConnected());
}

void StrangersTest::theirBytesAreCountedToTheLast_data()
{
    QTest::addColumn<int>("over");
    QTest::newRow("as many as may be") << 0;
    QTest::newRow("one more") << 1;
}

void StrangersTest::theirBytesAreCountedToTheLast()
{
    QFETCH(int, over);
    RoomFixture fixture(RoomFixture::Start::Later);
    constexpr int kMost = 8'000;
    constexpr int kHeader = 16; // what each frame counts besides
    fixture.server.options.limits.strangerBytes = kMost;
    fixture.open();
    RawSocket stranger;
    QVERIFY(stranger.upgrade(fixture.server.url()));
    const QByteArray hello = encoded(wire::Hello{u"raw"_s, {}});
    stranger.sendFrame(kBinary, hello);
    QTRY_VERIFY(stranger.received().contains("welcome"));
    qsizetype left = kMost - stranger.sentToUpgrade() - hello.size() - kHeader;
    qsizetype sent = 1;
    for (; left > 3'000; left -= 1'500, ++sent)
        stranger.sendFrame(kBinary, messageOf(1'500 - kHeader));
    stranger.sendFrame(kBinary, messageOf(left - kHeader));
    // A word more than that, of one byte or none.
    if (over > 0)
        stranger.sendFrame(kBinary, QByteArray(1, '\0'));
    else
        QTRY_COMPARE(stranger.received().count("refused"), sent);
    if (over > 0)
        QTRY_VERIFY(stranger.received().contains("too-much"));
    else
        QVERIFY(stranger.isOpen());
}

void StrangersTest::whatComesInPiecesIsCountedAsWell()
{
    RoomFixture fixture;
    RawSocket stranger;
    QVERIFY(stranger.upgrade(fixture.server.url()));
    // A message that never ends, in fragments, and behind it a frame that never ends.
    stranger.sendFrame(0x02, QByteArray(10'000, 'x'));
    for (int i = 0; i < 3; ++i)
        stranger.sendFrame(0x00, QByteArray(10'000, 'x'));
    QTRY_VERIFY(stranger.closeCode() == 1008 || stranger.closeCode() == 1009);
    RawSocket other;
    QVERIFY(other.upgrade(fixture.server.url()));
    other.sendRaw(QByteArray::fromHex("82fe810000000000") + QByteArray(33'000, 'x'));
    QTRY_COMPARE(other.closeCode(), 1009);
}

void StrangersTest::pingsAreCountedAsWell()
{
    RoomFixture fixture(RoomFixture::Start::Later);
    fixture.server.options.limits.pongBytes = {1e6, 1e6};
    fixture.server.options.limits.strangerBytes = 4'000;
    fixture.open();
    RawSocket stranger;
    QVERIFY(stranger.upgrade(fixture.server.url()));
    for (int i = 0; i < 40; ++i) {
        stranger.sendFrame(0x89, QByteArray(100, 'p'));
        QTest::qWait(1);
    }
    QTRY_VERIFY(stranger.received().contains("too-much"));
}

void StrangersTest::inARoomOneMaySayMore()
{
    RoomFixture fixture;
    const auto ann = fixture.joined(u"Ann"_s);
    // 60 KB, and again: far more than strangers may say.
    for (int i = 0; i < 2; ++i) {
        ann->socket().sendBinaryMessage(encoded(wire::Ping{}) + QByteArray(60'000, '\0'));
        QTRY_COMPARE(ann->all<wire::Refused>().size(), i + 1);
    }
    QVERIFY(isDone(ann->paint(SlotState::Yes, {fixture.slot(0)})));
    // One frame over the limit of all is too much here, too.
    ann->socket().sendBinaryMessage(QByteArray(wire::kClientFrameBytes + 1, 'x'));
    QTRY_COMPARE(ann->closeCode(), 1009);
}

void StrangersTest::aFailedMoveToAnotherRoomEndsNothing()
{
    RoomFixture fixture(RoomFixture::Start::Later);
    fixture.server.options.limits.retryMs = 300;
    fixture.open();
    const auto ann = fixture.joined(u"Ann"_s);
    QCOMPARE(ann->refused(wire::Join{RoomId::random(), {u"Ann"_s, {}, {}, {}}, {}}), ErrorCode::NotFound);
    // Longer than somebody in no room may stay after that.
    const auto stranger = fixture.connected();
    QCOMPARE(stranger->refused(wire::Join{RoomId::random(), {u"Ann"_s, {}, {}, {}}, {}}), ErrorCode::NotFound);
    QTRY_VERIFY(!stranger->isConnected());
    QVERIFY(isDone(ann->paint(SlotState::Yes, {fixture.slot(0)})));
}

QTEST_GUILESS_MAIN(StrangersTest)
#include "strangers_test.moc"
