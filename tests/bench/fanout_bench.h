#pragma once

#include <QString>

namespace yak::bench {

/// Milliseconds from sending a stroke to its being seen by another client.
struct FanoutFigures
{
    double medianMilliseconds = 0;
    double p99Milliseconds = 0;
    double controlMedianMilliseconds = 0; ///< a bare broadcast and one fdatasync
    double controlP99Milliseconds = 0;
};

/// 20 clients in one room of a real server process on SQLite, painting in turn; and, in turn with it, a bare QWebSocket
/// broadcast without delay to 20 clients after one fdatasync in the same folder. Medians of the rounds' figures.
[[nodiscard]] FanoutFigures benchFanout(const QString &serverBinary, int rounds);

} // namespace yak::bench
