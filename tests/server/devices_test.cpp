#include "roomfixture.h"

using namespace yak;
using namespace Qt::StringLiterals;

using wire::Entered;

/// A person's own devices: which there are, and ending one that was lost.
class DevicesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onesOwnDevicesAreListedOldestFirst();
    void anEndedDeviceGoesAtOnceAndOpensNothing();
    void theAskingDeviceIsAnsweredBeforeItGoes();
    void othersDevicesAreOutOfReach();
    void whatAnEndedDevicePaintedStays();
    void anEndedDeviceIsNotLetInOnTheWay();
};

namespace {

const QString kPin = u"비밀 🙂"_s;

wire::Join joinAs(const RoomId &room, const QString &name, const QString &label)
{
    return {room, {name, label, kPin, {}}, {}};
}

/// Somebody who is in by name and PIN; each call is another device.
std::unique_ptr<ServerClient> deviceOf(RoomFixture &fixture, const QString &name, const QString &label)
{
    auto device = fixture.connected();
    if (!std::holds_alternative<Entered>(device->ask(joinAs(fixture.room, name, label))))
        qFatal("not let in");
    if (!QTest::qWaitFor([&] { return device->isShown(); }))
        qFatal("not shown");
    return device;
}

QList<wire::DeviceEntry> devicesSeenBy(ServerClient &device)
{
    const auto reply = device.ask(wire::AskDevices{});
    const auto *list = std::get_if<wire::DeviceList>(&reply);
    return list ? list->devices : QList<wire::DeviceEntry>();
}

} // namespace

void DevicesTest::onesOwnDevicesAreListedOldestFirst()
{
    RoomFixture fixture;
    const auto laptop = deviceOf(fixture, u"지수"_s, u"노트북"_s);
    const Instant laptopAt = fixture.server.clock.now();
    fixture.server.clock.advanceSeconds(60);
    const auto phone = deviceOf(fixture, u"지수"_s, u"phone"_s);
    const auto other = deviceOf(fixture, u"Amir"_s, u"desk"_s);
    const QList<wire::DeviceEntry> expected{{*laptop->entered()->device, u"노트북"_s, laptopAt},
                                            {*phone->entered()->device, u"phone"_s, laptopAt.plusSeconds(60)}};
    QCOMPARE(devicesSeenBy(*phone), expected);
    QCOMPARE(devicesSeenBy(*other).size(), 1);
}

void DevicesTest::anEndedDeviceGoesAtOnceAndOpensNothing()
{
    RoomFixture fixture;
    const auto laptop = deviceOf(fixture, u"지수"_s, u"laptop"_s);
    const auto lost = deviceOf(fixture, u"지수"_s, u"lost"_s);
    const DeviceId lostId = *lost->entered()->device;
    QElapsedTimer sinceEnd;
    sinceEnd.start();
    laptop->must(wire::RevokeDevice{lostId});
    QTRY_VERIFY(!lost->isConnected());
    QVERIFY2(sinceEnd.elapsed() < 1'000, "within a second");
    QCOMPARE(lost->goodbye(), wire::GoodbyeReason::Revoked);

    const auto thief = fixture.connected();
    QCOMPARE(codeOf(thief->ask(wire::Open{fixture.room, lostId, lost->secret(), {}, {}, {}})), ErrorCode::BadToken);
    QCOMPARE(codeOf(thief->ask(wire::Open{fixture.room, {}, {}, lost->token(), {}, {}})), ErrorCode::BadToken);
    QCOMPARE(devicesSeenBy(*laptop).size(), 1);
    QCOMPARE(laptop->refused(wire::RevokeDevice{lostId}), ErrorCode::NotFound);

    fixture.server.stop();
    fixture.server.start();
    const auto later = fixture.connected();
    QCOMPARE(codeOf(later->ask(wire::Open{fixture.room, lostId, lost->secret(), {}, {}, {}})), ErrorCode::BadToken);
    QVERIFY(std::holds_alternative<Entered>(
        later->ask(wire::Open{fixture.room, *laptop->entered()->device, laptop->secret(), {}, {}, {}})));
}

void DevicesTest::theAskingDeviceIsAnsweredBeforeItGoes()
{
    RoomFixture fixture;
    const auto laptop = deviceOf(fixture, u"지수"_s, u"laptop"_s);
    laptop->must(wire::RevokeDevice{*laptop->entered()->device});
    QTRY_COMPARE(laptop->goodbye(), wire::GoodbyeReason::Revoked);
    // The name is kept by its PIN.
    const auto back = deviceOf(fixture, u"지수"_s, u"new"_s);
    QCOMPARE(back->me(), laptop->me());
}

void DevicesTest::othersDevicesAreOutOfReach()
{
    RoomFixture fixture;
    const auto victim = deviceOf(fixture, u"지수"_s, u"laptop"_s);
    const DeviceId id = *victim->entered()->device;
    const auto other = deviceOf(fixture, u"Amir"_s, u"desk"_s);
    QCOMPARE(other->refused(wire::RevokeDevice{id}), ErrorCode::NotFound);
    QCOMPARE(fixture.host->refused(wire::RevokeDevice{id}), ErrorCode::NotFound);
    const auto viewer = fixture.connected();
    QVERIFY(!viewer->view(fixture.room));
    QCOMPARE(viewer->refused(wire::AskDevices{}), ErrorCode::Forbidden);
    QCOMPARE(viewer->refused(wire::RevokeDevice{id}), ErrorCode::Forbidden);
    QCOMPARE(fixture.connected()->refused(wire::AskDevices{}), ErrorCode::NotEntered);
    QVERIFY(victim->isConnected());
    QCOMPARE(devicesSeenBy(*victim).size(), 1);
}

void DevicesTest::whatAnEndedDevicePaintedStays()
{
    RoomFixture fixture;
    const auto laptop = deviceOf(fixture, u"지수"_s, u"laptop"_s);
    const auto phone = deviceOf(fixture, u"지수"_s, u"phone"_s);
    QVERIFY(isDone(phone->paint(SlotState::Yes, {fixture.slot(0)})));
    const qint64 before = fixture.host->room().people.size();
    laptop->must(wire::RevokeDevice{*phone->entered()->device});
    QTRY_VERIFY(!phone->isConnected());
    QTRY_COMPARE(fixture.host->stateOf(laptop->me(), fixture.slot(0).from), SlotState::Yes);
    QCOMPARE(fixture.host->room().people.size(), before);
    QVERIFY(isDone(laptop->paint(SlotState::No, {fixture.slot(0)})));
}

void DevicesTest::anEndedDeviceIsNotLetInOnTheWay()
{
    RoomFixture fixture;
    const auto laptop = deviceOf(fixture, u"지수"_s, u"laptop"_s);
    const auto lost = deviceOf(fixture, u"지수"_s, u"lost"_s);
    const wire::Open open{fixture.room, *lost->entered()->device, lost->secret(), {}, {}, {}};
    std::vector<std::unique_ptr<ServerClient>> thieves;
    for (int i = 0; i < 8; ++i)
        thieves.push_back(fixture.connected());
    // Asked in the same moment: whichever comes first, nobody is left inside.
    const qint64 end = laptop->post(wire::RevokeDevice{*open.device});
    for (const auto &thief : thieves)
        thief->post(open);
    QVERIFY(isDone(laptop->replyTo(end)));
    const auto isOut = [](const auto &thief) {
        const bool isRefused = !thief->template all<wire::Refused>().isEmpty();
        return isRefused || thief->goodbye() == wire::GoodbyeReason::Revoked;
    };
    QTRY_VERIFY(std::ranges::all_of(thieves, isOut));
}

QTEST_GUILESS_MAIN(DevicesTest)
#include "devices_test.moc"
