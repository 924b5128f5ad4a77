#pragma once

#include <QString>

namespace yak::bench {

/// Medians of several rounds, a second and in milliseconds.
struct PostgresFigures
{
    double writerPerSecond = 0;  ///< strokes the writer commits, without network
    double socketsPerSecond = 0; ///< strokes acknowledged over WebSockets
    double p99Milliseconds = 0;  ///< of those acknowledgements
    double pgbenchPerSecond = 0; ///< pgbench's transactions with the same rows: 16 clients, prepared
};

/// 64 clients in 64 rooms, each with one stroke in flight, on a PostgreSQL of the bench's own that syncs each commit to
/// the disk; and in turn with it, on the same database, pgbench. Ends the program where one of them fails.
[[nodiscard]] PostgresFigures benchPostgres(const QString &serverBinary, int rounds);

struct TogetherFigures
{
    double strokesPerSecond = 0;
    double p99Milliseconds = 0; ///< of their acknowledgements
};

/// The 64 clients in one room, where everybody also gets every other's strokes.
[[nodiscard]] TogetherFigures benchTogether(const QString &serverBinary, int rounds);

} // namespace yak::bench
