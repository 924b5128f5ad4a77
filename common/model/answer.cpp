#include "model/answer.h"

#include <algorithm>
#include <span>

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

/// The worst state over a range, from the first segment that ends after its start on. What no segment covers is none.
SlotState worstFrom(QList<Segment>::const_iterator segment, QList<Segment>::const_iterator end, Range range)
{
    SlotState found = SlotState::Yes;
    qint64 covered = range.from;
    for (; segment != end && segment->range.from < range.to; ++segment) {
        if (segment->range.from > covered)
            found = worst(found, SlotState::None);
        found = worst(found, segment->state);
        covered = segment->range.to;
    }
    return covered < range.to ? worst(found, SlotState::None) : found;
}

/// The parts of a segment that lie in none of the cuts, of which the first is the first that could reach it.
void appendUncut(QList<Segment> &pieces, Segment segment, std::span<const Range> cuts)
{
    for (const Range cut : cuts) {
        if (cut.from >= segment.range.to)
            break;
        if (segment.range.from < cut.from)
            pieces.append({{segment.range.from, cut.from}, segment.state});
        segment.range.from = std::max(segment.range.from, cut.to);
    }
    if (!segment.range.isEmpty())
        pieces.append(segment);
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
    return worstFrom(firstEndingAfter(m_segments, range.from), m_segments.cend(), range);
}

std::vector<SlotState> Answer::over(const SlotTable &table) const
{
    std::vector<SlotState> states(static_cast<size_t>(table.size()), SlotState::None);
    auto segment = m_segments.cbegin();
    for (qsizetype i = 0; i < table.size(); ++i) {
        const Range slot = table.range(i);
        while (segment != m_segments.cend() && segment->range.to <= slot.from)
            ++segment;
        states[static_cast<size_t>(i)] = worstFrom(segment, m_segments.cend(), slot);
    }
    return states;
}

QList<Segment> Answer::within(const Ranges &ranges) const
{
    QList<Segment> found;
    for (const Range range : ranges) {
        qint64 at = range.from;
        for (auto it = firstEndingAfter(m_segments, range.from); it != m_segments.cend() && it->range.from < range.to;
             ++it) {
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
    auto cut = wanted.cbegin();
    for (const Segment &segment : std::as_const(m_segments)) {
        while (cut != wanted.cend() && cut->to <= segment.range.from)
            ++cut;
        appendUncut(pieces, segment, std::span(cut, wanted.cend()));
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
