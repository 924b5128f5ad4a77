#include "rooms/people.h"

#include "core/namekey.h"
#include "model/validation.h"
#include "rooms/admission.h"

namespace yak::server {

using namespace Qt::StringLiterals;

namespace {

bool isLastOrganizer(const Case &open, const Person &person)
{
    return person.role == Role::Organizer && open.state.head().organizers == 1;
}

/// Why somebody cannot have this done to them by the asker, if so.
std::optional<ErrorCode> refusalToTouch(const Case &open, Action action, const ParticipantId &target)
{
    const Person *person = open.state.person(target);
    if (!may(open.self().role, action))
        return ErrorCode::Forbidden;
    if (!person)
        return ErrorCode::NotFound;
    if (!mayTouch(open.self().role, person->role))
        return ErrorCode::Forbidden;
    if (open.room().flags.archived)
        return ErrorCode::Archived;
    return std::nullopt;
}

} // namespace

Verdict decide(Case &open, const wire::Leave &)
{
    if (!may(open.self().role, Action::Leave))
        return refuse(ErrorCode::Forbidden);
    if (isLastOrganizer(open, open.self()))
        return refuse(ErrorCode::LastOrganizer);
    const ParticipantId me = open.asker.person;
    open.state.record(PersonLeft{me}, open.deed());
    open.state.revokeDevices(me, revoked::kLeft);
    return Granted{};
}

Verdict decide(Case &open, const wire::Rename &rename)
{
    const bool self = rename.person == open.asker.person;
    if (self && !may(open.self().role, Action::RenameSelf))
        return refuse(ErrorCode::Forbidden);
    if (self && open.room().flags.archived)
        return refuse(ErrorCode::Archived);
    if (const auto code = self ? std::nullopt : refusalToTouch(open, Action::RenameOthers, rename.person))
        return refuse(*code);
    if (const auto problems = problemsOfName(rename.name); !problems.isEmpty())
        return refuse(problems.first());
    const QString key = nameKey(rename.name);
    if (const Person *holder = open.state.holderOf(key); holder && holder->id != rename.person)
        return refuse(ErrorCode::NameTaken, u"name"_s);
    const QString shown = displayName(rename.name);
    if (shown != open.state.person(rename.person)->name)
        open.state.recordRename(rename.person, shown, key, open.deed());
    return Granted{};
}

Verdict decide(Case &open, const wire::SetRole &set)
{
    if (const auto code = refusalToTouch(open, Action::SetRole, set.person))
        return refuse(*code);
    if (set.role == Role::Viewer)
        return refuse(ErrorCode::BadValue, u"role"_s);
    const Person &person = *open.state.person(set.person);
    if (person.role == set.role)
        return Granted{};
    if (isLastOrganizer(open, person))
        return refuse(ErrorCode::LastOrganizer);
    open.state.record(RoleSet{set.person, set.role}, open.deed());
    return Granted{};
}

Verdict decide(Case &open, const wire::SetPerson &set)
{
    // A weight or more time takes nothing from an organizer, so a co-organizer may give them to anybody.
    if (!may(open.self().role, Action::SetPerson))
        return refuse(ErrorCode::Forbidden);
    if (!open.state.person(set.person))
        return refuse(ErrorCode::NotFound);
    if (open.room().flags.archived)
        return refuse(ErrorCode::Archived);
    const Person &person = *open.state.person(set.person);
    const PersonSet event{set.person, set.required.value_or(person.required), set.weight.value_or(person.weight),
                          set.deadline.value_or(person.deadline)};
    if (event.deadline != person.deadline && event.deadline && *event.deadline <= open.now)
        return refuse(Problem{u"deadline"_s, ProblemKind::Past, 0, {}});
    const PersonSet present{person.id, person.required, person.weight, person.deadline};
    if (!(event == present))
        open.state.record(event, open.deed());
    return Granted{};
}

Verdict decide(Case &open, const wire::Remove &remove)
{
    if (const auto code = refusalToTouch(open, Action::RemovePerson, remove.person))
        return refuse(*code);
    if (isLastOrganizer(open, *open.state.person(remove.person)))
        return refuse(ErrorCode::LastOrganizer);
    open.state.record(PersonRemoved{remove.person}, open.deed());
    open.state.revokeDevices(remove.person, revoked::kRemoved);
    return Granted{};
}

} // namespace yak::server
