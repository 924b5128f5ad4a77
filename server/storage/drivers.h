#pragma once

#include "storage/databaseaddress.h"

/// Opening a connection of Qt's by name, in the calling thread. An error's detail says what to do.
namespace yak::storage {

[[nodiscard]] Result<void> openSqlite(const DatabaseAddress &address, const QString &connection);
[[nodiscard]] Result<void> openPostgresql(const DatabaseAddress &address, const QString &connection);

} // namespace yak::storage
