#pragma once

namespace yak::bench {

/// How long the GUI thread is held at once, in milliseconds.
struct HeldFigures
{
    double oursMilliseconds = 0;
    double controlMilliseconds = 0;
};

/// A list of 40 rooms of 1,000 people each comes from the disk: the longest of the turns of the event loop that it
/// takes until every row is there, median of so many times. The control does all of it in one.
[[nodiscard]] HeldFigures benchLobby(int rounds);

} // namespace yak::bench
