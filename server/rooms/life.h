#pragma once

#include "rooms/case.h"

/// A room's life: open, closed, settled, archived, and each step back.
namespace yak::server {

/// Records the asker's decision, or the server's where nobody asks, for the window that starts there.
void settle(Case &open, qint64 start);

[[nodiscard]] Verdict decide(Case &open, const wire::Close &close);
/// Late where the deadline has passed: only a later deadline opens the room again.
[[nodiscard]] Verdict decide(Case &open, const wire::Reopen &reopen);
[[nodiscard]] Verdict decide(Case &open, const wire::Settle &settle);
[[nodiscard]] Verdict decide(Case &open, const wire::Unsettle &unsettle);
[[nodiscard]] Verdict decide(Case &open, const wire::Archive &archive);
[[nodiscard]] Verdict decide(Case &open, const wire::Unarchive &unarchive);
[[nodiscard]] Verdict decide(Case &open, const wire::Delete &deletion);

} // namespace yak::server
