#pragma once

#include "core/zone.h"
#include "dialogs/newroomdraft.h"

namespace yak {

/// The settings of a room as the form of a new room has them: the hours most dates have are the usual ones. Where the
/// room has no zone, `clock` is the one its deadline is told by.
[[nodiscard]] NewRoomDraft draftOf(const RoomSettings &settings, const QString &clock = {});

/// Just what a draft changes of these settings.
[[nodiscard]] SettingsPatch changesOf(const NewRoomDraft &draft, const RoomSettings &settings);

/// Every setting, as a patch says it.
[[nodiscard]] SettingsPatch wholeOf(const RoomSettings &settings);

/// The fields of a patch that `other` has not.
[[nodiscard]] SettingsPatch without(SettingsPatch patch, const SettingsPatch &other);

/// The draft of the same room in another zone. Keeping the moments tells its hours and its deadline by the other clock;
/// keeping the wall times leaves what they say, so that they are at other moments.
[[nodiscard]] NewRoomDraft inZone(NewRoomDraft draft, const Zone &zone, Keep keep);

} // namespace yak
