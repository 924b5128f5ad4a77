#include "optimizer/setkernels.h"

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>

// Without this the path that counts the bits of a word by one instruction is left out.
#ifndef HWY_WANT_AVX3_DL
#define HWY_WANT_AVX3_DL
#endif

// This file is compiled once for each path: Highway includes it again and again, with HWY_NAMESPACE another each time.
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "optimizer/setkernels.cpp"
#include <hwy/foreach_target.h>
#include <hwy/highway.h>

HWY_BEFORE_NAMESPACE();
namespace yak::kernels::HWY_NAMESPACE {

namespace hn = hwy::HWY_NAMESPACE;

using Words = hn::ScalableTag<std::uint64_t>;
using Bytes = hn::Repartition<std::uint8_t, Words>;
using WordVector = hn::VFromD<Words>;

// Counts of bits while they are summed up: of each word where one instruction tells it, else
// of each byte, which has room for so many vectors only.
#if HWY_TARGET <= HWY_AVX3_DL
using Sums = hn::VFromD<Words>;
constexpr std::size_t kVectorsBeforeOverflow = std::size_t{1} << 40;

HWY_INLINE Sums zero()
{
    return hn::Zero(Words());
}
HWY_INLINE Sums added(Sums sums, WordVector words)
{
    return hn::Add(sums, hn::PopulationCount(words));
}
HWY_INLINE WordVector perWord(Sums sums)
{
    return sums;
}
#elif HWY_TARGET == HWY_SCALAR
// Vectors of one word: the bytes of a word are the lanes, and the compiler may widen what is left.
using Sums = std::uint64_t;
constexpr std::size_t kVectorsBeforeOverflow = bits::kWordsBeforeOverflow;

HWY_INLINE Sums zero()
{
    return 0;
}
HWY_INLINE Sums added(Sums sums, WordVector words)
{
    return sums + bits::bitsPerByte(hn::GetLane(words));
}
HWY_INLINE WordVector perWord(Sums sums)
{
    return hn::Set(Words(), bits::sumOfBytes(sums));
}
#else
using Sums = hn::VFromD<Bytes>;
constexpr std::size_t kVectorsBeforeOverflow = 255 / 8;

HWY_INLINE Sums zero()
{
    return hn::Zero(Bytes());
}
HWY_INLINE Sums added(Sums sums, WordVector words)
{
    return hn::Add(sums, hn::PopulationCount(hn::BitCast(Bytes(), words)));
}
HWY_INLINE WordVector perWord(Sums sums)
{
    return hn::SumsOf8(sums);
}
#endif

/// Up to which word of a set may be summed up from `at` on before a sum could overflow.
HWY_INLINE std::size_t endOfSums(std::size_t at, std::size_t words, std::size_t lanes)
{
    return at + std::min((words - at) / lanes, kVectorsBeforeOverflow) * lanes;
}

HWY_INLINE std::uint64_t total(WordVector words)
{
    return hn::GetLane(hn::SumOfLanes(Words(), words));
}

HWY_INLINE std::uint64_t countOf(std::uint64_t word)
{
#if HWY_TARGET <= HWY_SSE4
    return static_cast<std::uint64_t>(std::popcount(word));
#else
    return bits::sumOfBytes(bits::bitsPerByte(word));
#endif
}

struct AllOf
{
    HWY_INLINE WordVector operator()(WordVector words, std::size_t) const { return words; }
    HWY_INLINE std::uint64_t operator()(std::uint64_t word, std::size_t) const { return word; }
};

struct CommonWith
{
    const std::uint64_t *people;

    HWY_INLINE WordVector operator()(WordVector words, std::size_t at) const
    {
        return hn::And(words, hn::LoadU(Words(), people + at));
    }
    HWY_INLINE std::uint64_t operator()(std::uint64_t word, std::size_t at) const { return word & people[at]; }
};

template<typename Part>
HWY_INLINE std::uint64_t countSet(const std::uint64_t *set, std::size_t words, Part part)
{
    const Words d;
    const std::size_t lanes = hn::Lanes(d);
    std::size_t at = 0;
    std::uint64_t count = 0;
    if (words >= lanes) {
        WordVector sum = hn::Zero(d);
        while (at + lanes <= words) {
            Sums sums = zero();
            for (const std::size_t end = endOfSums(at, words, lanes); at < end; at += lanes)
                sums = added(sums, part(hn::LoadU(d, set + at), at));
            sum = hn::Add(sum, perWord(sums));
        }
        count = total(sum);
    }
    for (; at < words; ++at)
        count += countOf(part(set[at], at));
    return count;
}

template<typename Part>
HWY_INLINE void countEach(const std::uint64_t *sets, std::size_t words, Part part, int *counts, std::size_t size)
{
    for (std::size_t i = 0; i < size; ++i)
        counts[i] = static_cast<int>(countSet(sets + i * words, words, part));
}

void countSets(const std::uint64_t *sets, std::size_t words, int *counts, std::size_t size)
{
    countEach(sets, words, AllOf(), counts, size);
}

void countCommon(const std::uint64_t *sets, const std::uint64_t *people, std::size_t words, int *counts,
                 std::size_t size)
{
    countEach(sets, words, CommonWith{people}, counts, size);
}

// The three counts of a slot are summed up over the lanes in one: each has so many bits of a word.
constexpr int kBitsPerCount = 21;
constexpr std::uint64_t kCountMask = (std::uint64_t{1} << kBitsPerCount) - 1;

HWY_INLINE WordVector packed(WordVector able, WordVector firm, WordVector yes)
{
    return hn::Add(able, hn::Add(hn::ShiftLeft<kBitsPerCount>(firm), hn::ShiftLeft<2 * kBitsPerCount>(yes)));
}

HWY_INLINE std::uint64_t countSlot(const std::uint64_t *able, const std::uint64_t *firm, std::size_t words)
{
    const Words d;
    const std::size_t lanes = hn::Lanes(d);
    std::size_t at = 0;
    std::uint64_t count = 0;
    if (words >= lanes) {
        WordVector sum = hn::Zero(d);
        while (at + lanes <= words) {
            Sums ableSums = zero();
            Sums firmSums = zero();
            Sums yesSums = zero();
            for (const std::size_t end = endOfSums(at, words, lanes); at < end; at += lanes) {
                const WordVector ableWords = hn::LoadU(d, able + at);
                const WordVector firmWords = hn::LoadU(d, firm + at);
                ableSums = added(ableSums, ableWords);
                firmSums = added(firmSums, firmWords);
                yesSums = added(yesSums, hn::And(ableWords, firmWords));
            }
            sum = hn::Add(sum, packed(perWord(ableSums), perWord(firmSums), perWord(yesSums)));
        }
        count = total(sum);
    }
    for (; at < words; ++at) {
        count += countOf(able[at]) + (countOf(firm[at]) << kBitsPerCount) +
                 (countOf(able[at] & firm[at]) << (2 * kBitsPerCount));
    }
    return count;
}

void countSlots(const std::uint64_t *able, const std::uint64_t *firm, std::size_t words, int people,
                Headcount *headcounts, std::size_t size)
{
    for (std::size_t i = 0; i < size; ++i) {
        const std::uint64_t count = countSlot(able + i * words, firm + i * words, words);
        const int ableCount = static_cast<int>(count & kCountMask);
        const int firmCount = static_cast<int>((count >> kBitsPerCount) & kCountMask);
        const int in = static_cast<int>(count >> (2 * kBitsPerCount));
        const int out = firmCount - in;
        headcounts[i] = {in, ableCount - in, out, people - ableCount - out};
    }
}

void intersect(const std::uint64_t *a, const std::uint64_t *b, std::uint64_t *to, std::size_t size)
{
    const Words d;
    const std::size_t lanes = hn::Lanes(d);
    std::size_t i = 0;
    for (; i + lanes <= size; i += lanes)
        hn::StoreU(hn::And(hn::LoadU(d, a + i), hn::LoadU(d, b + i)), d, to + i);
    for (; i < size; ++i)
        to[i] = a[i] & b[i];
}

} // namespace yak::kernels::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace yak::kernels {

HWY_EXPORT(countSets);
HWY_EXPORT(countCommon);
HWY_EXPORT(countSlots);
HWY_EXPORT(intersect);

void countSets(std::span<const bits::Word> sets, std::span<int> counts)
{
    if (counts.empty())
        return;
    HWY_DYNAMIC_DISPATCH(countSets)(sets.data(), sets.size() / counts.size(), counts.data(), counts.size());
}

void countCommon(std::span<const bits::Word> sets, bits::Set people, std::span<int> counts)
{
    Q_ASSERT(sets.size() == people.size() * counts.size());
    HWY_DYNAMIC_DISPATCH(countCommon)(sets.data(), people.data(), people.size(), counts.data(), counts.size());
}

void countSlots(std::span<const bits::Word> able, std::span<const bits::Word> firm, int people,
                std::span<Headcount> headcounts)
{
    Q_ASSERT(able.size() == firm.size() && people <= kMostPeople);
    if (headcounts.empty())
        return;
    HWY_DYNAMIC_DISPATCH(countSlots)
    (able.data(), firm.data(), able.size() / headcounts.size(), people, headcounts.data(), headcounts.size());
}

void intersect(std::span<const bits::Word> a, std::span<const bits::Word> b, std::span<bits::Word> to)
{
    Q_ASSERT(a.size() >= to.size() && b.size() >= to.size());
    HWY_DYNAMIC_DISPATCH(intersect)(a.data(), b.data(), to.data(), to.size());
}

} // namespace yak::kernels
#endif
