#pragma once

#include "core/instant.h"

#include <optional>

namespace yak {

/// How long to wait before each try to connect: 0.25, 0.5, 1, then 2 seconds for the first minute of an outage, from
/// then on doubling up to 30. Each wait is stretched or shortened by up to a quarter, so that the clients of a server
/// that comes back do not all come at once.
class BackOff
{
public:
    /// Milliseconds until the next try. `spread` in [0, 1) says where in the jitter the wait lies.
    [[nodiscard]] int next(Instant now, double spread);

    /// The outage is over.
    void reset();

private:
    std::optional<Instant> m_since;
    int m_tries = 0;
    int m_late = 0; // tries after the first minute
};

} // namespace yak
