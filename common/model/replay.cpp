#include "model/replay.h"

#include <algorithm>

namespace yak {

namespace {

// A kept room costs a table of its people's answers, a jump half as many events as this.
constexpr qsizetype kEvery = 128;

Room beginningOf(const Room &present)
{
    Room room;
    room.id = present.id;
    room.settings = present.settings;
    room.slotTable = present.slotTable;
    room.zoneRules = present.zoneRules;
    room.position = {present.position.kind, 0};
    return room;
}

} // namespace

Replay::Replay(const Room &present, QList<Event> events) : m_events(std::move(events)), m_room(beginningOf(present))
{
    m_kept.push_back(m_room);
    while (m_room.position.revision < length()) {
        step();
        if (m_room.position.revision % kEvery == 0)
            m_kept.push_back(m_room);
    }
}

const Room &Replay::roomAfter(qsizetype count)
{
    count = std::clamp<qsizetype>(count, 0, length());
    const qsizetype kept = count / kEvery;
    if (m_room.position.revision > count || m_room.position.revision < kept * kEvery)
        m_room = m_kept[static_cast<size_t>(kept)];
    while (m_room.position.revision < count)
        step();
    return m_room;
}

void Replay::step()
{
    apply(m_room, m_events[m_room.position.revision]);
    ++m_room.position.revision;
}

} // namespace yak
