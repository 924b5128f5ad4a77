#pragma once

#include "model/event.h"
#include "rooms/schedule.h"
#include "storage/stores.h"

#include <QList>

#include <optional>

namespace yak::server {

/// A room's webhook and the posts that wait for it, as a batch has loaded and changed them. The posts are jobs, so
/// changes of them go to the room's schedule; all of a room's are due together, for one waits for the other.
class Posting
{
public:
    /// To be called before anything else. Nothing is read where it was done in this batch.
    [[nodiscard]] Result<void> load(storage::Stores &stores, const RoomId &room);

    [[nodiscard]] const std::optional<storage::WebhookRow> &hook() const { return m_hook; }
    /// In the order in which they are posted.
    [[nodiscard]] const QList<storage::JobRow> &waiting() const { return m_waiting; }
    [[nodiscard]] const storage::JobRow *find(const QString &key) const;

    void setHook(const std::optional<storage::WebhookRow> &hook);
    /// Adds a post behind the others. Where too many wait the oldest one goes.
    void add(Schedule &schedule, const QString &key, const QByteArray &news, Instant now);
    void remove(Schedule &schedule, const QString &key);
    void removeAll(Schedule &schedule);
    /// Counts an attempt.
    void noteAttempt(const QString &key);
    /// All that wait are tried from then on.
    void postpone(Schedule &schedule, Instant due);

    /// Writes the webhook; the schedule writes the posts.
    [[nodiscard]] Result<void> flush(storage::Stores &stores, const RoomId &room) const;
    void clear() { *this = {}; }

private:
    bool m_isLoaded = false;
    bool m_isHookChanged = false;
    std::optional<storage::WebhookRow> m_hook;
    QList<storage::JobRow> m_waiting;
};

/// The key of a post in the outbox, which orders a room's posts, by the event that it is about.
[[nodiscard]] QString postKey(qint64 revision);

} // namespace yak::server
