#include "optimizer/setkernels.h"

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <type_traits>

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
using Bits = WordVector;
using Sums = hn::VFromD<Words>;
constexpr std::size_t kVectorsBeforeOverflow = std::size_t{1} << 40;

HWY_INLINE Sums zero()
{
    return hn::Zero(Words());
}
HWY_INLINE Sums added(Sums sums, Bits bits)
{
    return hn::Add(sums, hn::PopulationCount(bits));
}
HWY_INLINE WordVector perWord(Sums sums)
{
    return sums;
}
#elif HWY_TARGET == HWY_SCALAR
// Vectors of one word: the bytes of a word are the lanes, and the compiler may widen what is left.
using Bits = WordVector;
using Sums = std::uint64_t;
constexpr std::size_t kVectorsBeforeOverflow = bits::kWordsBeforeOverflow;

HWY_INLINE Sums zero()
{
    return 0;
}
HWY_INLINE Sums added(Sums sums, Bits bits)
{
    return sums + bits::bitsPerByte(hn::GetLane(bits));
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
HWY_INLINE WordVector perWord(Sums sums)
{
    return hn::SumsOf8(sums);
}
#if HWY_ARCH_X86
/// Words as the halves of their bytes: a table of sixteen tells how many bits each has (W. Mula, N. Kurz and D. Lemire,
/// Faster Population Counts Using AVX2 Instructions, Comput. J. 61, 2018), and what two sets have in common need not be
/// taken apart again.
struct Bits
{
    Sums low;
    Sums high;
};

HWY_INLINE Bits bitsOf(WordVector words)
{
    const Bytes d;
    const Sums mask = hn::Set(d, 0x0F);
    return {hn::And(hn::BitCast(d, words), mask), hn::And(hn::BitCast(d, hn::ShiftRight<4>(words)), mask)};
}
HWY_INLINE Bits common(const Bits &a, const Bits &b)
{
    return {hn::And(a.low, b.low), hn::And(a.high, b.high)};
}
HWY_INLINE Sums added(Sums sums, const Bits &bits)
{
    alignas(16) static constexpr std::uint8_t kBitsOfHalf[16] = {0, 1, 1, 2, 1, 2, 2, 3, 1, 2, 2, 3, 2, 3, 3, 4};
    const Sums table = hn::LoadDup128(Bytes(), kBitsOfHalf);
    return hn::Add(sums, hn::Add(hn::TableLookupBytes(table, bits.low), hn::TableLookupBytes(table, bits.high)));
}
#define YAK_TAKES_BYTES_APART
#else
using Bits = WordVector;

HWY_INLINE Sums added(Sums sums, Bits bits)
{
    return hn::Add(sums, hn::PopulationCount(hn::BitCast(Bytes(), bits)));
}
#endif
#endif

#ifdef YAK_TAKES_BYTES_APART
#undef YAK_TAKES_BYTES_APART
#else
HWY_INLINE Bits bitsOf(WordVector words)
{
    return words;
}
HWY_INLINE Bits common(Bits a, Bits b)
{
    return hn::And(a, b);
}
#endif

HWY_INLINE std::uint64_t countOf(std::uint64_t word)
{
#if HWY_TARGET <= HWY_SSE4
    return static_cast<std::uint64_t>(std::popcount(word));
#else
    return bits::sumOfBytes(bits::bitsPerByte(word));
#endif
}

/// How many vectors a set fills. Where few do, the compiler knows how many: a loop over two costs more than its work.
template<std::size_t Known>
struct Vectors
{
    std::size_t lanes = hn::Lanes(Words());
    std::size_t all = 0;
    std::size_t words = 0; ///< of a set, what does not fill a vector too

    HWY_INLINE std::size_t count() const { return Known > 0 ? Known : all; }
    HWY_INLINE std::size_t rest() const { return count() * lanes; }

    /// Up to which vector may be summed up from `at` on before a sum could overflow.
    HWY_INLINE std::size_t endOfSums(std::size_t at) const
    {
        return Known > 0 ? Known : at + std::min(all - at, kVectorsBeforeOverflow);
    }
};

/// Calls `count` with the Vectors of sets of so many words, or with nothing but the words where a set fills no vector.
template<typename Count>
HWY_INLINE void withVectors(std::size_t words, Count count)
{
    const std::size_t lanes = hn::Lanes(Words());
    switch (const std::size_t all = words / lanes) {
    case 1:
        return count(Vectors<1>{lanes, all, words});
    case 2:
        return count(Vectors<2>{lanes, all, words});
    case 3:
        return count(Vectors<3>{lanes, all, words});
    case 4:
        return count(Vectors<4>{lanes, all, words});
    default:
        return count(Vectors<0>{lanes, all, words});
    }
}

// The sums over the lanes of as many vectors as a vector has lanes cost little more than that of one. Where the
// compiler does not know how long vectors are, or there are none, it is done one by one.
#undef YAK_KNOWS_VECTORS
#if HWY_TARGET != HWY_SCALAR && !HWY_HAVE_SCALABLE
#define YAK_KNOWS_VECTORS
#endif

#ifdef YAK_KNOWS_VECTORS
constexpr std::size_t kTogether = hn::MaxLanes(Words());

/// Which of the rows a lane of their totals belongs to: a block of two lanes has a row of the first half and one of the
/// second, so that one shuffle brings rows in a row together.
constexpr std::size_t rowOf(std::size_t lane)
{
    return lane / 2 + lane % 2 * (kTogether / 2);
}

/// The totals of row i and of the one half the rows later, in each block the sum of a part.
template<typename Rows>
HWY_INLINE WordVector pairTotals(const Rows &rows, std::size_t i)
{
    const WordVector a = rows.vector(i);
    const WordVector b = rows.vector(i + kTogether / 2);
    return hn::Add(hn::InterleaveLower(Words(), a, b), hn::InterleaveUpper(Words(), a, b));
}

#if HWY_MAX_BYTES > 16
/// The halves of `a` added up, then those of `b`.
HWY_INLINE WordVector halfSums(WordVector a, WordVector b)
{
    return hn::Add(hn::ConcatLowerLower(Words(), b, a), hn::ConcatUpperUpper(Words(), b, a));
}
#endif

/// The totals of the rows from `i` on, as rowOf() says.
template<typename Rows>
HWY_INLINE WordVector totalsOf(const Rows &rows, std::size_t i)
{
#if HWY_MAX_BYTES == 16
    return pairTotals(rows, i);
#elif HWY_MAX_BYTES == 32
    return halfSums(pairTotals(rows, i), pairTotals(rows, i + 1));
#else
    const WordVector even = halfSums(pairTotals(rows, i), pairTotals(rows, i + 2));
    const WordVector odd = halfSums(pairTotals(rows, i + 1), pairTotals(rows, i + 3));
    return hn::Add(hn::OddEvenBlocks(odd, even),
                   hn::OddEvenBlocks(hn::SwapAdjacentBlocks(odd), hn::SwapAdjacentBlocks(even)));
#endif
}
#endif

/// Gives the total of each row to `take`, of many at once where it can.
template<typename Rows, typename Take>
HWY_INLINE void takeTotals(const Rows &rows, std::size_t size, const Take &take)
{
    const Words d;
    const bool haveVectors = rows.vectors.count() > 0;
    std::size_t i = 0;
#ifdef YAK_KNOWS_VECTORS
    const bool haveRest = rows.vectors.rest() < rows.vectors.words;
    for (; haveVectors && i + kTogether <= size; i += kTogether) {
        WordVector totals = totalsOf(rows, i);
        if (haveRest) {
            std::uint64_t rests[kTogether];
            for (std::size_t lane = 0; lane < kTogether; ++lane)
                rests[lane] = rows.rest(i + rowOf(lane));
            totals = hn::Add(totals, hn::LoadU(d, rests));
        }
        take.rows(i, totals);
    }
#endif
    for (; i < size; ++i)
        take.row(i, (haveVectors ? hn::GetLane(hn::SumOfLanes(d, rows.vector(i))) : 0) + rows.rest(i));
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

/// A part of each set.
template<std::size_t Known, typename Part>
struct SetRows
{
    const std::uint64_t *sets;
    Vectors<Known> vectors;
    Part part;

    HWY_INLINE WordVector vector(std::size_t i) const
    {
        const Words d;
        const std::uint64_t *const set = sets + i * vectors.words;
        WordVector sum = hn::Zero(d);
        for (std::size_t v = 0; v < vectors.count();) {
            Sums sums = zero();
            for (const std::size_t end = vectors.endOfSums(v); v < end; ++v)
                sums = added(sums, bitsOf(part(hn::LoadU(d, set + v * vectors.lanes), v * vectors.lanes)));
            sum = hn::Add(sum, perWord(sums));
        }
        return sum;
    }
    HWY_INLINE std::uint64_t rest(std::size_t i) const
    {
        const std::uint64_t *const set = sets + i * vectors.words;
        std::uint64_t count = 0;
        for (std::size_t at = vectors.rest(); at < vectors.words; ++at)
            count += countOf(part(set[at], at));
        return count;
    }
};

struct CountTaker
{
    int *counts;

#ifdef YAK_KNOWS_VECTORS
    HWY_INLINE void rows(std::size_t i, WordVector totals) const
    {
        std::uint64_t each[kTogether];
        hn::StoreU(totals, Words(), each);
        for (std::size_t lane = 0; lane < kTogether; ++lane)
            counts[i + rowOf(lane)] = static_cast<int>(each[lane]);
    }
#endif
    HWY_INLINE void row(std::size_t i, std::uint64_t total) const
    {
        counts[i] = static_cast<int>(total);
    }
};

struct SetCounter
{
    const std::uint64_t *sets;
    int *counts;
    std::size_t size;

    template<std::size_t Known, typename Part>
    HWY_INLINE void count(Vectors<Known> vectors, Part part) const
    {
        takeTotals(SetRows<Known, Part>{sets, vectors, part}, size, CountTaker{counts});
    }
    template<std::size_t Known>
    HWY_INLINE void operator()(Vectors<Known> vectors) const
    {
        count(vectors, AllOf());
    }
};

struct CommonCounter
{
    SetCounter counter;
    CommonWith part;

    template<std::size_t Known>
    HWY_INLINE void operator()(Vectors<Known> vectors) const
    {
        counter.count(vectors, part);
    }
};

void countSets(const std::uint64_t *sets, std::size_t words, int *counts, std::size_t size)
{
    withVectors(words, SetCounter{sets, counts, size});
}

void countCommon(const std::uint64_t *sets, const std::uint64_t *people, std::size_t words, int *counts,
                 std::size_t size)
{
    withVectors(words, CommonCounter{{sets, counts, size}, {people}});
}

// The three counts of a slot are summed up over the lanes in one: each has so many bits of a word.
constexpr int kBitsPerCount = 21;
constexpr std::uint64_t kCountMask = (std::uint64_t{1} << kBitsPerCount) - 1;

HWY_INLINE WordVector packed(WordVector able, WordVector firm, WordVector yes)
{
    return hn::Or3(able, hn::ShiftLeft<kBitsPerCount>(firm), hn::ShiftLeft<2 * kBitsPerCount>(yes));
}

/// Two counts as they lie in memory side by side.
HWY_INLINE WordVector inOneWord(WordVector first, WordVector second)
{
    constexpr bool kFirstIsLow = std::endian::native == std::endian::little;
    return hn::Or(kFirstIsLow ? first : second, hn::ShiftLeft<32>(kFirstIsLow ? second : first));
}

/// The three packed counts of each slot.
template<std::size_t Known>
struct SlotRows
{
    const std::uint64_t *ables;
    const std::uint64_t *firms;
    Vectors<Known> vectors;

    HWY_INLINE WordVector vector(std::size_t i) const
    {
        const Words d;
        const std::uint64_t *const able = ables + i * vectors.words;
        const std::uint64_t *const firm = firms + i * vectors.words;
        WordVector sum = hn::Zero(d);
        for (std::size_t v = 0; v < vectors.count();) {
            Sums ableSums = zero();
            Sums firmSums = zero();
            Sums yesSums = zero();
            for (const std::size_t end = vectors.endOfSums(v); v < end; ++v) {
                const Bits ableBits = bitsOf(hn::LoadU(d, able + v * vectors.lanes));
                const Bits firmBits = bitsOf(hn::LoadU(d, firm + v * vectors.lanes));
                ableSums = added(ableSums, ableBits);
                firmSums = added(firmSums, firmBits);
                yesSums = added(yesSums, common(ableBits, firmBits));
            }
            sum = hn::Add(sum, packed(perWord(ableSums), perWord(firmSums), perWord(yesSums)));
        }
        return sum;
    }
    HWY_INLINE std::uint64_t rest(std::size_t i) const
    {
        const std::uint64_t *const able = ables + i * vectors.words;
        const std::uint64_t *const firm = firms + i * vectors.words;
        std::uint64_t count = 0;
        for (std::size_t at = vectors.rest(); at < vectors.words; ++at) {
            count += countOf(able[at]) + (countOf(firm[at]) << kBitsPerCount) +
                     (countOf(able[at] & firm[at]) << (2 * kBitsPerCount));
        }
        return count;
    }
};

// A headcount is written as four counts in this order.
static_assert(std::is_trivially_copyable_v<Headcount> && sizeof(Headcount) == 4 * sizeof(std::int32_t) &&
              offsetof(Headcount, in) == 0 && offsetof(Headcount, ifNeeded) == 4 && offsetof(Headcount, out) == 8);

struct HeadcountTaker
{
    Headcount *headcounts;
    int people;

#ifdef YAK_KNOWS_VECTORS
    HWY_INLINE void rows(std::size_t i, WordVector totals) const
    {
        const Words d;
        const WordVector mask = hn::Set(d, kCountMask);
        const WordVector able = hn::And(totals, mask);
        const WordVector in = hn::ShiftRight<2 * kBitsPerCount>(totals);
        const WordVector out = hn::Sub(hn::And(hn::ShiftRight<kBitsPerCount>(totals), mask), in);
        const WordVector waiting = hn::Sub(hn::Set(d, static_cast<std::uint64_t>(people)), hn::Add(able, out));
        const WordVector those = inOneWord(in, hn::Sub(able, in));
        const WordVector others = inOneWord(out, waiting);
        const WordVector firstRows = hn::InterleaveLower(d, those, others);
        const WordVector lastRows = hn::InterleaveUpper(d, those, others);
        static_assert(2 * sizeof firstRows == kTogether * sizeof(Headcount));
        std::memcpy(headcounts + i, &firstRows, sizeof firstRows);
        std::memcpy(headcounts + i + kTogether / 2, &lastRows, sizeof lastRows);
    }
#endif
    HWY_INLINE void row(std::size_t i, std::uint64_t total) const
    {
        const int able = static_cast<int>(total & kCountMask);
        const int firm = static_cast<int>((total >> kBitsPerCount) & kCountMask);
        const int in = static_cast<int>(total >> (2 * kBitsPerCount));
        const int out = firm - in;
        headcounts[i] = {in, able - in, out, people - able - out};
    }
};

struct SlotCounter
{
    const std::uint64_t *able;
    const std::uint64_t *firm;
    HeadcountTaker taker;
    std::size_t size;

    template<std::size_t Known>
    HWY_INLINE void operator()(Vectors<Known> vectors) const
    {
        takeTotals(SlotRows<Known>{able, firm, vectors}, size, taker);
    }
};

void countSlots(const std::uint64_t *able, const std::uint64_t *firm, std::size_t words, int people,
                Headcount *headcounts, std::size_t size)
{
    withVectors(words, SlotCounter{able, firm, {headcounts, people}, size});
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
