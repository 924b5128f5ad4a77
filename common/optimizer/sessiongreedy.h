#pragma once

#include "optimizer/sessionproblem.h"

#include <optional>

namespace yak {

/// Good plans without a proof: windows that add most, one after the other, from several beginnings, and then each of
/// them exchanged for a better one as long as there is one.
class SessionGreedy
{
public:
    /// Everything must outlive this object.
    SessionGreedy(const SessionProblem &problem, SessionEffort &effort) : m_problem(problem), m_effort(effort) {}

    /// The best one found, in the order of starts. Uses a part of the effort at most; there is always a plan.
    [[nodiscard]] std::vector<size_t> best();

private:
    [[nodiscard]] bool mayGoOn() const { return m_effort.left() > m_leave && !m_effort.isStopped(); }
    [[nodiscard]] std::optional<std::vector<size_t>> planFrom(size_t first);
    void exchange(std::vector<size_t> &plan);
    [[nodiscard]] std::optional<size_t> bestBeside(std::span<const size_t> chosen);
    [[nodiscard]] std::vector<SessionWorth> scoresBeside(std::span<const size_t> chosen);

    const SessionProblem &m_problem;
    SessionEffort &m_effort;
    qint64 m_leave = 0; // of the effort for others
    SessionScratch m_scratch;
    std::vector<qint64> m_scores;
};

} // namespace yak
