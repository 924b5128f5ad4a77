#pragma once

#include "model/settings.h"
#include "storage/stores.h"

#include <QMap>

#include <optional>
#include <utility>

/// What rooms do by themselves, and when.
namespace yak::server {

/// The kinds of jobs that are done in the room itself.
namespace job {
inline const QString kPlan = QStringLiteral("plan");         ///< makes the jobs of a room that has none yet
inline const QString kDeadline = QStringLiteral("deadline"); ///< the deadline has passed
inline const QString kReminder = QStringLiteral("reminder"); ///< some time before it
inline const QString kAnswered = QStringLiteral("answered"); ///< everybody may have answered
inline const QString kPurge = QStringLiteral("purge");       ///< looks whether anybody still needs the room
} // namespace job

/// What a server says of all rooms.
struct JobRules
{
    qint64 purgeAfterDays = 180; ///< a room in which nothing happens for so long is deleted; 0: none ever is
};

/// When a room's settings make it do something by itself.
struct OwnTimes
{
    std::optional<Instant> deadline;
    std::optional<Instant> reminder;
};

[[nodiscard]] OwnTimes ownTimesOf(const RoomSettings &settings);

/// What a batch does to the jobs of one room.
class Schedule
{
public:
    void put(const storage::JobRow &job);
    /// One without a key and without a payload.
    void putAt(const QString &kind, Instant due);
    void remove(const QString &kind, const QString &key = {});
    /// Takes over what a change of settings brings. What would be due already is left out.
    void follow(const OwnTimes &before, const OwnTimes &after, Instant now);

    /// The job as the batch has left it so far.
    [[nodiscard]] Result<std::optional<storage::JobRow>> find(storage::Stores &stores, const RoomId &room,
                                                              const QString &kind, const QString &key) const;
    /// When the first of those that were put is due.
    [[nodiscard]] std::optional<Instant> earliest() const;

    [[nodiscard]] Result<void> flush(storage::Stores &stores, const RoomId &room) const;
    void clear() { m_changes.clear(); }

private:
    void follow(const QString &kind, std::optional<Instant> before, std::optional<Instant> after, Instant now);

    QMap<std::pair<QString, QString>, std::optional<storage::JobRow>> m_changes; // by kind and key; none: removed
};

} // namespace yak::server
