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
    const ParticipantId me = open.asker.person;
    const AnswerChange change = applyStrokes(open.room().answerOf(me), paint.strokes, open.room().slotTable);
    wire::Done done;
    if (!change.isEmpty()) {
        open.state.recordPaint(me, change, open.deed());
        done.revision = open.state.positionFor(me).revision;
    }
    return Granted{std::nullopt, done};
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

} // namespace

Verdict decide(Case &open, const wire::PaintAnswer &paint)
{
    storage::DeviceRow &device = *open.state.device(open.asker.device);
    if (paint.operation == device.lastOperation)
        return withOperation(storedResult(open, device), paint.operation);
    if (paint.operation != device.lastOperation + 1)
        return withOperation(refuse(ErrorCode::OutOfOrder), paint.operation);
    Verdict verdict = run(open, paint);
    device.lastOperation = paint.operation;
    keep(open, device, verdict);
    open.state.saveOperation(device.id);
    return withOperation(std::move(verdict), paint.operation);
}

} // namespace yak::server
