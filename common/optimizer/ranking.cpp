#include "optimizer/ranking.h"

#include "optimizer/nearmisses.h"
#include "optimizer/reasons.h"
#include "optimizer/stretches.h"

#include <algorithm>
#include <functional>
#include <list>
#include <set>

namespace yak {

namespace {

/// Keeps the best `limit` stretches in their order. What needs more than the sets of people is computed only for those
/// that can still be among them.
void keepBest(std::vector<Stretch> &stretches, qsizetype limit, const std::stop_token &stop)
{
    keepBestByPeople(stretches, limit);
    for (Stretch &stretch : stretches) {
        if (stop.stop_requested())
            return;
        findBest(stretch);
    }
    std::sort(stretches.begin(), stretches.end(),
              [](const Stretch &a, const Stretch &b) { return std::is_lt(compare(a.score, b.score)); });
    if (std::ssize(stretches) > limit)
        stretches.erase(stretches.begin() + limit, stretches.end());
}

QList<ParticipantId> missingRequired(const WindowSets &sets, const Availability &availability)
{
    std::vector<bits::Word> missing = sets.out;
    bits::unite(sets.waiting, missing);
    bits::intersect(availability.required(), missing, missing);
    return idsOf(availability, missing);
}

Candidate candidateOf(const Stretch &stretch)
{
    const Meeting &meeting = *stretch.meeting;
    const WindowSets sets = windowSets(meeting.availability, stretch.score.start, meeting.duration);
    Candidate candidate;
    candidate.score = stretch.score;
    candidate.end = stretch.score.start + meeting.duration;
    candidate.people = sets.headcount();
    candidate.missingRequired = missingRequired(sets, meeting.availability);
    candidate.starts.reserve(stretch.count);
    for (qsizetype offset = 0; offset < stretch.count; ++offset)
        candidate.starts.append(meeting.startOf(*stretch.run, stretch.window(offset)));
    return candidate;
}

QList<Candidate> candidatesOf(std::vector<Stretch> stretches, qsizetype limit, const std::stop_token &stop)
{
    keepBest(stretches, limit, stop);
    QList<Candidate> candidates;
    for (const Stretch &stretch : stretches) {
        if (stop.stop_requested())
            return {};
        candidates.append(candidateOf(stretch));
    }
    return candidates;
}

/// The meeting in each of the lengths it may have, longest first.
std::list<Meeting> meetingsOf(const Availability &availability, const RankingQuestion &question,
                              const std::vector<QuorumSet> &quorums)
{
    std::set<qint64, std::greater<>> durations(question.otherDurations.cbegin(), question.otherDurations.cend());
    durations.insert(question.duration);
    std::list<Meeting> meetings;
    for (const qint64 duration : durations) {
        Q_ASSERT(duration > 0);
        const Meeting &meeting = meetings.emplace_back(availability, question.filter, quorums, duration);
        if (meeting.runs.empty())
            meetings.pop_back();
    }
    return meetings;
}

Stretches stretchesOf(const std::list<Meeting> &meetings, qsizetype best, const std::stop_token &stop)
{
    Stretches stretches;
    for (const Meeting &meeting : meetings)
        findStretches(meeting, best, stretches, stop);
    return stretches;
}

/// What those who have answered have in common where no window that is let through suits them all.
void tellWhatIsCommon(Ranking &ranking, const Availability &availability, RankingQuestion question,
                      const std::stop_token &stop)
{
    if (!question.filter.isEmpty()) {
        question.filter = {};
        const std::vector<QuorumSet> none;
        if (stretchesOf(meetingsOf(availability, question, none), 1, stop).allRespondentsFitOne) {
            ranking.overlap = Overlap::Filtered;
            return;
        }
    }
    ranking.longestCommon = longestCommonStretch(availability);
    ranking.overlap = ranking.longestCommon ? Overlap::TooShort : Overlap::NoSlot;
}

} // namespace

std::optional<Ranking> rank(const Availability &availability, const RankingQuestion &question,
                            const std::stop_token &stop)
{
    Q_ASSERT(question.limit > 0);
    const std::vector<QuorumSet> quorums = quorumSets(availability, question.quorums);
    const std::list<Meeting> meetings = meetingsOf(availability, question, quorums);
    Ranking ranking;
    if (meetings.empty()) {
        ranking.overlap = Overlap::NoWindow;
        return ranking;
    }
    if (bits::isEmpty(availability.respondents()))
        return ranking;

    Stretches stretches = stretchesOf(meetings, question.limit, stop);
    if (stretches.allRespondentsFitOne)
        ranking.overlap = Overlap::Window;
    else
        tellWhatIsCommon(ranking, availability, question, stop);
    ranking.candidates = candidatesOf(std::move(stretches.withRequired), question.limit, stop);
    ranking.withoutRequired = candidatesOf(std::move(stretches.withoutRequired), question.limit, stop);
    const auto main = std::ranges::find(meetings, question.duration, &Meeting::duration);
    if (ranking.nobodyFits() && main != meetings.end())
        ranking.nearMisses = findNearMisses(*main, question.limit, stop);
    if (stop.stop_requested())
        return std::nullopt;
    return ranking;
}

} // namespace yak
