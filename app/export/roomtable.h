#pragma once

#include "controllers/ranker.h"
#include "core/zone.h"
#include "model/room.h"

#include <QByteArray>

namespace yak {

class RoomModel;

/// What of a room goes into a table. A value that shares its memory with its source, so it can be handed to a thread.
struct RoomTable
{
    Room room;
    Zone zone = Zone::utc();     ///< on whose clock wall times are told
    QList<ParticipantId> people; ///< a column each: those whose answers may be seen, in the order they came
};

/// The table of a room as this reader may see it: with the answers of others hidden, only the own column.
[[nodiscard]] RoomTable roomTableOf(const RoomModel &model, const Zone &zone);

/// A row a slot: when it is, then what each person said of it. FORMATS.md tells the columns. Any thread.
[[nodiscard]] QByteArray answersCsv(const RoomTable &table);

/// A row a window of the ranking, in its order. FORMATS.md tells the columns. Any thread.
[[nodiscard]] QByteArray candidatesCsv(const RoomTable &table, const RankedRoom &ranked);

} // namespace yak
