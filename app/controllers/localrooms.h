#pragma once

#include "controllers/serveraddress.h"

#include <functional>

namespace yak {

class RoomStore;

/// This computer's own server may come up at another address than last time (its port was taken, or another was asked
/// for). Gives the known rooms on it their new links, with all that is kept of them. `done` is called in the end, also
/// where nothing was to be done; the store must outlive it.
void moveKnownRooms(RoomStore &store, const ServerAddress &from, const ServerAddress &to, std::function<void()> done);

} // namespace yak
