#include "optimizer/sessions.h"

#include "optimizer/sessionplanner.h"

#include <algorithm>

namespace yak {

using namespace Qt::StringLiterals;

namespace {

/// What four sessions take where answers are as random as can be; a few seconds. More of them are hardly ever proven
/// by that much, so it is not worth the wait.
constexpr qint64 kWorkForFew = 15'000'000'000;
constexpr qint64 kWorkForMany = 3'000'000'000;
constexpr qsizetype kFewSessions = 4;

qint64 mostWorkOf(const SessionQuestion &question)
{
    return question.mostWork.value_or(question.sessions <= kFewSessions ? kWorkForFew : kWorkForMany);
}

bool isGood(const SessionQuestion &question)
{
    return question.sessions >= 1 && question.sessions <= kMostSessions && question.duration >= 1 &&
           question.leastApart >= 0 && mostWorkOf(question) >= 0;
}

SessionTallies talliesOf(const Availability &availability)
{
    const auto words = static_cast<size_t>(availability.wordsPerSet());
    std::vector<SessionTally::Layer> required;
    if (!bits::isEmpty(availability.required()))
        required.push_back({1, {availability.required().begin(), availability.required().end()}});
    int heaviest = 0;
    for (const Attendee &attendee : availability.people())
        heaviest = std::max(heaviest, attendee.weight);
    std::vector<SessionTally::Layer> weights;
    for (int factor = 1; factor <= heaviest; factor *= 2) {
        SessionTally::Layer layer{factor, std::vector<bits::Word>(words)};
        for (qsizetype person = 0; person < availability.people().size(); ++person) {
            if ((availability.people()[person].weight & factor) != 0)
                bits::insert(layer.people, person);
        }
        if (!bits::isEmpty(layer.people))
            weights.push_back(std::move(layer));
    }
    return {SessionTally(SessionSets::Able, std::move(required)), SessionTally(SessionSets::Able, weights),
            SessionTally(SessionSets::Yes, weights)};
}

/// What sets of people are in words of a plan.
class Naming
{
public:
    explicit Naming(const Availability &availability) : m_availability(availability) {}

    [[nodiscard]] QList<ParticipantId> ids(bits::Set people) const
    {
        QList<ParticipantId> ids;
        bits::forEach(people, [&](qsizetype person) { ids.append(m_availability.people()[person].id); });
        return ids;
    }
    [[nodiscard]] SessionCrowd crowd(bits::Set people) const
    {
        return {bits::count(people), m_availability.weightOf(people)};
    }

private:
    const Availability &m_availability;
};

using People = std::vector<bits::Word>;

People without(bits::Set people, bits::Set others)
{
    People rest(people.begin(), people.end());
    for (size_t i = 0; i < rest.size(); ++i)
        rest[i] &= ~others[i];
    return rest;
}

/// Takes another session's people in: of SomeSession they come on top, of a series others go.
void join(SessionGoal goal, bits::Set people, People &soFar)
{
    if (goal == SessionGoal::SomeSession)
        bits::unite(people, soFar);
    else
        bits::intersect(people, soFar, soFar);
}

void describe(const Availability &availability, const SessionQuestion &question, const SessionWindows &windows,
              std::span<const size_t> chosen, SessionPlan &plan)
{
    const Naming naming(availability);
    const bits::Set everybody = availability.everybody();
    const bool isSeries = question.goal == SessionGoal::WholeSeries;
    People able = isSeries ? People(everybody.begin(), everybody.end()) : People(everybody.size());
    People firm = able;
    for (const size_t window : chosen) {
        const SlotKey start = windows.start(window);
        const bits::Set now = windows.able(window);
        PlannedSession session{start,
                               start + question.duration,
                               naming.ids(windows.yes(window)),
                               naming.ids(without(now, windows.yes(window))),
                               naming.ids(isSeries ? without(able, now) : without(now, able)),
                               {}};
        join(question.goal, now, able);
        join(question.goal, windows.yes(window), firm);
        session.soFar = naming.crowd(able);
        plan.sessions.append(std::move(session));
    }
    plan.able = naming.crowd(able);
    plan.firm = naming.crowd(firm);
    plan.missingRequired = naming.ids(without(availability.required(), able));
    plan.leftOut = naming.ids(without(availability.respondents(), able));
    plan.waiting = naming.ids(without(everybody, availability.respondents()));
}

} // namespace

Result<std::optional<SessionPlan>> sessionsOf(const Availability &availability, const SessionQuestion &question,
                                              const std::stop_token &stop)
{
    if (!isGood(question))
        return failure(ErrorCode::BadValue, u"no sessions, or of no length"_s);
    const std::vector<QuorumSet> noQuorums;
    const Meeting meeting(availability, question.filter, noQuorums, question.duration);
    const SessionWindows windows(meeting, question.leastApart);
    SessionPlan plan;
    plan.all = {static_cast<int>(availability.people().size()), availability.weightOf(availability.everybody())};
    const auto sessions = static_cast<size_t>(question.sessions);
    plan.mostSessions = std::ssize(windows.packed({}, sessions));
    if (plan.mostSessions < question.sessions)
        return plan;
    const SessionTallies tallies = talliesOf(availability);
    const SessionProblem problem{windows, tallies, question.goal, sessions};
    SessionEffort effort(mostWorkOf(question), stop);
    const SessionPlanner::Best best = SessionPlanner(problem, effort).best();
    if (stop.stop_requested())
        return std::nullopt;
    describe(availability, question, windows, best.plan, plan);
    plan.bound = best.bound;
    plan.isProven = best.isProven;
    return plan;
}

} // namespace yak
