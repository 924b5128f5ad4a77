#pragma once

#include "rawsocket.h"
#include "roomfixture.h"

namespace yak {

using namespace Qt::StringLiterals;

/// A room whose strokes make large events: 7 days of 5-minute slots.
inline RoomSettings wideRoom()
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
inline Ranges comb(const SlotTable &table, qsizetype offset)
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

/// Strokes of the host's, each an event of some 11 KB, once everybody in the room could have had it.
inline bool paintMuch(const RoomFixture &fixture, int strokes)
{
    const SlotTable table = fixture.host->room().slotTable;
    for (int i = 0; i < strokes; ++i)
        if (!isDone(fixture.host->paint(i / 2 % 2 ? SlotState::Yes : SlotState::IfNeeded, comb(table, i % 2))))
            return false;
    return true;
}

} // namespace yak
