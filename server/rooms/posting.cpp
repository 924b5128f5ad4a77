#include "rooms/posting.h"

#include <algorithm>

namespace yak::server {

namespace {

constexpr qsizetype kMostWaiting = 100;

} // namespace

QString postKey(qint64 revision)
{
    return QStringLiteral("%1").arg(revision, 16, 10, QChar(u'0'));
}

Result<void> Posting::load(storage::Stores &stores, const RoomId &room)
{
    if (m_isLoaded)
        return {};
    auto hook = stores.webhooks.find(room);
    if (!hook)
        return tl::unexpected<Error>(hook.error());
    if (*hook) {
        auto waiting = stores.jobs.ofKind(room, storage::kPostKind);
        if (!waiting)
            return tl::unexpected<Error>(waiting.error());
        m_waiting = *std::move(waiting);
    }
    m_hook = *std::move(hook);
    m_isLoaded = true;
    return {};
}

const storage::JobRow *Posting::find(const QString &key) const
{
    const auto found = std::ranges::find(m_waiting, key, &storage::JobRow::key);
    return found == m_waiting.end() ? nullptr : &*found;
}

void Posting::setHook(const std::optional<storage::WebhookRow> &hook)
{
    m_hook = hook;
    m_isHookChanged = true;
}

void Posting::add(Schedule &schedule, const QString &key, const QByteArray &news, Instant now)
{
    if (m_waiting.size() >= kMostWaiting)
        remove(schedule, QString(m_waiting.first().key));
    const Instant due = m_waiting.isEmpty() ? now : std::max(now, m_waiting.first().dueAt);
    m_waiting.append({storage::kPostKind, key, due, news, 0});
    schedule.put(m_waiting.last());
}

void Posting::remove(Schedule &schedule, const QString &key)
{
    m_waiting.removeIf([&](const storage::JobRow &row) { return row.key == key; });
    schedule.remove(storage::kPostKind, key);
}

void Posting::removeAll(Schedule &schedule)
{
    for (const storage::JobRow &row : std::exchange(m_waiting, {}))
        schedule.remove(storage::kPostKind, row.key);
}

void Posting::noteAttempt(const QString &key)
{
    for (storage::JobRow &row : m_waiting)
        row.attempts += row.key == key ? 1 : 0;
}

void Posting::postpone(Schedule &schedule, Instant due)
{
    for (storage::JobRow &row : m_waiting) {
        row.dueAt = due;
        schedule.put(row);
    }
}

Result<void> Posting::flush(storage::Stores &stores, const RoomId &room) const
{
    if (!m_isHookChanged)
        return {};
    return m_hook ? stores.webhooks.save(room, *m_hook) : stores.webhooks.remove(room);
}

} // namespace yak::server
