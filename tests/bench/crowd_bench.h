#pragma once

#include <QString>

namespace yak::bench {

/// What one event for one listener costs a server's process, in microseconds of processor time.
struct CrowdFigures
{
    double oursMicroseconds = 0;
    double controlMicroseconds = 0; ///< a bare QWebSocket broadcast that sends each event on its own
};

/// 500 listeners of one room, who together paint 50 strokes a second, at the times at which people who know nothing of
/// one another would; and in turn with it as many listeners, events and bytes through a bare broadcast, a process of
/// its own as the server is. `broadcaster` is the program to run with kBroadcasterOption. Medians of the rounds.
[[nodiscard]] CrowdFigures benchCrowd(const QString &serverBinary, const QString &broadcaster, int rounds);

} // namespace yak::bench
