#pragma once

#include "rooms/commandwriter.h"
#include "rooms/roomview.h"
#include "serverharness.h"
#include "storage/connection.h"
#include "storage/stores.h"

#include <QMap>

#include <memory>

namespace yak::fuzz {

/// A server's rooms without its network and threads: what its writer and reader do, on a database in memory that is as
/// empty as at first when the next world begins. One at a time.
class World
{
public:
    World();
    ~World();
    World(const World &) = delete;
    World &operator=(const World &) = delete;

    ManualClock clock;

    [[nodiscard]] storage::Stores &stores() { return m_stores; }

    /// Runs a batch of commands; what became of them, in their order. That the database refuses none is expected.
    QList<server::Outcome> run(QList<server::Command> commands);

    /// The server starts anew: it has nothing in memory any more.
    void restart();

    /// The rooms as their events, one after the other, have made them.
    [[nodiscard]] const QMap<RoomId, Room> &rooms() const { return m_rooms; }
    /// The events of the last batch.
    [[nodiscard]] const QList<server::RoomNews> &news() const { return m_news; }

    /// That what is stored of each room is what its history leads to, and what its events told.
    void expectWhole();

private:
    void follow(const server::RoomNews &news);

    storage::Connection &m_connection;
    storage::Stores m_stores;
    std::unique_ptr<server::CommandWriter> m_writer;
    QMap<RoomId, Room> m_rooms;
    QList<server::RoomNews> m_news;
    QList<server::Outcome> m_outcomes;
};

} // namespace yak::fuzz
