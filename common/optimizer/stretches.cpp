#include "optimizer/stretches.h"

#include "optimizer/slidingintersection.h"
#include "optimizer/windowsets.h"

#include <algorithm>

namespace yak {

namespace {

/// Joins windows into stretches as they come by.
class StretchFinder
{
public:
    StretchFinder(const Meeting &meeting, Stretches &found)
        : m_availability(meeting.availability),
          m_meeting(meeting),
          m_found(found),
          m_withRequiredBefore(found.withRequired.size()),
          m_withoutRequiredBefore(found.withoutRequired.size())
    {
    }

    void startRun(const Run &run)
    {
        m_run = &run;
        m_last = nullptr;
        m_within = m_meeting.windowsWithin(run);
    }

    void visit(qsizetype window, bits::Set yes, bits::Set able)
    {
        if (!isLetThrough(window, able)) {
            m_last = nullptr;
            return;
        }
        if (m_last && bits::equal(able, m_able) && bits::equal(yes, m_yes)) {
            ++m_last->count;
            return;
        }
        m_last = nullptr;
        if (bits::isEmpty(able))
            return;
        m_yes.assign(yes.begin(), yes.end());
        m_able.assign(able.begin(), able.end());
        Stretch stretch{&m_meeting, m_run, window, 1, {}, {}};
        stretch.score.quorumsMet = quorumsMet();
        stretch.score.weightIn = m_availability.weightOf(yes);
        stretch.score.weightAble = m_availability.weightOf(able);
        stretch.score.duration = m_meeting.duration;
        stretch.score.start = m_meeting.startOf(*m_run, window);
        m_last = add(stretch);
        if (!m_found.allRespondentsFitOne)
            m_found.allRespondentsFitOne = bits::isSubset(m_availability.respondents(), able);
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

    [[nodiscard]] bool isLetThrough(qsizetype window, bits::Set able) const
    {
        if (!m_within.empty() && !m_within[static_cast<size_t>(window)])
            return false;
        const bool hasClearTime = m_meeting.filter.clearBefore > 0 || m_meeting.filter.clearAfter > 0;
        return !hasClearTime || m_meeting.isClearAround(*m_run, window, able);
    }

    [[nodiscard]] int quorumsMet() const
    {
        return static_cast<int>(std::ranges::count_if(m_meeting.quorums, [this](const QuorumSet &quorum) {
            return bits::countCommon(m_able, quorum.people) >= quorum.atLeast;
        }));
    }

    Stretch *add(Stretch stretch)
    {
        const bool allIn = bits::isSubset(m_availability.required(), m_able);
        stretch.required = allIn ? Stretch::Required::AllIn : Stretch::Required::SomeMissing;
        auto &list = allIn ? m_found.withRequired : m_found.withoutRequired;
        list.push_back(stretch);
        return &list.back();
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
    size_t m_withRequiredBefore; // how many there were of another duration
    size_t m_withoutRequiredBefore;
    const Run *m_run = nullptr;
    std::vector<bool> m_within; // its windows; empty: all
    Stretch *m_last = nullptr;  // what the next window may go on with
    std::vector<bits::Word> m_yes;
    std::vector<bits::Word> m_able;
};

} // namespace

void findStretches(const Meeting &meeting, Stretches &found, const std::stop_token &stop)
{
    const Availability &availability = meeting.availability;
    const qsizetype width = meeting.slotsPerWindow;
    StretchFinder finder(meeting, found);
    SlidingIntersection yes(availability.yes(0).data(), availability.wordsPerSet(), width);
    SlidingIntersection able(availability.able(0).data(), availability.wordsPerSet(), width);
    for (const Run &run : meeting.runs) {
        finder.startRun(run);
        for (qsizetype block = 0; block < run.windows; block += width) {
            if (stop.stop_requested())
                return;
            const auto path = std::span(run.path).subspan(static_cast<size_t>(block));
            yes.startBlock(path);
            able.startBlock(path);
            const qsizetype windows = std::min(width, run.windows - block);
            for (qsizetype offset = 0; offset < windows; ++offset)
                finder.visit(block + offset, yes.window(offset), able.window(offset));
        }
        if (run.shape == Run::Shape::Closed)
            finder.joinEndsOfRing();
    }
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
            reluctant[i] = people - bits::countCommon(able, availability.yes(stretch.slot(static_cast<qsizetype>(i))));
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
