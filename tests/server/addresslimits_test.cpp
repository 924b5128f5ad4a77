#include "rawsocket.h"
#include "roomfixture.h"

#include <QElapsedTimer>

using namespace yak;
using namespace Qt::StringLiterals;

namespace {

/// Whether the room of the fixture goes on as if nothing had happened.
bool isUntouched(RoomFixture &fixture)
{
    return isDone(fixture.host->paint(SlotState::Yes, {fixture.slot(0)})) && fixture.host->gaps() == 0;
}

} // namespace

/// What all who come from one address may do together.
class AddressLimitsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void connectionsOfAnAddressAreCounted();
    void oneConnectionTooManyIsToldWhenToComeBack();
    void joinsOfAnAddressAreCounted();
    void newRoomsOfAnAddressAreCounted();
    void theDefaultsFitAnOffice();
};

void AddressLimitsTest::connectionsOfAnAddressAreCounted()
{
    RoomFixture fixture(RoomFixture::Start::Later);
    fixture.server.options.limits.connectionsPerAddress = 3;
    fixture.open();
    auto second = fixture.connected();
    auto third = fixture.connected();
    RawSocket fourth;
    QVERIFY(!fourth.upgrade(fixture.server.url()));
    third->disconnectNow();
    QTRY_VERIFY([&] {
        RawSocket again;
        return again.upgrade(fixture.server.url());
    }());
    QVERIFY(isUntouched(fixture));
}

void AddressLimitsTest::oneConnectionTooManyIsToldWhenToComeBack()
{
    RoomFixture fixture(RoomFixture::Start::Later);
    fixture.server.options.limits.connections = 2;
    fixture.open();
    const auto second = fixture.connected();
    RawSocket third;
    QVERIFY(!third.upgrade(fixture.server.url()));
    QVERIFY(third.received().startsWith("HTTP/1.1 503"));
    QVERIFY(third.received().contains("Retry-After: 5\r\n"));
    QTRY_VERIFY(!third.isOpen());
    QVERIFY(isUntouched(fixture));
}

void AddressLimitsTest::joinsOfAnAddressAreCounted()
{
    RoomFixture fixture(RoomFixture::Start::Later);
    fixture.server.options.limits.addressJoins = {0.5, 3};
    fixture.open();
    // Right or wrong, over whatever connections.
    const auto ann = fixture.joined(u"Ann"_s);
    const auto ben = fixture.connected();
    QCOMPARE(ben->refused(wire::Join{fixture.room, {u"Ann"_s, {}, {}, {}}, {}}), ErrorCode::NameTaken);
    ben->join(fixture.room, u"Ben"_s);
    const auto cho = fixture.connected();
    const wire::Refused refusal = cho->refusal(wire::Join{fixture.room, {u"Cho"_s, {}, {}, {}}, {}});
    QCOMPARE(refusal.code, ErrorCode::Busy);
    QVERIFY(refusal.retryAfter.value_or(0) > 1'000);
    QVERIFY(refusal.retryAfter.value_or(0) <= 2'000);
    // Who is in comes back as often as need be.
    for (int i = 0; i < 10; ++i)
        QVERIFY(!ann->reopen());
    // And time helps.
    bool isIn = false;
    QTRY_VERIFY(isIn || (isIn = std::holds_alternative<wire::Entered>(
                             cho->ask(wire::Join{fixture.room, {u"Cho"_s, {}, {}, {}}, {}}))));
}

void AddressLimitsTest::newRoomsOfAnAddressAreCounted()
{
    RoomFixture fixture(RoomFixture::Start::Later);
    fixture.server.options.limits.addressRooms = {0.001, 2};
    fixture.open();
    const auto ann = fixture.connected();
    ann->create(sampleSettings());
    const auto ben = fixture.connected();
    const wire::Refused refusal = ben->refusal(wire::Create{sampleSettings(), {u"Ben"_s, {}, {}, {}}, {}});
    QCOMPARE(refusal.code, ErrorCode::Busy);
    QVERIFY(refusal.retryAfter.value_or(0) > 900'000);
    ben->join(fixture.room, u"Ben"_s);
}

void AddressLimitsTest::theDefaultsFitAnOffice()
{
    const server::SocketLimits limits;
    QVERIFY(limits.connectionsPerAddress >= 2'000);
    QVERIFY(limits.connections > limits.connectionsPerAddress);
    QCOMPARE(limits.strangers, 256);
    QCOMPARE(limits.strangerBytes, 32 * 1024);
    RoomFixture fixture;
    // So many come in at once, and one more has to wait; but meanwhile time goes on, which lets a few more in.
    QElapsedTimer clock;
    clock.start();
    const auto client = fixture.connected();
    const wire::Join join{fixture.room, {u"host"_s, {}, {}, {}}, {}};
    int joins = 0;
    while (client->refused(join) == ErrorCode::NameTaken)
        ++joins;
    QVERIFY(joins >= 300);
    QVERIFY(joins <= 300 + 5 * (clock.elapsed() / 1'000 + 1));
    QVERIFY(client->refusal(join).retryAfter.value_or(0) > 0);
    const auto maker = fixture.connected();
    for (int i = 1; i < 60; ++i)
        maker->create(sampleSettings());
    QVERIFY(clock.elapsed() < 60'000);
    QCOMPARE(maker->refused(wire::Create{sampleSettings(), {u"Ann"_s, {}, {}, {}}, {}}), ErrorCode::Busy);
}

QTEST_GUILESS_MAIN(AddressLimitsTest)
#include "addresslimits_test.moc"
