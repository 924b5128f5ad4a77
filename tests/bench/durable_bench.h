#pragma once

#include <QString>

namespace yak::bench {

/// Medians of several rounds, a second.
struct DurableFigures
{
    double strokesPerSecond = 0; ///< acknowledged, that is committed, over WebSockets
    double controlPerSecond = 0; ///< the same statements in a loop, one transaction each
};

/// 64 clients in 64 rooms, each with one stroke in flight, against a real server process on SQLite; and, in turn with
/// it, the same statements without any network on a file of the same kind in the same folder. Ends the program where
/// the server does not start or refuses a stroke.
[[nodiscard]] DurableFigures benchDurable(const QString &serverBinary, int rounds);

} // namespace yak::bench
