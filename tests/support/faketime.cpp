#include "faketime.h"

#include <optional>
#include <tuple>

namespace yak {

class FakeTime::FakeTimer final : public Timer
{
public:
    FakeTimer(FakeTime &time, std::function<void()> fired) : m_time(time), m_fired(std::move(fired))
    {
        m_time.m_timers.push_back(this);
    }
    ~FakeTimer() override { m_time.m_timers.remove(this); }

    FakeTimer(const FakeTimer &) = delete;
    FakeTimer &operator=(const FakeTimer &) = delete;

    void start(int milliseconds) override
    {
        m_due = m_time.m_now.plusMilliseconds(milliseconds);
        m_serial = ++m_time.m_serial;
    }
    void stop() override { m_due.reset(); }
    [[nodiscard]] bool isActive() const override { return m_due.has_value(); }
    [[nodiscard]] int remaining() const override
    {
        return m_due ? static_cast<int>(m_due->milliseconds - m_time.m_now.milliseconds) : 0;
    }

    [[nodiscard]] std::pair<Instant, qint64> order() const { return {*m_due, m_serial}; }
    void fire()
    {
        m_due.reset();
        m_fired();
    }

private:
    FakeTime &m_time;
    std::function<void()> m_fired;
    std::optional<Instant> m_due;
    qint64 m_serial = 0;
};

namespace {

class FakeTimers final : public Timers
{
public:
    explicit FakeTimers(FakeTime &time) : m_time(time) {}
    [[nodiscard]] std::unique_ptr<Timer> create(std::function<void()> fired) const override
    {
        return std::make_unique<FakeTime::FakeTimer>(m_time, std::move(fired));
    }

private:
    FakeTime &m_time;
};

} // namespace

std::shared_ptr<const Timers> FakeTime::timers()
{
    return std::make_shared<FakeTimers>(*this);
}

void FakeTime::advance(qint64 milliseconds)
{
    const Instant until = m_now.plusMilliseconds(milliseconds);
    for (;;) {
        FakeTimer *next = nullptr;
        for (FakeTimer *timer : m_timers) {
            if (timer->isActive() && timer->order().first <= until && (!next || timer->order() < next->order()))
                next = timer;
        }
        if (!next)
            break;
        m_now = std::max(m_now, next->order().first);
        next->fire();
    }
    m_now = until;
}

} // namespace yak
