#include "model/replanning.h"
#include "protocol/codec.h"
#include "realdevice.h"
#include "serverclient.h"
#include "upkeep/upkeep.h"

#include <QCryptographicHash>
#include <QRandomGenerator>

#include <array>

using namespace yak;
using namespace Qt::StringLiterals;

namespace {

/// All there is of a room, as one word.
QByteArray wordFor(const Room &room)
{
    wire::SnapshotPart all;
    for (const Person &person : room.people) {
        Stroke answer;
        const QList<Segment> segments = room.answerOf(person.id).segments();
        for (const Segment &segment : segments)
            answer.append({segment.state, {segment.range}});
        all.people.append({person, answer});
    }
    wire::SnapshotBegin begin;
    begin.room = room.id;
    begin.settings = room.settings;
    begin.settingsRevision = room.settingsRevision;
    begin.slotRanges = room.slotTable.ranges();
    begin.unitsPerSlot = room.slotTable.unitsPerSlot();
    begin.flags = room.flags;
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const wire::ServerMessage &message :
         {wire::ServerMessage(begin), wire::ServerMessage(all), wire::ServerMessage(wire::SnapshotEnd{room.position})})
        hash.addData(wire::encode(wire::ServerFrame{std::nullopt, message}, wire::Encoding::Cbor));
    return hash.result().toHex();
}

/// Another plan: a day or its hours go or come back, or the zone changes.
Plan edited(const Plan &plan, QRandomGenerator &random)
{
    static const QStringList kZones{u"Asia/Seoul"_s, u"Europe/Berlin"_s, u"America/New_York"_s, u"Asia/Kathmandu"_s};
    if (random.bounded(2) == 0) {
        const QString zone = kZones.at(random.bounded(static_cast<int>(kZones.size())));
        return random.bounded(2) == 0 ? withSameWallTimes(plan, *Zone::find(zone))
                                      : withSameMoments(plan, *Zone::find(zone));
    }
    const QList<WallRange> hours{{9 * 60, (10 + random.bounded(3)) * 60}};
    Plan other = plan;
    if (auto *time = std::get_if<TimePlan>(&other)) {
        time->days.clear();
        for (int day = 0; day < 3; ++day) {
            if (day == 0 || random.bounded(3) > 0)
                time->days.append({QDate(2027, 2, 1).addDays(day), hours});
        }
    } else if (auto *week = std::get_if<WeekdayPlan>(&other)) {
        week->days = {{1 + random.bounded(3), hours}, {7, {{23 * 60, 25 * 60}}}};
    }
    return other;
}

void changePlan(Device &host, const Plan &plan, Keep keep)
{
    wire::ChangeSettings change;
    change.base = host.model().confirmed().settingsRevision;
    change.patch.plan = plan;
    change.keep = keep;
    host.session().request(change, {});
}

/// Puts the room into another zone, for sure.
bool moveTo(const QString &zone, Device &host)
{
    host.relay().mend();
    return host.isLive() && QTest::qWaitFor([&] {
               const Plan &plan = host.model().confirmed().settings.plan;
               const bool isThere = zoneId(plan) == zone;
               if (!isThere)
                   changePlan(host, withSameWallTimes(plan, *Zone::find(zone)), Keep::WallTimes);
               return isThere;
           });
}

void paintAnywhere(Device &device, QRandomGenerator &random)
{
    const int count = static_cast<int>(device.model().room().slotTable.size());
    if (count == 0)
        return;
    const int from = random.bounded(count);
    device.paint(kSlotStates[random.bounded(1u, 4u)], from, from + 1 + random.bounded(count - from));
}

constexpr std::array kKeeps{Keep::Moments, Keep::WallTimes};

/// One thing that happens to one of five devices; the first is the organizer's.
void happen(std::array<Device, 5> &devices, QRandomGenerator &random)
{
    Device &device = devices[random.bounded(5u)];
    switch (random.bounded(16)) {
    case 0:
    case 1:
        if (const Room &room = devices[0].model().confirmed(); !room.slotTable.isEmpty())
            changePlan(devices[0], edited(room.settings.plan, random), kKeeps.at(random.bounded(2u)));
        return;
    case 2:
        return device.relay().cut();
    case 3:
        return device.restart();
    case 4:
    case 5:
        device.relay().mend();
        return device.session().retryNow();
    case 6:
    case 7:
        return QTest::qWait(random.bounded(20));
    default:
        return paintAnywhere(device, random);
    }
}

} // namespace

/// Case 35: five apps on real lines and disks, and a server on either database.
class FiveDevicesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whateverHappensAllReplicasAndTheDatabaseAgree_data();
    void whateverHappensAllReplicasAndTheDatabaseAgree(); // case 35
};

void FiveDevicesTest::whateverHappensAllReplicasAndTheDatabaseAgree_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<quint32>("seed");
    QTest::newRow("a room of times") << 0 << 1u;
    QTest::newRow("another course of it") << 0 << 2u;
    QTest::newRow("a room of the week") << 3 << 3u;
}

void FiveDevicesTest::whateverHappensAllReplicasAndTheDatabaseAgree()
{
    QFETCH(int, kind);
    QFETCH(quint32, seed);
    ServerHarness harness;
    harness.start();
    std::array<Device, 5> devices{Device(harness), Device(harness), Device(harness), Device(harness), Device(harness)};
    const auto room = devices[0].create(sampleSettingsOfAllKinds().at(kind), u"Host"_s);
    QVERIFY(room);
    QVERIFY(devices[1].join(*room, u"지수"_s, u"pin"_s));
    QVERIFY(devices[2].join(*room, u"지수"_s, u"pin"_s));
    QVERIFY(devices[3].join(*room, u"김민준"_s));
    QVERIFY(devices[4].join(*room, u"Ann"_s));
    QRandomGenerator random(seed);
    for (const QString &zone : {u"Europe/Berlin"_s, u"Asia/Kathmandu"_s, u"America/New_York"_s}) {
        for (int step = 0; step < 80; ++step)
            happen(devices, random);
        QVERIFY(moveTo(zone, devices[0]));
        harness.stop();
        harness.start();
    }
    for (Device &device : devices)
        device.relay().mend();
    for (Device &device : devices)
        QVERIFY(device.isSaved());

    // Whoever comes now is shown what stands in the database.
    ServerClient stranger;
    QVERIFY(stranger.connectTo(harness.url()));
    QVERIFY(!stranger.view(*room));
    const QByteArray word = wordFor(stranger.room());
    for (Device &device : devices) {
        QTRY_COMPARE(wordFor(device.model().room()), word);
        QCOMPARE(device.model().room(), stranger.room());
        QCOMPARE(device.model().room(), device.model().confirmed());
    }
    // And its answers, people and counts are those that its history tells.
    for (Device &device : devices)
        device.session().shutdown();
    harness.stop();
    const auto checked = server::runTask({server::Task::Kind::Check, {}, {}}, harness.options.database);
    QVERIFY(checked);
    QCOMPARE(checked->text, u"1 rooms checked\n"_s);
}

QTEST_GUILESS_MAIN(FiveDevicesTest)
#include "fivedevices_test.moc"
