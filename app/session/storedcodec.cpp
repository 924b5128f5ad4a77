#include "session/storedcodec.h"

#include "model/slotlimit.h"
#include "session/storedvalue.h"

namespace yak {

namespace {

/// A snapshot in one piece.
struct StoredSnapshot
{
    int version = 1;
    wire::SnapshotBegin begin;
    QList<wire::SnapshotPerson> people;
    SlotCounts taken;
    StreamPosition position;
};

Stroke answerAsStroke(const Answer &answer)
{
    Stroke stroke;
    for (const SlotState state : {SlotState::No, SlotState::IfNeeded, SlotState::Yes}) {
        Ranges ranges = answer.ranges(state);
        if (!ranges.isEmpty())
            stroke.append({state, std::move(ranges)});
    }
    return stroke;
}

} // namespace

namespace wire {

template<typename Io>
void fields(Io &io, As<StoredSnapshot, Io> &v)
{
    io.field("version"_L1, v.version, Between{1, 1});
    io.field("begin"_L1, v.begin);
    io.field("people"_L1, v.people, Max{limits::kParticipants});
    io.unlessEmpty("taken"_L1, v.taken);
    io.field("position"_L1, v.position);
}

template<typename Io>
void fields(Io &io, As<WaitingStrokes, Io> &v)
{
    io.field("strokes"_L1, v.strokes, Max{limits::kStrokesPerPaint});
    std::optional<qint64> base = v.base == 0 ? std::nullopt : std::optional(v.base);
    io.optional("base"_L1, base, Between{1, kMaxInteger});
    if constexpr (!std::is_const_v<std::remove_reference_t<decltype(v)>>)
        v.base = base.value_or(0);
    io.optional("restore"_L1, v.restore);
}

} // namespace wire

Room roomFrom(const wire::SnapshotBegin &begin, const QList<wire::SnapshotPerson> &people, StreamPosition position)
{
    Room room;
    room.id = begin.room;
    room.settings = begin.settings;
    room.settingsRevision = begin.settingsRevision;
    room.slotTable = slotTableOf(begin.settings.plan, begin.slotRanges);
    room.zoneRules = begin.zoneRules;
    room.flags = begin.flags;
    room.position = position;
    for (const wire::SnapshotPerson &one : people) {
        room.people.insert(one.person.id, one.person);
        if (one.answer.isEmpty())
            continue;
        Answer &answer = room.answers[one.person.id];
        for (const Paint &paint : one.answer)
            answer.set(paint.state, paint.ranges);
    }
    return room;
}

QByteArray encodeRoom(const Room &room)
{
    StoredSnapshot stored;
    stored.begin = {
        room.id,        room.settings, room.settingsRevision, room.slotTable.ranges(), room.slotTable.unitsPerSlot(),
        room.zoneRules, room.flags,    room.people.size()};
    for (const Person &person : room.people)
        stored.people.append({person, answerAsStroke(room.answerOf(person.id))});
    stored.taken = room.taken;
    stored.position = room.position;
    return encodeValue(stored);
}

std::optional<Room> decodeRoom(QByteArrayView bytes)
{
    const auto stored = decodeValue<StoredSnapshot>(bytes);
    if (!stored || !makeFewEnoughSlots(stored->begin.slotRanges, unitsPerSlot(stored->begin.settings.plan)))
        return std::nullopt;
    Room room = roomFrom(stored->begin, stored->people, stored->position);
    update(room.taken, stored->taken);
    return room;
}

QByteArray encodeStrokes(const WaitingStrokes &waiting)
{
    return encodeValue(waiting);
}

std::optional<WaitingStrokes> decodeStrokes(QByteArrayView bytes)
{
    return decodeValue<WaitingStrokes>(bytes);
}

} // namespace yak
