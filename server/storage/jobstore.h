#pragma once

#include "core/result.h"
#include "storage/rows.h"

#include <QList>

namespace yak::storage {

class Connection;

/// The kind of the jobs that send something away. All other kinds are done in the room itself.
inline const QString kPostKind = QStringLiteral("post");

/// Who does a job: a command in the room's own transaction, or whoever posts.
enum class JobGroup { Commands, Posts };

/// A job and whose it is.
struct DueJob
{
    RoomId room;
    JobRow row;
};

/// The table `jobs`: what is to be done at its time, put there in the transaction that makes it necessary and taken
/// away in the one that has done it.
class JobStore
{
public:
    explicit JobStore(Connection &connection) : m_connection(connection) {}

    /// Adds the job, or puts it in the place of the one with its kind and key.
    [[nodiscard]] Result<void> put(const RoomId &room, const JobRow &row);
    [[nodiscard]] Result<void> remove(const RoomId &room, const QString &kind, const QString &key);
    [[nodiscard]] Result<std::optional<JobRow>> find(const RoomId &room, const QString &kind, const QString &key);

    /// The room's jobs of a kind, in the order of their keys.
    [[nodiscard]] Result<QList<JobRow>> ofKind(const RoomId &room, const QString &kind);

    // The only questions that are about all rooms.

    /// At most `most` jobs that are due, those first that are due the longest.
    [[nodiscard]] Result<QList<DueJob>> due(JobGroup group, Instant now, qint64 most);
    /// When the next one after this instant is due.
    [[nodiscard]] Result<std::optional<Instant>> nextAfter(JobGroup group, Instant now);

private:
    Connection &m_connection;
};

} // namespace yak::storage
