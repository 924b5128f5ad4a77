#include "optimizer/weekchoices.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <tuple>

namespace yak {

namespace {

using Costs = WeekChoices::Costs;

constexpr int kMultiplierRounds = 240;
constexpr int kMultipliersKept = 12;
constexpr double kRounding = 1e-6;
constexpr qsizetype kFewStates = 200;
constexpr qsizetype kComparedStates = 1'000;

/// A plan of the first weeks.
struct State
{
    Costs totals;
    qint64 sum = 0;   ///< over the people
    qint64 bound = 0; ///< of the worst-off party's total, however it goes on
    size_t before = 0;
    size_t choice = 0;
};

/// What there is to be had from a week on, for one weighing of the parties.
struct Multiplier
{
    std::vector<double> weights;  ///< 1 in all
    std::vector<double> leastOff; ///< for each week: the least weighed cost of it and all after it
};

struct Worth
{
    qint64 worst = std::numeric_limits<qint64>::max();
    qint64 sum = std::numeric_limits<qint64>::max();

    friend auto operator<=>(const Worth &, const Worth &) = default;
};

bool isNowhereWorse(const Costs &a, const Costs &b)
{
    return std::equal(a.begin(), a.end(), b.begin(), std::less_equal<>());
}

qint64 sumOf(const Costs &costs, const std::vector<qint64> &headcounts)
{
    return std::inner_product(costs.begin(), costs.end(), headcounts.begin(), qint64(0));
}

qint64 worstOf(const Costs &costs)
{
    return costs.empty() ? 0 : *std::max_element(costs.begin(), costs.end());
}

double weighed(const Costs &costs, const std::vector<double> &weights)
{
    return std::inner_product(costs.begin(), costs.end(), weights.begin(), 0.0);
}

/// The search, over the choices of each week that are worth a look.
class Search
{
public:
    Search(const std::vector<std::vector<Costs>> &weeks, const std::vector<qint64> &headcounts)
        : m_weeks(weeks), m_headcounts(headcounts), m_leastSum(weeks.size() + 1)
    {
        for (const std::vector<Costs> &week : weeks)
            m_worthwhile.push_back(worthwhileOf(week));
        for (size_t week = weeks.size(); week-- > 0;) {
            qint64 least = std::numeric_limits<qint64>::max();
            for (const size_t choice : m_worthwhile[week])
                least = std::min(least, sumOf(weeks[week][choice], headcounts));
            m_leastSum[week] = m_leastSum[week + 1] + least;
        }
        findMultipliers();
    }

    [[nodiscard]] qint64 bound() const { return boundOf(Costs(m_headcounts.size()), 0); }

    /// A better plan than the best so far, where there is one among those that are kept. False where a stop was asked
    /// for.
    bool run(qsizetype mostStates, const std::stop_token &stop)
    {
        m_isWhole = true;
        std::vector<std::vector<State>> levels{{State{Costs(m_headcounts.size()), 0, 0, 0, 0}}};
        for (size_t week = 0; week < m_weeks.size(); ++week) {
            std::vector<State> next;
            for (size_t i = 0; i < levels.back().size(); ++i) {
                if (stop.stop_requested())
                    return false;
                goOnFrom(levels.back()[i], i, week, next);
            }
            keep(next, mostStates);
            levels.push_back(std::move(next));
        }
        if (!levels.back().empty())
            take(levels);
        return true;
    }

    [[nodiscard]] bool isWhole() const { return m_isWhole; }
    [[nodiscard]] qint64 worst() const { return m_best.worst; }
    [[nodiscard]] const std::vector<size_t> &choices() const { return m_choices; }

private:
    /// The choices that no other of the week is at least as good as for everybody; of equal ones the first.
    [[nodiscard]] static std::vector<size_t> worthwhileOf(const std::vector<Costs> &week)
    {
        std::vector<size_t> worthwhile;
        for (size_t choice = 0; choice < week.size(); ++choice) {
            const auto isBeaten = [&](size_t other) {
                return other != choice && isNowhereWorse(week[other], week[choice]) &&
                       (other < choice || week[other] != week[choice]);
            };
            bool beaten = false;
            for (size_t other = 0; other < week.size() && !beaten; ++other)
                beaten = isBeaten(other);
            if (!beaten)
                worthwhile.push_back(choice);
        }
        return worthwhile;
    }

    /// The worst-off party bears at least what any weighing of all parties comes to. Good weighings are found by giving
    /// more weight to who is badly off in the plan that is best for the last one.
    void findMultipliers()
    {
        const size_t parties = m_headcounts.size();
        for (size_t party = 0; party < parties; ++party) {
            std::vector<double> alone(parties);
            alone[party] = 1;
            addMultiplier(alone);
        }
        if (parties < 2)
            return;
        std::vector<double> weights(parties, 1.0 / static_cast<double>(parties));
        std::vector<std::pair<double, std::vector<double>>> tried;
        for (int round = 1; round <= kMultiplierRounds; ++round) {
            Costs totals(parties);
            for (size_t week = 0; week < m_weeks.size(); ++week) {
                const Costs &least = leastOf(week, weights);
                for (size_t party = 0; party < parties; ++party)
                    totals[party] += least[party];
            }
            tried.emplace_back(weighed(totals, weights), weights);
            const double step = 1.0 / std::sqrt(static_cast<double>(round));
            const double worst = std::max<double>(1, static_cast<double>(worstOf(totals)));
            for (size_t party = 0; party < parties; ++party)
                weights[party] *= std::exp(step * (static_cast<double>(totals[party]) / worst - 1));
            const double all = std::accumulate(weights.begin(), weights.end(), 0.0);
            for (double &weight : weights)
                weight /= all;
        }
        std::stable_sort(tried.begin(), tried.end(), [](const auto &a, const auto &b) { return a.first > b.first; });
        for (size_t i = 0; i < tried.size() && i < kMultipliersKept; ++i)
            addMultiplier(tried[i].second);
    }

    [[nodiscard]] const Costs &leastOf(size_t week, const std::vector<double> &weights) const
    {
        const auto less = [&](size_t a, size_t b) {
            return weighed(m_weeks[week][a], weights) < weighed(m_weeks[week][b], weights);
        };
        return m_weeks[week][*std::min_element(m_worthwhile[week].begin(), m_worthwhile[week].end(), less)];
    }

    void addMultiplier(std::vector<double> weights)
    {
        Multiplier multiplier{std::move(weights), std::vector<double>(m_weeks.size() + 1)};
        for (size_t week = m_weeks.size(); week-- > 0;)
            multiplier.leastOff[week] =
                multiplier.leastOff[week + 1] + weighed(leastOf(week, multiplier.weights), multiplier.weights);
        m_multipliers.push_back(std::move(multiplier));
    }

    [[nodiscard]] qint64 boundOf(const Costs &totals, size_t week) const
    {
        double bound = 0;
        for (const Multiplier &multiplier : m_multipliers)
            bound = std::max(bound, weighed(totals, multiplier.weights) + multiplier.leastOff[week]);
        return static_cast<qint64>(std::ceil(bound - kRounding));
    }

    void goOnFrom(const State &state, size_t number, size_t week, std::vector<State> &next) const
    {
        for (const size_t choice : m_worthwhile[week]) {
            State made{state.totals, 0, 0, number, choice};
            for (size_t party = 0; party < made.totals.size(); ++party)
                made.totals[party] += m_weeks[week][choice][party];
            made.sum = sumOf(made.totals, m_headcounts);
            made.bound = boundOf(made.totals, week + 1);
            if (Worth{made.bound, made.sum + m_leastSum[week + 1]} < m_best)
                next.push_back(std::move(made));
        }
    }

    /// Drops what others are nowhere worse than, and what there is no room for.
    void keep(std::vector<State> &states, qsizetype most)
    {
        std::sort(states.begin(), states.end(), [](const State &a, const State &b) {
            return std::tie(a.bound, a.sum, a.totals) < std::tie(b.bound, b.sum, b.totals);
        });
        states.erase(std::unique(states.begin(), states.end(),
                                 [](const State &a, const State &b) { return a.totals == b.totals; }),
                     states.end());
        std::vector<State> kept;
        for (State &state : states) {
            // What beats another has no larger bound and sum, so it came before.
            const auto end = kept.begin() + std::min<qsizetype>(std::ssize(kept), kComparedStates);
            const bool isBeaten = std::any_of(
                kept.begin(), end, [&](const State &other) { return isNowhereWorse(other.totals, state.totals); });
            if (isBeaten)
                continue;
            if (std::ssize(kept) >= most) {
                m_isWhole = false;
                break;
            }
            kept.push_back(std::move(state));
        }
        states = std::move(kept);
    }

    void take(const std::vector<std::vector<State>> &levels)
    {
        const State *best = nullptr;
        for (const State &state : levels.back()) {
            const Worth worth{worstOf(state.totals), state.sum};
            if (worth < m_best) {
                m_best = worth;
                best = &state;
            }
        }
        if (!best)
            return;
        m_choices.assign(m_weeks.size(), 0);
        for (size_t week = m_weeks.size(); week-- > 0; best = &levels[week][best->before])
            m_choices[week] = best->choice;
    }

    const std::vector<std::vector<Costs>> &m_weeks;
    const std::vector<qint64> &m_headcounts;
    std::vector<std::vector<size_t>> m_worthwhile;
    std::vector<qint64> m_leastSum; // for each week: of it and all after it
    std::vector<Multiplier> m_multipliers;
    Worth m_best;
    std::vector<size_t> m_choices;
    bool m_isWhole = true;
};

} // namespace

void WeekChoices::addWeek(std::vector<Costs> choices)
{
    Q_ASSERT(!choices.empty());
    m_weeks.push_back(std::move(choices));
}

std::optional<WeekChoices::Best> WeekChoices::best(qsizetype mostStates, const std::stop_token &stop) const
{
    Search search(m_weeks, m_headcounts);
    // A good plan first, for what cannot be better than it to be dropped early.
    if (!search.run(std::min(mostStates, kFewStates), stop))
        return std::nullopt;
    if (!search.isWhole() && !search.run(mostStates, stop))
        return std::nullopt;
    Best best;
    best.choices = search.choices();
    best.isProven = search.isWhole();
    best.bound = best.isProven ? search.worst() : search.bound();
    return best;
}

} // namespace yak
