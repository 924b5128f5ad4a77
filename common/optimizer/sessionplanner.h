#pragma once

#include "optimizer/sessionsearch.h"

namespace yak {

/// Finds the best plan item by item, as sessionsOf() says.
class SessionPlanner
{
public:
    /// Everything must outlive this object.
    SessionPlanner(const SessionProblem &problem, SessionEffort &effort);

    struct Best
    {
        std::vector<size_t> plan; ///< in the order of starts
        SessionWorth worth{};
        qint64 bound = 0; ///< of the weight of those who can come, where as many required people can
        bool isProven = true;
    };
    [[nodiscard]] Best best();

private:
    enum class Proof { Whole, Partial };

    void take(std::vector<size_t> plan);
    [[nodiscard]] Proof raise(size_t item);
    [[nodiscard]] Proof raiseDespiteOverlap(size_t item, SessionTask &task);
    [[nodiscard]] bool takeWithoutOverlap(std::span<const size_t> plan, SessionSets by);
    [[nodiscard]] bool placeRest(std::span<const size_t> plan, SessionSets by, std::vector<size_t> &placed);

    [[nodiscard]] Proof findEarliest();
    [[nodiscard]] SessionFind findWith(const std::vector<size_t> &fixed);
    [[nodiscard]] size_t tightest() const;
    [[nodiscard]] qint64 boundOfAble();

    const SessionProblem &m_problem;
    SessionEffort &m_effort;
    SessionSearch m_search;
    std::vector<size_t> m_all;
    size_t m_lead = sessionitem::kAble;
    Best m_best;
};

} // namespace yak
