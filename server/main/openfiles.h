#pragma once

namespace yak::server {

/// Asks the system for so many open files, since what a login gets is often less than a server needs. How many there
/// are to be had, which may be fewer.
[[nodiscard]] int raiseOpenFiles(int wanted);

} // namespace yak::server
