#pragma once

#include <QtGlobal>

#include <algorithm>
#include <bit>
#include <cstdint>
#include <span>

/// Sets of people as rows of 64-bit words, and what counting does with them a word at a time. Bits past the last person
/// are 0 in every set. Both sets of a pair have the same number of words. The loops are plain, for the compiler to
/// widen.
namespace yak::bits {

using Word = std::uint64_t;
using Set = std::span<const Word>;
using MutableSet = std::span<Word>;

inline constexpr qsizetype kWordBits = 64;

[[nodiscard]] constexpr qsizetype wordsFor(qsizetype people)
{
    return (people + kWordBits - 1) / kWordBits;
}

[[nodiscard]] constexpr Word maskOf(qsizetype person)
{
    return Word{1} << (person % kWordBits);
}

[[nodiscard]] inline bool contains(Set set, qsizetype person)
{
    return (set[static_cast<size_t>(person / kWordBits)] & maskOf(person)) != 0;
}

inline void insert(MutableSet set, qsizetype person)
{
    set[static_cast<size_t>(person / kWordBits)] |= maskOf(person);
}

inline void remove(MutableSet set, qsizetype person)
{
    set[static_cast<size_t>(person / kWordBits)] &= ~maskOf(person);
}

inline void copy(Set from, MutableSet to)
{
    std::copy(from.begin(), from.end(), to.begin());
}

/// to = a ∩ b; `to` may be one of them.
inline void intersect(Set a, Set b, MutableSet to)
{
    for (size_t i = 0; i < to.size(); ++i)
        to[i] = a[i] & b[i];
}

/// to = to ∪ more.
inline void unite(Set more, MutableSet to)
{
    for (size_t i = 0; i < to.size(); ++i)
        to[i] |= more[i];
}

[[nodiscard]] inline bool isEmpty(Set set)
{
    return std::all_of(set.begin(), set.end(), [](Word word) { return word == 0; });
}

[[nodiscard]] inline bool equal(Set a, Set b)
{
    return std::equal(a.begin(), a.end(), b.begin());
}

/// Whether nobody is in both.
[[nodiscard]] inline bool isDisjoint(Set a, Set b)
{
    for (size_t i = 0; i < a.size(); ++i) {
        if ((a[i] & b[i]) != 0)
            return false;
    }
    return true;
}

/// Whether everyone of `part` is in `whole`.
[[nodiscard]] inline bool isSubset(Set part, Set whole)
{
    for (size_t i = 0; i < part.size(); ++i) {
        if ((part[i] & ~whole[i]) != 0)
            return false;
    }
    return true;
}

/// How many bits each byte of the word has, in that byte: without a machine instruction, which std::popcount needs to
/// be quick, this is less work (H. S. Warren, Hacker's Delight, 2nd ed., section 5-1).
[[nodiscard]] constexpr Word bitsPerByte(Word word)
{
    word -= (word >> 1) & 0x5555555555555555;
    word = (word & 0x3333333333333333) + ((word >> 2) & 0x3333333333333333);
    return (word + (word >> 4)) & 0x0F0F0F0F0F0F0F0F;
}

/// So many words' bitsPerByte() can be added up before a byte could overflow.
inline constexpr size_t kWordsBeforeOverflow = 255 / 8;

/// The sum of the word's bytes.
[[nodiscard]] constexpr Word sumOfBytes(Word bytes)
{
    const Word pairs = (bytes & 0x00FF00FF00FF00FF) + ((bytes >> 8) & 0x00FF00FF00FF00FF);
    return (pairs * 0x0001000100010001) >> 48;
}

/// How many bits the words `wordAt(0) … wordAt(words - 1)` have in all.
template<typename WordAt>
[[nodiscard]] int countOf(size_t words, WordAt wordAt)
{
    int count = 0;
    for (size_t i = 0; i < words;) {
        Word bytes = 0;
        for (const size_t end = std::min(words, i + kWordsBeforeOverflow); i < end; ++i)
            bytes += bitsPerByte(wordAt(i));
        count += static_cast<int>(sumOfBytes(bytes));
    }
    return count;
}

[[nodiscard]] inline int count(Set set)
{
    return countOf(set.size(), [set](size_t i) { return set[i]; });
}

/// |a ∩ b|
[[nodiscard]] inline int countCommon(Set a, Set b)
{
    return countOf(a.size(), [a, b](size_t i) { return a[i] & b[i]; });
}

/// Calls `visit` with the number of each person of the set, in rising order.
template<typename Visit>
void forEach(Set set, Visit visit)
{
    for (size_t i = 0; i < set.size(); ++i) {
        for (Word rest = set[i]; rest != 0; rest &= rest - 1)
            visit(static_cast<qsizetype>(i) * kWordBits + std::countr_zero(rest));
    }
}

} // namespace yak::bits
