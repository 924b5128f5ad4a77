#include "roompeer.h"

#include "model/replanning.h"

namespace yak {

using namespace Qt::StringLiterals;

RoomPeer::RoomPeer(Room room, const Clock &clock) : m_line(clock), m_clock(clock), m_room(std::move(room))
{
    m_history.append({m_revision, {RoomOpened{m_room.settings, m_room.slotTable.ranges(), {}}, {}, clock.now()}, {}});
    // Later, as over a line: never from within the app's own call.
    connect(&m_line, &FakePeer::said, this, &RoomPeer::onSaid, Qt::QueuedConnection);
}

void RoomPeer::onSaid()
{
    while (const std::optional<wire::ClientFrame> frame = m_line.takeFrame())
        answer(*frame);
}

void RoomPeer::answer(const wire::ClientFrame &frame)
{
    if (std::holds_alternative<wire::Open>(frame.message)) {
        const bool isDevice = std::get<wire::Open>(frame.message).device.has_value();
        if (isDevice && m_openRefusal)
            m_line.send({frame.id, *m_openRefusal});
        else
            enter(frame.id, isDevice ? m_me : ParticipantId());
        return;
    }
    if (const auto *join = std::get_if<wire::Join>(&frame.message)) {
        m_asked.append(*join);
        if (const auto refusal = std::exchange(m_joinRefusal, std::nullopt)) {
            m_line.send({frame.id, *refusal});
            return;
        }
        Person person;
        person.id = m_me.isNull() ? ParticipantId::random() : m_me;
        person.name = join->me.name;
        person.zone = join->me.zone;
        person.joinedAt = m_clock.now();
        m_me = person.id;
        m_inRoom = false;
        happen(PersonJoined{person}, person.id);
        enter(frame.id, person.id);
        return;
    }
    if (const auto *history = std::get_if<wire::History>(&frame.message)) {
        takePage(frame.id, *history);
        return;
    }
    if (std::holds_alternative<wire::PaintAnswer>(frame.message)) {
        if (m_holds)
            m_held.append(frame);
        else
            take(frame.id, std::get<wire::PaintAnswer>(frame.message));
        return;
    }
    m_asked.append(frame.message);
    if (std::holds_alternative<wire::AskDevices>(frame.message)) {
        m_line.send({frame.id, wire::DeviceList{m_devices}});
        return;
    }
    if (const auto *revoke = std::get_if<wire::RevokeDevice>(&frame.message)) {
        const bool isThere = m_devices.removeIf([&](const auto &device) { return device.id == revoke->device; }) > 0;
        wire::Refused refusal;
        refusal.code = ErrorCode::NotFound;
        m_line.send({frame.id, isThere ? wire::ServerMessage(wire::Done{}) : refusal});
        return;
    }
    if (const auto *restore = std::get_if<wire::Restore>(&frame.message)) {
        take(frame.id, *restore);
        return;
    }
    if (const auto refusal = std::exchange(m_refusal, std::nullopt)) {
        m_line.send({frame.id, *refusal});
        return;
    }
    if (const auto *webhook = std::get_if<wire::SetWebhook>(&frame.message)) {
        m_webhook.url = webhook->url;
        m_webhook.shape = webhook->shape;
        m_webhook.secret = webhook->url.isEmpty() ? QString() : u"5ec3e7"_s;
        m_webhook.waiting = webhook->url.isEmpty() ? 0 : 1;
    }
    if (std::holds_alternative<wire::SetWebhook>(frame.message) ||
        std::holds_alternative<wire::AskWebhook>(frame.message)) {
        m_line.send({frame.id, m_webhook});
        return;
    }
    if (const std::optional<EventBody> body = eventOf(frame.message))
        happen(*body, m_me);
    m_line.send({frame.id, wire::Done{std::nullopt, m_revision}});
}

DeviceId RoomPeer::device()
{
    return *DeviceId::parse(u"00000000000000000000000001"_s);
}

void RoomPeer::enter(qint64 id, const ParticipantId &person)
{
    wire::Entered entered;
    entered.room = m_room.id;
    entered.lastOperation = m_paints;
    if (const Person *present = m_room.person(person)) {
        entered.person = person;
        entered.role = present->role;
        entered.device = device();
        entered.secret = u"secret"_s;
    }
    m_inRoom = true;
    m_line.send({id, entered});
    sendSnapshot();
}

bool RoomPeer::showsAll() const
{
    const Person *me = m_room.person(m_me);
    return seesAnswers(me ? me->role : Role::Viewer, m_room.settings.visibility, !m_room.answerOf(m_me).isEmpty());
}

void RoomPeer::sendSnapshot()
{
    wire::SnapshotBegin begin;
    begin.room = m_room.id;
    begin.settings = m_room.settings;
    begin.settingsRevision = m_room.settingsRevision;
    begin.slotRanges = m_room.slotTable.ranges();
    begin.unitsPerSlot = m_room.slotTable.unitsPerSlot();
    begin.flags = m_room.flags;
    begin.people = m_room.people.size();
    m_line.push(begin);
    for (const Person &person : std::as_const(m_room.people)) {
        Stroke answer;
        if (showsAll() || person.id == m_me) {
            for (const SlotState state : {SlotState::No, SlotState::IfNeeded, SlotState::Yes}) {
                const Ranges ranges = m_room.answerOf(person.id).ranges(state);
                if (!ranges.isEmpty())
                    answer.append({state, ranges});
            }
        }
        m_line.push(wire::SnapshotPart{{{person, answer}}});
    }
    m_line.push(wire::SnapshotEnd{{showsAll() ? StreamKind::All : StreamKind::Own, m_revision}});
}

void RoomPeer::happen(const EventBody &body, const ParticipantId &by)
{
    const bool sawAll = showsAll();
    const Event event{body, by, m_clock.now()};
    wire::HistoryEntry entry{0, event, {}};
    if (const auto *painted = std::get_if<AnswerPainted>(&body)) {
        for (const Paint &paint : painted->effect) {
            for (const Segment &segment : m_room.answerOf(painted->person).within(paint.ranges))
                entry.before.append({segment.state, {segment.range}});
        }
    }
    apply(m_room, event);
    const qint64 previous = m_revision++;
    entry.revision = m_revision;
    m_history.prepend(entry);
    if (!m_inRoom)
        return;
    if (showsAll() != sawAll) {
        sendSnapshot();
        return;
    }
    const StreamKind kind = showsAll() ? StreamKind::All : StreamKind::Own;
    const auto whose = answeringPerson(body);
    const bool isHidden = kind == StreamKind::Own && whose && *whose != m_me;
    m_line.push(wire::Events{previous, {kind, m_revision}, isHidden ? QList<Event>() : QList<Event>{event}});
}

void RoomPeer::paint(const ParticipantId &person, const Stroke &stroke)
{
    const AnswerChange change = applyStrokes(m_room.answerOf(person), {stroke}, m_room.slotTable);
    if (!change.isEmpty())
        happen(AnswerPainted{person, change.effect}, person);
}

void RoomPeer::take(qint64 id, const wire::PaintAnswer &paint)
{
    ++m_paints;
    if (auto refusal = std::exchange(m_refusal, std::nullopt)) {
        refusal->operation = paint.operation;
        m_line.send({id, *refusal});
        return;
    }
    const AnswerChange change = applyStrokes(m_room.answerOf(m_me), paint.strokes, m_room.slotTable);
    if (!change.isEmpty())
        happen(AnswerPainted{m_me, change.effect}, m_me);
    m_line.send({id, wire::Done{paint.operation, change.isEmpty() ? std::nullopt : std::optional(m_revision)}});
}

void RoomPeer::take(qint64 id, const wire::Restore &restore)
{
    ++m_paints;
    if (auto refusal = std::exchange(m_refusal, std::nullopt)) {
        refusal->operation = restore.operation;
        m_line.send({id, *refusal});
        return;
    }
    const Answer now = m_room.answerOf(restore.person);
    Answer then = now;
    Restored restored{restore.way, {}};
    Stroke back;
    for (const wire::HistoryEntry &entry : std::as_const(m_history)) {
        if (entry.revision == restore.position.revision) {
            restored.at = entry.event.at;
            if (const auto *painted = std::get_if<AnswerPainted>(&entry.event.body)) {
                AnswerChange undone{{}, painted->effect, {}};
                for (const Paint &paint : entry.before)
                    undone.before.append({paint.ranges.first(), paint.state});
                back = inverseOf(undone, now);
            }
        }
        if (entry.revision <= restore.position.revision || answeringPerson(entry.event.body) != restore.person)
            continue;
        for (const Paint &paint : entry.before)
            then.set(paint.state, paint.ranges);
    }
    if (restore.way == RestoreWay::Moment)
        back = strokeTo(then, m_room.slotTable);
    const AnswerChange change = applyStrokes(now, {back}, m_room.slotTable);
    if (!change.isEmpty())
        happen(AnswerPainted{restore.person, change.effect, restored}, m_me);
    m_line.send({id, wire::Done{restore.operation, change.isEmpty() ? std::nullopt : std::optional(m_revision)}});
}

void RoomPeer::letPaintsThrough()
{
    m_holds = false;
    for (const wire::ClientFrame &frame : std::exchange(m_held, {}))
        take(frame.id, std::get<wire::PaintAnswer>(frame.message));
}

void RoomPeer::setOnline(const QList<ParticipantId> &online)
{
    m_line.push(wire::Presence{online});
}

void RoomPeer::takePage(qint64 id, const wire::History &history)
{
    if (const auto refusal = std::exchange(m_refusal, std::nullopt)) {
        m_line.send({id, *refusal});
        return;
    }
    wire::HistoryPage page;
    for (const wire::HistoryEntry &entry : std::as_const(m_history)) {
        if (history.before && entry.revision >= *history.before)
            continue;
        if (page.entries.size() == history.limit) {
            page.more = true;
            break;
        }
        page.entries.append(entry);
    }
    m_line.send({id, page});
}

std::optional<EventBody> RoomPeer::eventOf(const wire::ClientMessage &message) const
{
    if (const auto *settle = std::get_if<wire::Settle>(&message))
        return RoomSettled{{settle->start, settle->start + m_room.settings.duration, m_me, m_clock.now()}};
    if (std::holds_alternative<wire::Unsettle>(message))
        return RoomUnsettled{};
    if (std::holds_alternative<wire::Close>(message))
        return RoomClosed{};
    if (std::holds_alternative<wire::Reopen>(message))
        return RoomReopened{};
    if (std::holds_alternative<wire::Archive>(message))
        return RoomArchived{};
    if (std::holds_alternative<wire::Unarchive>(message))
        return RoomUnarchived{};
    if (std::holds_alternative<wire::Remind>(message))
        return Reminded{};
    if (std::holds_alternative<wire::KeepRoom>(message) && m_room.flags.purgeAt)
        return RoomKept{};
    if (const auto *rename = std::get_if<wire::Rename>(&message))
        return PersonRenamed{rename->person, rename->name};
    if (const auto *remove = std::get_if<wire::Remove>(&message))
        return PersonRemoved{remove->person};
    if (const auto *role = std::get_if<wire::SetRole>(&message))
        return RoleSet{role->person, role->role};
    if (const auto *set = std::get_if<wire::SetPerson>(&message)) {
        const Person *person = m_room.person(set->person);
        return PersonSet{set->person, set->required.value_or(person->required), set->weight.value_or(person->weight),
                         set->deadline.value_or(person->deadline)};
    }
    if (const auto *change = std::get_if<wire::ChangeSettings>(&message)) {
        SettingsChanged changed;
        changed.patch = change->patch;
        changed.settingsRevision = m_room.settingsRevision + 1;
        if (change->patch.plan) {
            const Plan &before = m_room.settings.plan;
            changed.patch.plan = completed(*change->patch.plan, m_clock.now(), &before);
            changed.slotRanges = makeSlots(*changed.patch.plan)->table.ranges();
            changed.move =
                moveFor(before, *changed.patch.plan, change->keep.value_or(Keep::Moments), m_room.slotTable.ranges());
        }
        return changed;
    }
    return std::nullopt;
}

} // namespace yak
