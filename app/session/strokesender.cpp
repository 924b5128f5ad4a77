#include "session/strokesender.h"

#include "core/logging.h"
#include "model/life.h"
#include "model/limits.h"
#include "session/storedcodec.h"

#include <algorithm>
#include <utility>

namespace yak {

namespace {

constexpr int kRetryMs = 250;
constexpr int kRetryDoublings = 4;
constexpr int kOutOfOrderAtMost = 3;

Stroke cleaned(const Stroke &stroke)
{
    Stroke clean;
    for (const Paint &paint : stroke) {
        Ranges ranges = normalized(paint.ranges);
        if (!ranges.isEmpty())
            clean.append({paint.state, std::move(ranges)});
    }
    return clean;
}

} // namespace

StrokeSender::StrokeSender(RoomModel &model, RoomKeeper &keeper, Connection &connection, const NetworkParts &parts)
    : m_model(model), m_keeper(keeper), m_connection(connection), m_retry(parts.timers->create([this] { pump(); }))
{
    connect(&m_model, &RoomModel::pendingChanged, this, &StrokeSender::forgetConfirmed);
    connect(&m_model, &RoomModel::settingsChanged, this, &StrokeSender::resendLateIfAllowed);
    connect(&m_model, &RoomModel::slotsMoved, this, &StrokeSender::move);
    connect(&m_model, &RoomModel::wasReset, this, &StrokeSender::resendLateIfAllowed);
    connect(&m_model, &RoomModel::peopleChanged, this, &StrokeSender::resendLateIfAllowed);
}

void StrokeSender::load(const StoredStrokes &stored, qint64 lastOperation)
{
    m_lastOperation = lastOperation;
    for (const StoredStroke &one : stored.pending) {
        const auto waiting = decodeStrokes(one.strokes);
        if (!waiting || (waiting->strokes.isEmpty() && !waiting->restore)) {
            m_keeper.removeStroke(one.operation);
            continue;
        }
        m_queue.append({one.operation, *waiting, {++m_lastName}, one.strokes, true, true});
        m_lastOperation = std::max(m_lastOperation, one.operation);
    }
    for (const StoredStroke &one : stored.late) {
        if (const auto waiting = decodeStrokes(one.strokes))
            m_late.append(*waiting);
    }
    m_model.replaceUnanswered(m_queue.unanswered());
    if (!m_late.isEmpty())
        Q_EMIT lateChanged(static_cast<int>(m_late.size()));
}

void StrokeSender::entered(qint64 lastOperation, Device device)
{
    if (device == Device::Other)
        m_acknowledged.clear();
    const QList<PendingStroke> before = m_queue.unanswered();
    m_lastOperation = m_queue.renumber(lastOperation, device);
    const bool isShown = !std::exchange(m_isHeld, false);
    if (isShown && m_queue.unanswered() == before && device == Device::Same)
        return;
    m_model.replaceUnanswered(m_queue.unanswered());
    rewrite();
}

void StrokeSender::resume()
{
    m_open = true;
    resendLateIfAllowed();
    pump();
}

void StrokeSender::pause()
{
    m_open = false;
    m_inFlight = 0;
    m_busy = 0;
    ++m_epoch;
    m_retry->stop();
}

void StrokeSender::hold()
{
    pause();
    m_isHeld = true;
    m_model.replaceUnanswered({});
}

void StrokeSender::clear()
{
    pause();
    m_queue.clear();
    m_acknowledged.clear();
    const bool hadLate = !m_late.isEmpty();
    m_late.clear();
    m_lateUnder.reset();
    m_lastOperation = 0;
    m_model.replaceUnanswered({});
    rewrite();
    if (hadLate)
        Q_EMIT lateChanged(0);
}

AnswerChange StrokeSender::submit(const Stroke &stroke)
{
    if (!m_model.confirmed().people.contains(m_model.me()))
        return {};
    const Stroke clean = cleaned(stroke);
    AnswerChange change = applyStrokes(m_model.ownAnswer(), {clean}, m_model.room().slotTable);
    if (change.isEmpty())
        return change;
    const qint64 name = ++m_lastName;
    for (const Stroke &part : split(clean, limits::kRangesPerStroke))
        append({part}, name);
    Q_EMIT submitted(name);
    pump();
    return change;
}

AnswerChange StrokeSender::restore(const wire::Restore &restore, const Stroke &expected)
{
    if (!m_model.confirmed().people.contains(m_model.me()))
        return {};
    const Stroke clean = cleaned(expected);
    AnswerChange change = applyStrokes(m_model.ownAnswer(), {clean}, m_model.room().slotTable);
    const qint64 name = ++m_lastName;
    append(clean.isEmpty() ? QList<Stroke>() : QList<Stroke>{clean}, name, restore);
    Q_EMIT submitted(name);
    pump();
    return change;
}

void StrokeSender::append(const QList<Stroke> &strokes, qint64 name, const std::optional<wire::Restore> &restore)
{
    const qint64 operation = ++m_lastOperation;
    WaitingStrokes waiting{strokes, m_model.room().settingsRevision, restore};
    if (waiting.restore)
        waiting.restore->operation = operation;
    const QByteArray encoded = encodeStrokes(waiting);
    m_queue.append({operation, waiting, {name}, encoded});
    m_model.addPending({operation, strokes});
    m_keeper.addStroke({operation, encoded}, [this, operation, g = m_generation](bool ok) {
        if (!ok)
            Q_EMIT diskFailed();
        if (g != m_generation)
            return;
        m_queue.keep(operation);
        pump();
    });
}

void StrokeSender::pump()
{
    if (!m_open || m_inFlight != 0 || m_retry->isActive() || m_queue.isEmpty() || joinWaiting())
        return;
    if (m_queue.first().kept)
        send(m_queue.first());
}

/// Makes fewer messages of the strokes that were never sent; whether it did.
bool StrokeSender::joinWaiting()
{
    const std::optional<qint64> last = m_queue.join();
    if (!last)
        return false;
    m_lastOperation = *last;
    m_model.replaceUnanswered(m_queue.unanswered());
    rewrite();
    return true;
}

void StrokeSender::send(StrokeQueue::Entry &entry)
{
    entry.maybeSent = true;
    m_inFlight = entry.operation;
    const auto base = entry.waiting.base == 0 ? std::nullopt : std::optional(entry.waiting.base);
    wire::ClientMessage message = wire::PaintAnswer{entry.operation, entry.waiting.strokes, base};
    if (entry.waiting.restore) {
        entry.waiting.restore->operation = entry.operation;
        message = *entry.waiting.restore;
    }
    m_connection.send(message, [this, operation = entry.operation, epoch = m_epoch](const Connection::Reply &reply) {
        if (epoch == m_epoch)
            onReply(operation, reply);
    });
}

void StrokeSender::onReply(qint64 operation, const Connection::Reply &reply)
{
    m_inFlight = 0;
    if (!reply)
        onRefused(operation, reply.error());
    else if (const auto *done = std::get_if<wire::Done>(&*reply))
        onDone(operation, *done);
    else
        Q_EMIT outOfStep();
    pump();
}

void StrokeSender::onDone(qint64 operation, const wire::Done &done)
{
    m_busy = 0;
    m_outOfOrder = 0;
    const std::optional<StrokeQueue::Entry> entry = m_queue.take(operation);
    m_acknowledged.append(operation);
    m_model.acknowledge(operation, done.revision.value_or(0));
    forgetConfirmed();
    for (const qint64 name : entry ? entry->names : QList<qint64>())
        Q_EMIT this->done(name, done.revision);
}

void StrokeSender::onRefused(qint64 operation, const wire::Refused &refusal)
{
    switch (refusal.code) {
    case ErrorCode::Busy:
    case ErrorCode::Unavailable:
    case ErrorCode::TooManyTries:
        retryLater(refusal);
        return;
    case ErrorCode::OutOfOrder:
    case ErrorCode::NotEntered:
        m_queue.forgetSending(operation);
        if (++m_outOfOrder <= kOutOfOrderAtMost) {
            Q_EMIT outOfStep();
            return;
        }
        m_outOfOrder = 0;
        break;
    case ErrorCode::NotFound:
        if (isRestore(operation))
            break; // whose answer it was is gone; the room is there
        [[fallthrough]];
    case ErrorCode::BadToken:
        // A goodbye that says why is on its way; where none comes, entering again tells.
        if (++m_outOfOrder <= kOutOfOrderAtMost) {
            retryLater(refusal);
            return;
        }
        m_outOfOrder = 0;
        Q_EMIT outOfStep();
        return;
    default:
        m_outOfOrder = 0;
        break;
    }
    m_busy = 0;
    takeBack(operation, refusal);
}

bool StrokeSender::isRestore(qint64 operation) const
{
    const StrokeQueue::Entry *entry = m_queue.find(operation);
    return entry && entry->waiting.restore;
}

void StrokeSender::takeBack(qint64 operation, const wire::Refused &refusal)
{
    const std::optional<StrokeQueue::Entry> entry = m_queue.take(operation);
    if (!entry)
        return;
    m_model.refuse(operation);
    // A restore is not kept as a draft: by the time it could be sent the moment may not be the one that was meant.
    const bool isDraft = refusal.code == ErrorCode::Late && !entry->waiting.restore;
    if (isDraft) {
        m_lateUnder = ownDeadline();
        m_late.append(entry->waiting);
        rewrite();
    } else {
        m_keeper.removeStroke(operation);
    }
    for (const qint64 name : entry->names) {
        wire::Refused named = refusal;
        named.operation = name;
        Q_EMIT refused(named);
    }
    if (isDraft)
        Q_EMIT lateChanged(static_cast<int>(m_late.size()));
}

void StrokeSender::retryLater(const wire::Refused &refusal)
{
    const int wait = kRetryMs << std::min(m_busy++, kRetryDoublings);
    m_retry->start(std::max(wait, static_cast<int>(std::min<qint64>(refusal.retryAfter.value_or(0), 60'000))));
}

void StrokeSender::forgetConfirmed()
{
    m_acknowledged.removeIf([this](qint64 operation) {
        const QList<PendingStroke> &pending = m_model.pending();
        const bool waits = std::any_of(pending.cbegin(), pending.cend(), [=](const PendingStroke &one) {
            return one.operation == operation && one.revision != 0;
        });
        if (!waits)
            m_keeper.removeWithSnapshot(operation);
        return !waits;
    });
}

QList<Stroke> StrokeSender::lateStrokes() const
{
    QList<Stroke> strokes;
    for (const WaitingStrokes &one : m_late)
        strokes += one.strokes;
    return strokes;
}

void StrokeSender::resendLate()
{
    const QList<WaitingStrokes> late = std::exchange(m_late, {});
    if (late.isEmpty())
        return;
    for (const WaitingStrokes &waiting : late) {
        const qint64 operation = ++m_lastOperation;
        m_queue.append({operation, waiting, {++m_lastName}, encodeStrokes(waiting)});
        m_model.addPending({operation, waiting.strokes});
        Q_EMIT submitted(m_lastName);
    }
    rewrite();
    Q_EMIT lateChanged(0);
}

void StrokeSender::discardLate()
{
    if (m_late.isEmpty())
        return;
    m_late.clear();
    rewrite();
    Q_EMIT lateChanged(0);
}

/// Waiting strokes go where their slots went; the model has moved what it shows of them. One that is on its way says
/// which slots it spoke of, and the server brings it up.
void StrokeSender::move(const SlotMove &move)
{
    const qint64 revision = m_model.confirmed().settingsRevision;
    m_queue.move(move, revision);
    for (WaitingStrokes &waiting : m_late)
        moveStrokes(waiting, move, revision);
    if (!m_queue.isEmpty() || !m_late.isEmpty())
        rewrite();
}

std::optional<Instant> StrokeSender::ownDeadline() const
{
    const Room &room = m_model.confirmed();
    const Person *self = room.person(m_model.me());
    return self && self->deadline ? self->deadline : deadlineOf(room.settings);
}

/// More time was given: what came too late comes by itself. Not under the deadline the server has called late already,
/// whatever the clock here says.
void StrokeSender::resendLateIfAllowed()
{
    const Person *self = m_model.confirmed().person(m_model.me());
    if (!m_open || m_late.isEmpty() || !self || (m_lateUnder && m_lateUnder == ownDeadline()))
        return;
    const Room &room = m_model.confirmed();
    if (!paintRefusal(room.flags, room.settings, *self, m_connection.serverNow()))
        resendLate();
}

/// Puts what there is now on disk in the place of all that was; nothing of it is sent before that is done.
void StrokeSender::rewrite()
{
    ++m_generation;
    StoredStrokes stored;
    stored.pending = m_queue.toStore();
    for (const WaitingStrokes &waiting : std::as_const(m_late))
        stored.late.append({stored.late.size() + 1, encodeStrokes(waiting)});
    m_keeper.known().lastOperation = m_lastOperation;
    m_keeper.replaceStrokes(stored, [this, upTo = m_lastOperation, g = m_generation](bool ok) {
        if (!ok)
            Q_EMIT diskFailed();
        if (g != m_generation)
            return;
        m_queue.keepAllUpTo(upTo);
        pump();
    });
}

} // namespace yak
