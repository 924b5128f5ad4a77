#include "rawsocket.h"
#include "roomfixture.h"

using namespace yak;
using namespace Qt::StringLiterals;

namespace {

/// A room whose strokes make large events: 7 days of 5-minute slots.
RoomSettings wideRoom()
{
    RoomSettings settings = sampleSettings();
    TimePlan plan;
    plan.zone = u"UTC"_s;
    plan.slotMinutes = 5;
    for (int day = 0; day < 7; ++day)
        plan.days.append({QDate(2027, 2, 1).addDays(day), {{0, 1440}}});
    settings.plan = plan;
    return settings;
}

/// Every other slot.
Ranges comb(const SlotTable &table, qsizetype offset)
{
    Ranges ranges;
    for (qsizetype i = offset; i < table.size(); i += 2)
        ranges.append(table.range(i));
    return ranges;
}

/// A member who has entered over a raw socket and can stop reading.
class Sloth
{
public:
    Sloth(const RoomFixture &fixture, const ServerClient &member)
    {
        if (!socket.upgrade(fixture.server.url()))
            qFatal("no upgrade");
        const auto send = [this](qint64 id, const wire::ClientMessage &message) {
            socket.sendFrame(0x82, wire::encode(wire::ClientFrame{id, message}, wire::Encoding::Cbor));
        };
        send(1, wire::Hello{u"sloth"_s, {}});
        send(2, wire::Open{fixture.room, member.entered()->device, member.secret(), {}, {}, {}});
        if (!QTest::qWaitFor([this] { return socket.received().contains("snapshotEnd"); }))
            qFatal("not shown");
    }

    RawSocket socket;
};

} // namespace

/// Readers that do not keep up.
class SlowReaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void case23WhoFallsBehindIsToldOnceAndNobodyElseNotices();
    void whoTakesNothingForLongIsDropped();
};

void SlowReaderTest::case23WhoFallsBehindIsToldOnceAndNobodyElseNotices()
{
    RoomFixture fixture(RoomFixture::Start::Later);
    fixture.server.options.limits.stalledMs = 120'000; // slow, not gone
    fixture.open(wideRoom());
    const auto member = fixture.joined(u"Sloth"_s);
    const auto watcher = fixture.joined(u"Watcher"_s);
    Sloth sloth(fixture, *member);
    sloth.socket.stopReading();
    // Each stroke makes an event of some 11 KB; what the system buffers has to fill up first.
    const SlotTable table = fixture.host->room().slotTable;
    for (int i = 0; i < 120; ++i)
        QVERIFY(isDone(fixture.host->paint(i / 2 % 2 ? SlotState::Yes : SlotState::IfNeeded, comb(table, i % 2))));
    QTRY_COMPARE(watcher->room(), fixture.host->room());
    QCOMPARE(watcher->gaps(), 0);
    QVERIFY(watcher->all<wire::Behind>().isEmpty());

    sloth.socket.resumeReading();
    QTRY_VERIFY(sloth.socket.received().contains("behind"));
    const qsizetype told = sloth.socket.received().size();
    QVERIFY(isDone(fixture.host->paint(SlotState::No, comb(table, 0))));
    QTRY_COMPARE(watcher->room(), fixture.host->room());
    // Nothing more until it asks; then it gets all there is.
    QVERIFY(!sloth.socket.received().mid(told).contains("painted"));
    sloth.socket.sendFrame(0x82,
                           wire::encode(wire::ClientFrame{3, wire::Since{{StreamKind::All, 0}}}, wire::Encoding::Cbor));
    QTRY_VERIFY(sloth.socket.received().mid(told).contains("snapshotEnd"));
    QVERIFY(isDone(fixture.host->paint(SlotState::Yes, comb(table, 0))));
    QTRY_VERIFY(sloth.socket.received().mid(told).contains("painted"));
    QCOMPARE(sloth.socket.received().count("\x66"
                                           "behind"),
             1);
}

void SlowReaderTest::whoTakesNothingForLongIsDropped()
{
    RoomFixture fixture(RoomFixture::Start::Later);
    fixture.server.options.limits.stalledMs = 500;
    fixture.open(wideRoom());
    const auto member = fixture.joined(u"Sloth"_s);
    Sloth sloth(fixture, *member);
    sloth.socket.stopReading();
    const SlotTable table = fixture.host->room().slotTable;
    const auto isOnline = [&] { return fixture.host->all<wire::Presence>().last().online.contains(member->me()); };
    member->disconnectNow();
    for (int i = 0; i < 120; ++i)
        QVERIFY(isDone(fixture.host->paint(i / 2 % 2 ? SlotState::Yes : SlotState::IfNeeded, comb(table, i % 2))));
    QTRY_VERIFY(!isOnline());
    QVERIFY(isDone(fixture.host->paint(SlotState::No, comb(table, 0))));
}

QTEST_GUILESS_MAIN(SlowReaderTest)
#include "slowreader_test.moc"
