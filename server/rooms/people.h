#pragma once

#include "rooms/case.h"

/// Who is in a room and what they count for.
namespace yak::server {

[[nodiscard]] Verdict decide(Case &open, const wire::Leave &leave);
[[nodiscard]] Verdict decide(Case &open, const wire::Rename &rename);
[[nodiscard]] Verdict decide(Case &open, const wire::SetRole &set);
[[nodiscard]] Verdict decide(Case &open, const wire::SetPerson &set);
[[nodiscard]] Verdict decide(Case &open, const wire::Remove &remove);

} // namespace yak::server
