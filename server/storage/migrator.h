#pragma once

#include "core/result.h"
#include "storage/migrations.h"

#include <span>

namespace yak::storage {

class Connection;

/// Brings a database to the schema of the steps, each step in one transaction with its entry in `schema_version`.
/// OutOfData for a database that is newer than the steps, or whose steps were others than these.
[[nodiscard]] Result<void> migrate(Connection &connection, std::span<const Migration> steps);

/// That a database has just these steps. OutOfData where it has fewer, more or others.
[[nodiscard]] Result<void> requireSchema(Connection &connection, std::span<const Migration> steps);

} // namespace yak::storage
