#pragma once

#include "core/result.h"
#include "storage/rows.h"

#include <QList>

namespace yak::storage {

class Connection;

/// Which part of a room's history is asked for: all of it, or what everybody may see and one person's own answers.
struct HistoryFilter
{
    StreamKind kind = StreamKind::All;
    ParticipantId self; ///< null: nobody's answers
};

/// The table `history`. It is the log that readers catch up from.
class HistoryStore
{
public:
    explicit HistoryStore(Connection &connection) : m_connection(connection) {}

    [[nodiscard]] Result<void> append(const RoomId &room, const HistoryRow &row);

    /// At most `limit` rows, newest first, after leaving out the `skip` newest. Reads no more than twice as many.
    [[nodiscard]] Result<QList<HistoryRow>> newest(const RoomId &room, const HistoryFilter &filter, qint64 limit,
                                                   qint64 skip = 0);

    /// The rows about one person's answer after a revision, newest first.
    [[nodiscard]] Result<QList<HistoryRow>> paintingsOf(const RoomId &room, const ParticipantId &subject, qint64 after);
    /// All rows of one kind of event that is nobody's answer, oldest first.
    [[nodiscard]] Result<QList<HistoryRow>> ofAction(const RoomId &room, const QString &action);
    /// When a person last did something, or the room was last said to stay. With `Own` just of what everybody sees.
    [[nodiscard]] Result<std::optional<Instant>> lastDeed(const RoomId &room, StreamKind kind);

private:
    Connection &m_connection;
};

} // namespace yak::storage
