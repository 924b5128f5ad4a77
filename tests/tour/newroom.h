#pragma once

#include "dialogs/newroomdialog.h"
#include "i18n/kindtext.h"

#include <QDate>

namespace yak {

class Seat;

/// The dialog for a new room, opened from the start page with this kind, title and name.
[[nodiscard]] NewRoomDialog &beginRoom(Seat &seat, RoomKind kind, const QString &title);

/// Drags over the first Monday to Friday that the calendar shows and lets one pick, and over those of the weeks after
/// as far as they are in view, `weeks` at most. How many dates that makes.
int pickWeeks(NewRoomDialog &dialog, int weeks);

/// Presses the button and waits for the room, which then has so many slots.
void openRoom(Seat &seat, NewRoomDialog &dialog, qsizetype slotCount);

} // namespace yak
