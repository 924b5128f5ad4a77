#pragma once

#include "core/instant.h"

namespace yak {

/// Where "now" comes from. Injected, so that deadlines and timers can be tested and a server has one time.
class Clock
{
public:
    Clock() = default;
    Clock(const Clock &) = delete;
    Clock &operator=(const Clock &) = delete;
    virtual ~Clock() = default;

    /// The present instant. Safe to call from any thread.
    [[nodiscard]] virtual Instant now() const = 0;
};

/// The machine's own clock.
class SystemClock final : public Clock
{
public:
    [[nodiscard]] Instant now() const override { return {QDateTime::currentMSecsSinceEpoch()}; }
};

} // namespace yak
