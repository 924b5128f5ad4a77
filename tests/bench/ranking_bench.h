#pragma once

namespace yak::bench {

/// Medians of one task, in milliseconds.
struct RankingFigures
{
    double ourMilliseconds = 0;
    double controlMilliseconds = 0;
};

/// Counts and ranks a room of 1,000 people and 672 slots (a week of 15 minutes) for a meeting of 4 slots: from the
/// answers as each side keeps them in memory to every slot's counts and the best 20 windows. Ours keeps sets of people
/// (Availability, which a stroke changes in place and which is not made anew to rank); the control keeps each person's
/// lists of slot names (stringslots_control.h). Ends the program where the two disagree.
[[nodiscard]] RankingFigures benchRanking(int rounds);

} // namespace yak::bench
