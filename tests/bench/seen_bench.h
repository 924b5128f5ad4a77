#pragma once

#include <QString>

namespace yak::bench {

/// Milliseconds from sending a stroke to its being seen by another client, 200 strokes a second.
struct SeenFigures
{
    double medianMilliseconds = 0;
    double p99Milliseconds = 0;
    double pgbenchMilliseconds = 0; ///< pgbench's transactions with the same rows at the same rate, on average
};

/// Ten rooms of five people on PostgreSQL, who together paint at random times; each stroke is seen by four. Medians of
/// the rounds' figures.
[[nodiscard]] SeenFigures benchSeen(const QString &serverBinary, int rounds);

} // namespace yak::bench
