#pragma once

#include "core/result.h"
#include "optimizer/availability.h"
#include "optimizer/question.h"

#include <QList>

#include <optional>
#include <stop_token>

namespace yak {

/// What several sessions are for.
enum class SessionGoal {
    SomeSession, ///< everybody should be able to come to one of them, whichever
    WholeSeries, ///< everybody should be able to come to all of them
};

/// Several sessions of one length, and where they can be.
struct SessionQuestion
{
    SessionGoal goal = SessionGoal::SomeSession;
    qsizetype sessions = 2; ///< 1 … kMostSessions
    qint64 duration = 60;   ///< axis units, at least 1; need not be a multiple of the slot length
    qint64 leastApart = 0;  ///< axis units between the end of one and the start of the next, as far as the room's slots
                            ///< go on without a gap between them; at least 0
    WindowFilter filter = {};
    std::optional<qint64> mostWork = {}; ///< how many words of sets of people may be looked at; without it so many that
                                         ///< up to four sessions of 200 people and 700 slots are mostly proven

    friend bool operator==(const SessionQuestion &, const SessionQuestion &) = default;
};

inline constexpr qsizetype kMostSessions = 12;

/// How many people there are for something, and what they weigh.
struct SessionCrowd
{
    int people = 0;
    qint64 weight = 0;

    friend bool operator==(const SessionCrowd &, const SessionCrowd &) = default;
};

/// One of the sessions of a plan. Lists of people are in the order of ids.
struct PlannedSession
{
    SlotKey start = 0;
    qint64 end = 0; ///< start + duration, whether or not a slot ends there
    QList<ParticipantId> in;
    QList<ParticipantId> ifNeeded;
    /// SomeSession: who can come to this one and to none before it. WholeSeries: who could come to all before it, but
    /// not to this one (of the first: who cannot come to it).
    QList<ParticipantId> turning;
    SessionCrowd soFar; ///< who can come to one, or all, of the sessions up to this one

    friend bool operator==(const PlannedSession &, const PlannedSession &) = default;
};

/// Sessions, and who can come to one of them, or to all. Somebody can come who is in or in if needed.
struct SessionPlan
{
    QList<PlannedSession> sessions; ///< in the order of their starts; none where not as many fit
    qsizetype mostSessions = 0; ///< so many fit without overlapping, as far as was asked for; somebody can come to each
    SessionCrowd able;
    SessionCrowd firm;                    ///< of these: who says yes to one, or to all
    SessionCrowd all;                     ///< everybody in the room
    QList<ParticipantId> missingRequired; ///< by id
    QList<ParticipantId> leftOut;         ///< have answered, but cannot come; by id
    QList<ParticipantId> waiting;         ///< have not answered; by id
    qint64 bound = 0;     ///< no plan that has as many of the required people has more weight able to come than this
    bool isProven = true; ///< no plan is better, by the order of sessionsOf(). Where it is not so but `bound` is the
                          ///< weight able, only plans for as much weight may be better

    friend bool operator==(const SessionPlan &, const SessionPlan &) = default;
};

/// The best sessions there are, none of which share a slot. Plans are compared by, in this order: the required people
/// who can come, the weight of those who can come, the weight of those who say yes, the earliest starts one after the
/// other. Windows nobody is able to come to are no sessions. Depends on nothing but its arguments, so that it is the
/// same on every machine. Safe to call from any thread.
///
/// One item of the order after the other is made as large as it can be by branch and bound, and then held. What more
/// sessions can add is at most the sum of what each of them would add by itself, which only shrinks (M. L. Fisher,
/// G. L. Nemhauser, L. A. Wolsey, An analysis of approximations for maximizing submodular set functions II, 1978); of
/// a series no more people are left than of its worst sessions. Plans are looked at with the session first that adds
/// most. Where sessions may be left out because others have the same people and more, the search without them, and
/// without regard to overlaps, comes first: what it finds is a bound, and mostly a plan.
///
/// Where mostWork ends the search, the plan is the best one found and not proven, though `bound` holds; it is made
/// tighter by Lagrange multipliers (M. L. Fisher, The Lagrangian relaxation method, Management Science 27, 1981).
///
/// None where a stop was asked for; BadValue where the question itself is no good.
[[nodiscard]] Result<std::optional<SessionPlan>>
sessionsOf(const Availability &availability, const SessionQuestion &question, const std::stop_token &stop = {});

} // namespace yak
