#pragma once

#include "net/socketlimits.h"

#include <algorithm>
#include <cmath>

namespace yak::server {

/// Lets a burst through and then a rate. Times are milliseconds of a clock that never goes back.
class TokenBucket
{
public:
    TokenBucket(Rate rate, qint64 nowMs) : m_rate(rate), m_tokens(rate.burst), m_at(nowMs) {}

    /// Takes the tokens if they are there.
    [[nodiscard]] bool take(double tokens, qint64 nowMs)
    {
        refill(nowMs);
        if (m_tokens < tokens)
            return false;
        m_tokens -= tokens;
        return true;
    }

    /// How long until so many will be there, in milliseconds.
    [[nodiscard]] qint64 waitFor(double tokens) const
    {
        const double missing = std::max(0.0, tokens - m_tokens);
        return static_cast<qint64>(std::ceil(1000.0 * missing / std::max(m_rate.perSecond, 0.001)));
    }

    [[nodiscard]] bool isFull(qint64 nowMs)
    {
        refill(nowMs);
        return m_tokens >= m_rate.burst;
    }

private:
    void refill(qint64 nowMs)
    {
        m_tokens = std::min(m_rate.burst, m_tokens + m_rate.perSecond * static_cast<double>(nowMs - m_at) / 1000.0);
        m_at = nowMs;
    }

    Rate m_rate;
    double m_tokens;
    qint64 m_at;
};

} // namespace yak::server
