#pragma once

#include "core/result.h"
#include "storage/rows.h"

#include <optional>

namespace yak::storage {

class Connection;

/// The table `webhooks`: where rooms' news are posted. What waits to be posted are jobs.
class WebhookStore
{
public:
    explicit WebhookStore(Connection &connection) : m_connection(connection) {}

    [[nodiscard]] Result<std::optional<WebhookRow>> find(const RoomId &room);
    /// Adds it, or puts it in the place of the room's.
    [[nodiscard]] Result<void> save(const RoomId &room, const WebhookRow &row);
    [[nodiscard]] Result<void> remove(const RoomId &room);

private:
    Connection &m_connection;
};

} // namespace yak::storage
