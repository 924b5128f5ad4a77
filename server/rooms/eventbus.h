#pragma once

#include "rooms/command.h"

namespace yak::server {

/// Stands between commit and broadcast. Within one process it is the hub itself; between processes it would carry the
/// same news, may lose some, and a gap is fetched from the database.
class EventBus
{
public:
    EventBus() = default;
    EventBus(const EventBus &) = delete;
    EventBus &operator=(const EventBus &) = delete;
    virtual ~EventBus() = default;

    /// What one commit brought, to be passed on at once. In the order of the commits of a room.
    virtual void publish(const QList<RoomNews> &news) = 0;
};

} // namespace yak::server
