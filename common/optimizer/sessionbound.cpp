#include "optimizer/sessionbound.h"

#include <algorithm>
#include <numeric>

namespace yak {

namespace {

constexpr qint64 kUnit = 1024; // what a weight of 1 is in multipliers
constexpr int kRounds = 300;
constexpr int kPatience = 12; // rounds without gain before steps get shorter
constexpr int kMostHalvings = 8;
constexpr qint64 kMostVisits = 100'000'000;
constexpr qint64 kMostPeople = 5'000'000; // in all windows

/// The people of each window, and what they weigh.
class Cover
{
public:
    Cover(const SessionProblem &problem, std::span<const size_t> windows, size_t item) : m_sessions(problem.sessions)
    {
        const SessionTally &tally = problem.tallies[item];
        m_weights.resize(problem.windows.words() * bits::kWordBits);
        for (size_t person = 0; person < m_weights.size(); ++person) {
            std::vector<bits::Word> alone(problem.windows.words());
            bits::insert(alone, static_cast<qsizetype>(person));
            m_weights[person] = tally.of(alone) * kUnit;
        }
        for (const size_t window : windows) {
            std::vector<size_t> people;
            bits::forEach(problem.setOf(tally.sets(), window),
                          [&](qsizetype person) { people.push_back(static_cast<size_t>(person)); });
            m_visits += std::ssize(people);
            m_windows.push_back(std::move(people));
        }
        m_scores.resize(m_windows.size());
        m_order.resize(m_windows.size());
        std::iota(m_order.begin(), m_order.end(), size_t(0));
    }

    [[nodiscard]] const std::vector<qint64> &weights() const { return m_weights; }
    [[nodiscard]] qint64 visits() const { return m_visits; }

    /// The bound for these multipliers, and in how many of the windows that make it everybody is.
    qint64 bound(const std::vector<qint64> &multipliers, std::vector<qint64> &times)
    {
        qint64 bound = 0;
        for (size_t person = 0; person < m_weights.size(); ++person)
            bound += m_weights[person] - multipliers[person];
        for (size_t i = 0; i < m_windows.size(); ++i) {
            m_scores[i] = 0;
            for (const size_t person : m_windows[i])
                m_scores[i] += multipliers[person];
        }
        const auto end = m_order.begin() + static_cast<qsizetype>(std::min(m_sessions, m_order.size()));
        std::partial_sort(m_order.begin(), end, m_order.end(), [&](size_t a, size_t b) {
            return m_scores[a] != m_scores[b] ? m_scores[a] > m_scores[b] : a < b;
        });
        std::ranges::fill(times, 0);
        for (auto i = m_order.begin(); i != end; ++i) {
            bound += m_scores[*i];
            for (const size_t person : m_windows[*i])
                ++times[person];
        }
        return bound;
    }

private:
    size_t m_sessions;
    std::vector<qint64> m_weights;
    std::vector<std::vector<size_t>> m_windows;
    std::vector<qint64> m_scores;
    std::vector<size_t> m_order;
    qint64 m_visits = 1;
};

} // namespace

qint64 coverBound(const SessionProblem &problem, std::span<const size_t> windows, size_t item, qint64 reached)
{
    const SessionTally &tally = problem.tallies[item];
    std::vector<bits::Word> all(problem.windows.words());
    qint64 people = 0;
    for (const size_t window : windows) {
        bits::unite(problem.setOf(tally.sets(), window), all);
        people += bits::count(problem.setOf(tally.sets(), window));
    }
    const qint64 most = tally.of(all);
    if (people > kMostPeople)
        return most;
    Cover cover(problem, windows, item);
    std::vector<qint64> multipliers = cover.weights();
    std::vector<qint64> times(multipliers.size());
    qint64 least = cover.bound(multipliers, times);
    const qint64 rounds = std::min<qint64>(kRounds, kMostVisits / cover.visits());
    qint64 current = least;
    int halvings = 0;
    int waited = 0;
    for (qint64 round = 0; round < rounds && halvings <= kMostHalvings && least / kUnit > reached; ++round) {
        qint64 length = 1; // of the subgradient, squared
        for (size_t person = 0; person < times.size(); ++person) {
            if (cover.weights()[person] > 0)
                length += (times[person] - 1) * (times[person] - 1);
        }
        const qint64 step = std::max<qint64>(1, ((current - reached * kUnit) / length) >> halvings);
        for (size_t person = 0; person < times.size(); ++person)
            multipliers[person] =
                std::clamp<qint64>(multipliers[person] - step * (times[person] - 1), 0, cover.weights()[person]);
        current = cover.bound(multipliers, times);
        waited = current < least ? 0 : waited + 1;
        least = std::min(least, current);
        if (waited == kPatience) {
            waited = 0;
            ++halvings;
        }
    }
    return std::min(most, least / kUnit);
}

} // namespace yak
