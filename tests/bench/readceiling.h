#pragma once

#include "optimizer/bits.h"

#include <span>

namespace yak::bench {

/// Does nothing but read all the words, by the widest vectors the processor has: no kernel that needs them can be
/// quicker. What it gives only shows that it has read.
[[nodiscard]] bits::Word readAll(std::span<const bits::Word> words);

} // namespace yak::bench
