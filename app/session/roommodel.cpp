#include "session/roommodel.h"

#include <algorithm>
#include <numeric>

namespace yak {

namespace {

/// The units two answers say different things of.
Ranges changedRanges(const Answer &before, const Answer &after)
{
    Ranges changed;
    for (const SlotState state : {SlotState::No, SlotState::IfNeeded, SlotState::Yes}) {
        const Ranges was = before.ranges(state);
        const Ranges is = after.ranges(state);
        changed += subtracted(was, is);
        changed += subtracted(is, was);
    }
    return normalized(std::move(changed));
}

/// What a run of events changed in all, so that each view hears of it once.
class ChangeLog
{
public:
    void add(const RoomChange &change)
    {
        m_aspects |= change.aspects & ~(RoomChange::People | RoomChange::Answers);
        if (change.aspects & RoomChange::People)
            m_people.insert(change.person);
        if (change.aspects & RoomChange::Answers)
            m_answers[change.person] += change.ranges;
    }
    void add(const SlotMove &move)
    {
        if (!move.isEmpty())
            m_moves.append(move);
    }
    void setAnswer(const ParticipantId &who, Ranges ranges)
    {
        m_answers.remove(who);
        if (!ranges.isEmpty())
            m_answers.insert(who, std::move(ranges));
    }
    /// Whether what this person answers, or may, is another now.
    [[nodiscard]] bool touches(const ParticipantId &who) const
    {
        return (m_aspects & RoomChange::Slots) != 0 || m_people.contains(who) || m_answers.contains(who);
    }
    void announce(RoomModel &model) const
    {
        if (m_aspects & RoomChange::Settings)
            Q_EMIT model.settingsChanged();
        for (const SlotMove &move : m_moves)
            Q_EMIT model.slotsMoved(move);
        if (m_aspects & RoomChange::Slots)
            Q_EMIT model.slotsChanged();
        if (m_aspects & RoomChange::Flags)
            Q_EMIT model.flagsChanged();
        for (const ParticipantId &who : m_people)
            Q_EMIT model.peopleChanged(who);
        for (auto it = m_answers.cbegin(); it != m_answers.cend(); ++it)
            Q_EMIT model.answersChanged(it.key(), normalized(it.value()), RoomModel::Origin::Remote);
    }

private:
    int m_aspects = RoomChange::Nothing;
    QSet<ParticipantId> m_people;
    QHash<ParticipantId, Ranges> m_answers;
    QList<SlotMove> m_moves;
};

} // namespace

RoomModel::RoomModel(QObject *parent) : QObject(parent) {}

Role RoomModel::role() const
{
    const Person *self = m_confirmed.person(m_me);
    return self ? self->role : Role::Viewer;
}

void RoomModel::setMe(const ParticipantId &me)
{
    if (m_me == me)
        return;
    const ParticipantId before = std::exchange(m_me, me);
    if (!m_loaded)
        return;
    m_shown = m_confirmed;
    rebuildOwn();
    for (const ParticipantId &who : {before, me}) {
        if (!who.isNull())
            Q_EMIT peopleChanged(who);
    }
    Q_EMIT wasReset();
}

void RoomModel::reset(Room confirmed)
{
    const int count = strokeCount();
    // The numbers of two streams cannot be compared; one that changes was read after what made it change.
    const bool otherStream = m_loaded && confirmed.position.kind != m_confirmed.position.kind;
    m_confirmed = std::move(confirmed);
    m_loaded = true;
    m_pending.removeIf([&](const PendingStroke &one) { return otherStream ? one.revision != 0 : isReached(one); });
    m_shown = m_confirmed;
    rebuildOwn();
    Q_EMIT wasReset();
    settlePending(count);
}

void RoomModel::applyConfirmed(const QList<Event> &events, StreamPosition position)
{
    const int count = strokeCount();
    const Answer before = ownAnswer();
    ChangeLog log;
    for (const Event &event : events) {
        log.add(apply(m_confirmed, event));
        apply(m_shown, event);
        if (const auto *changed = std::get_if<SettingsChanged>(&event.body)) {
            movePending(changed->move);
            log.add(changed->move);
        }
    }
    m_confirmed.position = position;
    m_shown.position = position;
    const bool confirmed = m_pending.removeIf([&](const PendingStroke &one) { return isReached(one); }) > 0;
    if (confirmed || log.touches(m_me)) {
        rebuildOwn();
        log.setAnswer(m_me, changedRanges(before, ownAnswer()));
    }
    log.announce(*this);
    settlePending(count);
}

void RoomModel::setOnline(const QSet<ParticipantId> &online)
{
    if (m_online == online)
        return;
    m_online = online;
    Q_EMIT onlineChanged();
}

void RoomModel::setTaken(const SlotCounts &changes)
{
    Ranges different;
    for (const auto &[slot, count] : changes.asKeyValueRange()) {
        // A slot that is none has nothing to keep, whatever it is said to hold.
        const bool isThere = count == 0 || m_confirmed.slotTable.indexOf(slot) >= 0;
        if (isThere && m_confirmed.taken.value(slot) != count) {
            update(m_confirmed.taken, {{slot, count}});
            different.append({slot, slot + 1});
        }
    }
    if (different.isEmpty())
        return;
    m_shown.taken = m_confirmed.taken;
    Q_EMIT placesChanged(normalized(std::move(different)));
}

std::optional<int> RoomModel::freePlaces(SlotKey slot) const
{
    const std::optional<int> capacity = capacityOf(m_shown.settings.plan, slot);
    if (!capacity)
        return std::nullopt;
    const auto ownYes = [&](const Room &room) {
        return room.answerOf(m_me).over({slot, slot + 1}) == SlotState::Yes ? 1 : 0;
    };
    const int taken = m_confirmed.taken.value(slot) - ownYes(m_confirmed) + ownYes(m_shown);
    return std::max(0, *capacity - taken);
}

AnswerChange RoomModel::addPending(PendingStroke stroke)
{
    const int count = strokeCount();
    AnswerChange change = applyStrokes(ownAnswer(), stroke.strokes, m_shown.slotTable);
    m_pending.append(std::move(stroke));
    if (!change.isEmpty()) {
        m_shown.answers.insert(m_me, change.after);
        Q_EMIT answersChanged(m_me, change.ranges(), Origin::Own);
    }
    settlePending(count);
    return change;
}

void RoomModel::acknowledge(qint64 operation, qint64 revision)
{
    const auto found = std::find_if(m_pending.begin(), m_pending.end(), [=](const PendingStroke &one) {
        return one.operation == operation && one.revision == 0;
    });
    if (found == m_pending.end())
        return;
    found->revision = revision;
    if (revision == 0 || isReached(*found))
        drop(operation);
}

void RoomModel::refuse(qint64 operation)
{
    drop(operation);
}

void RoomModel::drop(qint64 operation)
{
    const int count = strokeCount();
    if (m_pending.removeIf([=](const PendingStroke &one) { return one.operation == operation; }) == 0)
        return;
    const Ranges changed = rebuildOwn();
    if (!changed.isEmpty())
        Q_EMIT answersChanged(m_me, changed, Origin::Own);
    settlePending(count);
}

void RoomModel::replaceUnanswered(const QList<PendingStroke> &unanswered)
{
    const int count = strokeCount();
    m_pending.removeIf([](const PendingStroke &one) { return one.revision == 0; });
    m_pending += unanswered;
    const Ranges changed = rebuildOwn();
    if (!changed.isEmpty())
        Q_EMIT answersChanged(m_me, changed, Origin::Own);
    settlePending(count);
}

int RoomModel::strokeCount() const
{
    return std::accumulate(m_pending.cbegin(), m_pending.cend(), 0, [](int sum, const PendingStroke &one) {
        return sum + static_cast<int>(one.strokes.size());
    });
}

bool RoomModel::isReached(const PendingStroke &stroke) const
{
    return stroke.revision != 0 && stroke.revision <= m_confirmed.position.revision;
}

void RoomModel::movePending(const SlotMove &move)
{
    if (move.isEmpty())
        return;
    for (PendingStroke &one : m_pending) {
        for (Stroke &stroke : one.strokes)
            stroke = moved(stroke, move);
    }
}

/// Puts the pending strokes on the confirmed answer anew; what became different of what is shown.
Ranges RoomModel::rebuildOwn()
{
    if (!m_confirmed.people.contains(m_me)) {
        m_shown.answers.remove(m_me);
        return {};
    }
    const Answer before = ownAnswer();
    QList<Stroke> strokes;
    for (const PendingStroke &one : std::as_const(m_pending))
        strokes += one.strokes;
    Answer after = m_confirmed.answerOf(m_me);
    if (!strokes.isEmpty())
        after = applyStrokes(after, strokes, m_confirmed.slotTable).after;
    Ranges changed = changedRanges(before, after);
    if (after.isEmpty())
        m_shown.answers.remove(m_me);
    else
        m_shown.answers.insert(m_me, std::move(after));
    return changed;
}

void RoomModel::settlePending(int countBefore)
{
    if (strokeCount() != countBefore)
        Q_EMIT pendingChanged(strokeCount());
}

} // namespace yak
