#include "posts/news.h"
#include "protocol/codec.h"
#include "rooms/roomstate.h"

namespace yak::server {

using namespace Qt::StringLiterals;

// ---- reading -----------------------------------------------------------------------------------------------------

Result<void> RoomState::adopt(storage::Stores &stores, const storage::ParticipantStore::Member &member)
{
    Result<QByteArray> answer;
    if (member.painted)
        answer = stores.participants.answer(m_room.id, member.row.person.id);
    if (!answer)
        return tl::unexpected<Error>(answer.error());
    adopt({member.row, *std::move(answer), member.painted});
    return {};
}

void RoomState::adopt(const storage::ParticipantStore::Answering &one)
{
    const Person &person = one.row.person;
    m_known.insert(person.id);
    m_room.people.insert(person.id, person);
    m_details.insert(person.id, {one.row.nameKey, one.row.pinHash, one.painted.value_or(0)});
    m_names.insert(one.row.nameKey, person.id);
    if (one.answer.isEmpty())
        return;
    const Answer answer = answerOf(strokeFromColumn(one.answer));
    m_segments += answer.segments().size();
    if (!answer.isEmpty())
        m_room.answers.insert(person.id, answer);
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
        // Who is known already may be gone by this very batch.
        if (!m_known.contains(one.row.person.id))
            adopt(one);
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

Result<void> RoomState::loadPosting(storage::Stores &stores)
{
    return m_posting.load(stores, m_room.id);
}

Result<void> RoomState::loadLastDeed(storage::Stores &stores)
{
    const auto load = [&](StreamKind kind, std::optional<Instant> &last) -> Result<void> {
        for (auto row = m_history.crbegin(); row != m_history.crend(); ++row) {
            if (!row->by.isNull() && (kind == StreamKind::All || row->subject.isNull())) {
                last = row->at;
                return {};
            }
        }
        auto found = stores.history.lastDeed(m_room.id, kind);
        if (!found)
            return tl::unexpected<Error>(found.error());
        last = *found;
        return {};
    };
    const auto loaded = load(StreamKind::All, m_lastDeed);
    return loaded ? load(StreamKind::Own, m_lastOpenDeed) : loaded;
}

Result<void> RoomState::loadJob(storage::Stores &stores, const RunJob &run)
{
    auto found = m_schedule.find(stores, m_room.id, run.kind, run.key);
    if (!found)
        return tl::unexpected<Error>(found.error());
    m_job = *std::move(found);
    if (!m_job || run.kind == job::kPlan)
        return {};
    if (run.kind == job::kPurge)
        return loadLastDeed(stores);
    const bool needsNobody = run.kind == job::kDeadline && m_room.settings.atDeadline == AtDeadline::Close;
    return needsNobody ? Result<void>{} : loadAll(stores);
}

// ---- writing -----------------------------------------------------------------------------------------------------

storage::RoomBody RoomState::body() const
{
    return {wire::toJson(m_room.settings), fieldRevisionsToJson(m_fieldRevisions),
            rangesToJson(m_room.slotTable.ranges()), m_room.slotTable.unitsPerSlot(), m_room.zoneRules};
}

Result<void> RoomState::flush(storage::Stores &stores, storage::Changes &changes, Instant now)
{
    if (m_fate == RoomNews::Fate::Deleted)
        return m_origin == Origin::Stored ? stores.rooms.remove(m_room.id) : Result<void>{};
    if (isChanged()) {
        if (auto done = flushChanges(stores, changes, now); !done)
            return done;
    }
    if (auto done = postNews(stores); !done)
        return done;
    if (auto done = m_posting.flush(stores, m_room.id); !done)
        return done;
    return m_schedule.flush(stores, m_room.id);
}

Result<void> RoomState::flushChanges(storage::Stores &stores, storage::Changes &changes, Instant now)
{
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

/// Puts what the webhook is to tell into the outbox, in the transaction that makes it so.
Result<void> RoomState::postNews(storage::Stores &stores)
{
    for (const CommittedEvent &committed : m_events) {
        if (!isNews(committed.event.body))
            continue;
        if (auto loaded = loadPosting(stores); !loaded)
            return loaded;
        if (!m_posting.hook())
            return {};
        const QString id = u"%1:%2"_s.arg(m_room.id.text()).arg(committed.revision);
        m_posting.add(m_schedule, postKey(committed.revision), newsOf(id, m_room, committed.event), committed.event.at);
    }
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
    for (const DeviceId &id : m_revokedDevices) {
        if (auto done = stores.devices.revoke(m_room.id, id, m_devices.value(id).revoked); !done)
            return done;
    }
    return {};
}

} // namespace yak::server
