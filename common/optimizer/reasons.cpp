#include "optimizer/reasons.h"

#include "optimizer/run.h"

#include <algorithm>

namespace yak {

namespace {

/// A window's parts: each slot's beginning and end within it.
std::vector<Range> partsOf(const WindowSets &sets, const SlotTable &table, qint64 duration)
{
    std::vector<Range> parts;
    for (qsizetype i = 0; i < std::ssize(sets.slotsOfWindow); ++i) {
        const SlotKey from = table.key(sets.slotsOfWindow[static_cast<size_t>(i)]);
        parts.push_back({from, from + unitsTakenOf(i, table, duration)});
    }
    return parts;
}

} // namespace

QList<ParticipantId> idsOf(const Availability &availability, bits::Set people)
{
    QList<ParticipantId> ids;
    ids.reserve(bits::count(people));
    bits::forEach(people, [&](qsizetype person) { ids.append(availability.people()[person].id); });
    return ids;
}

WindowPeople peopleOf(const Availability &availability, SlotKey start, qint64 duration)
{
    const WindowSets sets = windowSets(availability, start, duration);
    return {idsOf(availability, sets.in), idsOf(availability, sets.ifNeeded), idsOf(availability, sets.out),
            idsOf(availability, sets.waiting)};
}

QList<Obstacle> obstaclesOf(const Availability &availability, SlotKey start, qint64 duration)
{
    const SlotTable &table = availability.table();
    const WindowSets sets = windowSets(availability, start, duration);
    const std::vector<Range> parts = partsOf(sets, table, duration);
    const Range absent{start + std::ssize(parts) * table.unitsPerSlot(), start + duration};

    QList<Obstacle> obstacles;
    const auto add = [&](qsizetype person) {
        Obstacle obstacle{availability.people()[person].id, {}, {}};
        for (size_t i = 0; i < parts.size(); ++i) {
            const SlotState state = availability.state(person, sets.slotsOfWindow[i]);
            if (state == SlotState::No)
                obstacle.no.append(parts[i]);
            else if (state == SlotState::None)
                obstacle.unanswered.append(parts[i]);
        }
        if (!absent.isEmpty())
            obstacle.unanswered.append(absent);
        obstacle.no = normalized(std::move(obstacle.no));
        obstacle.unanswered = normalized(std::move(obstacle.unanswered));
        obstacles.append(std::move(obstacle));
    };
    bits::forEach(sets.out, add);
    bits::forEach(sets.waiting, add);
    std::sort(obstacles.begin(), obstacles.end(), [](const Obstacle &a, const Obstacle &b) {
        return a.units() != b.units() ? a.units() < b.units() : a.person < b.person;
    });
    return obstacles;
}

} // namespace yak
