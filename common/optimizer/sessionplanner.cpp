#include "optimizer/sessionplanner.h"

#include "optimizer/sessionbound.h"
#include "optimizer/sessiondominance.h"
#include "optimizer/sessiongreedy.h"

#include <algorithm>
#include <numeric>

namespace yak {

SessionPlanner::SessionPlanner(const SessionProblem &problem, SessionEffort &effort)
    : m_problem(problem), m_effort(effort), m_search(problem, effort), m_all(problem.windows.size())
{
    std::iota(m_all.begin(), m_all.end(), size_t(0));
}

SessionPlanner::Best SessionPlanner::best()
{
    using namespace sessionitem;
    take(SessionGreedy(m_problem, m_effort).best());
    m_best.bound = m_search.mostOf(kAble, m_all, m_problem.sessions);
    Proof proof = raise(kRequired);
    if (proof == Proof::Whole) {
        proof = raise(kAble);
        if (proof == Proof::Whole)
            m_best.bound = m_best.worth[kAble];
    }
    if (proof == Proof::Partial && !m_effort.isStopped() && m_problem.goal == SessionGoal::SomeSession)
        m_best.bound = std::min(m_best.bound, boundOfAble());
    if (proof == Proof::Whole)
        proof = raise(kYes);
    if (proof == Proof::Whole)
        proof = findEarliest();
    m_best.isProven = proof == Proof::Whole;
    return m_best;
}

void SessionPlanner::take(std::vector<size_t> plan)
{
    std::ranges::sort(plan);
    m_best.worth = m_problem.worthOf(plan);
    m_best.plan = std::move(plan);
}

/// Makes an item as large as it can be where those before it stay as they are.
SessionPlanner::Proof SessionPlanner::raise(size_t item)
{
    const qint64 most = m_search.mostOf(item, m_all, m_problem.sessions);
    if (m_best.worth[item] >= most)
        return Proof::Whole;
    SessionTask task;
    task.candidates = m_all;
    task.more = m_problem.sessions;
    std::copy_n(m_best.worth.begin(), item, task.atLeast.begin());
    task.raised = item;
    task.ceiling = most;
    task.lead = item == sessionitem::kYes ? tightest() : item;
    if (m_problem.goal == SessionGoal::SomeSession && raiseDespiteOverlap(item, task) == Proof::Partial)
        return Proof::Partial;
    if (m_best.worth[item] >= task.ceiling)
        return Proof::Whole;
    task.atLeast[item] = m_best.worth[item] + 1;
    const SessionFind find = m_search.run(task);
    if (!find.plan.empty())
        take(find.plan);
    if (find.isWhole)
        return Proof::Whole;
    if (item == sessionitem::kAble)
        m_best.bound = std::clamp(find.open, m_best.worth[item], std::min(m_best.bound, task.ceiling));
    return Proof::Partial;
}

/// Finds out what could be had if sessions might overlap, for the task's ceiling, and takes it where they need not.
SessionPlanner::Proof SessionPlanner::raiseDespiteOverlap(size_t item, SessionTask &task)
{
    const SessionSets by = m_problem.tallies[item].sets();
    SessionTask relaxed = task;
    relaxed.candidates = largestWindows(m_problem.windows, by, m_effort);
    relaxed.more = std::min(relaxed.more, relaxed.candidates.size());
    relaxed.overlap = SessionOverlap::Allowed;
    relaxed.atLeast[item] = m_best.worth[item] + 1;
    const SessionFind find = m_search.run(relaxed);
    if (!find.plan.empty() && !takeWithoutOverlap(find.plan, by) && find.isWhole)
        task.ceiling = m_problem.worthOf(find.plan)[item];
    else if (find.isWhole)
        task.ceiling = m_best.worth[item];
    if (find.isWhole)
        return Proof::Whole;
    if (item == sessionitem::kAble) {
        const qint64 found = find.plan.empty() ? 0 : m_problem.worthOf(find.plan)[item];
        m_best.bound = std::clamp(std::max(find.open, found), m_best.worth[item], m_best.bound);
    }
    return Proof::Partial;
}

/// Takes a plan of windows that have all the people of these, where there is one.
bool SessionPlanner::takeWithoutOverlap(std::span<const size_t> plan, SessionSets by)
{
    std::vector<size_t> placed;
    if (!placeRest(plan, by, placed))
        return false;
    take(std::move(placed));
    return true;
}

bool SessionPlanner::placeRest(std::span<const size_t> plan, SessionSets by, std::vector<size_t> &placed)
{
    const SessionWindows &windows = m_problem.windows;
    if (placed.size() == plan.size()) {
        const std::vector<size_t> more = windows.packed(placed, m_problem.sessions - placed.size());
        if (placed.size() + more.size() < m_problem.sessions)
            return false;
        placed.insert(placed.end(), more.begin(), more.end());
        return true;
    }
    const size_t wanted = plan[placed.size()];
    for (const size_t window : m_all) {
        if (!m_effort.spend(static_cast<qint64>(windows.words())))
            return false;
        if (!bits::isSubset(windows.able(wanted), windows.able(window)) ||
            (by == SessionSets::Yes && !bits::isSubset(windows.yes(wanted), windows.yes(window))) ||
            windows.clashesWithAny(window, placed))
            continue;
        const size_t before = placed.size();
        placed.push_back(window);
        if (placeRest(plan, by, placed))
            return true;
        placed.resize(before);
    }
    return false;
}

/// Of the plans that are as good, the one with the earliest starts: one session after the other is put as early as the
/// rest can still be placed behind it.
SessionPlanner::Proof SessionPlanner::findEarliest()
{
    m_lead = tightest();
    std::vector<size_t> fixed;
    while (fixed.size() < m_problem.sessions) {
        const size_t place = fixed.size();
        for (size_t window = fixed.empty() ? 0 : fixed.back() + 1; window < m_best.plan[place]; ++window) {
            if (m_problem.windows.clashesWithAny(window, fixed))
                continue;
            fixed.push_back(window);
            const SessionFind find = findWith(fixed);
            fixed.pop_back();
            if (!find.isWhole)
                return Proof::Partial;
            if (!find.plan.empty()) {
                take(find.plan);
                break;
            }
        }
        fixed.push_back(m_best.plan[place]);
    }
    return Proof::Whole;
}

/// A plan as good as the best one known that begins with these windows.
SessionFind SessionPlanner::findWith(const std::vector<size_t> &fixed)
{
    SessionTask task;
    task.fixed = fixed;
    task.more = m_problem.sessions - fixed.size();
    task.atLeast = m_best.worth;
    for (size_t window = fixed.back() + 1; window < m_problem.windows.size(); ++window) {
        if (!m_problem.windows.clashesWithAny(window, fixed))
            task.candidates.push_back(window);
    }
    if (task.candidates.size() < task.more)
        return {};
    task.lead = m_lead;
    return m_search.run(task);
}

/// The item by which few plans are as good as they have to be. Where as many people can come as can at all, many plans
/// may be as good in that.
size_t SessionPlanner::tightest() const
{
    using namespace sessionitem;
    return m_best.worth[kAble] < m_search.mostOf(kAble, m_all, m_problem.sessions) ? kAble : kYes;
}

qint64 SessionPlanner::boundOfAble()
{
    const std::vector<size_t> largest = largestWindows(m_problem.windows, SessionSets::Able, m_effort);
    return coverBound(m_problem, largest, sessionitem::kAble, m_best.worth[sessionitem::kAble]);
}

} // namespace yak
