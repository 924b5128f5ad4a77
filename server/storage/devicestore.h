#pragma once

#include "core/result.h"
#include "storage/rows.h"

namespace yak::storage {

class Connection;

/// The table `devices`.
class DeviceStore
{
public:
    explicit DeviceStore(Connection &connection) : m_connection(connection) {}

    [[nodiscard]] Result<std::optional<DeviceRow>> find(const RoomId &room, const DeviceId &id);
    [[nodiscard]] Result<void> insert(const RoomId &room, const DeviceRow &row);
    /// The last operation and its result.
    [[nodiscard]] Result<void> saveOperation(const RoomId &room, const DeviceRow &row);
    /// A person's devices that were not ended, the newest `most` of them, the oldest first.
    [[nodiscard]] Result<QList<DeviceRow>> validOf(const RoomId &room, const ParticipantId &person, qint64 most);
    /// Ends one device, for `reason`.
    [[nodiscard]] Result<void> revoke(const RoomId &room, const DeviceId &id, const QString &reason);
    /// Ends all of a person's devices, for `reason`.
    [[nodiscard]] Result<void> revokeAll(const RoomId &room, const ParticipantId &person, const QString &reason);

private:
    Connection &m_connection;
};

} // namespace yak::storage
