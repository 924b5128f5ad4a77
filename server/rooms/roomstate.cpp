#include "rooms/roomstate.h"

#include "model/policy.h"
#include "protocol/codec.h"

#include <QMap>

namespace yak::server {

namespace {

template<typename... Handlers>
struct Overloaded : Handlers...
{
    using Handlers::operator()...;
};

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
    count(body);
    if (const std::optional<ParticipantId> gone = whoGoes(body))
        setPlaces(takenAfter(m_room, m_room.answerOf(*gone), {}));
    const auto *settings = std::get_if<SettingsChanged>(&body);
    if (settings && !settings->move.isEmpty()) {
        m_changedAnswers.unite({m_room.answers.keyBegin(), m_room.answers.keyEnd()});
        if (m_moves)
            m_moves->append({settings->settingsRevision, m_head.revision + 1, settings->move});
    }
    const RoomChange change = apply(m_room, {body, deed.by, deed.at});
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
    count(painted);
    const Answer before = m_room.answerOf(painted.person);
    m_segments += change.after.segments().size() - before.segments().size();
    setPlaces(takenAfter(m_room, before, change.after));
    apply(m_room, {painted, deed.by, deed.at});
    m_changedAnswers.insert(painted.person);
    remember(painted, strokeToJson(strokeOf(change.before)), deed);
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

Result<void> RoomState::adopt(storage::Stores &stores, const storage::ParticipantStore::Member &member)
{
    const Person &person = member.row.person;
    m_known.insert(person.id);
    m_room.people.insert(person.id, person);
    m_details.insert(person.id, {member.row.nameKey, member.row.pinHash, member.painted.value_or(0)});
    m_names.insert(member.row.nameKey, person.id);
    if (!member.painted)
        return {};
    const auto json = stores.participants.answer(m_room.id, person.id);
    if (!json)
        return tl::unexpected<Error>(json.error());
    const Answer answer = answerOf(wire::strokeFromJson(*json).value_or(Stroke{}));
    m_segments += answer.segments().size();
    if (!answer.isEmpty())
        m_room.answers.insert(person.id, answer);
    return {};
}

Result<void> RoomState::load(storage::Stores &stores, const ParticipantId &person)
{
    if (person.isNull() || m_known.contains(person) || m_origin == Origin::New)
        return {};
    const auto found = stores.participants.find(m_room.id, person);
    if (!found)
        return tl::unexpected<Error>(found.error());
    m_known.insert(person);
    return *found ? adopt(stores, **found) : Result<void>{};
}

Result<void> RoomState::loadAll(storage::Stores &stores)
{
    if (m_origin == Origin::New)
        return {};
    const auto everybody = stores.participants.all(m_room.id);
    if (!everybody)
        return tl::unexpected<Error>(everybody.error());
    for (const storage::ParticipantStore::Answering &one : *everybody) {
        if (auto done = load(stores, one.row.person.id); !done)
            return done;
    }
    return {};
}

Result<void> RoomState::loadMoves(storage::Stores &stores)
{
    if (m_moves)
        return {};
    m_moves.emplace();
    if (m_origin == Origin::New)
        return {};
    const auto rows = stores.history.ofAction(m_room.id, actionOf(SettingsChanged{}));
    if (!rows)
        return tl::unexpected<Error>(rows.error());
    for (const storage::HistoryRow &row : *rows) {
        const auto body = wire::eventBodyFromJson(row.data);
        const auto *changed = body ? std::get_if<SettingsChanged>(&*body) : nullptr;
        if (changed && !changed->move.isEmpty())
            m_moves->append({changed->settingsRevision, row.revision, changed->move});
    }
    return {};
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

Result<void> RoomState::loadHolder(storage::Stores &stores, const QString &nameKey)
{
    if (m_knownNames.contains(nameKey) || m_names.contains(nameKey) || m_origin == Origin::New)
        return {};
    const auto found = stores.participants.findByName(m_room.id, nameKey);
    if (!found)
        return tl::unexpected<Error>(found.error());
    m_knownNames.insert(nameKey);
    // Who is known already may have given the name up in this very batch.
    const bool isNew = *found && !m_known.contains((*found)->row.person.id);
    return isNew ? adopt(stores, **found) : Result<void>{};
}

Result<void> RoomState::load(storage::Stores &stores, const DeviceId &device)
{
    if (device.isNull() || m_devices.contains(device) || m_origin == Origin::New)
        return {};
    const auto found = stores.devices.find(m_room.id, device);
    if (!found)
        return tl::unexpected<Error>(found.error());
    if (*found)
        m_devices.insert(device, **found);
    return {};
}

/// The event at a place in the asker's stream. What this batch did is not in the database yet.
Result<std::optional<storage::HistoryRow>> RoomState::rowAt(storage::Stores &stores, const ParticipantId &asker,
                                                            StreamPosition position) const
{
    const StreamPosition now = positionFor(asker);
    if (position.kind != now.kind || position.revision < 1 || position.revision > now.revision)
        return std::optional<storage::HistoryRow>();
    qint64 newer = now.revision - position.revision;
    for (auto row = m_history.crbegin(); row != m_history.crend(); ++row) {
        const bool isHidden = now.kind == StreamKind::Own && !row->subject.isNull() && row->subject != asker;
        if (!isHidden && newer-- == 0)
            return std::optional(*row);
    }
    auto rows = stores.history.newest(m_room.id, {now.kind, asker}, 1, newer);
    if (!rows)
        return tl::unexpected<Error>(rows.error());
    return rows->isEmpty() ? std::nullopt : std::optional(rows->first());
}

Result<void> RoomState::loadPast(storage::Stores &stores, const ParticipantId &asker, const wire::Restore &restore)
{
    m_past.reset();
    if (!person(asker))
        return {};
    auto event = rowAt(stores, asker, restore.position);
    if (!event)
        return tl::unexpected<Error>(event.error());
    if (!*event)
        return {};
    m_past = Past{**std::move(event), {}};
    if (restore.way == RestoreWay::Event)
        return {};
    for (auto row = m_history.crbegin(); row != m_history.crend(); ++row) {
        if (row->subject == restore.person && row->revision > m_past->event.revision)
            m_past->paintings.append(*row);
    }
    auto stored = stores.history.paintingsOf(m_room.id, restore.person, m_past->event.revision);
    if (!stored)
        return tl::unexpected<Error>(stored.error());
    m_past->paintings += *stored;
    return {};
}

Result<void> RoomState::loadPlaces(storage::Stores &stores)
{
    if (!hasCapacity(m_room.settings.plan))
        return {};
    const auto counts = stores.slotCounts.all(m_room.id);
    if (!counts)
        return tl::unexpected<Error>(counts.error());
    update(m_room.taken, *counts);
    return {};
}

storage::RoomBody RoomState::body() const
{
    return {wire::toJson(m_room.settings), fieldRevisionsToJson(m_fieldRevisions),
            rangesToJson(m_room.slotTable.ranges()), m_room.slotTable.unitsPerSlot(), m_room.zoneRules};
}

bool RoomState::isChanged() const
{
    return m_origin == Origin::New || !m_events.isEmpty() || !m_newDevices.isEmpty() || !m_changedDevices.isEmpty();
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
    m_changedPlaces.clear();
    m_events.clear();
    m_history.clear();
    m_past.reset();
}

Result<void> RoomState::flush(storage::Stores &stores, storage::Changes &changes, Instant now)
{
    if (m_fate == RoomNews::Fate::Deleted)
        return m_origin == Origin::Stored ? stores.rooms.remove(m_room.id) : Result<void>{};
    if (!isChanged())
        return {};
    ++m_head.version;
    if (auto done = flushRoom(stores, changes, now); !done)
        return done;
    if (auto done = flushPeople(stores); !done)
        return done;
    if (auto done = flushDevices(stores); !done)
        return done;
    addChanges(changes);
    return {};
}

void RoomState::addChanges(storage::Changes &changes) const
{
    for (const ParticipantId &id : m_changedAnswers) {
        if (person(id))
            changes.responses.append(
                {m_room.id, id, {strokeToJson(strokeOf(m_room.answerOf(id))), details(id).painted}});
    }
    for (const DeviceId &id : m_changedDevices)
        changes.operations.append({m_room.id, m_devices.value(id)});
    for (const auto &[slot, taken] : m_changedPlaces.asKeyValueRange())
        changes.places.append({m_room.id, slot, taken});
    for (const storage::HistoryRow &row : m_history)
        changes.events.append({m_room.id, row});
}

Result<void> RoomState::flushRoom(storage::Stores &stores, storage::Changes &changes, Instant now) const
{
    if (m_origin == Origin::New)
        return stores.rooms.insert(m_head, body(), now);
    if (!m_headChanged) {
        changes.counters.append(m_head);
        return {};
    }
    if (auto done = stores.rooms.updateHead(m_head); !done)
        return done;
    return m_settingsChanged ? stores.rooms.updateBody(m_room.id, body()) : Result<void>{};
}

Result<void> RoomState::flushPeople(storage::Stores &stores) const
{
    // Those who are gone first, so that their names are free for others in the same batch.
    for (const ParticipantId &id : m_changedPeople) {
        if (m_room.people.contains(id))
            continue;
        if (auto done = stores.participants.remove(m_room.id, id); !done)
            return done;
    }
    for (const ParticipantId &id : m_changedPeople) {
        const Person *who = person(id);
        if (!who)
            continue;
        const PersonDetails &known = details(id);
        if (auto done = stores.participants.save(m_room.id, {*who, known.nameKey, known.pinHash}); !done)
            return done;
    }
    return {};
}

Result<void> RoomState::flushDevices(storage::Stores &stores) const
{
    for (const DeviceId &id : m_newDevices) {
        if (auto done = stores.devices.insert(m_room.id, m_devices.value(id)); !done)
            return done;
    }
    for (const auto &[person, reason] : m_revoked.asKeyValueRange()) {
        if (auto done = stores.devices.revokeAll(m_room.id, person, reason); !done)
            return done;
    }
    return {};
}

} // namespace yak::server
