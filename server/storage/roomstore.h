#pragma once

#include "core/result.h"
#include "storage/rows.h"

#include <QHash>

#include <span>

namespace yak::storage {

class Connection;

/// The tables `rooms` and `room_settings`.
class RoomStore
{
public:
    explicit RoomStore(Connection &connection) : m_connection(connection) {}

    /// The count of commits that changed each of the rooms; those that are not there are left out. What was loaded at
    /// the same count is still what is stored.
    [[nodiscard]] Result<QHash<RoomId, qint64>> versions(std::span<const RoomId> ids);
    [[nodiscard]] Result<std::optional<RoomHead>> head(const RoomId &id);
    [[nodiscard]] Result<std::optional<RoomBody>> body(const RoomId &id);

    [[nodiscard]] Result<void> insert(const RoomHead &head, const RoomBody &body, Instant createdAt);
    /// Just the counters that a painted answer moves.
    [[nodiscard]] Result<void> updateCounters(const RoomHead &head);
    [[nodiscard]] Result<void> updateHead(const RoomHead &head);
    [[nodiscard]] Result<void> updateBody(const RoomId &id, const RoomBody &body);

    /// Removes the room and, with it, all that belongs to it.
    [[nodiscard]] Result<void> remove(const RoomId &id);

private:
    [[nodiscard]] Result<QHash<RoomId, qint64>> versionsOneByOne(std::span<const RoomId> ids);
    [[nodiscard]] Result<QHash<RoomId, qint64>> versionsTogether(std::span<const RoomId> ids);

    Connection &m_connection;
};

} // namespace yak::storage
