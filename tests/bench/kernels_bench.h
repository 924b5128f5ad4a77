#pragma once

#include "benchline.h"

namespace yak::bench {

/// What counting and ranking cost, on every path this processor has for sets of people: a full recount against a loop
/// over people, std::popcount of each word and the mere reading of the same buffers; a stroke; the best windows; all of
/// it for a crowd in a long room; and how each grows with people, slots and the meeting's length. The slot strings of
/// pages on the web count the same room. Ends the program where two sides disagree.
[[nodiscard]] QList<BenchLine> benchKernels(int rounds);

} // namespace yak::bench
