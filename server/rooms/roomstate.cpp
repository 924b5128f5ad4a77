#include "rooms/roomstate.h"

#include "core/overloaded.h"
#include "model/policy.h"
#include "protocol/codec.h"

#include <QMap>

namespace yak::server {

namespace {

/// How long nobody must give a first answer before it is said that all have: they may think better of it.
constexpr qint64 kAnsweredPauseSeconds = 60;

/// Whose answer goes with them.
std::optional<ParticipantId> whoGoes(const EventBody &body)
{
    if (const auto *left = std::get_if<PersonLeft>(&body))
        return left->person;
    if (const auto *removed = std::get_if<PersonRemoved>(&body))
        return removed->person;
    return std::nullopt;
}

} // namespace

Result<ParsedSettings> parseSettings(const storage::RoomBody &body)
{
    auto settings = wire::settingsFromJson(body.settings);
    if (!settings)
        return failure(ErrorCode::OutOfData, settings.error().detail);
    SlotTable table = slotTableOf(settings->plan, rangesFromJson(body.slotRanges));
    return ParsedSettings{*std::move(settings), fieldRevisionsFromJson(body.fieldRevisions), std::move(table),
                          body.zoneRules};
}

RoomState::RoomState(const storage::RoomHead &head, const ParsedSettings &parsed)
    : m_head(head), m_fieldRevisions(parsed.fieldRevisions)
{
    m_room.id = head.id;
    m_room.settings = parsed.settings;
    m_room.settingsRevision = head.settingsRevision;
    m_room.slotTable = parsed.slotTable;
    m_room.zoneRules = parsed.zoneRules;
    m_room.flags = head.flags;
}

RoomState::RoomState(const RoomId &id, const ParsedSettings &parsed, const QString &passwordHash)
    : m_fieldRevisions(parsed.fieldRevisions), m_origin(Origin::New)
{
    m_head.id = id;
    m_head.passwordHash = passwordHash;
    m_room.id = id;
    m_room.settings = parsed.settings;
    m_room.slotTable = parsed.slotTable;
    m_room.zoneRules = parsed.zoneRules;
}

const PersonDetails &RoomState::details(const ParticipantId &id) const
{
    static const PersonDetails kNone;
    const auto found = m_details.constFind(id);
    return found == m_details.cend() ? kNone : *found;
}

const Person *RoomState::holderOf(const QString &nameKey) const
{
    const auto found = m_names.constFind(nameKey);
    return found == m_names.cend() ? nullptr : m_room.person(*found);
}

storage::DeviceRow *RoomState::device(const DeviceId &id)
{
    const auto found = m_devices.find(id);
    return found == m_devices.end() ? nullptr : &*found;
}

StreamPosition RoomState::positionFor(const ParticipantId &id) const
{
    const Person *who = person(id);
    const Role role = who ? who->role : Role::Viewer;
    const StreamKind kind = streamFor(role, m_room.settings.visibility, hasAnswered(id));
    const qint64 own = m_head.revision - m_head.painted + details(id).painted;
    return {kind, kind == StreamKind::All ? m_head.revision : own};
}

void RoomState::count(const EventBody &body)
{
    const auto organizer = [this](const ParticipantId &id) {
        const Person *who = person(id);
        return who && who->role == Role::Organizer ? 1 : 0;
    };
    std::visit(Overloaded{
                   [&](const PersonJoined &joined) {
                       ++m_head.people;
                       m_head.organizers += joined.person.role == Role::Organizer ? 1 : 0;
                   },
                   [&](const PersonLeft &left) {
                       --m_head.people;
                       m_head.organizers -= organizer(left.person);
                   },
                   [&](const PersonRemoved &removed) {
                       --m_head.people;
                       m_head.organizers -= organizer(removed.person);
                   },
                   [&](const RoleSet &set) {
                       m_head.organizers += (set.role == Role::Organizer ? 1 : 0) - organizer(set.person);
                   },
                   [&](const AnswerPainted &painted) {
                       ++m_head.painted;
                       ++m_details[painted.person].painted;
                   },
                   [&](const EveryoneAnswered &) { ++m_head.painted; },
                   [&](const SettingsChanged &changed) {
                       for (const QString &field : fieldsOf(changed.patch))
                           m_fieldRevisions.insert(field, changed.settingsRevision);
                   },
                   [](const auto &) {},
               },
               body);
}

void RoomState::record(const EventBody &body, const Deed &deed)
{
    Q_ASSERT(!std::holds_alternative<AnswerPainted>(body));
    keepIfUsed(body, deed);
    count(body);
    if (const std::optional<ParticipantId> gone = whoGoes(body)) {
        setPlaces(takenAfter(m_room, m_room.answerOf(*gone), {}));
        if (!hasAnswered(*gone))
            lookWhetherAllAnswered(deed.at);
    }
    const auto *settings = std::get_if<SettingsChanged>(&body);
    const OwnTimes before = settings ? ownTimesOf(m_room.settings) : OwnTimes();
    if (settings && !settings->move.isEmpty()) {
        m_changedAnswers.unite({m_room.answers.keyBegin(), m_room.answers.keyEnd()});
        if (m_moves)
            m_moves->append({settings->settingsRevision, m_head.revision + 1, settings->move});
    }
    const RoomChange change = apply(m_room, {body, deed.by, deed.at});
    if (settings || std::holds_alternative<RoomOpened>(body))
        m_schedule.follow(before, ownTimesOf(m_room.settings), deed.at);
    if (change.aspects & RoomChange::Slots)
        recountPlaces();
    if (change.aspects & RoomChange::People)
        m_changedPeople.insert(change.person);
    m_settingsChanged = m_settingsChanged || (change.aspects & (RoomChange::Settings | RoomChange::Slots));
    m_headChanged = true;
    m_head.settingsRevision = m_room.settingsRevision;
    m_head.flags = m_room.flags;
    remember(body, {}, deed);
}

void RoomState::recordPaint(const AnswerPainted &painted, const AnswerChange &change, const Deed &deed)
{
    keepIfUsed(painted, deed);
    count(painted);
    const bool wasWaitedFor = !hasAnswered(painted.person);
    const Answer before = m_room.answerOf(painted.person);
    m_segments += change.after.segments().size() - before.segments().size();
    setPlaces(takenAfter(m_room, before, change.after));
    apply(m_room, {painted, deed.by, deed.at});
    if (wasWaitedFor)
        lookWhetherAllAnswered(deed.at);
    m_changedAnswers.insert(painted.person);
    remember(painted, strokeToJson(strokeOf(change.before)), deed);
}

void RoomState::keepIfUsed(const EventBody &body, const Deed &deed)
{
    // An answer that is hidden keeps the room too, but says so only when the room would be deleted.
    const bool isHidden = hidesAnswers() && answeringPerson(body);
    if (m_room.flags.purgeAt && !deed.by.isNull() && !isHidden && !std::holds_alternative<RoomKept>(body))
        record(RoomKept{}, {ParticipantId(), deed.at});
}

void RoomState::lookWhetherAllAnswered(Instant now)
{
    if (m_head.people >= 2 && !m_room.flags.decision && !m_room.flags.archived)
        m_schedule.putAt(job::kAnswered, now.plusSeconds(kAnsweredPauseSeconds));
}

/// Makes the event history: its place, its row, and its way to those who listen.
void RoomState::remember(const EventBody &body, const QByteArray &previous, const Deed &deed)
{
    const std::optional<ParticipantId> subject = answeringPerson(body);
    const auto *painted = std::get_if<AnswerPainted>(&body);
    ++m_head.revision;
    m_history.append({m_head.revision, deed.by, subject.value_or(ParticipantId()), actionOf(body),
                      painted ? paintedToJson(*painted) : wire::toJson(body), previous, deed.at});
    m_events.append({m_head.revision,
                     {body, deed.by, deed.at},
                     subject && hasAnswered(*subject),
                     std::exchange(m_placesOfEvent, {})});
}

void RoomState::setPlaces(const SlotCounts &changes)
{
    update(m_room.taken, changes);
    m_changedPlaces.insert(changes);
    m_placesOfEvent.insert(changes);
}

void RoomState::recountPlaces()
{
    SlotCounts changes = countTaken(m_room);
    for (const SlotKey slot : m_room.taken.keys()) {
        if (!changes.contains(slot))
            changes.insert(slot, 0);
    }
    setPlaces(changes);
}

Ranges RoomState::overfilledBy(const ParticipantId &person, const AnswerChange &change) const
{
    return overfilled(m_room, m_room.answerOf(person), change.after);
}

void RoomState::recordJoin(const Person &person, const PersonDetails &details, const Deed &deed)
{
    m_details.insert(person.id, details);
    m_names.insert(details.nameKey, person.id);
    m_known.insert(person.id);
    record(PersonJoined{person}, deed);
}

void RoomState::recordRename(const ParticipantId &id, const QString &name, const QString &nameKey, const Deed &deed)
{
    PersonDetails &details = m_details[id];
    m_names.remove(details.nameKey);
    details.nameKey = nameKey;
    m_names.insert(nameKey, id);
    record(PersonRenamed{id, name}, deed);
}

void RoomState::addDevice(const storage::DeviceRow &row)
{
    m_devices.insert(row.id, row);
    m_newDevices.insert(row.id);
}

void RoomState::revokeDevices(const ParticipantId &person, const QString &reason)
{
    m_revoked.insert(person, reason);
    for (storage::DeviceRow &device : m_devices) {
        if (device.person == person && device.revoked.isEmpty())
            device.revoked = reason;
    }
}

void RoomState::revokeDevice(const DeviceId &id, const QString &reason)
{
    m_devices[id].revoked = reason;
    m_revokedDevices.insert(id);
}

Stroke RoomState::broughtUp(Stroke stroke, Since since, qint64 revision) const
{
    if (!m_moves)
        return stroke; // nothing older than the present slots was asked about
    for (const Moved &one : *m_moves) {
        if ((since == Since::Settings ? one.settingsRevision : one.revision) > revision)
            stroke = moved(stroke, one.move);
    }
    return stroke;
}

bool RoomState::isChanged() const
{
    return m_origin == Origin::New || !m_events.isEmpty() || !m_newDevices.isEmpty() || !m_changedDevices.isEmpty() ||
           !m_revokedDevices.isEmpty();
}

void RoomState::settle()
{
    m_origin = Origin::Stored;
    m_headChanged = false;
    m_settingsChanged = false;
    m_changedPeople.clear();
    m_changedAnswers.clear();
    m_newDevices.clear();
    m_changedDevices.clear();
    m_revoked.clear();
    m_revokedDevices.clear();
    m_changedPlaces.clear();
    m_events.clear();
    m_history.clear();
    m_past.reset();
    m_job.reset();
    m_lastDeed.reset();
    m_lastOpenDeed.reset();
    m_schedule.clear();
    m_posting.clear();
}

} // namespace yak::server
