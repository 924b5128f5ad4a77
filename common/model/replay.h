#pragma once

#include "model/event.h"

#include <vector>

namespace yak {

/// A room as it was after each of its events, one after the other or at a jump. Rooms are kept every so many events, so
/// that a jump applies only a few of them; a kept room shares what did not change. A value for one thread at a time.
class Replay
{
public:
    /// Of nothing.
    Replay() = default;

    /// The events of a reader's stream from its first on. `present` is the room as it is now: what rooms made by
    /// earlier servers do not tell of their beginning, their settings and slots, is taken from it. O(events).
    Replay(const Room &present, QList<Event> events);

    /// How many events there are.
    [[nodiscard]] qsizetype length() const { return m_events.size(); }
    [[nodiscard]] const QList<Event> &events() const { return m_events; }

    /// The room after the first `count` events, 0 … length(); its position counts them. O(events between kept rooms).
    [[nodiscard]] const Room &roomAfter(qsizetype count);

private:
    void step();

    QList<Event> m_events;
    std::vector<Room> m_kept; // after 0, kEvery, 2 · kEvery … events
    Room m_room;
};

} // namespace yak
