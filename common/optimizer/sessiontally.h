#pragma once

#include "optimizer/bits.h"

#include <array>
#include <span>
#include <stop_token>
#include <vector>

namespace yak {

/// What plans of sessions are compared by before the clock: one number each, more is better.
namespace sessionitem {
inline constexpr size_t kRequired = 0; ///< required people who can come
inline constexpr size_t kAble = 1;     ///< weight of those who can come
inline constexpr size_t kYes = 2;      ///< weight of those who say yes
inline constexpr size_t kCount = 3;
} // namespace sessionitem

using SessionWorth = std::array<qint64, sessionitem::kCount>;

/// Sets of people of one kind.
enum class SessionSets { Able, Yes };

/// What counting needs room for, kept from one time to the next.
struct SessionScratch
{
    std::vector<int> counts;
    std::vector<bits::Word> people;
};

/// How a set of people is made a number: each counts `factor` for each layer they are in.
class SessionTally
{
public:
    struct Layer
    {
        qint64 factor = 1;
        std::vector<bits::Word> people;
    };

    SessionTally() = default;
    SessionTally(SessionSets sets, std::vector<Layer> layers) : m_sets(sets), m_layers(std::move(layers)) {}

    /// Which sets of a window are counted.
    [[nodiscard]] SessionSets sets() const { return m_sets; }
    /// Whether everything comes to 0.
    [[nodiscard]] bool isEmpty() const { return m_layers.empty(); }
    [[nodiscard]] qint64 layers() const { return std::ssize(m_layers); }

    [[nodiscard]] qint64 of(bits::Set people) const;
    /// Of the people in both sets.
    [[nodiscard]] qint64 common(bits::Set a, bits::Set b) const;
    /// What of each of the sets, which lie one after another, is also in `among`; as many as there are scores.
    void score(std::span<const bits::Word> sets, bits::Set among, std::span<qint64> scores,
               SessionScratch &scratch) const;

private:
    SessionSets m_sets = SessionSets::Able;
    std::vector<Layer> m_layers;
};

using SessionTallies = std::array<SessionTally, sessionitem::kCount>;

/// How much may still be looked at, in words of sets; and whether one should go on at all.
class SessionEffort
{
public:
    SessionEffort(qint64 words, std::stop_token stop) : m_left(words), m_stop(std::move(stop)) {}

    /// False where there is not so much left, now or before, or a stop was asked for.
    [[nodiscard]] bool spend(qint64 words)
    {
        m_left = m_left < words ? -1 : m_left - words;
        return m_left >= 0 && !isStopped();
    }
    [[nodiscard]] bool isStopped() const { return m_stop.stop_requested(); }
    [[nodiscard]] qint64 left() const { return m_left; }

private:
    qint64 m_left;
    std::stop_token m_stop;
};

} // namespace yak
