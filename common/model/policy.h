#pragma once

#include "model/person.h"
#include "model/room.h"
#include "model/settings.h"

namespace yak {

/// What a person can ask for in a room, as far as roles tell them apart.
enum class Action {
    See,
    Paint,
    RenameSelf,
    Leave,
    ChangeSettings,
    RenameOthers,
    SetPerson,
    Close,
    Settle,
    RemovePerson,
    RestoreOthers,
    SetRole,
    Archive,
    DeleteRoom,
    Remind,
    KeepRoom,
    SetWebhook,
    OwnDevices,
};

/// The one place that says which role may do what; the server asks it for each message, the app for what it offers.
[[nodiscard]] bool may(Role role, Action action);

/// Whether anything done to `target` is theirs to do: a co-organizer cannot remove an organizer.
[[nodiscard]] bool mayTouch(Role role, Role target);

/// Whether somebody sees what others answered.
[[nodiscard]] bool seesAnswers(Role role, Visibility visibility, bool hasAnswered);

/// The stream of events that follows from it.
[[nodiscard]] inline StreamKind streamFor(Role role, Visibility visibility, bool hasAnswered)
{
    return seesAnswers(role, visibility, hasAnswered) ? StreamKind::All : StreamKind::Own;
}

} // namespace yak
