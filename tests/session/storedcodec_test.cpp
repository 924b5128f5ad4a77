#include "model/limits.h"
#include "model/slotlimit.h"
#include "serverharness.h"
#include "session/storedcodec.h"
#include "sessionrig.h"

#include <QTest>
#include <rapidcheck.h>

using namespace yak;
using namespace Qt::StringLiterals;

/// What the disk keeps of rooms and strokes.
class StoredCodecTest : public QObject
{
    Q_OBJECT

private:
    static Stroke anyStroke()
    {
        const auto state = *rc::gen::elementOf(std::vector<SlotState>(kSlotStates.begin(), kSlotStates.end()));
        const auto from = *rc::gen::inRange<qint64>(-100'000, 100'000);
        return {{state, {{from, from + *rc::gen::inRange<qint64>(1, 5'000)}}}};
    }
    static Room anyRoom()
    {
        Room room;
        room.id = RoomId::random();
        const QList<RoomSettings> kinds = sampleSettingsOfAllKinds();
        room.settings = kinds.at(*rc::gen::inRange<qsizetype>(0, kinds.size()));
        room.settings.deadline = Instant{*rc::gen::inRange<qint64>(0, qint64{1} << 50)};
        room.settingsRevision = *rc::gen::inRange<qint64>(1, 1'000);
        room.slotTable = makeSlots(room.settings.plan)->table;
        for (const SlotKey slot : room.slotTable.keys()) {
            if (capacityOf(room.settings.plan, slot) && *rc::gen::arbitrary<bool>())
                room.taken.insert(slot, *rc::gen::inRange(1, 10'001));
        }
        room.zoneRules = u"2025b"_s;
        room.flags.closed = *rc::gen::arbitrary<bool>();
        room.position = {*rc::gen::element(StreamKind::All, StreamKind::Own), *rc::gen::inRange<qint64>(1, 1'000)};
        const int people = *rc::gen::inRange(0, 6);
        for (int i = 0; i < people; ++i) {
            Person person = Example::person(ParticipantId::random(), u"김민준 %1"_s.arg(i));
            person.weight = *rc::gen::inRange(1, 101);
            room.people.insert(person.id, person);
            Answer answer;
            for (int painted = *rc::gen::inRange(0, 5); painted > 0; --painted) {
                const Stroke stroke = anyStroke();
                answer.set(stroke[0].state, stroke[0].ranges);
            }
            if (!answer.isEmpty())
                room.answers.insert(person.id, answer);
        }
        return room;
    }

private Q_SLOTS:
    void aRoomComesBackAsItWas();
    void strokesComeBackAsTheyWere();
    void damagedBytesAreNothing();
    void aRoomOfTooManySlotsIsNothing();
};

void StoredCodecTest::aRoomComesBackAsItWas()
{
    QVERIFY(rc::check("rooms", [] {
        const Room room = anyRoom();
        const auto back = decodeRoom(encodeRoom(room));
        RC_ASSERT(back.has_value());
        RC_ASSERT(*back == room);
    }));
}

void StoredCodecTest::strokesComeBackAsTheyWere()
{
    QVERIFY(rc::check("strokes", [] {
        QList<Stroke> strokes;
        for (int count = *rc::gen::inRange(1, 20); count > 0; --count)
            strokes.append(anyStroke());
        WaitingStrokes waiting{strokes, *rc::gen::inRange<qint64>(0, 1'000)};
        if (*rc::gen::arbitrary<bool>())
            waiting.restore = wire::Restore{1, ParticipantId::random(), {StreamKind::All, 3}, RestoreWay::Moment};
        const auto back = decodeStrokes(encodeStrokes(waiting));
        RC_ASSERT(back.has_value());
        RC_ASSERT(*back == waiting);
    }));
}

void StoredCodecTest::damagedBytesAreNothing()
{
    QVERIFY(!decodeRoom({}));
    QVERIFY(!decodeRoom("not a room"));
    QVERIFY(!decodeStrokes({}));
    QVERIFY(rc::check("cut short", [] {
        const QByteArray bytes = encodeRoom(anyRoom());
        RC_ASSERT(!decodeRoom(QByteArrayView(bytes).first(*rc::gen::inRange<qsizetype>(0, bytes.size()))));
    }));
    QVERIFY(rc::check("one byte different", [] {
        QByteArray bytes = encodeStrokes({{anyStroke()}, 3});
        const auto at = *rc::gen::inRange<qsizetype>(0, bytes.size());
        bytes[at] = static_cast<char>(bytes[at] ^ *rc::gen::inRange(1, 256));
        const auto back = decodeStrokes(bytes);
        if (back) // most damage is noticed; what is not must be strokes like any other
            RC_ASSERT(decodeStrokes(encodeStrokes(*back)) == back);
    }));
}

void StoredCodecTest::aRoomOfTooManySlotsIsNothing()
{
    QVERIFY(makeFewEnoughSlots({{0, limits::kSlots * 5}}, 5));
    QVERIFY(!makeFewEnoughSlots({{0, (limits::kSlots + 1) * 5}}, 5));
    QVERIFY(!makeFewEnoughSlots({{0, 10}}, 0));
}

QTEST_GUILESS_MAIN(StoredCodecTest)
#include "storedcodec_test.moc"
