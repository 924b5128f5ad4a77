#pragma once

#include "core/instant.h"
#include "model/problem.h"
#include "model/settings.h"

#include <QList>

namespace yak {

/// What is wrong with a room's settings, by field, most telling first; empty where nothing is.
/// The same on both ends: the app shows it beside the field, the server refuses by it.
[[nodiscard]] QList<Problem> problemsOf(const RoomSettings &settings, Instant now);

/// What is wrong with the fields of a patch once it is applied; fields it leaves alone are not its fault.
[[nodiscard]] QList<Problem> problemsOf(const SettingsPatch &patch, const RoomSettings &settings, Instant now);

/// What is wrong with a name.
[[nodiscard]] QList<Problem> problemsOfName(const QString &name);

/// What is wrong with a PIN or room password; an empty one is none at all and fine.
[[nodiscard]] QList<Problem> problemsOfPin(const QString &pin);

} // namespace yak
