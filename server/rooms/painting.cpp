#include "rooms/painting.h"

#include "model/life.h"
#include "model/limits.h"
#include "protocol/codec.h"

#include <algorithm>

namespace yak::server {

namespace {

Verdict withOperation(Verdict verdict, qint64 operation)
{
    if (verdict)
        verdict->done->operation = operation;
    else
        verdict.error().operation = operation;
    return verdict;
}

/// A refusal is kept in the form it goes over the wire, so that the resend gets the very same.
QByteArray packed(const wire::Refused &refused)
{
    return wire::encode(wire::ServerFrame{std::nullopt, refused}, wire::Encoding::Json);
}

Verdict storedResult(const Case &open, const storage::DeviceRow &device)
{
    if (!device.lastRefusal.isEmpty()) {
        const auto frame = wire::decodeServerFrame(device.lastRefusal, wire::Encoding::Json);
        if (frame && std::holds_alternative<wire::Refused>(frame->message))
            return tl::unexpected<wire::Refused>(std::get<wire::Refused>(frame->message));
    }
    const StreamKind kind = open.state.positionFor(open.asker.person).kind;
    wire::Done done;
    done.revision = kind == StreamKind::All ? device.lastRevision : device.lastOwnRevision;
    return Granted{std::nullopt, done};
}

tl::unexpected<wire::Refused> refuseFull(const Ranges &full)
{
    wire::Refused refused;
    refused.code = ErrorCode::SlotFull;
    refused.slots = full.mid(0, wire::kFullSlots);
    return tl::unexpected<wire::Refused>(refused);
}

/// Makes the change an event, unless it is none or takes a place that is not free.
Verdict commit(Case &open, AnswerPainted painted, const AnswerChange &change)
{
    if (const Ranges full = open.state.overfilledBy(painted.person, change); !full.isEmpty())
        return refuseFull(full);
    wire::Done done;
    if (!change.isEmpty()) {
        painted.effect = change.effect;
        open.state.recordPaint(painted, change, open.deed());
        done.revision = open.state.positionFor(open.asker.person).revision;
    }
    return Granted{std::nullopt, done};
}

Verdict run(Case &open, const wire::PaintAnswer &paint)
{
    if (!may(open.self().role, Action::Paint))
        return refuse(ErrorCode::Forbidden);
    if (const auto code = paintRefusal(open.room().flags, open.room().settings, open.self(), open.now))
        return refuse(*code);
    const bool tooLong = std::ranges::any_of(
        paint.strokes, [](const Stroke &stroke) { return rangeCount(stroke) > limits::kRangesPerStroke; });
    if (tooLong)
        return refuse(ErrorCode::TooLarge, QStringLiteral("strokes"));
    if (paint.base.value_or(0) > open.room().settingsRevision)
        return refuse(ErrorCode::BadValue, QStringLiteral("base"));
    QList<Stroke> strokes = paint.strokes;
    if (paint.base) {
        for (Stroke &stroke : strokes)
            stroke = open.state.broughtUp(std::move(stroke), RoomState::Since::Settings, *paint.base);
    }
    const ParticipantId me = open.asker.person;
    return commit(open, {me, {}, {}}, applyStrokes(open.room().answerOf(me), strokes, open.room().slotTable));
}

/// The states before an event, told of the slots there are now.
Stroke statesBefore(const storage::HistoryRow &event, const RoomState &state)
{
    return state.broughtUp(wire::strokeFromJson(event.previous).value_or(Stroke{}), RoomState::Since::Event,
                           event.revision);
}

/// What takes an event back; empty where it painted another's answer, or none.
std::optional<Stroke> strokeAgainst(const storage::HistoryRow &event, const ParticipantId &person,
                                    const RoomState &state)
{
    const auto body = wire::eventBodyFromJson(event.data);
    const auto *painted = body ? std::get_if<AnswerPainted>(&*body) : nullptr;
    if (!painted || painted->person != person)
        return std::nullopt;
    AnswerChange undone{{}, state.broughtUp(painted->effect, RoomState::Since::Event, event.revision), {}};
    for (const Paint &paint : statesBefore(event, state)) {
        for (const Range range : paint.ranges)
            undone.before.append({range, paint.state});
    }
    return inverseOf(undone, state.room().answerOf(person));
}

/// The answer as it was right after the past's event.
Answer answerThen(const RoomState::Past &past, Answer answer, const RoomState &state)
{
    for (const storage::HistoryRow &newer : past.paintings) {
        for (const Paint &paint : statesBefore(newer, state))
            answer.set(paint.state, paint.ranges);
    }
    return answer;
}

Verdict run(Case &open, const wire::Restore &restore)
{
    const bool isSelf = restore.person == open.asker.person;
    if (!may(open.self().role, isSelf ? Action::Paint : Action::RestoreOthers))
        return refuse(ErrorCode::Forbidden);
    const Person *person = open.state.person(restore.person);
    if (!person)
        return refuse(ErrorCode::NotFound);
    if (!isSelf && !mayTouch(open.self().role, person->role))
        return refuse(ErrorCode::Forbidden);
    if (const auto code = paintRefusal(open.room().flags, open.room().settings, *person, open.now))
        return refuse(*code);
    const std::optional<RoomState::Past> &past = open.state.past();
    if (!past)
        return refuse(ErrorCode::BadValue, QStringLiteral("position"));
    const Answer now = open.room().answerOf(restore.person);
    const std::optional<Stroke> back = restore.way == RestoreWay::Event
                                           ? strokeAgainst(past->event, restore.person, open.state)
                                           : strokeTo(answerThen(*past, now, open.state), open.room().slotTable);
    if (!back)
        return refuse(ErrorCode::BadValue, QStringLiteral("position"));
    return commit(open, {restore.person, {}, Restored{restore.way, past->event.at}},
                  applyStrokes(now, {*back}, open.room().slotTable));
}

void keep(const Case &open, storage::DeviceRow &device, const Verdict &verdict)
{
    const bool changed = verdict && verdict->done->revision;
    const storage::RoomHead &head = open.state.head();
    const qint64 own = head.revision - head.painted + open.state.details(open.asker.person).painted;
    device.lastRevision = changed ? std::optional(head.revision) : std::nullopt;
    device.lastOwnRevision = changed ? std::optional(own) : std::nullopt;
    device.lastRefusal = verdict ? QByteArray() : packed(verdict.error());
}

/// Runs what counts as the device's next operation; see the header.
template<typename Message>
Verdict runOnce(Case &open, const Message &message)
{
    storage::DeviceRow &device = *open.state.device(open.asker.device);
    if (message.operation == device.lastOperation)
        return withOperation(storedResult(open, device), message.operation);
    if (message.operation != device.lastOperation + 1)
        return withOperation(refuse(ErrorCode::OutOfOrder), message.operation);
    Verdict verdict = run(open, message);
    device.lastOperation = message.operation;
    keep(open, device, verdict);
    open.state.saveOperation(device.id);
    return withOperation(std::move(verdict), message.operation);
}

} // namespace

Verdict decide(Case &open, const wire::PaintAnswer &paint)
{
    return runOnce(open, paint);
}

Verdict decide(Case &open, const wire::Restore &restore)
{
    return runOnce(open, restore);
}

} // namespace yak::server
