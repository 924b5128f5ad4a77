#pragma once

#include <QString>

#include <span>

namespace yak::storage {

/// One step of the schema. A step that has been released is never edited; a change is a further step.
struct Migration
{
    int number = 0;
    QString name;
    QString sql; ///< statements ended by ";" at a line's end
};

/// All steps, from an empty database to the present schema.
[[nodiscard]] std::span<const Migration> allMigrations();

} // namespace yak::storage
