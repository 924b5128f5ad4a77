#pragma once

#include "rooms/case.h"

/// What a room does by itself, and what people ask of that.
namespace yak::server {

/// Plans when to look first whether a room is still needed.
void planPurge(Case &open);

/// Does what is due by the clock, in the transaction that takes the job away or moves it: each change happens once,
/// whoever runs it and however often. A job that is not there, or not due yet, is none.
[[nodiscard]] Verdict decide(Case &open, const RunJob &run);

[[nodiscard]] Verdict decide(Case &open, const wire::Remind &remind);
[[nodiscard]] Verdict decide(Case &open, const wire::KeepRoom &keep);

} // namespace yak::server
