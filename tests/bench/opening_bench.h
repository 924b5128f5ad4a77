#pragma once

#include <QString>

namespace yak::bench {

/// What one opening of a room of 1,000 people takes, in milliseconds.
struct OpeningFigures
{
    double untilShown = 0;    ///< from asking until the last part of the snapshot has come to the client
    double serverProcess = 0; ///< time of the processors that the server's process uses for it
};

/// A room in which 1,000 people have answered, on PostgreSQL, opened by one of them again and again. Medians of the
/// rounds.
[[nodiscard]] OpeningFigures benchOpening(const QString &serverBinary, int rounds);

} // namespace yak::bench
