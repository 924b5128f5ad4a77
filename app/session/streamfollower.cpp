#include "session/streamfollower.h"

#include "session/storedcodec.h"

#include <algorithm>

namespace yak {

StreamFollower::StreamFollower(RoomModel &model, std::function<void(StreamPosition)> ask)
    : m_model(model), m_ask(std::move(ask))
{
}

void StreamFollower::restart()
{
    m_asking = false;
    m_again = false;
    m_target.reset();
    m_begin.reset();
    m_people.clear();
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
    m_model.applyConfirmed(events.events.mid(own.revision - events.previous), events.position);
}

void StreamFollower::take(const wire::SnapshotBegin &begin)
{
    m_begin = begin;
    m_people.clear();
}

void StreamFollower::take(const wire::SnapshotPart &part)
{
    if (m_begin)
        m_people += part.people;
}

void StreamFollower::take(const wire::SnapshotEnd &end)
{
    if (!m_begin)
        return;
    Room room = roomFrom(*m_begin, m_people, end.position);
    m_begin.reset();
    m_people.clear();
    // A snapshot read before events that came first would put the room back; what it lacks is asked for right after.
    if (m_model.isLoaded() && m_model.confirmed().position.kind == end.position.kind)
        m_again = m_again || end.position.revision < m_model.confirmed().position.revision;
    m_model.reset(std::move(room));
    askWhereBehind();
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
    m_ask(own);
}

} // namespace yak
