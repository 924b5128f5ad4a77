#include "session/serverclock.h"

namespace yak {

void ServerClock::sample(Instant sentAt, Instant receivedAt, Instant server)
{
    // The newest sample counts, not the quickest: a clock that was set in between would spoil the older one.
    const qint64 middle = sentAt.milliseconds + (receivedAt.milliseconds - sentAt.milliseconds) / 2;
    m_offset = server.milliseconds - middle;
}

} // namespace yak
