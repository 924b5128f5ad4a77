#include "optimizer/sessionsearch.h"

#include <algorithm>
#include <numeric>

namespace yak {

namespace {

/// What a node costs besides counting, in words.
constexpr qint64 kNodeWords = 100;

} // namespace

SessionFind SessionSearch::run(const SessionTask &task)
{
    m_task = &task;
    m_atLeast = task.atLeast;
    m_chosen = task.fixed;
    m_find = {};
    m_isCut = false;
    m_levels.resize(std::max(m_levels.size(), task.more + 1));
    Level &root = m_levels.front();
    root.state = SessionState(m_problem);
    for (const size_t window : task.fixed)
        root.state.add(m_problem, window);
    if (task.more == 0) {
        if (isEnough(root.state.reached()))
            report(root.state.reached());
        return m_find;
    }
    const SessionTally &lead = tally(task.lead);
    std::vector<bits::Word> sets;
    m_problem.gather(lead.sets(), task.candidates, sets);
    std::vector<qint64> scores(task.candidates.size());
    lead.score(sets, root.state.open(lead.sets()), scores, m_scratch);
    const Best best(scores, task.more);
    const qint64 need = needed(task.lead, root.state.reached());
    m_find.open = together(best) + (isSeries() ? 0 : root.state.reached()[task.lead]);
    fill(root, task.candidates, sets, scores, leastScore(need, best, task.more), std::nullopt);
    if (root.windows.size() >= task.more && othersCanReach(root, task.more)) {
        const qint64 bound = m_find.open;
        m_find.open = 0;
        lookAt(0, task.more);
        m_find.open = m_isCut ? std::min(m_find.open, bound) : 0;
    }
    m_find.isWhole = !m_isCut;
    return m_find;
}

qint64 SessionSearch::mostTogether(size_t item, std::span<const size_t> windows, size_t count) const
{
    std::vector<qint64> scores;
    for (const size_t window : windows)
        scores.push_back(tally(item).of(m_problem.setOf(tally(item).sets(), window)));
    return together(Best(scores, count));
}

qint64 SessionSearch::mostOf(size_t item, std::span<const size_t> windows, size_t count) const
{
    std::vector<bits::Word> all(m_problem.windows.words());
    for (const size_t window : windows)
        bits::unite(m_problem.setOf(tally(item).sets(), window), all);
    return std::min(mostTogether(item, windows, count), tally(item).of(all));
}

bool SessionSearch::isEnough(const SessionWorth &worth) const
{
    return std::ranges::equal(worth, m_atLeast, std::greater_equal<>());
}

/// What the sessions still to be chosen have to add, or what each of them has to leave.
qint64 SessionSearch::needed(size_t item, const SessionWorth &reached) const
{
    return isSeries() ? m_atLeast[item] : m_atLeast[item] - reached[item];
}

/// The most that windows of these scores, which are in order, can come to together.
qint64 SessionSearch::together(std::span<const qint64> best) const
{
    if (best.empty())
        return 0;
    return isSeries() ? best.back() : std::accumulate(best.begin(), best.end(), qint64(0));
}

/// What score a window has to have, where `best` are the highest there are, for `more` windows to come to what is
/// needed.
qint64 SessionSearch::leastScore(qint64 needed, std::span<const qint64> best, size_t more) const
{
    if (isSeries())
        return needed;
    const std::span<const qint64> others = best.first(std::min(best.size(), more - 1));
    return needed - std::accumulate(others.begin(), others.end(), qint64(0));
}

SessionSearch::Best::Best(std::span<const qint64> all, size_t most) : count(std::min(most, all.size()))
{
    std::partial_sort_copy(all.begin(), all.end(), scores.begin(), scores.begin() + static_cast<qsizetype>(count),
                           std::greater<>());
}

SessionSearch::Flow SessionSearch::lookAt(size_t depth, size_t more)
{
    const Level &level = m_levels[depth];
    if (more == 1)
        return finish(level, level.windows, level.scores, std::nullopt);
    for (size_t place = 0; place + more <= level.windows.size(); ++place) {
        const qint64 bound = together(std::span(level.scores).subspan(place, more));
        if (bound < needed(m_task->lead, level.state.reached()))
            break;
        if (goOnWith(depth, place, more) == Flow::GoOn)
            continue;
        if (m_isCut) {
            const qint64 reached = isSeries() ? 0 : level.state.reached()[m_task->lead];
            m_find.open = std::max(m_find.open, reached + bound);
        }
        return Flow::End;
    }
    return Flow::GoOn;
}

/// Everything that has the window at `place` and others behind it.
SessionSearch::Flow SessionSearch::goOnWith(size_t depth, size_t place, size_t more)
{
    const Level &level = m_levels[depth];
    Level &next = m_levels[depth + 1];
    const size_t window = level.windows[place];
    --more;
    next.state = level.state;
    next.state.add(m_problem, window);
    const size_t lead = m_task->lead;
    const qint64 need = needed(lead, next.state.reached());
    const auto behind = std::span(level.scores).subspan(place + 1);
    const qint64 least = leastScore(need, behind.first(std::min(more, behind.size())), more);
    const auto end = std::ranges::upper_bound(behind, least, std::greater<>());
    const auto count = static_cast<size_t>(end - behind.begin());
    if (count < more)
        return Flow::GoOn;
    const size_t words = m_problem.windows.words();
    if (!m_effort.spend(kNodeWords + static_cast<qint64>(count * words) * tally(lead).layers())) {
        m_isCut = true;
        return Flow::End;
    }
    m_scores.resize(count);
    const auto sets = std::span<const bits::Word>(level.sets).subspan((place + 1) * words, count * words);
    tally(lead).score(sets, next.state.open(tally(lead).sets()), m_scores, m_scratch);
    const auto windows = std::span(level.windows).subspan(place + 1, count);
    m_chosen.push_back(window);
    Flow flow = Flow::GoOn;
    if (more == 1) {
        flow = finish(next, windows, m_scores, window);
    } else {
        const Best best(m_scores, more);
        if (best.count == more && together(best) >= need) {
            fill(next, windows, sets, m_scores, leastScore(need, best, more), window);
            if (next.windows.size() >= more && othersCanReach(next, more))
                flow = lookAt(depth + 1, more);
        }
    }
    m_chosen.pop_back();
    return flow;
}

/// Plans that only lack one of these windows.
SessionSearch::Flow SessionSearch::finish(const Level &level, std::span<const size_t> windows,
                                          std::span<const qint64> scores, std::optional<size_t> chosen)
{
    for (size_t i = 0; i < windows.size(); ++i) {
        if (scores[i] < needed(m_task->lead, level.state.reached()) || clash(windows[i], chosen))
            continue;
        const SessionWorth worth = level.state.reachedWith(m_problem, windows[i]);
        if (!isEnough(worth))
            continue;
        m_chosen.push_back(windows[i]);
        const Flow flow = report(worth);
        m_chosen.pop_back();
        if (flow == Flow::End)
            return flow;
    }
    return Flow::GoOn;
}

SessionSearch::Flow SessionSearch::report(const SessionWorth &worth)
{
    m_find.plan = m_chosen;
    if (!m_task->raised)
        return Flow::End;
    m_atLeast[*m_task->raised] = worth[*m_task->raised] + 1;
    return worth[*m_task->raised] < m_task->ceiling ? Flow::GoOn : Flow::End;
}

/// Puts those of the windows into the level that have the score and do not clash with the one chosen last.
void SessionSearch::fill(Level &level, std::span<const size_t> windows, std::span<const bits::Word> sets,
                         std::span<const qint64> scores, qint64 leastScore, std::optional<size_t> chosen)
{
    m_order.clear();
    for (size_t i = 0; i < windows.size(); ++i) {
        if (scores[i] >= leastScore && !clash(windows[i], chosen))
            m_order.push_back(i);
    }
    std::ranges::sort(m_order, [&](size_t a, size_t b) {
        return scores[a] != scores[b] ? scores[a] > scores[b] : windows[a] < windows[b];
    });
    const size_t words = m_problem.windows.words();
    level.windows.resize(m_order.size());
    level.scores.resize(m_order.size());
    level.sets.resize(m_order.size() * words);
    for (size_t i = 0; i < m_order.size(); ++i) {
        level.windows[i] = windows[m_order[i]];
        level.scores[i] = scores[m_order[i]];
        std::ranges::copy(sets.subspan(m_order[i] * words, words),
                          level.sets.begin() + static_cast<qsizetype>(i * words));
    }
}

/// Whether, as far as single windows tell, the items that do not lead can come to what they have to.
bool SessionSearch::othersCanReach(const Level &level, size_t more)
{
    const size_t words = m_problem.windows.words();
    for (size_t item = 0; item < sessionitem::kCount; ++item) {
        const qint64 need = needed(item, level.state.reached());
        if (item == m_task->lead || need <= 0)
            continue;
        std::span<const bits::Word> sets = level.sets;
        if (tally(item).sets() != tally(m_task->lead).sets()) {
            m_problem.gather(tally(item).sets(), level.windows, m_otherSets);
            sets = m_otherSets;
        }
        m_otherScores.resize(level.windows.size());
        tally(item).score(sets, level.state.open(tally(item).sets()), m_otherScores, m_scratch);
        // Whether there is enough left is asked before the next node.
        static_cast<void>(m_effort.spend(static_cast<qint64>(level.windows.size() * words) * tally(item).layers()));
        if (together(Best(m_otherScores, more)) < need)
            return false;
    }
    return true;
}

} // namespace yak
