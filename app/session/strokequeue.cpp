#include "session/strokequeue.h"

#include "model/limits.h"

#include <algorithm>

namespace yak {

namespace {

/// Strokes that wait for their first sending travel together from this many on: one more write here saves that many
/// round trips.
constexpr qsizetype kJoinFrom = 8;
/// Leaves the frame room for the rest of the message.
constexpr qsizetype kPaintBytes = wire::kClientFrameBytes - 4 * 1024;

} // namespace

const StrokeQueue::Entry *StrokeQueue::find(qint64 operation) const
{
    const auto found = std::ranges::find(m_entries, operation, &Entry::operation);
    return found == m_entries.end() ? nullptr : &*found;
}

std::optional<StrokeQueue::Entry> StrokeQueue::take(qint64 operation)
{
    const auto found = std::ranges::find(m_entries, operation, &Entry::operation);
    if (found == m_entries.end())
        return std::nullopt;
    Entry entry = *found;
    m_entries.erase(found);
    return entry;
}

qint64 StrokeQueue::renumber(qint64 lastOperation, Device device)
{
    QList<Entry> entries;
    qint64 next = lastOperation;
    for (Entry &entry : m_entries) {
        const bool seen = device == Device::Same && entry.maybeSent && entry.operation <= lastOperation;
        // One is in flight at a time: what lies before the last was answered before the last was sent.
        if (seen && entry.operation < lastOperation)
            continue;
        entry.maybeSent = seen;
        if (!seen)
            entry.operation = ++next;
        entries.append(entry);
    }
    m_entries = entries;
    return next;
}

std::optional<qint64> StrokeQueue::join()
{
    const auto first = std::find_if(m_entries.cbegin(), m_entries.cend(), [](const Entry &e) { return !e.maybeSent; });
    if (m_entries.cend() - first < kJoinFrom)
        return std::nullopt;
    QList<Entry> joined(m_entries.cbegin(), first);
    const auto begin = joined.size();
    qsizetype bytes = 0;
    for (auto it = first; it != m_entries.cend(); ++it) {
        const bool paints = !it->waiting.restore && joined.size() > begin && !joined.constLast().waiting.restore;
        const bool fits =
            paints && joined.constLast().waiting.base == it->waiting.base &&
            bytes + it->encoded.size() <= kPaintBytes &&
            joined.constLast().waiting.strokes.size() + it->waiting.strokes.size() <= limits::kStrokesPerPaint;
        if (!fits) {
            joined.append(*it);
            bytes = 0;
        } else {
            joined.last().waiting.strokes += it->waiting.strokes;
            joined.last().names += it->names;
        }
        bytes += it->encoded.size();
    }
    if (joined.size() - begin > (m_entries.size() - begin) / 2)
        return std::nullopt;
    qint64 last = first->operation - 1;
    for (auto it = joined.begin() + begin; it != joined.end(); ++it) {
        it->operation = ++last;
        it->encoded = encodeStrokes(it->waiting);
    }
    m_entries = joined;
    return last;
}

void StrokeQueue::forgetSending(qint64 operation)
{
    for (Entry &entry : m_entries)
        entry.maybeSent = entry.maybeSent && entry.operation != operation;
}

void StrokeQueue::keep(qint64 operation)
{
    for (Entry &entry : m_entries)
        entry.kept = entry.kept || entry.operation == operation;
}

void StrokeQueue::keepAllUpTo(qint64 operation)
{
    for (Entry &entry : m_entries)
        entry.kept = entry.kept || entry.operation <= operation;
}

void StrokeQueue::move(const SlotMove &move, qint64 revision)
{
    for (Entry &entry : m_entries) {
        moveStrokes(entry.waiting, move, revision);
        entry.encoded = encodeStrokes(entry.waiting);
    }
}

QList<PendingStroke> StrokeQueue::unanswered() const
{
    QList<PendingStroke> pending;
    for (const Entry &entry : m_entries)
        pending.append({entry.operation, entry.waiting.strokes});
    return pending;
}

QList<StoredStroke> StrokeQueue::toStore()
{
    QList<StoredStroke> stored;
    for (Entry &entry : m_entries) {
        entry.kept = false;
        stored.append({entry.operation, entry.encoded});
    }
    return stored;
}

void moveStrokes(WaitingStrokes &waiting, const SlotMove &move, qint64 revision)
{
    for (Stroke &stroke : waiting.strokes)
        stroke = moved(stroke, move);
    waiting.base = revision;
}

} // namespace yak
