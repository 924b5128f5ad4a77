#pragma once

#include "core/ids.h"
#include "core/instant.h"
#include "core/result.h"

#include <QByteArray>

namespace yak::storage {
class Connection;
}

namespace yak::server {

/// Adds a room out of the JSON that an export wrote, in the transaction there is; whoever began that takes it back
/// where this fails. OutOfData for what is no such file or does not fit its own history, BadValue where the room is
/// there already.
[[nodiscard]] Result<RoomId> importRoom(storage::Connection &connection, const QByteArray &json, Instant now);

} // namespace yak::server
