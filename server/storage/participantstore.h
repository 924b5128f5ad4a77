#pragma once

#include "core/result.h"
#include "storage/rows.h"

#include <QList>

namespace yak::storage {

class Connection;

/// The tables `participants` and `responses`: who is in a room, and what they answered.
class ParticipantStore
{
public:
    /// A person with their answer, if they ever gave one.
    struct Member
    {
        ParticipantRow row;
        std::optional<ResponseRow> response;
    };

    explicit ParticipantStore(Connection &connection) : m_connection(connection) {}

    [[nodiscard]] Result<std::optional<Member>> find(const RoomId &room, const ParticipantId &id);
    [[nodiscard]] Result<std::optional<Member>> findByName(const RoomId &room, const QString &nameKey);
    /// Everybody in the room, by id.
    [[nodiscard]] Result<QList<Member>> all(const RoomId &room);

    [[nodiscard]] Result<void> save(const RoomId &room, const ParticipantRow &row);
    [[nodiscard]] Result<void> saveResponse(const RoomId &room, const ParticipantId &id, const ResponseRow &row);
    /// Removes the person and their answer.
    [[nodiscard]] Result<void> remove(const RoomId &room, const ParticipantId &id);

private:
    Connection &m_connection;
};

} // namespace yak::storage
