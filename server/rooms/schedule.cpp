#include "rooms/schedule.h"

#include "model/life.h"

namespace yak::server {

OwnTimes ownTimesOf(const RoomSettings &settings)
{
    OwnTimes times;
    times.deadline = deadlineOf(settings);
    if (settings.deadline && settings.remindBefore)
        times.reminder = settings.deadline->plusSeconds(-qint64{*settings.remindBefore} * 60);
    return times;
}

void Schedule::put(const storage::JobRow &job)
{
    m_changes.insert({job.kind, job.key}, job);
}

void Schedule::putAt(const QString &kind, Instant due)
{
    storage::JobRow job;
    job.kind = kind;
    job.dueAt = due;
    put(job);
}

void Schedule::remove(const QString &kind, const QString &key)
{
    m_changes.insert({kind, key}, std::nullopt);
}

void Schedule::follow(const OwnTimes &before, const OwnTimes &after, Instant now)
{
    follow(job::kDeadline, before.deadline, after.deadline, now);
    follow(job::kReminder, before.reminder, after.reminder, now);
}

void Schedule::follow(const QString &kind, std::optional<Instant> before, std::optional<Instant> after, Instant now)
{
    if (before == after)
        return;
    if (after && *after > now)
        putAt(kind, *after);
    else if (before)
        remove(kind);
}

Result<std::optional<storage::JobRow>> Schedule::find(storage::Stores &stores, const RoomId &room, const QString &kind,
                                                      const QString &key) const
{
    const auto changed = m_changes.constFind({kind, key});
    return changed == m_changes.cend() ? stores.jobs.find(room, kind, key) : *changed;
}

std::optional<Instant> Schedule::earliest() const
{
    std::optional<Instant> first;
    for (const auto &job : m_changes) {
        if (job && (!first || job->dueAt < *first))
            first = job->dueAt;
    }
    return first;
}

Result<void> Schedule::flush(storage::Stores &stores, const RoomId &room) const
{
    for (const auto &[name, job] : m_changes.asKeyValueRange()) {
        const auto done = job ? stores.jobs.put(room, *job) : stores.jobs.remove(room, name.first, name.second);
        if (!done)
            return done;
    }
    return {};
}

} // namespace yak::server
