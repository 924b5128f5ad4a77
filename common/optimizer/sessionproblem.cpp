#include "optimizer/sessionproblem.h"

namespace yak {

void SessionProblem::gather(SessionSets sets, std::span<const size_t> from, std::vector<bits::Word> &to) const
{
    to.clear();
    to.reserve(from.size() * windows.words());
    for (const size_t window : from) {
        const bits::Set set = setOf(sets, window);
        to.insert(to.end(), set.begin(), set.end());
    }
}

SessionWorth SessionProblem::worthOf(std::span<const size_t> plan) const
{
    SessionState state(*this);
    for (const size_t window : plan)
        state.add(*this, window);
    return state.reached();
}

SessionState::SessionState(const SessionProblem &problem)
    : m_able(problem.windows.words(), ~bits::Word(0)), m_yes(m_able)
{
    // Bits past the last person are in no window's set.
}

SessionWorth SessionState::reachedWith(const SessionProblem &problem, size_t window) const
{
    SessionWorth reached{};
    for (size_t item = 0; item < reached.size(); ++item) {
        const SessionTally &tally = problem.tallies[item];
        const qint64 score = tally.common(problem.setOf(tally.sets(), window), open(tally.sets()));
        reached[item] = problem.goal == SessionGoal::SomeSession ? m_reached[item] + score : score;
    }
    return reached;
}

void SessionState::add(const SessionProblem &problem, size_t window)
{
    m_reached = reachedWith(problem, window);
    const auto narrow = [&](std::vector<bits::Word> &people, bits::Set set) {
        for (size_t i = 0; i < people.size(); ++i)
            people[i] &= problem.goal == SessionGoal::SomeSession ? ~set[i] : set[i];
    };
    narrow(m_able, problem.windows.able(window));
    narrow(m_yes, problem.windows.yes(window));
}

} // namespace yak
