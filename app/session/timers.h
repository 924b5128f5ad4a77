#pragma once

#include <functional>
#include <memory>

namespace yak {

/// One alarm: set, set anew or switched off. It fires once for each time it is set, and never after its destruction.
class Timer
{
public:
    Timer() = default;
    Timer(const Timer &) = delete;
    Timer &operator=(const Timer &) = delete;
    virtual ~Timer() = default;

    virtual void start(int milliseconds) = 0;
    virtual void stop() = 0;
    [[nodiscard]] virtual bool isActive() const = 0;
    /// Milliseconds until it fires; 0 where it is off.
    [[nodiscard]] virtual int remaining() const = 0;
};

/// Where alarms come from. Injected, so that waiting can be tested without waiting.
class Timers
{
public:
    Timers() = default;
    Timers(const Timers &) = delete;
    Timers &operator=(const Timers &) = delete;
    virtual ~Timers() = default;

    /// A timer that calls `fired` in the thread that made it.
    [[nodiscard]] virtual std::unique_ptr<Timer> create(std::function<void()> fired) const = 0;
};

/// Timers of the thread's event loop.
class QtTimers final : public Timers
{
public:
    [[nodiscard]] std::unique_ptr<Timer> create(std::function<void()> fired) const override;
};

} // namespace yak
