#include "session/streamfollower.h"

#include "model/limits.h"
#include "model/slotlimit.h"
#include "session/storedcodec.h"

#include <QSet>

#include <algorithm>

namespace yak {

namespace {

/// A person's answer may come in several parts, but not in any number of them.
constexpr qsizetype kSnapshotEntries = 4 * limits::kParticipants;

bool isPossible(const Event &event, const RoomSettings &settings)
{
    if (const auto *opened = std::get_if<RoomOpened>(&event.body); opened && opened->settings)
        return makeFewEnoughSlots(opened->slotRanges, unitsPerSlot(opened->settings->plan));
    const auto *changed = std::get_if<SettingsChanged>(&event.body);
    if (!changed || !changed->slotRanges)
        return true;
    const Plan &plan = changed->patch.plan ? *changed->patch.plan : settings.plan;
    return makeFewEnoughSlots(*changed->slotRanges, unitsPerSlot(plan));
}

bool hasFewEnoughPeople(const Room &room, const QList<Event> &events)
{
    if (room.people.size() + events.size() <= limits::kParticipants)
        return true;
    QSet<ParticipantId> people(room.people.keyBegin(), room.people.keyEnd());
    for (const Event &event : events) {
        if (const auto *joined = std::get_if<PersonJoined>(&event.body))
            people.insert(joined->person.id);
        else if (const auto *left = std::get_if<PersonLeft>(&event.body))
            people.remove(left->person);
        else if (const auto *removed = std::get_if<PersonRemoved>(&event.body))
            people.remove(removed->person);
        if (people.size() > limits::kParticipants)
            return false;
    }
    return true;
}

bool isPossible(const QList<Event> &events, const Room &room)
{
    return hasFewEnoughPeople(room, events) && std::all_of(events.cbegin(), events.cend(), [&](const Event &event) {
               return isPossible(event, room.settings);
           });
}

} // namespace

StreamFollower::StreamFollower(RoomModel &model, Wishes wishes) : m_model(model), m_wishes(std::move(wishes)) {}

void StreamFollower::restart()
{
    m_asking = false;
    m_again = false;
    m_target.reset();
    m_begin.reset();
    m_people.clear();
    m_taken.clear();
}

void StreamFollower::take(const wire::Events &events)
{
    if (!m_model.isLoaded()) {
        missed(events.position);
        return;
    }
    const StreamPosition own = m_model.confirmed().position;
    const bool sameStream = events.position.kind == own.kind;
    if (sameStream && events.position.revision <= own.revision)
        return;
    const bool eachOneStep = events.events.size() == events.position.revision - events.previous;
    if (!sameStream || events.previous > own.revision || !eachOneStep) {
        missed(events.position);
        return;
    }
    if (!isPossible(events.events, m_model.confirmed())) {
        m_wishes.giveUp();
        return;
    }
    m_model.applyConfirmed(events.events.mid(own.revision - events.previous), events.position);
}

void StreamFollower::take(const wire::SnapshotBegin &begin)
{
    m_people.clear();
    m_taken.clear();
    m_begin = begin;
    if (!makeFewEnoughSlots(begin.slotRanges, unitsPerSlot(begin.settings.plan)))
        m_wishes.giveUp();
}

void StreamFollower::take(const wire::SnapshotPart &part)
{
    if (!m_begin)
        return;
    m_people += part.people;
    update(m_taken, part.taken);
    if (m_people.size() > kSnapshotEntries || m_taken.size() > limits::kSlots)
        m_wishes.giveUp();
}

void StreamFollower::take(const wire::SnapshotEnd &end)
{
    if (!m_begin)
        return;
    Room room = roomFrom(*m_begin, m_people, end.position);
    room.taken = std::exchange(m_taken, {});
    m_begin.reset();
    m_people.clear();
    if (room.people.size() > limits::kParticipants) {
        m_wishes.giveUp();
        return;
    }
    // A snapshot read before events that came first would put the room back; what it lacks is asked for right after.
    if (m_model.isLoaded() && m_model.confirmed().position.kind == end.position.kind)
        m_again = m_again || end.position.revision < m_model.confirmed().position.revision;
    m_model.reset(std::move(room));
    askWhereBehind();
}

void StreamFollower::take(const wire::Places &places)
{
    // While a snapshot is coming it has them all.
    if (m_model.isLoaded() && !m_begin)
        m_model.setTaken(places.taken);
}

void StreamFollower::take(const wire::Behind &)
{
    m_again = true;
    askWhereBehind();
}

void StreamFollower::answered()
{
    m_asking = false;
    askWhereBehind();
}

void StreamFollower::refused()
{
    m_asking = false;
    m_again = true;
}

void StreamFollower::tryAgain()
{
    askWhereBehind();
}

void StreamFollower::missed(StreamPosition target)
{
    if (!m_target || m_target->kind != target.kind || m_target->revision < target.revision)
        m_target = target;
    askWhereBehind();
}

void StreamFollower::askWhereBehind()
{
    if (isCatchingUp() || !m_model.isLoaded())
        return;
    const StreamPosition own = m_model.confirmed().position;
    const bool reached = !m_target || (m_target->kind == own.kind && m_target->revision <= own.revision);
    if (reached)
        m_target.reset();
    if (reached && !m_again)
        return;
    m_again = false;
    m_target.reset();
    m_asking = true;
    m_wishes.ask(own);
}

} // namespace yak
