#include "windowplaces.h"

#include <algorithm>
#include <set>

namespace yak::test {

std::weak_ordering comparePlaces(const Place &a, const Place &b)
{
    if (a.list != b.list || a.list == Place::List::Neither)
        return a.list <=> b.list;
    return compare(a.score, b.score);
}

std::vector<AnyWindow> windowsOf(const SlotTable &table, const RankingQuestion &question)
{
    std::set<qint64> durations(question.otherDurations.begin(), question.otherDurations.end());
    durations.insert(question.duration);
    std::vector<AnyWindow> windows;
    for (const qint64 duration : durations) {
        const bool isWhole = duration == table.size() * table.unitsPerSlot();
        if (isWhole && table.next(table.size() - 1) == 0)
            continue;
        for (const SlotKey start : table.keys()) {
            if (!table.window(start, duration).isEmpty())
                windows.push_back({duration, start});
        }
    }
    return windows;
}

Place placeOf(const Availability &availability, RankingQuestion question, const AnyWindow &window)
{
    const Ranges units = availability.table().window(window.start, window.duration);
    question.filter.within = question.filter.within ? intersected(*question.filter.within, units) : units;
    question.duration = window.duration;
    question.otherDurations.clear();
    const Ranking ranking = *rank(availability, question);
    Q_ASSERT(ranking.candidates.size() + ranking.withoutRequired.size() <= 1);
    if (!ranking.candidates.isEmpty())
        return {Place::List::Candidates, ranking.candidates.first().score};
    if (!ranking.withoutRequired.isEmpty())
        return {Place::List::WithoutRequired, ranking.withoutRequired.first().score};
    return {};
}

std::map<AnyWindow, Place> placesOf(const Availability &availability, const RankingQuestion &question)
{
    std::map<AnyWindow, Place> places;
    for (const AnyWindow &window : windowsOf(availability.table(), question))
        places[window] = placeOf(availability, question, window);
    return places;
}

RandomRoom drawRoomOfAnyKind()
{
    return drawnByProperty(0, 3) == 0 ? drawRoomOfZones() : drawAnyRoom();
}

RankingQuestion drawLimitlessQuestion(const Room &room)
{
    const qint64 few = std::min(longestDuration(room), 4 * room.slotTable.unitsPerSlot());
    RankingQuestion question = drawQuestionUpTo(drawnByProperty(0, 2) == 0 ? longestDuration(room) : few, room);
    question.limit = 10'000;
    return question;
}

} // namespace yak::test
