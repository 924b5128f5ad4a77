#pragma once

#include "bruteforce.h"
#include "draw.h"

namespace yak::test {

/// A small room with every oddity there is: gaps, answers that begin and end amid slots or where no slot is, people who
/// never answered, weights, required people; and how its slots go on with each other.
struct RandomRoom
{
    Room room;
    Course course;
};

/// Draws a room.
[[nodiscard]] RandomRoom drawRoom(SlotTable::Shape shape, const Draw &draw = drawnByProperty);
/// A room whose slots follow each other in chains, not in the order of their keys, as blocks do.
[[nodiscard]] RandomRoom drawChainedRoom(const Draw &draw = drawnByProperty);
/// A line, a ring or chains.
[[nodiscard]] RandomRoom drawAnyRoom(const Draw &draw = drawnByProperty);

/// A line of hours about a change of clocks somewhere, with people in many zones, in one that there is not, and in
/// none.
[[nodiscard]] RandomRoom drawRoomOfZones(const Draw &draw = drawnByProperty);

/// A line or a ring of a hundred slots or more on which everybody changes their mind all the time, so that it has more
/// stretches than a ranking keeps in view.
[[nodiscard]] RandomRoom drawLongRoom(const Draw &draw = drawnByProperty);

/// Draws a question about a room: durations, quorums of anybody or nobody, hours and clear time.
[[nodiscard]] RankingQuestion drawQuestion(const Room &room, const Draw &draw = drawnByProperty);
/// The same about meetings that are so long at most.
[[nodiscard]] RankingQuestion drawQuestionUpTo(qint64 longest, const Room &room, const Draw &draw = drawnByProperty);

/// Draws an answer: a few ranges painted over each other.
[[nodiscard]] Answer drawAnswer(const Room &room, const Draw &draw = drawnByProperty);

/// How long the longest meeting worth asking for is: one slot more than the room has.
[[nodiscard]] qint64 longestDuration(const Room &room);

} // namespace yak::test
