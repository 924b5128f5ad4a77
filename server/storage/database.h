#pragma once

#include "core/result.h"
#include "storage/ownerlock.h"

#include <QString>

#include <memory>

namespace yak::storage {

/// That a database is ours alone and has the present schema. Kept while the server runs.
struct PreparedDatabase
{
    QString path;
    std::unique_ptr<OwnerLock> lock;
};

/// Makes the folder and the file where they are missing, takes the file for this server and brings its schema up to
/// date. Busy, OutOfData or Unavailable with a detail that says what to do.
[[nodiscard]] Result<PreparedDatabase> prepareDatabase(const QString &path);

} // namespace yak::storage
