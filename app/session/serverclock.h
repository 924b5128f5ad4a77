#pragma once

#include "core/instant.h"

namespace yak {

/// The server's time, from the local clock and what the server last said. Right to half a round trip, however wrong the
/// local clock is; deadlines are told by it.
class ServerClock
{
public:
    /// The server said `server` somewhere between two local instants.
    void sample(Instant sentAt, Instant receivedAt, Instant server);

    /// The server's time at a local instant; the local time itself before the first sample.
    [[nodiscard]] Instant at(Instant local) const { return local.plusMilliseconds(m_offset); }

private:
    qint64 m_offset = 0;
};

} // namespace yak
