#include "storage/webhookstore.h"

#include "storage/columnvalues.h"

namespace yak::storage {

using namespace Qt::StringLiterals;

Result<std::optional<WebhookRow>> WebhookStore::find(const RoomId &room)
{
    auto rows = m_connection.execute(
        u"SELECT url, shape, secret, set_at, last_at, last_status FROM webhooks WHERE room_id = ?"_s, {column(room)});
    if (!rows)
        return tl::unexpected<Error>(rows.error());
    if (!rows->next())
        return std::optional<WebhookRow>();
    return std::optional(WebhookRow{
        rows->text(0), rows->text(1), rows->text(2), {rows->number(3)}, instantIn(*rows, 4), numberIn(*rows, 5)});
}

Result<void> WebhookStore::save(const RoomId &room, const WebhookRow &row)
{
    return m_connection
        .execute(u"INSERT INTO webhooks (room_id, url, shape, secret, set_at, last_at, last_status) "
                 "VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (room_id) DO UPDATE SET url = excluded.url, "
                 "shape = excluded.shape, secret = excluded.secret, set_at = excluded.set_at, "
                 "last_at = excluded.last_at, last_status = excluded.last_status"_s,
                 {column(room), column(row.url), column(row.shape), column(row.secret), column(row.setAt),
                  column(row.lastAt), column(row.lastStatus)})
        .map(forget);
}

Result<void> WebhookStore::remove(const RoomId &room)
{
    return m_connection.execute(u"DELETE FROM webhooks WHERE room_id = ?"_s, {column(room)}).map(forget);
}

} // namespace yak::storage
