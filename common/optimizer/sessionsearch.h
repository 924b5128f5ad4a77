#pragma once

#include "optimizer/sessionproblem.h"

#include <limits>
#include <optional>

namespace yak {

/// Whether the windows of a plan may overlap.
enum class SessionOverlap { Never, Allowed };

/// What plans are looked for.
struct SessionTask
{
    std::vector<size_t> fixed;      ///< windows that are chosen already
    std::vector<size_t> candidates; ///< of which more are to be chosen; none clashes with a fixed one
    size_t more = 0;
    SessionWorth atLeast{}; ///< what the whole plan has to come to, item by item
    SessionOverlap overlap = SessionOverlap::Never;
    size_t lead = sessionitem::kAble; ///< the item that says what is looked at first
    std::optional<size_t> raised;     ///< the item that is to be as large as it can be; without one, any plan will do
    qint64 ceiling = std::numeric_limits<qint64>::max(); ///< of the raised item: no need to look on
};

/// What has come of it.
struct SessionFind
{
    std::vector<size_t> plan; ///< in no order; none where no plan is as good as it has to be, or none was found
    bool isWhole = true;      ///< everything was looked at
    qint64 open = 0; ///< what has not been looked at does not make the raised item larger than this, where it leads
};

/// The search for plans of several sessions by branch and bound. Of the windows that can still be chosen, the one with
/// the highest score comes first, and what follows it in a plan has no higher score than it, so that each plan is met
/// just once, and low scores only where what is needed leaves room for them.
class SessionSearch
{
public:
    /// Everything must outlive this object.
    SessionSearch(const SessionProblem &problem, SessionEffort &effort) : m_problem(problem), m_effort(effort) {}

    [[nodiscard]] SessionFind run(const SessionTask &task);

    /// The most that so many windows of these could come to in an item, as far as single ones tell.
    [[nodiscard]] qint64 mostTogether(size_t item, std::span<const size_t> windows, size_t count) const;
    /// The same, and no more than all of them come to.
    [[nodiscard]] qint64 mostOf(size_t item, std::span<const size_t> windows, size_t count) const;

private:
    /// Windows to choose the next from, in the order of their scores, highest first.
    struct Level
    {
        std::vector<size_t> windows;
        std::vector<bits::Word> sets; // of them, as the leading item counts them
        std::vector<qint64> scores;   // by the leading item: of whom the level is about
        SessionState state;
    };
    /// The highest of some scores, in order.
    struct Best
    {
        std::array<qint64, kMostSessions> scores;
        size_t count;

        Best(std::span<const qint64> all, size_t most);
        [[nodiscard]] operator std::span<const qint64>() const { return std::span(scores).first(count); }
    };
    enum class Flow { GoOn, End };

    [[nodiscard]] bool isSeries() const { return m_problem.goal == SessionGoal::WholeSeries; }
    [[nodiscard]] const SessionTally &tally(size_t item) const { return m_problem.tallies[item]; }

    [[nodiscard]] bool isEnough(const SessionWorth &worth) const;
    [[nodiscard]] qint64 needed(size_t item, const SessionWorth &reached) const;
    [[nodiscard]] qint64 leastScore(qint64 needed, std::span<const qint64> best, size_t more) const;
    [[nodiscard]] qint64 together(std::span<const qint64> best) const;

    Flow lookAt(size_t depth, size_t more);
    Flow goOnWith(size_t depth, size_t place, size_t more);
    Flow finish(const Level &level, std::span<const size_t> windows, std::span<const qint64> scores,
                std::optional<size_t> chosen);
    [[nodiscard]] bool clash(size_t window, std::optional<size_t> chosen) const
    {
        return chosen && m_task->overlap == SessionOverlap::Never && m_problem.windows.clash(window, *chosen);
    }
    void fill(Level &level, std::span<const size_t> windows, std::span<const bits::Word> sets,
              std::span<const qint64> scores, qint64 leastScore, std::optional<size_t> chosen);
    [[nodiscard]] bool othersCanReach(const Level &level, size_t more);
    Flow report(const SessionWorth &worth);

    const SessionProblem &m_problem;
    SessionEffort &m_effort;
    SessionScratch m_scratch;

    const SessionTask *m_task = nullptr;
    SessionWorth m_atLeast{};
    std::vector<size_t> m_chosen;
    std::vector<Level> m_levels;
    std::vector<size_t> m_order;
    std::vector<qint64> m_scores;
    std::vector<qint64> m_otherScores;
    std::vector<bits::Word> m_otherSets;
    SessionFind m_find;
    bool m_isCut = false;
};

} // namespace yak
