#include "session/timers.h"

#include <QTimer>

namespace yak {

namespace {

class QtTimer final : public Timer
{
public:
    explicit QtTimer(std::function<void()> fired)
    {
        m_timer.setSingleShot(true);
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, std::move(fired));
    }

    void start(int milliseconds) override { m_timer.start(milliseconds); }
    void stop() override { m_timer.stop(); }
    [[nodiscard]] bool isActive() const override { return m_timer.isActive(); }
    [[nodiscard]] int remaining() const override { return m_timer.isActive() ? m_timer.remainingTime() : 0; }

private:
    QTimer m_timer;
};

} // namespace

std::unique_ptr<Timer> QtTimers::create(std::function<void()> fired) const
{
    return std::make_unique<QtTimer>(std::move(fired));
}

} // namespace yak
