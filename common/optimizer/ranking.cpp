#include "optimizer/ranking.h"

#include "optimizer/nearmisses.h"
#include "optimizer/reasons.h"
#include "optimizer/stretches.h"

#include <algorithm>

namespace yak {

namespace {

/// Keeps the best `limit` stretches in their order. What needs more than the sets of people is computed only for those
/// that can still be among them.
void keepBest(std::vector<Stretch> &stretches, const Meeting &meeting, qsizetype limit, const std::stop_token &stop)
{
    const auto byPeople = [](const Stretch &a, const Stretch &b) {
        return std::is_lt(comparePeople(a.score, b.score));
    };
    if (std::ssize(stretches) > limit) {
        const auto last = stretches.begin() + limit - 1;
        std::nth_element(stretches.begin(), last, stretches.end(), byPeople);
        const Score worst = last->score;
        std::erase_if(stretches,
                      [&](const Stretch &stretch) { return std::is_lt(comparePeople(worst, stretch.score)); });
    }
    for (Stretch &stretch : stretches) {
        if (stop.stop_requested())
            return;
        findBest(stretch, meeting);
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

Candidate candidateOf(const Stretch &stretch, const Meeting &meeting)
{
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

QList<Candidate> candidatesOf(std::vector<Stretch> stretches, const Meeting &meeting, qsizetype limit,
                              const std::stop_token &stop)
{
    keepBest(stretches, meeting, limit, stop);
    QList<Candidate> candidates;
    for (const Stretch &stretch : stretches) {
        if (stop.stop_requested())
            return {};
        candidates.append(candidateOf(stretch, meeting));
    }
    return candidates;
}

} // namespace

std::optional<Ranking> rank(const Availability &availability, const RankingQuestion &question,
                            const std::stop_token &stop)
{
    Q_ASSERT(question.duration > 0);
    Q_ASSERT(question.limit > 0);
    const Meeting meeting(availability, question.duration);
    Ranking ranking;
    if (meeting.runs.empty()) {
        ranking.overlap = Overlap::NoWindow;
        return ranking;
    }
    if (bits::isEmpty(availability.respondents()))
        return ranking;

    Stretches stretches = findStretches(meeting, stop);
    if (stretches.allRespondentsFitOne) {
        ranking.overlap = Overlap::Window;
    } else {
        ranking.longestCommon = longestCommonStretch(availability);
        ranking.overlap = ranking.longestCommon ? Overlap::TooShort : Overlap::NoSlot;
    }
    ranking.candidates = candidatesOf(std::move(stretches.withRequired), meeting, question.limit, stop);
    ranking.withoutRequired = candidatesOf(std::move(stretches.withoutRequired), meeting, question.limit, stop);
    if (ranking.nobodyFits())
        ranking.nearMisses = findNearMisses(meeting, question.limit, stop);
    if (stop.stop_requested())
        return std::nullopt;
    return ranking;
}

} // namespace yak
