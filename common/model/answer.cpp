#include "model/answer.h"

#include <algorithm>

namespace yak {

namespace {

void appendJoined(QList<Segment> &segments, Segment segment)
{
    if (segment.range.isEmpty())
        return;
    if (!segments.isEmpty() && segments.constLast().state == segment.state &&
        segments.constLast().range.to == segment.range.from)
        segments.last().range.to = segment.range.to;
    else
        segments.append(segment);
}

/// The first segment that ends after the unit.
auto firstEndingAfter(const QList<Segment> &segments, qint64 unit)
{
    return std::upper_bound(segments.cbegin(), segments.cend(), unit,
        [](qint64 value, const Segment &segment) { return value < segment.range.to; });
}

} // namespace

Ranges Answer::ranges(SlotState state) const
{
    Ranges found;
    for (const Segment &segment : m_segments) {
        if (segment.state == state)
            found.append(segment.range);
    }
    return found;
}

SlotState Answer::over(Range range) const
{
    SlotState found = SlotState::Yes;
    qint64 covered = range.from;
    for (auto it = firstEndingAfter(m_segments, range.from); it != m_segments.cend() && covered < range.to; ++it) {
        if (it->range.from > covered)
            break;
        found = worst(found, it->state);
        covered = it->range.to;
    }
    return covered < range.to ? SlotState::None : found;
}

std::vector<SlotState> Answer::over(const SlotTable &table) const
{
    std::vector<SlotState> states(static_cast<size_t>(table.size()), SlotState::None);
    auto segment = m_segments.cbegin();
    for (qsizetype i = 0; i < table.size(); ++i) {
        const Range slot = table.range(i);
        while (segment != m_segments.cend() && segment->range.to <= slot.from)
            ++segment;
        qint64 covered = slot.from;
        SlotState found = SlotState::Yes;
        for (auto it = segment; it != m_segments.cend() && it->range.from <= covered && covered < slot.to; ++it) {
            found = worst(found, it->state);
            covered = it->range.to;
        }
        if (covered >= slot.to)
            states[static_cast<size_t>(i)] = found;
    }
    return states;
}

QList<Segment> Answer::within(const Ranges &ranges) const
{
    QList<Segment> found;
    for (const Range range : ranges) {
        qint64 at = range.from;
        for (auto it = firstEndingAfter(m_segments, range.from); it != m_segments.cend() && it->range.from < range.to; ++it) {
            const Range part{std::max(it->range.from, range.from), std::min(it->range.to, range.to)};
            appendJoined(found, {{at, part.from}, SlotState::None});
            appendJoined(found, {part, it->state});
            at = part.to;
        }
        appendJoined(found, {{at, range.to}, SlotState::None});
    }
    return found;
}

void Answer::set(SlotState state, const Ranges &ranges)
{
    const Ranges wanted = normalized(ranges);
    if (wanted.isEmpty())
        return;
    QList<Segment> pieces;
    for (const Segment &segment : std::as_const(m_segments)) {
        for (const Range kept : subtracted({segment.range}, wanted))
            pieces.append({kept, segment.state});
    }
    if (state != SlotState::None) {
        for (const Range range : wanted)
            pieces.append({range, state});
    }
    std::sort(pieces.begin(), pieces.end(), [](const Segment &a, const Segment &b) { return a.range < b.range; });
    m_segments.clear();
    for (const Segment &piece : std::as_const(pieces))
        appendJoined(m_segments, piece);
}

} // namespace yak
