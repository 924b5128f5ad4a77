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
    /// A person, and how many events painted their answer; none where they never gave one.
    struct Member
    {
        ParticipantRow row;
        std::optional<qint64> painted;
    };
    /// A person with their answer; empty where they never gave one.
    struct Answering
    {
        ParticipantRow row;
        QByteArray answer;
        std::optional<qint64> painted; ///< as of a member
    };

    explicit ParticipantStore(Connection &connection) : m_connection(connection) {}

    [[nodiscard]] Result<std::optional<Member>> find(const RoomId &room, const ParticipantId &id);
    [[nodiscard]] Result<std::optional<Member>> findByName(const RoomId &room, const QString &nameKey);
    /// A person's answer as JSON; empty where they never gave one.
    [[nodiscard]] Result<QByteArray> answer(const RoomId &room, const ParticipantId &id);
    /// Everybody in the room, by id.
    [[nodiscard]] Result<QList<Answering>> all(const RoomId &room);

    [[nodiscard]] Result<void> save(const RoomId &room, const ParticipantRow &row);
    [[nodiscard]] Result<void> saveResponse(const RoomId &room, const ParticipantId &id, const ResponseRow &row);
    /// Removes the person and their answer.
    [[nodiscard]] Result<void> remove(const RoomId &room, const ParticipantId &id);

private:
    Connection &m_connection;
};

} // namespace yak::storage
