#pragma once

#include "protocol/roomlink.h"
#include "session/servertrust.h"

#include <QDate>
#include <QString>

namespace yak {

/// Why the app does not go to a server, and what helps: whole sentences. `server` is its address as shown, `today` what
/// this computer takes for the date, which may be what is wrong. Empty for Distrust::None.
[[nodiscard]] QString distrustText(Distrust why, const QString &server, QDate today = QDate::currentDate());

/// What a room's server is and whether the way there is encrypted: a whole sentence.
[[nodiscard]] QString lineText(const RoomLink &link);

/// Whether a server of that name is on this very computer.
[[nodiscard]] bool isThisComputer(const QString &host);

} // namespace yak
