#pragma once

#include "core/result.h"
#include "storage/databaseaddress.h"
#include "storage/ownerlock.h"

#include <memory>

namespace yak::storage {

/// That a database is ours alone and has the present schema. Kept while the server runs.
struct PreparedDatabase
{
    DatabaseAddress address;
    std::unique_ptr<OwnerLock> lock; ///< of a SQLite file; a PostgreSQL database is owned by the connection that writes
};

/// Makes a SQLite file and its folder where they are missing, takes the database for this server and brings its schema
/// up to date. Busy, OutOfData or Unavailable with a detail that says what to do.
[[nodiscard]] Result<PreparedDatabase> prepareDatabase(const DatabaseAddress &address);

} // namespace yak::storage
