#pragma once

#include "optimizer/bits.h"
#include "optimizer/headcount.h"

#include <span>

/// What counting does with many sets of people at once, by the widest vectors that the processor has: chosen when the
/// program runs, among AVX-512, AVX2, SSE and the plainest (Highway's dynamic dispatch). Sets lie one after another, of
/// `words` words each. Every path gives the same; safe to call from any thread.
namespace yak::kernels {

/// How many people are in each set: counts[i] of the words i · words … (i + 1) · words - 1.
void countSets(std::span<const bits::Word> sets, std::span<int> counts);

/// How many people each set has in common with `people`.
void countCommon(std::span<const bits::Word> sets, bits::Set people, std::span<int> counts);

/// The headcount of each slot. `able` holds who says yes or if needed, `firm` who says yes or no; `people` is how many
/// there are, at most kMostPeople.
void countSlots(std::span<const bits::Word> able, std::span<const bits::Word> firm, int people,
                std::span<Headcount> headcounts);
inline constexpr int kMostPeople = (1 << 21) - 1;

/// to[i] = a[i] & b[i]. `to` may be `a`, also where `b` lies further on in the same words.
void intersect(std::span<const bits::Word> a, std::span<const bits::Word> b, std::span<bits::Word> to);

} // namespace yak::kernels
