#pragma once

#include "crowd.h"

#include <QHash>

namespace yak {

/// What people do with the rooms of manyrooms.h, by the functions with which a server does it, and what it costs.
class RoomUse
{
public:
    struct Cost
    {
        /// How many pages each statement looked at, in memory or not. What is written in one statement for its ways
        /// there and back is told as the parts it has, and a key that is checked as a statement.
        QHash<QString, qint64> pages;
        double milliseconds = 0;

        [[nodiscard]] qint64 allPages() const;
    };

    /// The most that one statement looked at beyond what it did elsewhere, for each index it goes through: an index of
    /// more rows is deeper.
    struct More
    {
        double pages = 0;
        QString statement;
    };
    [[nodiscard]] static More more(const Cost &few, const Cost &many);

    RoomUse(const storage::DatabaseAddress &address, const Clock &clock);

    /// Shows a member the whole room.
    [[nodiscard]] Cost open(int room);
    /// Tells a member the last few events.
    [[nodiscard]] Cost since(int room);
    /// Saves a stroke of a member, in a room of which the server knows nothing yet.
    [[nodiscard]] Cost save(int room);

private:
    [[nodiscard]] Cost costOf(const std::function<void()> &use);
    /// The pages of each statement since this was last asked.
    [[nodiscard]] QHash<QString, qint64> takePages();
    /// The pages of writing just a part of what a stroke changes, by its name.
    void addParts(int room, Cost &cost);
    void look(int room, std::optional<StreamPosition> known);

    const Clock &m_clock;
    storage::LastingConnection m_reading;
    CommandRunner m_writing;
    QHash<int, qint64> m_operations;
    std::unique_ptr<storage::Connection> m_counting;
};

} // namespace yak
