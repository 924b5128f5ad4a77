#pragma once

#include "optimizer/sessions.h"
#include "optimizer/sessiontally.h"
#include "optimizer/sessionwindows.h"

namespace yak {

/// What plans of sessions are made of, and how they are compared. Refers to what it is made of.
struct SessionProblem
{
    const SessionWindows &windows;
    const SessionTallies &tallies;
    SessionGoal goal;
    size_t sessions; ///< so many fit

    [[nodiscard]] bits::Set setOf(SessionSets sets, size_t window) const
    {
        return sets == SessionSets::Able ? windows.able(window) : windows.yes(window);
    }
    /// The sets of some windows, one after another.
    void gather(SessionSets sets, std::span<const size_t> from, std::vector<bits::Word> &to) const;

    /// What a whole plan comes to.
    [[nodiscard]] SessionWorth worthOf(std::span<const size_t> plan) const;
};

/// What has been chosen of a plan: what it comes to so far, and whom further sessions are about, by the sets of each
/// kind: of SomeSession who has none yet, of WholeSeries who can come to all.
class SessionState
{
public:
    SessionState() = default;
    explicit SessionState(const SessionProblem &problem);

    [[nodiscard]] const SessionWorth &reached() const { return m_reached; }
    [[nodiscard]] bits::Set open(SessionSets sets) const { return sets == SessionSets::Able ? m_able : m_yes; }

    [[nodiscard]] SessionWorth reachedWith(const SessionProblem &problem, size_t window) const;
    void add(const SessionProblem &problem, size_t window);

private:
    SessionWorth m_reached{};
    std::vector<bits::Word> m_able;
    std::vector<bits::Word> m_yes;
};

} // namespace yak
