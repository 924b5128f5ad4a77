#pragma once

#include "dialogs/newroomdraft.h"
#include "model/room.h"

namespace yak {

class TimeText;

/// The settings of a room as the form of a new room has them: the hours most dates have are the usual ones.
[[nodiscard]] NewRoomDraft draftOf(const RoomSettings &settings);

/// Just what a draft changes of these settings.
[[nodiscard]] SettingsPatch changesOf(const NewRoomDraft &draft, const RoomSettings &settings);

/// Who said yes, or if needed, to slots that the room would lose by this plan, by id. Empty for a plan with problems.
[[nodiscard]] QList<ParticipantId> answeredByWhom(const Room &room, const Plan &plan);

/// What a field of a patch says, in words.
[[nodiscard]] QString valueText(const SettingsPatch &patch, const QString &field, RoomKind kind, const TimeText &words);

/// Who sees the answers of others, in words.
[[nodiscard]] QString visibilityText(Visibility visibility);

} // namespace yak
