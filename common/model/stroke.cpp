#include "model/stroke.h"

#include <algorithm>
#include <numeric>

namespace yak {

namespace {

/// Segments as one paint a state, in the order of the states.
Stroke asStroke(const QList<Segment> &segments)
{
    Stroke stroke;
    for (const SlotState state : kSlotStates) {
        Ranges ranges;
        for (const Segment &segment : segments) {
            if (segment.state == state)
                ranges.append(segment.range);
        }
        if (!ranges.isEmpty())
            stroke.append({state, normalized(std::move(ranges))});
    }
    return stroke;
}

/// Where two answers differ, among `where`.
Ranges difference(const Answer &a, const Answer &b, const Ranges &where)
{
    const QList<Segment> inA = a.within(where);
    const QList<Segment> inB = b.within(where);
    Ranges different;
    // Both lists cover just the same units, so they can be walked side by side.
    for (auto i = inA.cbegin(), j = inB.cbegin(); i != inA.cend() && j != inB.cend();) {
        const Range both{std::max(i->range.from, j->range.from), std::min(i->range.to, j->range.to)};
        if (!both.isEmpty() && i->state != j->state)
            different.append(both);
        if (i->range.to < j->range.to)
            ++i;
        else
            ++j;
    }
    return normalized(std::move(different));
}

/// Where the stroke may have changed the answer.
Ranges applyOne(Answer &answer, const Stroke &stroke, const SlotTable &table)
{
    const bool isFirst = answer.isEmpty();
    Ranges touched;
    for (const Paint &paint : stroke) {
        const Ranges clipped = intersected(normalized(paint.ranges), table.ranges());
        answer.set(paint.state, clipped);
        touched += clipped;
    }
    if (!isFirst || answer.isEmpty())
        return touched;
    Ranges said;
    for (const Segment &segment : answer.segments())
        said.append(segment.range);
    answer.set(SlotState::No, subtracted(table.ranges(), normalized(std::move(said))));
    return table.ranges();
}

} // namespace

Ranges AnswerChange::ranges() const
{
    Ranges all;
    for (const Paint &paint : effect)
        all += paint.ranges;
    return normalized(std::move(all));
}

AnswerChange applyStrokes(const Answer &answer, const QList<Stroke> &strokes, const SlotTable &table)
{
    AnswerChange change{answer, {}, {}};
    Ranges touched;
    for (const Stroke &stroke : strokes)
        touched += applyOne(change.after, stroke, table);
    const Ranges changed = difference(answer, change.after, normalized(std::move(touched)));
    change.effect = asStroke(change.after.within(changed));
    change.before = answer.within(changed);
    return change;
}

Stroke inverseOf(const AnswerChange &undone, const Answer &now)
{
    Ranges untouched;
    for (const Paint &paint : undone.effect) {
        for (const Segment &segment : now.within(paint.ranges)) {
            if (segment.state == paint.state)
                untouched.append(segment.range);
        }
    }
    untouched = normalized(std::move(untouched));
    Stroke inverse;
    for (const Paint &paint : asStroke(undone.before)) {
        Ranges back = intersected(paint.ranges, untouched);
        if (!back.isEmpty())
            inverse.append({paint.state, std::move(back)});
    }
    return inverse;
}

Stroke strokeTo(const Answer &moment, const SlotTable &table)
{
    return asStroke(moment.within(table.ranges()));
}

qsizetype rangeCount(const Stroke &stroke)
{
    return std::accumulate(stroke.cbegin(), stroke.cend(), qsizetype{0},
                           [](qsizetype sum, const Paint &paint) { return sum + paint.ranges.size(); });
}

QList<Stroke> split(const Stroke &stroke, qsizetype limit)
{
    QList<Stroke> parts;
    qsizetype room = 0;
    for (const Paint &paint : stroke) {
        for (qsizetype at = 0; at < paint.ranges.size();) {
            if (room == 0) {
                parts.append(Stroke{});
                room = limit;
            }
            const qsizetype count = std::min(room, paint.ranges.size() - at);
            parts.last().append({paint.state, paint.ranges.mid(at, count)});
            at += count;
            room -= count;
        }
    }
    return parts;
}

} // namespace yak
