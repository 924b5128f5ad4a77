#pragma once

#include "rooms/case.h"

/// Painting: the device's operations, and what of a stroke holds at commit.
namespace yak::server {

/// The same operation as the last gets its stored result again; the next one runs and is used up, whether done, refused
/// or without effect; any other is out of order.
[[nodiscard]] Verdict decide(Case &open, const wire::PaintAnswer &paint);
/// Likewise. The person and their past are to be loaded.
[[nodiscard]] Verdict decide(Case &open, const wire::Restore &restore);

} // namespace yak::server
