#pragma once

#include "config/reading.h"

namespace yak::server {

/// Everything that bounds connections, each by an option of its own.
void readLimits(Reading &reading, SocketLimits &limits);

} // namespace yak::server
