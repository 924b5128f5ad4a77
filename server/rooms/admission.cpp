#include "rooms/admission.h"

#include "core/namekey.h"
#include "core/zone.h"
#include "model/limits.h"
#include "model/validation.h"
#include "rooms/jobs.h"

namespace yak::server {

namespace {

constexpr qint64 kLapseSeconds = 24 * 60 * 60;

storage::DeviceRow rowOf(const NewDevice &device, const ParticipantId &person, Instant now)
{
    storage::DeviceRow row;
    row.id = device.id;
    row.person = person;
    row.label = device.label;
    row.secretHash = device.secretHash;
    row.createdAt = now;
    return row;
}

Granted admit(Case &open, const NewDevice &device, const ParticipantId &person)
{
    open.state.addDevice(rowOf(device, person, open.now));
    return {Admission{person, open.state.person(person)->role, device}, std::nullopt};
}

bool isFull(const RoomState &state)
{
    const qint64 cap = state.room().settings.cap.value_or(static_cast<int>(limits::kParticipants));
    return state.head().people >= std::min<qint64>(cap, limits::kParticipants);
}

tl::unexpected<wire::Refused> refuseHeldName(const ClaimName &claim, const PersonDetails &holder)
{
    if (holder.pinHash.isEmpty())
        return refuse(ErrorCode::NameTaken);
    switch (claim.pin) {
    case ClaimName::Pin::NotGiven:
        return refuse(ErrorCode::PinNeeded);
    case ClaimName::Pin::Wrong:
        return refuse(ErrorCode::WrongPin);
    case ClaimName::Pin::Given:
        // The name was taken after this PIN was prepared as a new one: the next try checks it.
        return refuse(ErrorCode::Busy);
    }
    Q_UNREACHABLE();
}

} // namespace

tl::expected<ParsedSettings, wire::Refused> planRoom(const MakeRoom &make, Instant now)
{
    if (const auto problems = problemsOf(make.settings, now); !problems.isEmpty())
        return refuse(problems.first());
    RoomSettings settings = make.settings;
    settings.plan = completed(std::move(settings.plan), now);
    const auto planned = makeSlots(settings.plan);
    if (!planned)
        return refuse(planned.error().code);
    return ParsedSettings{std::move(settings), {}, planned->table, Zone::databaseVersion()};
}

Verdict decide(Case &open, const MakeRoom &make)
{
    const RoomState::Deed deed{make.person, open.now};
    open.state.record(RoomOpened{open.room().settings, open.room().slotTable.ranges(), open.room().zoneRules}, deed);
    Person person;
    person.id = make.person;
    person.name = make.name;
    person.role = Role::Organizer;
    person.zone = make.zone;
    person.joinedAt = open.now;
    open.state.recordJoin(person, {nameKey(make.name), make.pinHash, 0}, deed);
    planPurge(open);
    return admit(open, make.device, make.person);
}

Verdict decide(Case &open, const ClaimName &claim)
{
    RoomState &state = open.state;
    if (state.head().passwordHash != claim.checkedPassword)
        return refuse(ErrorCode::PasswordNeeded);
    const QString key = nameKey(claim.name);
    const Person *holder = state.holderOf(key);
    const bool lapses = holder && !open.state.hidesAnswers() &&
                        mayLapse(*holder, state.details(holder->id).painted, claim.online, open.now);
    if (holder && !lapses)
        return refuseHeldName(claim, state.details(holder->id));
    if (state.room().flags.archived)
        return refuse(ErrorCode::Archived);
    // A lapsed name's place passes over, so there is room for whoever takes it.
    if (holder) {
        const ParticipantId old = holder->id;
        state.record(PersonRemoved{old}, {ParticipantId(), open.now});
        state.revokeDevices(old, revoked::kLapsed);
    } else if (isFull(state)) {
        return refuse(ErrorCode::Full);
    }
    Person person;
    person.id = claim.person;
    person.name = claim.name;
    person.zone = claim.zone;
    person.joinedAt = open.now;
    state.recordJoin(person, {key, claim.pinHash, 0}, {claim.person, open.now});
    return admit(open, claim.device, claim.person);
}

Verdict decide(Case &open, const AddDevice &add)
{
    if (open.state.head().passwordHash != add.checkedPassword)
        return refuse(ErrorCode::PasswordNeeded);
    // Gone or with another PIN since it was checked: the next try looks again.
    if (!open.state.person(add.person) || open.state.details(add.person).pinHash != add.checkedPin)
        return refuse(ErrorCode::Busy);
    return admit(open, add.device, add.person);
}

bool mayLapse(const Person &holder, qint64 painted, const QList<ParticipantId> &online, Instant now)
{
    return painted == 0 && holder.role == Role::Participant && now > holder.joinedAt.plusSeconds(kLapseSeconds) &&
           !online.contains(holder.id);
}

} // namespace yak::server
