#pragma once

#include "rooms/case.h"

/// Changes of what organizers say of a room.
namespace yak::server {

/// A field somebody else changed after the revision the change was made on is stale, unless both say the same.
[[nodiscard]] Verdict decide(Case &open, const wire::ChangeSettings &change);

} // namespace yak::server
