#pragma once

#include <QtGlobal>

#include <functional>

namespace yak::bench {

/// Does something so many times a second, for so long, while the event loop runs: at random times, as those who know
/// nothing of one another would, and the same ones in each run. What was held up is made up for at once.
void atPace(double perSecond, qint64 milliseconds, const std::function<void()> &act);

} // namespace yak::bench
