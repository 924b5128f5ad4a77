#pragma once

#include "storage/databaseaddress.h"

#include <QString>
#include <QStringList>
#include <QVariant>

#include <optional>

/// The little that the two engines say differently.
namespace yak::storage {

/// How many parts a table that is spread by room has in PostgreSQL.
constexpr int kPartitions = 16;

/// The single statements of a step of the schema, with its marks filled in: one at a time is what both engines run.
[[nodiscard]] QStringList statementsOf(const QString &sql, Engine engine);

/// An array as one bound value, for PostgreSQL. Null texts and invalid numbers are NULL.
[[nodiscard]] QVariant arrayColumn(const QStringList &texts);
[[nodiscard]] QVariant arrayColumn(const QList<qint64> &numbers);
[[nodiscard]] QVariant arrayColumn(const QList<std::optional<qint64>> &numbers);

} // namespace yak::storage
