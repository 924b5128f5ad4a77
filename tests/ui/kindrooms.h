#pragma once

#include "i18n/kindtext.h"
#include "model/room.h"
#include "model/stroke.h"

#include <QList>

namespace yak {

/// A room of each kind around the week of exampleRoom(): its half hours; three blocks a day, the last with two places;
/// three weeks of dates without the Sundays; every week from Monday to Saturday.
[[nodiscard]] Room roomOfKind(RoomKind kind);

/// What person number `number` says: a stretch of each day (each week where slots are days), the first slot of it only
/// if needed. It differs from person to person and from day to day.
[[nodiscard]] Stroke exampleStroke(int number, const Room &room);

/// One answer to a whole day, or week.
[[nodiscard]] Stroke strokeOver(int day, SlotState state, const Room &room);

} // namespace yak
