#include "session/backoff.h"

#include <algorithm>
#include <array>

namespace yak {

namespace {

constexpr std::array kFirst{250, 500, 1'000};
constexpr int kFirstMinute = 2'000;
constexpr int kMost = 30'000;
constexpr qint64 kMinute = 60'000;
constexpr double kJitter = 0.25;

} // namespace

int BackOff::next(Instant now, double spread)
{
    // A clock that was set back begins the minute anew; it cannot make the waits longer than they may be.
    if (!m_since || now < *m_since)
        m_since = now;
    int wait = kFirstMinute;
    if (m_tries < static_cast<int>(kFirst.size()))
        wait = kFirst[static_cast<size_t>(m_tries)];
    else if (now.milliseconds - m_since->milliseconds >= kMinute)
        wait = std::min(kMost, kFirstMinute << std::min(++m_late, 4));
    ++m_tries;
    return static_cast<int>(wait * (1.0 - kJitter + 2.0 * kJitter * spread));
}

void BackOff::reset()
{
    *this = BackOff();
}

} // namespace yak
