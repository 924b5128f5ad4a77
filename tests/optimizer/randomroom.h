#pragma once

#include "bruteforce.h"

namespace yak::test {

/// A small room with every oddity there is: gaps, answers that begin and end amid slots or where no slot is, people who
/// never answered, weights, required people; and how its slots go on with each other.
struct RandomRoom
{
    Room room;
    Course course;
};

/// Draws a room. Only within a rapidcheck property.
[[nodiscard]] RandomRoom drawRoom(SlotTable::Shape shape);
/// A room whose slots follow each other in chains, not in the order of their keys, as blocks do.
[[nodiscard]] RandomRoom drawChainedRoom();
/// A line, a ring or chains.
[[nodiscard]] RandomRoom drawAnyRoom();

/// A line of hours about a change of clocks somewhere, with people in many zones, in one that there is not, and in
/// none.
[[nodiscard]] RandomRoom drawRoomOfZones();

/// Draws a question about a room: durations, quorums of anybody or nobody, hours and clear time.
[[nodiscard]] RankingQuestion drawQuestion(const Room &room);

/// Draws an answer: a few ranges painted over each other.
[[nodiscard]] Answer drawAnswer(const Room &room);

/// How long the longest meeting worth asking for is: one slot more than the room has.
[[nodiscard]] qint64 longestDuration(const Room &room);

} // namespace yak::test
