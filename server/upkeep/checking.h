#pragma once

#include "core/ids.h"
#include "core/result.h"

#include <QStringList>

namespace yak::storage {
struct Stores;
}

namespace yak::server {

/// Plays a room's history from its first event on and compares what comes out with what is stored: settings, people,
/// answers, flags and every count. What differs, one sentence each; none where all is well. Unavailable or NotFound
/// where it cannot be read.
[[nodiscard]] Result<QStringList> checkRoom(storage::Stores &stores, const RoomId &id);

} // namespace yak::server
