#include "model/policy.h"

namespace yak {

bool may(Role role, Action action)
{
    switch (action) {
    case Action::See:
        return true;
    case Action::Paint:
    case Action::RenameSelf:
    case Action::Leave:
    case Action::KeepRoom:
    case Action::OwnDevices:
        return role != Role::Viewer;
    case Action::ChangeSettings:
    case Action::RenameOthers:
    case Action::SetPerson:
    case Action::Close:
    case Action::Settle:
    case Action::RemovePerson:
    case Action::RestoreOthers:
    case Action::Remind:
        return role == Role::Organizer || role == Role::CoOrganizer;
    case Action::SetRole:
    case Action::Archive:
    case Action::DeleteRoom:
    case Action::SetWebhook:
        return role == Role::Organizer;
    }
    Q_UNREACHABLE();
}

bool mayTouch(Role role, Role target)
{
    return role == Role::Organizer || (role == Role::CoOrganizer && target != Role::Organizer);
}

bool seesAnswers(Role role, Visibility visibility, bool hasAnswered)
{
    if (role == Role::Organizer || role == Role::CoOrganizer)
        return true;
    switch (visibility) {
    case Visibility::Everyone:
        return true;
    case Visibility::AfterOwnAnswer:
        return hasAnswered;
    case Visibility::OrganizersOnly:
        return false;
    }
    Q_UNREACHABLE();
}

} // namespace yak
