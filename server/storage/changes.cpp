#include "storage/changes.h"

#include "storage/columnvalues.h"
#include "storage/dialect.h"
#include "storage/stores.h"

namespace yak::storage {

using namespace Qt::StringLiterals;

namespace {

Result<void> writeOneByOne(Stores &stores, const Changes &changes)
{
    for (const RoomHead &head : changes.counters) {
        if (auto done = stores.rooms.updateCounters(head); !done)
            return done;
    }
    for (const Changes::Response &response : changes.responses) {
        if (auto done = stores.participants.saveResponse(response.room, response.person, response.row); !done)
            return done;
    }
    for (const Changes::Operation &operation : changes.operations) {
        if (auto done = stores.devices.saveOperation(operation.room, operation.row); !done)
            return done;
    }
    for (const Changes::Place &place : changes.places) {
        if (auto done = stores.slotCounts.save(place.room, {{place.slot, static_cast<int>(place.taken)}}); !done)
            return done;
    }
    for (const Changes::Event &event : changes.events) {
        if (auto done = stores.history.append(event.room, event.row); !done)
            return done;
    }
    return {};
}

/// What a member is in each row, as one array.
template<typename Row, typename Get>
QVariant all(const QList<Row> &rows, Get get)
{
    QList<std::remove_cvref_t<decltype(get(rows.first()))>> values;
    values.reserve(rows.size());
    for (const Row &row : rows)
        values.append(get(row));
    return arrayColumn(values);
}

/// A text that may be missing: an empty one, which JSON never is, stands for NULL.
QString jsonText(const QByteArray &json)
{
    return json.isEmpty() ? QString() : QString::fromUtf8(json);
}

/// A text that is there: a null one would be NULL.
QString presentText(const QString &text)
{
    return text.isNull() ? u""_s : text;
}

// The parts run in one snapshot and touch no row twice; the keys that point to rooms are checked at its end.
const QString kTogether = uR"(
WITH counters AS (
    UPDATE rooms SET version = t.version, revision = t.revision, painted = t.painted
    FROM unnest(?::text[], ?::bigint[], ?::bigint[], ?::bigint[]) AS t (room_id, version, revision, painted)
    WHERE rooms.room_id = t.room_id
), answered AS (
    INSERT INTO responses (room_id, participant_id, answer, painted)
    SELECT t.room_id, t.person, t.answer::jsonb, t.painted
    FROM unnest(?::text[], ?::text[], ?::text[], ?::bigint[]) AS t (room_id, person, answer, painted)
    ON CONFLICT (room_id, participant_id) DO UPDATE SET answer = excluded.answer, painted = excluded.painted
), operated AS (
    UPDATE devices SET last_operation = t.operation, last_revision = t.revision, last_own_revision = t.own,
        last_refusal = t.refusal::jsonb
    FROM unnest(?::text[], ?::text[], ?::bigint[], ?::bigint[], ?::bigint[], ?::text[])
        AS t (room_id, device_id, operation, revision, own, refusal)
    WHERE devices.room_id = t.room_id AND devices.device_id = t.device_id
)
INSERT INTO history (room_id, revision, participant_id, subject, action, data, previous, at)
SELECT t.room_id, t.revision, t.person, t.subject, t.action, t.data::jsonb, t.previous::jsonb, t.at
FROM unnest(?::text[], ?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::bigint[])
    AS t (room_id, revision, person, subject, action, data, previous, at)
)"_s;

const QString kPlaces = uR"(
INSERT INTO slot_counts (room_id, slot_key, taken)
SELECT t.room_id, t.slot, t.taken FROM unnest(?::text[], ?::bigint[], ?::bigint[]) AS t (room_id, slot, taken)
ON CONFLICT (room_id, slot_key) DO UPDATE SET taken = excluded.taken
)"_s;

constexpr auto kRoom = [](const auto &row) { return row.room.text(); };

Result<void> writePlaces(Connection &connection, const QList<Changes::Place> &places)
{
    return connection
        .execute(kPlaces, {all(places, kRoom), all(places, [](const auto &place) { return qint64{place.slot}; }),
                           all(places, [](const auto &place) { return place.taken; })})
        .map(forget);
}

Result<void> writeTogether(Connection &connection, const Changes &changes)
{
    const auto &[heads, responses, operations, events, places] = changes;
    if (!places.isEmpty()) {
        if (auto done = writePlaces(connection, places); !done)
            return done;
    }
    return connection
        .execute(kTogether,
                 {
                     all(heads, [](const RoomHead &head) { return head.id.text(); }),
                     all(heads, [](const RoomHead &head) { return head.version; }),
                     all(heads, [](const RoomHead &head) { return head.revision; }),
                     all(heads, [](const RoomHead &head) { return head.painted; }),
                     all(responses, kRoom),
                     all(responses, [](const auto &response) { return response.person.text(); }),
                     all(responses, [](const auto &response) { return jsonText(response.row.answer); }),
                     all(responses, [](const auto &response) { return response.row.painted; }),
                     all(operations, kRoom),
                     all(operations, [](const auto &operation) { return operation.row.id.text(); }),
                     all(operations, [](const auto &operation) { return operation.row.lastOperation; }),
                     all(operations, [](const auto &operation) { return operation.row.lastRevision; }),
                     all(operations, [](const auto &operation) { return operation.row.lastOwnRevision; }),
                     all(operations, [](const auto &operation) { return jsonText(operation.row.lastRefusal); }),
                     all(events, kRoom),
                     all(events, [](const auto &event) { return event.row.revision; }),
                     all(events, [](const auto &event) { return presentText(event.row.by.text()); }),
                     all(events, [](const auto &event) { return presentText(event.row.subject.text()); }),
                     all(events, [](const auto &event) { return presentText(event.row.action); }),
                     all(events, [](const auto &event) { return jsonText(event.row.data); }),
                     all(events, [](const auto &event) { return jsonText(event.row.previous); }),
                     all(events, [](const auto &event) { return event.row.at.milliseconds; }),
                 })
        .map(forget);
}

} // namespace

Result<void> write(Connection &connection, Stores &stores, const Changes &changes)
{
    if (changes.isEmpty())
        return {};
    return connection.engine() == Engine::Sqlite ? writeOneByOne(stores, changes) : writeTogether(connection, changes);
}

} // namespace yak::storage
