#pragma once

#include "benchline.h"

namespace yak::bench {

/// What people who paint notice of attackers, how much the server grows by them and how long they last: each attack by
/// itself and all at once, from one address and from many, against a server with the limits it has by default. Each
/// against a time without attackers just before, in the same run.
[[nodiscard]] QList<BenchLine> benchHostile(const QString &server);

} // namespace yak::bench
