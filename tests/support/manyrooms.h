#pragma once

#include "crowd.h"
#include "postgrescluster.h"

namespace yak {

/// How a cluster is to be set up for many rooms: nothing is written twice, and what statements read is counted.
[[nodiscard]] QStringList settingsForManyRooms();

/// Makes a database on such a cluster and fills it: a crowd's room is made by a server's own commands and then copied
/// so many times, under other ids. What belongs to one room lies as far apart as it may: all first rows of all rooms
/// come before all second ones, and the ids of rooms that follow one another are anything. Only ids and counts of
/// events, people and bytes are alike in all.
void fillWithRooms(const PostgresCluster &cluster, const QString &database, int rooms, const Clock &clock);

/// What all of them are like: a few dates, and of the people, who have all answered, just one who still has a device,
/// so that a million rooms fit on an ordinary disk.
constexpr int kPeopleInManyRooms = 10;
constexpr int kMemberWithDevice = 3;
[[nodiscard]] RoomSettings settingsOfManyRooms();

/// The copies, by number from 1 on.
[[nodiscard]] RoomId manyRoom(int number);
[[nodiscard]] CrowdMember memberOfManyRoom(int number);

} // namespace yak
