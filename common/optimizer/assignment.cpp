#include "optimizer/assignment.h"

#include "model/places.h"

#include <limits>
#include <vector>

namespace yak {

namespace {

constexpr qint64 kNever = std::numeric_limits<qint64>::max() / 4;
constexpr int kLargestWeight = 100;

/// People put into slots, optimal at each step for those who have come in.
class Placing
{
public:
    Placing(const Availability &availability, const QList<std::optional<int>> &capacities)
        : m_availability(availability),
          m_capacities(capacities),
          m_slots(availability.table().size()),
          m_step(kLargestWeight * availability.people().size() + 1),
          m_people(static_cast<size_t>(m_slots)),
          m_moves(static_cast<size_t>(m_slots) * static_cast<size_t>(m_slots + 1)),
          m_slotOf(static_cast<size_t>(availability.people().size()), m_slots)
    {
        for (qsizetype slot = 0; slot < m_slots; ++slot)
            weighMoves(slot);
    }

    /// Where a person is who is in no slot.
    [[nodiscard]] qsizetype nowhere() const { return m_slots; }
    [[nodiscard]] qsizetype slotOf(qsizetype person) const { return m_slotOf[static_cast<size_t>(person)]; }

    [[nodiscard]] bool canBeIn(qsizetype person, qsizetype slot) const
    {
        return bits::contains(m_availability.able(slot), person);
    }

    [[nodiscard]] bool isFull(qsizetype slot) const
    {
        const std::optional<int> &capacity = m_capacities[slot];
        return capacity && std::ssize(m_people[static_cast<size_t>(slot)]) >= *capacity;
    }

    /// Brings one more person in.
    void add(qsizetype person)
    {
        const size_t nodes = static_cast<size_t>(m_slots + 1);
        std::vector<qint64> cost(nodes);
        std::vector<qsizetype> from(nodes, -1); // the slot before it, -1: this person comes there
        for (qsizetype node = 0; node <= m_slots; ++node)
            cost[static_cast<size_t>(node)] = costOf(person, node);
        for (bool isBetter = true; isBetter;) {
            isBetter = false;
            for (qsizetype slot = 0; slot < m_slots; ++slot)
                isBetter = goOnFrom(slot, cost, from) || isBetter;
        }
        qsizetype end = nowhere(); // there is always room
        for (qsizetype slot = 0; slot < m_slots; ++slot) {
            if (!isFull(slot) && cost[static_cast<size_t>(slot)] < cost[static_cast<size_t>(end)])
                end = slot;
        }
        moveAlong(person, end, from);
    }

    /// The slots that somebody could come into only if others moved who cannot, from slot to slot.
    [[nodiscard]] std::vector<bool> slotsInReach(qsizetype person) const
    {
        std::vector<bool> isReached(static_cast<size_t>(m_slots));
        std::vector<qsizetype> open{person};
        while (!open.empty()) {
            const qsizetype next = open.back();
            open.pop_back();
            for (qsizetype slot = 0; slot < m_slots; ++slot) {
                if (isReached[static_cast<size_t>(slot)] || !canBeIn(next, slot))
                    continue;
                isReached[static_cast<size_t>(slot)] = true;
                const std::vector<qsizetype> &there = m_people[static_cast<size_t>(slot)];
                open.insert(open.end(), there.begin(), there.end());
            }
        }
        return isReached;
    }

private:
    struct Move
    {
        qsizetype person = -1;
        qint64 cost = kNever;
    };

    /// What it costs that somebody is there: less the more it is worth.
    [[nodiscard]] qint64 costOf(qsizetype person, qsizetype slot) const
    {
        if (slot == nowhere())
            return 0;
        if (!canBeIn(person, slot))
            return kNever;
        const Attendee &attendee = m_availability.people()[person];
        const qint64 placed = (attendee.required ? m_step : 0) + attendee.weight;
        const bool isYes = m_availability.state(person, slot) == SlotState::Yes;
        return -(placed * m_step + (isYes ? attendee.weight : 0));
    }

    [[nodiscard]] Move &moveFrom(qsizetype slot, qsizetype to)
    {
        return m_moves[static_cast<size_t>(slot * (m_slots + 1) + to)];
    }

    /// Who of a slot's people would go where at the least cost.
    void weighMoves(qsizetype slot)
    {
        for (qsizetype to = 0; to <= m_slots; ++to) {
            Move best;
            for (const qsizetype person : m_people[static_cast<size_t>(slot)]) {
                const qint64 there = costOf(person, to);
                if (to != slot && there < kNever && there - costOf(person, slot) < best.cost)
                    best = {person, there - costOf(person, slot)};
            }
            moveFrom(slot, to) = best;
        }
    }

    bool goOnFrom(qsizetype slot, std::vector<qint64> &cost, std::vector<qsizetype> &from)
    {
        const qint64 here = cost[static_cast<size_t>(slot)];
        if (here >= kNever || !isFull(slot))
            return false;
        bool isBetter = false;
        for (qsizetype to = 0; to <= m_slots; ++to) {
            const Move &move = moveFrom(slot, to);
            if (move.person >= 0 && here + move.cost < cost[static_cast<size_t>(to)]) {
                cost[static_cast<size_t>(to)] = here + move.cost;
                from[static_cast<size_t>(to)] = slot;
                isBetter = true;
            }
        }
        return isBetter;
    }

    void moveAlong(qsizetype person, qsizetype end, const std::vector<qsizetype> &from)
    {
        std::vector<qsizetype> touched;
        for (qsizetype to = end;;) {
            const qsizetype before = from[static_cast<size_t>(to)];
            const qsizetype who = before < 0 ? person : moveFrom(before, to).person;
            if (before >= 0)
                std::erase(m_people[static_cast<size_t>(before)], who);
            if (to != nowhere()) {
                m_people[static_cast<size_t>(to)].push_back(who);
                touched.push_back(to);
            }
            m_slotOf[static_cast<size_t>(who)] = to;
            if (before < 0)
                break;
            to = before;
        }
        for (const qsizetype slot : touched)
            weighMoves(slot);
    }

    const Availability &m_availability;
    const QList<std::optional<int>> &m_capacities;
    qsizetype m_slots;
    qint64 m_step; // more than all weights together
    std::vector<std::vector<qsizetype>> m_people;
    std::vector<Move> m_moves;
    std::vector<qsizetype> m_slotOf;
};

/// Everybody who can be in no other slot than these, and the places there.
Shortage shortageOf(const Placing &placing, const Availability &availability,
                    const QList<std::optional<int>> &capacities, qsizetype unplaced)
{
    const std::vector<bool> isReached = placing.slotsInReach(unplaced);
    Shortage shortage;
    for (qsizetype slot = 0; slot < availability.table().size(); ++slot) {
        if (!isReached[static_cast<size_t>(slot)])
            continue;
        shortage.slots.append(availability.table().key(slot));
        shortage.places += capacities[slot].value_or(0); // one without a limit is in nobody's reach
    }
    std::sort(shortage.slots.begin(), shortage.slots.end());
    for (qsizetype person = 0; person < availability.people().size(); ++person) {
        bool isAnywhere = false;
        bool isElsewhere = false;
        for (qsizetype slot = 0; slot < availability.table().size(); ++slot) {
            const bool can = placing.canBeIn(person, slot);
            isAnywhere = isAnywhere || can;
            isElsewhere = isElsewhere || (can && !isReached[static_cast<size_t>(slot)]);
        }
        if (person == unplaced || (isAnywhere && !isElsewhere))
            shortage.people.append(availability.people()[person].id);
    }
    return shortage;
}

} // namespace

QList<std::optional<int>> capacitiesOf(const Room &room)
{
    QList<std::optional<int>> capacities;
    capacities.reserve(room.slotTable.size());
    for (qsizetype slot = 0; slot < room.slotTable.size(); ++slot)
        capacities.append(capacityOf(room.settings.plan, room.slotTable.key(slot)));
    return capacities;
}

std::optional<Assignment> assignmentOf(const Availability &availability, const QList<std::optional<int>> &capacities,
                                       const std::stop_token &stop)
{
    Placing placing(availability, capacities);
    Assignment assignment;
    std::vector<qsizetype> people;
    for (qsizetype person = 0; person < availability.people().size(); ++person) {
        if (stop.stop_requested())
            return std::nullopt;
        if (bits::contains(availability.respondents(), person)) {
            people.push_back(person);
            placing.add(person);
        } else {
            assignment.waiting.append(availability.people()[person].id);
        }
    }
    for (const qsizetype person : people) {
        if (stop.stop_requested())
            return std::nullopt;
        const ParticipantId id = availability.people()[person].id;
        const qsizetype slot = placing.slotOf(person);
        if (slot == placing.nowhere())
            assignment.unplaced.append({id, shortageOf(placing, availability, capacities, person)});
        else
            assignment.placed.append(
                {id, availability.table().key(slot), availability.state(person, slot) != SlotState::Yes});
    }
    return assignment;
}

} // namespace yak
