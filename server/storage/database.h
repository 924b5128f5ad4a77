#pragma once

#include "core/result.h"
#include "storage/databaseaddress.h"
#include "storage/ownerlock.h"

#include <memory>

namespace yak::storage {

class Connection;

/// That a database is ours alone and has the present schema. Kept while the server runs.
struct PreparedDatabase
{
    DatabaseAddress address;
    std::unique_ptr<OwnerLock> lock; ///< of a SQLite file; a PostgreSQL database is owned by the connection that writes
};

/// Makes a SQLite file and its folder where they are missing, takes the database for this server and brings its schema
/// up to date. Busy, OutOfData or Unavailable with a detail that says what to do.
[[nodiscard]] Result<PreparedDatabase> prepareDatabase(const DatabaseAddress &address);

/// A guest's connection to a database that is there and has the present schema. NotFound where there is none, OutOfData
/// where its schema is another.
[[nodiscard]] Result<std::unique_ptr<Connection>> openPrepared(const DatabaseAddress &address);

/// Copies a SQLite database as it is now into a new, private file, also beside a server that writes to it.
[[nodiscard]] Result<void> copySqlite(const DatabaseAddress &address, const QString &path);

} // namespace yak::storage
