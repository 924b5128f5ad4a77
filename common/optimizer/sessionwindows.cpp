#include "optimizer/sessionwindows.h"

#include "optimizer/windowsweep.h"

#include <algorithm>
#include <numeric>

namespace yak {

SessionWindows::SessionWindows(const Meeting &meeting, qint64 leastApart)
    : m_words(static_cast<size_t>(meeting.availability.wordsPerSet()))
{
    const SlotTable &table = meeting.availability.table();
    // More than all slots is as good as all.
    const qint64 apart = std::min(leastApart, table.size() * table.unitsPerSlot());
    const qint64 duration = std::min(meeting.duration, (table.size() + 1) * table.unitsPerSlot());
    m_leastWay = slotsFor(table, duration + apart);
    std::vector<Place> places;
    std::vector<bits::Word> able;
    std::vector<bits::Word> yes;
    for (size_t run = 0; run < meeting.runs.size(); ++run) {
        if (meeting.runs[run].shape == Run::Shape::Closed)
            m_ringSlots = meeting.runs[run].windows;
        add(meeting, static_cast<qsizetype>(run), places, able, yes);
    }
    std::vector<size_t> order(places.size());
    std::iota(order.begin(), order.end(), size_t(0));
    std::ranges::sort(order, {}, [&](size_t i) { return places[i].start; });
    const auto take = [&](const std::vector<bits::Word> &from, std::vector<bits::Word> &to) {
        to.reserve(from.size());
        for (const size_t i : order)
            to.insert(to.end(), from.begin() + static_cast<qsizetype>(i * m_words),
                      from.begin() + static_cast<qsizetype>((i + 1) * m_words));
    };
    take(able, m_able);
    take(yes, m_yes);
    for (const size_t i : order)
        m_places.push_back(places[i]);
}

void SessionWindows::add(const Meeting &meeting, qsizetype run, std::vector<Place> &places,
                         std::vector<bits::Word> &able, std::vector<bits::Word> &yes) const
{
    const Run &windows = meeting.runs[static_cast<size_t>(run)];
    const std::vector<bool> within = meeting.windowsWithin(windows);
    WindowSweep sweep(meeting.availability, meeting.slotsPerWindow);
    for (qsizetype from = 0; from < windows.windows; from += sweep.windowsAtOnce()) {
        const qsizetype count = std::min(sweep.windowsAtOnce(), windows.windows - from);
        sweep.load(std::span(windows.path)
                       .subspan(static_cast<size_t>(from), static_cast<size_t>(count + meeting.slotsPerWindow - 1)));
        for (qsizetype i = 0; i < count; ++i) {
            const qsizetype window = from + i;
            const bits::Set people = sweep.able(i);
            if ((!within.empty() && !within[static_cast<size_t>(window)]) || bits::isEmpty(people) ||
                !meeting.isClearAround(windows, window, people))
                continue;
            places.push_back({meeting.startOf(windows, window), run, window});
            able.insert(able.end(), people.begin(), people.end());
            const bits::Set firm = sweep.yes(i);
            yes.insert(yes.end(), firm.begin(), firm.end());
        }
    }
}

bool SessionWindows::clashesWithAny(size_t window, std::span<const size_t> others) const
{
    return std::ranges::any_of(others, [&](size_t other) { return clash(window, other); });
}

std::vector<size_t> SessionWindows::packed(std::span<const size_t> chosen, size_t count) const
{
    std::vector<size_t> windows;
    for (size_t window = 0; window < size(); ++window) {
        if (!clashesWithAny(window, chosen))
            windows.push_back(window);
    }
    // A ring is cut open where something is chosen.
    const qsizetype origin = m_ringSlots > 0 && !chosen.empty() ? m_places[chosen.front()].at : 0;
    const auto course = [&](size_t window) {
        const Place &place = m_places[window];
        return std::pair(place.run, m_ringSlots > 0 ? (place.at - origin + m_ringSlots) % m_ringSlots : place.at);
    };
    std::ranges::sort(windows, {}, course);
    std::vector<size_t> most;
    const size_t beginnings = m_ringSlots > 0 && chosen.empty() ? windows.size() : std::min<size_t>(1, windows.size());
    for (size_t first = 0; first < beginnings && most.size() < count; ++first) {
        std::vector<size_t> found = packedInTurn(windows, first, count);
        if (found.size() > most.size())
            most = std::move(found);
    }
    return most;
}

/// Takes what does not clash with the last one taken: of windows of one length the soonest leaves the most room.
std::vector<size_t> SessionWindows::packedInTurn(std::span<const size_t> windows, size_t first, size_t count) const
{
    std::vector<size_t> taken;
    for (size_t i = 0; i < windows.size() && taken.size() < count; ++i) {
        const size_t window = windows[(first + i) % windows.size()];
        if (taken.empty() || (!clash(window, taken.back()) && !clash(window, taken.front())))
            taken.push_back(window);
    }
    return taken;
}

} // namespace yak
