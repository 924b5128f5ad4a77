#include "storage/devicestore.h"

#include "storage/columnvalues.h"

namespace yak::storage {

using namespace Qt::StringLiterals;

Result<std::optional<DeviceRow>> DeviceStore::find(const RoomId &room, const DeviceId &id)
{
    auto rows = m_connection.execute(
        u"SELECT participant_id, label, secret_hash, last_operation, last_revision, last_own_revision, last_refusal, "
        "revoked, created_at FROM devices WHERE room_id = ? AND device_id = ?"_s,
        {column(room), column(id)});
    if (!rows)
        return tl::unexpected<Error>(rows.error());
    if (!rows->next())
        return std::optional<DeviceRow>();
    DeviceRow row;
    row.id = id;
    row.person = idIn<ParticipantId>(*rows, 0);
    row.label = rows->text(1);
    row.secretHash = rows->text(2);
    row.lastOperation = rows->number(3);
    row.lastRevision = numberIn(*rows, 4);
    row.lastOwnRevision = numberIn(*rows, 5);
    row.lastRefusal = rows->json(6);
    row.revoked = rows->text(7);
    row.createdAt = {rows->number(8)};
    return std::optional(row);
}

Result<void> DeviceStore::insert(const RoomId &room, const DeviceRow &row)
{
    return m_connection
        .execute(u"INSERT INTO devices (room_id, device_id, participant_id, label, secret_hash, last_operation, "
                 "revoked, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"_s,
                 {column(room), column(row.id), column(row.person), column(row.label), column(row.secretHash),
                  row.lastOperation, column(row.revoked), column(row.createdAt)})
        .map(forget);
}

Result<void> DeviceStore::saveOperation(const RoomId &room, const DeviceRow &row)
{
    return m_connection
        .execute(u"UPDATE devices SET last_operation = ?, last_revision = ?, last_own_revision = ?, last_refusal = ? "
                 "WHERE room_id = ? AND device_id = ?"_s,
                 {row.lastOperation, column(row.lastRevision), column(row.lastOwnRevision), jsonColumn(row.lastRefusal),
                  column(room), column(row.id)})
        .map(forget);
}

Result<QList<DeviceRow>> DeviceStore::validOf(const RoomId &room, const ParticipantId &person, qint64 most)
{
    auto rows =
        m_connection.execute(u"SELECT device_id, label, created_at FROM devices WHERE room_id = ? AND "
                             "participant_id = ? AND revoked = '' ORDER BY created_at DESC, device_id LIMIT ?"_s,
                             {column(room), column(person), most});
    if (!rows)
        return tl::unexpected<Error>(rows.error());
    QList<DeviceRow> found;
    while (rows->next()) {
        DeviceRow row;
        row.id = idIn<DeviceId>(*rows, 0);
        row.person = person;
        row.label = rows->text(1);
        row.createdAt = {rows->number(2)};
        found.prepend(row);
    }
    return found;
}

Result<void> DeviceStore::revoke(const RoomId &room, const DeviceId &id, const QString &reason)
{
    return m_connection
        .execute(u"UPDATE devices SET revoked = ? WHERE room_id = ? AND device_id = ?"_s,
                 {column(reason), column(room), column(id)})
        .map(forget);
}

Result<void> DeviceStore::revokeAll(const RoomId &room, const ParticipantId &person, const QString &reason)
{
    return m_connection
        .execute(u"UPDATE devices SET revoked = ? WHERE room_id = ? AND participant_id = ? AND revoked = ''"_s,
                 {column(reason), column(room), column(person)})
        .map(forget);
}

} // namespace yak::storage
