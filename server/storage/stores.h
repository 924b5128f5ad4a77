#pragma once

#include "storage/changes.h"
#include "storage/devicestore.h"
#include "storage/historystore.h"
#include "storage/jobstore.h"
#include "storage/participantstore.h"
#include "storage/roomstore.h"
#include "storage/slotcountstore.h"
#include "storage/webhookstore.h"

namespace yak::storage {

/// The stores on one connection, for whoever holds its thread.
struct Stores
{
    explicit Stores(Connection &on)
        : connection(on),
          rooms(connection),
          participants(connection),
          devices(connection),
          history(connection),
          slotCounts(connection),
          jobs(connection),
          webhooks(connection)
    {
    }

    /// Writes what a batch of strokes did.
    [[nodiscard]] Result<void> write(const Changes &changes) { return storage::write(connection, *this, changes); }

    Connection &connection;

    RoomStore rooms;
    ParticipantStore participants;
    DeviceStore devices;
    HistoryStore history;
    SlotCountStore slotCounts;
    JobStore jobs;
    WebhookStore webhooks;
};

} // namespace yak::storage
