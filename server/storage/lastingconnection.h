#pragma once

#include "storage/connection.h"
#include "storage/stores.h"

#include <QElapsedTimer>

#include <optional>

namespace yak::storage {

/// A connection that is made again once the database, which went away, is back. In one thread, like what it holds.
class LastingConnection
{
public:
    enum class Access { Reading, Writing };

    LastingConnection(DatabaseAddress address, Connection::Use use) : m_address(std::move(address)), m_use(use) {}

    /// Connects, if it is not connected.
    [[nodiscard]] Result<void> open();

    /// Begins a transaction, on a new connection where the old one is found to be lost. Unavailable while the database
    /// is away; it is not asked more often than every quarter of a second then, so that callers need not wait.
    [[nodiscard]] Result<Stores *> begin(Access access);
    [[nodiscard]] Result<void> commit() { return m_live->connection->commit(); }
    void rollback() { m_live->connection->rollback(); }

    [[nodiscard]] bool isLost() const { return !m_live || m_live->connection->isLost(); }

private:
    [[nodiscard]] Result<void> beginOnce(Access access);

    struct Live
    {
        explicit Live(std::unique_ptr<Connection> opened) : connection(std::move(opened)), stores(*connection) {}

        std::unique_ptr<Connection> connection;
        Stores stores;
    };

    DatabaseAddress m_address;
    Connection::Use m_use;
    std::optional<Live> m_live;
    Error m_lastError;
    QElapsedTimer m_sinceAttempt;
};

} // namespace yak::storage
