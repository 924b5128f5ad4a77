#include "pace.h"

#include "benchclient.h"

#include <QTimer>

#include <cmath>
#include <random>

namespace yak::bench {

void atPace(double perSecond, qint64 milliseconds, const std::function<void()> &act)
{
    std::mt19937 random(1); // NOLINT(cert-msc32-c,cert-msc51-cpp): the same in each run
    std::exponential_distribution<double> gap(perSecond / 1e3);
    double due = gap(random);
    QElapsedTimer elapsed;
    QTimer timer;
    timer.setSingleShot(true);
    timer.setTimerType(Qt::PreciseTimer);
    const auto now = [&] { return static_cast<double>(elapsed.nsecsElapsed()) / 1e6; };
    const auto wait = [&] { timer.start(static_cast<int>(std::ceil(std::max(0.0, due - now())))); };
    QObject::connect(&timer, &QTimer::timeout, &timer, [&] {
        for (; due <= now(); due += gap(random))
            act();
        wait();
    });
    elapsed.start();
    wait();
    runUntil([&] { return elapsed.elapsed() >= milliseconds; });
}

} // namespace yak::bench
