#pragma once

#include "core/clock.h"
#include "rooms/command.h"
#include "rooms/roomstate.h"
#include "storage/batchwriter.h"

#include <QCache>
#include <QSet>

#include <functional>
#include <map>
#include <memory>

namespace yak::server {

/// Takes a result to the socket thread. Called in the writer's thread.
using DeliverBatch = std::function<void(BatchResult)>;

/// What a batch of commands does: loads what it needs of its rooms, decides each command on the rooms as the earlier
/// ones of the batch left them, and writes what changed. Roles, deadlines, caps, membership, phase and visibility are
/// checked here, in the transaction, by one reading of the clock.
class CommandWriter final : public storage::BatchBody<Command>
{
public:
    CommandWriter(const Clock &clock, DeliverBatch deliver, JobRules rules = {})
        : m_clock(clock), m_deliver(std::move(deliver)), m_rules(rules)
    {
    }

    [[nodiscard]] Result<void> apply(storage::Stores &stores, std::span<Command> commands) override;
    void committed(std::span<Command> commands) override;
    void failed(std::span<Command> commands, const Error &error) override;

private:
    static constexpr qsizetype kMostKept = 500'000; // people and segments; some 30 MB

    /// Rooms in the order of their ids, the order in which a database with row locks would have to lock them.
    using Rooms = std::map<RoomId, std::unique_ptr<RoomState>>;

    [[nodiscard]] Result<void> loadRooms(storage::Stores &stores, std::span<const Command> commands);
    [[nodiscard]] Result<void> loadRoom(storage::Stores &stores, const RoomId &id, qint64 version);
    [[nodiscard]] Result<std::unique_ptr<RoomState>> readRoom(storage::Stores &stores, const RoomId &id);
    void noteScheduled(RoomState &state);
    [[nodiscard]] Result<Outcome> run(storage::Stores &stores, const Command &command);

    const Clock &m_clock;
    DeliverBatch m_deliver;
    JobRules m_rules;
    Instant m_now;
    BatchResult m_result;
    Rooms m_rooms;         // of the batch under way
    QSet<RoomId> m_unsure; // whose last commands failed, maybe after all they did was stored
    /// Rooms as the last commits left them. Each is believed only after the transaction has found its version to be the
    /// same in the database; so this is no state of the server's, and spares the reading of what has not changed.
    QCache<RoomId, RoomState> m_kept{kMostKept};
};

} // namespace yak::server
