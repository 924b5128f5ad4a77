#include "optimizer/sessiongreedy.h"

#include <algorithm>
#include <numeric>

namespace yak {

namespace {

constexpr size_t kBeginnings = 16;

} // namespace

std::vector<size_t> SessionGreedy::best()
{
    m_leave = m_effort.left() / 4 * 3;
    std::vector<size_t> best = m_problem.windows.packed({}, m_problem.sessions);
    exchange(best);
    const std::vector<SessionWorth> scores = scoresBeside({});
    std::vector<size_t> order(scores.size());
    std::iota(order.begin(), order.end(), size_t(0));
    std::ranges::stable_sort(order, [&](size_t a, size_t b) { return scores[a] > scores[b]; });
    for (size_t i = 0; i < std::min(kBeginnings, order.size()) && mayGoOn(); ++i) {
        std::optional<std::vector<size_t>> plan = planFrom(order[i]);
        if (!plan)
            continue;
        exchange(*plan);
        if (m_problem.worthOf(*plan) > m_problem.worthOf(best))
            best = *std::move(plan);
    }
    std::ranges::sort(best);
    return best;
}

std::optional<std::vector<size_t>> SessionGreedy::planFrom(size_t first)
{
    std::vector<size_t> plan{first};
    while (plan.size() < m_problem.sessions) {
        const std::optional<size_t> next = bestBeside(plan);
        if (!next)
            return std::nullopt;
        plan.push_back(*next);
    }
    return plan;
}

void SessionGreedy::exchange(std::vector<size_t> &plan)
{
    bool isBetter = true;
    while (isBetter) {
        isBetter = false;
        for (size_t i = 0; i < plan.size() && mayGoOn(); ++i) {
            std::vector<size_t> other = plan;
            other.erase(other.begin() + static_cast<qsizetype>(i));
            const std::optional<size_t> best = bestBeside(other);
            if (!best)
                continue;
            other.push_back(*best);
            if (m_problem.worthOf(other) > m_problem.worthOf(plan)) {
                plan = std::move(other);
                isBetter = true;
            }
        }
    }
}

std::optional<size_t> SessionGreedy::bestBeside(std::span<const size_t> chosen)
{
    const std::vector<SessionWorth> scores = scoresBeside(chosen);
    std::optional<size_t> best;
    for (size_t window = 0; window < scores.size(); ++window) {
        if ((!best || scores[window] > scores[*best]) && !m_problem.windows.clashesWithAny(window, chosen))
            best = window;
    }
    return best;
}

std::vector<SessionWorth> SessionGreedy::scoresBeside(std::span<const size_t> chosen)
{
    SessionState state(m_problem);
    for (const size_t window : chosen)
        state.add(m_problem, window);
    const SessionWindows &windows = m_problem.windows;
    std::vector<SessionWorth> scores(windows.size());
    m_scores.resize(windows.size());
    for (size_t item = 0; item < sessionitem::kCount; ++item) {
        const SessionTally &tally = m_problem.tallies[item];
        const auto sets = tally.sets() == SessionSets::Able ? windows.ableSets() : windows.yesSets();
        static_cast<void>(m_effort.spend(std::ssize(sets) * tally.layers()));
        tally.score(sets, state.open(tally.sets()), m_scores, m_scratch);
        for (size_t window = 0; window < scores.size(); ++window)
            scores[window][item] = m_scores[window];
    }
    return scores;
}

} // namespace yak
