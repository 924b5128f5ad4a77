#pragma once

#include "storage/databaseaddress.h"

#include <QString>

namespace yak::server {

/// What the program does instead of serving.
struct Task
{
    enum class Kind { Migrate, Check, Export, Import, Backup, Move, RotateKey };

    Kind kind = Kind::Check;
    QString argument;                ///< the room of an export; the file of an import, a backup or the key
    storage::DatabaseAddress target; ///< of a move
};

} // namespace yak::server
