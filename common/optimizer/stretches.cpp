#include "optimizer/stretches.h"

#include "optimizer/windowsets.h"
#include "optimizer/windowsweep.h"

#include <algorithm>
#include <limits>
#include <optional>
#include <utility>

namespace yak {

namespace {

/// A list of stretches that lets go of those that cannot be among the best any more.
class Shortlist
{
public:
    Shortlist(std::vector<Stretch> &list, qsizetype best)
        : m_list(list), m_best(best), m_shortenAt(std::max(kShortest, 2 * best))
    {
    }

    [[nodiscard]] bool canTake(const Score &score) const
    {
        return !m_worst || !std::is_lt(comparePeople(*m_worst, score));
    }

    /// Where one of before may be looked for again, as on a ring, none may go.
    void keepAll() { m_shortenAt = std::numeric_limits<qsizetype>::max(); }

    Stretch *add(const Stretch &stretch)
    {
        if (std::ssize(m_list) >= m_shortenAt) {
            keepBestByPeople(m_list, m_best);
            m_worst = std::ranges::max_element(m_list, isBetter)->score;
            m_shortenAt = std::max<qsizetype>(m_shortenAt, 2 * std::ssize(m_list));
        }
        m_list.push_back(stretch);
        return &m_list.back();
    }

private:
    static constexpr qsizetype kShortest = 64;

    static bool isBetter(const Stretch &a, const Stretch &b) { return std::is_lt(comparePeople(a.score, b.score)); }

    std::vector<Stretch> &m_list;
    qsizetype m_best;
    qsizetype m_shortenAt;
    std::optional<Score> m_worst; // of those that can still be among the best
};

/// Joins windows into stretches as they come by.
class StretchFinder
{
public:
    StretchFinder(const Meeting &meeting, qsizetype best, Stretches &found)
        : m_availability(meeting.availability),
          m_meeting(meeting),
          m_found(found),
          m_withRequired(found.withRequired, best),
          m_withoutRequired(found.withoutRequired, best),
          m_withRequiredBefore(found.withRequired.size()),
          m_withoutRequiredBefore(found.withoutRequired.size()),
          m_weightOfRespondents(m_availability.weightOf(m_availability.respondents())),
          m_areSomeRequired(!bits::isEmpty(m_availability.required()))
    {
    }

    void startRun(const Run &run)
    {
        m_run = &run;
        m_last = nullptr;
        if (run.shape == Run::Shape::Closed) {
            m_withRequired.keepAll();
            m_withoutRequired.keepAll();
        }
        m_within = m_meeting.windowsWithin(run);
    }

    /// Takes the run's window number `window`, which the sweep has as `loaded`.
    void visit(qsizetype window, const WindowSweep &sweep, qsizetype loaded)
    {
        Stretch *const before = std::exchange(m_last, nullptr);
        Score score;
        score.weightIn = sweep.weightIn(loaded);
        score.weightAble = sweep.weightAble(loaded);
        const bits::Set able = sweep.able(loaded);
        if (score.weightAble == 0 || !isLetThrough(window, able))
            return;
        // Only who has answered is able, and everybody has a weight.
        if (score.weightAble == m_weightOfRespondents)
            m_found.allRespondentsFitOne = true;
        score.quorumsMet = quorumsMet(able);
        if (!canTake(score))
            return;
        if (before && goesOn(*before, sweep, loaded)) {
            m_last = before;
            ++m_last->count;
            return;
        }
        score.duration = m_meeting.duration;
        score.start = m_meeting.startOf(*m_run, window);
        m_last = add(window, score, able);
        if (m_last) {
            const bits::Set yes = sweep.yes(loaded);
            m_yes.assign(yes.begin(), yes.end());
            m_able.assign(able.begin(), able.end());
        }
    }

    /// On a ring the last windows may go on with the first: a table that is a ring has no other run.
    void joinEndsOfRing()
    {
        joinEnds(m_found.withRequired, m_withRequiredBefore);
        joinEnds(m_found.withoutRequired, m_withoutRequiredBefore);
    }

private:
    void joinEnds(std::vector<Stretch> &list, size_t begin)
    {
        if (list.size() < begin + 2)
            return;
        Stretch &last = list.back();
        const auto first = list.begin() + static_cast<std::ptrdiff_t>(begin);
        if (first->first == 0 && last.first + last.count == m_run->windows && samePeople(*first, last)) {
            last.count += first->count;
            list.erase(first);
        }
    }

    [[nodiscard]] bool goesOn(const Stretch &before, const WindowSweep &sweep, qsizetype loaded) const
    {
        return sweep.weightIn(loaded) == before.score.weightIn && sweep.weightAble(loaded) == before.score.weightAble &&
               bits::equal(sweep.able(loaded), m_able) && bits::equal(sweep.yes(loaded), m_yes);
    }

    [[nodiscard]] bool isLetThrough(qsizetype window, bits::Set able) const
    {
        if (!m_within.empty() && !m_within[static_cast<size_t>(window)])
            return false;
        const bool hasClearTime = m_meeting.filter.clearBefore > 0 || m_meeting.filter.clearAfter > 0;
        return !hasClearTime || m_meeting.isClearAround(*m_run, window, able);
    }

    [[nodiscard]] int quorumsMet(bits::Set able) const
    {
        return static_cast<int>(std::ranges::count_if(m_meeting.quorums, [able](const QuorumSet &quorum) {
            return bits::countCommon(able, quorum.people) >= quorum.atLeast;
        }));
    }

    [[nodiscard]] bool canTake(const Score &score) const
    {
        return m_withRequired.canTake(score) || (m_areSomeRequired && m_withoutRequired.canTake(score));
    }

    /// Where it is kept; null where it need not be.
    Stretch *add(qsizetype window, const Score &score, bits::Set able)
    {
        const bool allIn = !m_areSomeRequired || bits::isSubset(m_availability.required(), able);
        Shortlist &list = allIn ? m_withRequired : m_withoutRequired;
        if (!list.canTake(score))
            return nullptr;
        const auto required = allIn ? Stretch::Required::AllIn : Stretch::Required::SomeMissing;
        return list.add({&m_meeting, m_run, window, 1, required, score});
    }

    [[nodiscard]] bool samePeople(const Stretch &a, const Stretch &b) const
    {
        const WindowSets one = windowSets(m_availability, a.score.start, m_meeting.duration);
        const WindowSets other = windowSets(m_availability, b.score.start, m_meeting.duration);
        return one.in == other.in && one.ifNeeded == other.ifNeeded;
    }

    const Availability &m_availability;
    const Meeting &m_meeting;
    Stretches &m_found;
    Shortlist m_withRequired;
    Shortlist m_withoutRequired;
    size_t m_withRequiredBefore; // how many there were of another duration
    size_t m_withoutRequiredBefore;
    qint64 m_weightOfRespondents;
    bool m_areSomeRequired;
    const Run *m_run = nullptr;
    std::vector<bool> m_within; // its windows; empty: all
    Stretch *m_last = nullptr;  // what the next window may go on with
    std::vector<bits::Word> m_yes;
    std::vector<bits::Word> m_able;
};

} // namespace

void findStretches(const Meeting &meeting, qsizetype best, Stretches &found, const std::stop_token &stop)
{
    const qsizetype width = meeting.slotsPerWindow;
    StretchFinder finder(meeting, best, found);
    WindowSweep sweep(meeting.availability, width);
    for (const Run &run : meeting.runs) {
        finder.startRun(run);
        for (qsizetype first = 0; first < run.windows; first += sweep.windowsAtOnce()) {
            if (stop.stop_requested())
                return;
            const qsizetype windows = std::min(sweep.windowsAtOnce(), run.windows - first);
            sweep.load(
                std::span(run.path).subspan(static_cast<size_t>(first), static_cast<size_t>(windows + width - 1)));
            for (qsizetype i = 0; i < windows; ++i)
                finder.visit(first + i, sweep, i);
        }
        if (run.shape == Run::Shape::Closed)
            finder.joinEndsOfRing();
    }
}

void keepBestByPeople(std::vector<Stretch> &stretches, qsizetype best)
{
    if (std::ssize(stretches) <= best)
        return;
    const auto last = stretches.begin() + best - 1;
    std::nth_element(stretches.begin(), last, stretches.end(),
                     [](const Stretch &a, const Stretch &b) { return std::is_lt(comparePeople(a.score, b.score)); });
    const Score worst = last->score;
    std::erase_if(stretches, [&](const Stretch &stretch) { return std::is_lt(comparePeople(worst, stretch.score)); });
}

void findBest(Stretch &stretch)
{
    const Meeting &meeting = *stretch.meeting;
    const Availability &availability = meeting.availability;
    const qsizetype width = meeting.slotsPerWindow;
    const WindowSets sets = windowSets(availability, stretch.score.start, meeting.duration);
    std::vector<bits::Word> able = sets.in;
    bits::unite(sets.ifNeeded, able);

    // How many of the stretch's people have each of its slots as if needed.
    std::vector<qint64> reluctant(static_cast<size_t>(stretch.count + width - 1), 0);
    if (!bits::isEmpty(sets.ifNeeded)) {
        const int people = bits::count(able);
        for (size_t i = 0; i < reluctant.size(); ++i)
            reluctant[i] = people - bits::countCommon(able, availability.firm(stretch.slot(static_cast<qsizetype>(i))));
    }

    const Nights &nights = availability.nights();
    const std::vector<qint64> sleepers = nights.headcounts(able);
    const qint64 unitsPerSlot = availability.table().unitsPerSlot();
    const qint64 unitsOfLast = unitsTakenOf(width - 1, availability.table(), meeting.duration);
    const auto last = static_cast<size_t>(width - 1);
    qint64 beforeLast = 0; // over all slots of the window but the last
    for (size_t i = 0; i < last; ++i)
        beforeLast += reluctant[i];
    for (qsizetype offset = 0; offset < stretch.count; ++offset) {
        const auto i = static_cast<size_t>(offset);
        Score score = stretch.score;
        score.ifNeededUnits = beforeLast * unitsPerSlot + reluctant[i + last] * unitsOfLast;
        score.start = meeting.startOf(*stretch.run, stretch.window(offset));
        score.nightUnits = nights.units(sleepers, score.start, meeting.duration);
        if (offset == 0 || std::is_lt(compare(score, stretch.score)))
            stretch.score = score;
        beforeLast += reluctant[i + last] - reluctant[i];
    }
}

} // namespace yak
