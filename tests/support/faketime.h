#pragma once

#include "core/clock.h"
#include "session/timers.h"

#include <list>

namespace yak {

/// Time that stands still until a test moves it: a clock and its timers. One thread.
class FakeTime final : public Clock
{
public:
    explicit FakeTime(Instant start = Instant::fromSeconds(1'800'000'000)) : m_now(start) {}

    [[nodiscard]] Instant now() const override { return m_now.plusMilliseconds(m_wrongBy); }
    [[nodiscard]] std::shared_ptr<const Timers> timers();

    /// Lets time pass; what is due fires in order, and sees the time it was due at.
    void advance(qint64 milliseconds);
    /// The wall clock moves and the timers do not: a sleep of the machine, or somebody set the clock.
    void jump(qint64 milliseconds) { m_wrongBy += milliseconds; }

    class FakeTimer;

private:
    friend class FakeTimer;

    Instant m_now;
    qint64 m_wrongBy = 0;
    qint64 m_serial = 0;
    std::list<FakeTimer *> m_timers;
};

} // namespace yak
