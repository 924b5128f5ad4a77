#pragma once

#include "core/result.h"

#include <QString>

#include <memory>

namespace yak::storage {

/// That this server alone owns a database file. It is a lock held by the system, so a killed process leaves none
/// behind, on any system SQLite runs on: an exclusive transaction on an empty database beside the real one. Made, held
/// and destroyed in one thread.
class OwnerLock
{
public:
    /// Busy where another server owns the file; Unavailable where the folder cannot be written.
    [[nodiscard]] static Result<std::unique_ptr<OwnerLock>> take(const QString &databasePath);

    OwnerLock(const OwnerLock &) = delete;
    OwnerLock &operator=(const OwnerLock &) = delete;
    ~OwnerLock();

private:
    explicit OwnerLock(QString connection) : m_connection(std::move(connection)) {}

    QString m_connection;
};

} // namespace yak::storage
