#pragma once

#include "optimizer/bits.h"
#include "optimizer/headcount.h"

#include <span>
#include <vector>

namespace yak::bench {

/// The sets of all slots of a room, one after another, as Availability has them: the same buffers for everybody.
struct SlotSets
{
    std::span<const bits::Word> able;
    std::span<const bits::Word> firm;
    int people = 0;
    size_t words = 0; ///< of a set
};

/// Each slot's headcount in the plainest way: person by person.
void countByPerson(const SlotSets &sets, std::span<Headcount> headcounts);

/// The same by std::popcount of each word, which is one instruction of the processor.
void countByWord(const SlotSets &sets, std::span<Headcount> headcounts);

/// A window and how many of its people are in and able.
struct PlainWindow
{
    size_t start = 0;
    int in = 0;
    int able = 0;
};

/// The best `limit` windows of `width` slots in a row, most people in first, then most able, then the earliest: each
/// window's slots intersected word by word and counted as above.
[[nodiscard]] std::vector<PlainWindow> rankByWord(const SlotSets &sets, size_t width, size_t limit);

} // namespace yak::bench
