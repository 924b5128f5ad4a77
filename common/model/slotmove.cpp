#include "model/slotmove.h"

#include <algorithm>

namespace yak {

namespace {

constexpr int kDayMinutes = 1440;
constexpr int kWeekMinutes = 7 * kDayMinutes;

void appendJoined(SlotMove &move, Shift shift)
{
    if (shift.range.isEmpty())
        return;
    if (!move.isEmpty() && move.constLast().by == shift.by && move.constLast().range.to == shift.range.from)
        move.last().range.to = shift.range.to;
    else
        move.append(shift);
}

/// The minutes of `extent` at which the way from one zone's wall to the other's can change: where either zone sets its
/// clocks, and where the times on the wall before and after that are shown.
QList<qint64> breaksOf(const Zone &from, const Zone &to, Range extent)
{
    QList<qint64> breaks{extent.from};
    const auto add = [&](qint64 minute) {
        if (extent.contains(minute))
            breaks.append(minute);
    };
    // No two zones are further apart than this.
    const qint64 margin = 2 * kDayMinutes;
    const TimeSpan span{Instant::fromMinutes(extent.from - margin), Instant::fromMinutes(extent.to + margin)};
    for (const Zone &zone : {from, to}) {
        for (const Instant change : zone.offsetChanges(span)) {
            add(change.minutes());
            for (const Instant side : {Instant::fromMinutes(change.minutes() - 1), change}) {
                const qint64 wall = change.minutes() + zone.offsetMinutes(side);
                const QDate epoch(1970, 1, 1);
                const qint64 days = wall >= 0 ? wall / kDayMinutes : -((-wall + kDayMinutes - 1) / kDayMinutes);
                const WallResolution shown =
                    from.resolve(epoch.addDays(days), static_cast<int>(wall - days * kDayMinutes));
                add(shown.reached.minutes());
                add(shown.first.minutes());
                add(shown.second.minutes());
            }
        }
    }
    std::sort(breaks.begin(), breaks.end());
    breaks.erase(std::unique(breaks.begin(), breaks.end()), breaks.end());
    return breaks;
}

std::optional<qint64> sameWallTime(const Zone &from, const Zone &to, qint64 minute)
{
    const WallTime wall = from.wallTime(Instant::fromMinutes(minute));
    const WallResolution there = to.resolve(wall.date, wall.minuteOfDay);
    if (there.kind == WallResolution::Kind::Gap)
        return std::nullopt;
    const WallResolution here = from.resolve(wall.date, wall.minuteOfDay);
    const bool isSecond = here.kind == WallResolution::Kind::Overlap && here.second.minutes() == minute;
    return (isSecond ? there.second : there.first).minutes();
}

} // namespace

SlotMove keepingWallTimes(const Zone &from, const Zone &to, Range extent)
{
    SlotMove move;
    const QList<qint64> breaks = breaksOf(from, to, extent);
    for (qsizetype i = 0; i < breaks.size(); ++i) {
        const Range piece{breaks[i], i + 1 < breaks.size() ? breaks[i + 1] : extent.to};
        if (const auto there = sameWallTime(from, to, piece.from))
            appendJoined(move, {piece, *there - piece.from});
    }
    return move;
}

SlotMove keepingMoments(const Zone &from, const Zone &to, QDate monday)
{
    // Every zone of our days stands at a multiple of this, and its clocks are set at one.
    constexpr int kStep = 5;
    SlotMove move;
    for (int minute = 0; minute < kWeekMinutes; minute += kStep) {
        const WallTime there = to.wallTime(from.resolve(monday, minute).first);
        const qint64 wall = monday.daysTo(there.date) * kDayMinutes + there.minuteOfDay;
        const qint64 onRing = (wall + kWeekMinutes) % kWeekMinutes;
        appendJoined(move, {{minute, minute + kStep}, onRing - minute});
    }
    return move;
}

std::optional<qint64> moved(qint64 unit, const SlotMove &move)
{
    if (move.isEmpty())
        return unit;
    const auto after = std::upper_bound(move.cbegin(), move.cend(), unit,
                                        [](qint64 value, const Shift &shift) { return value < shift.range.to; });
    if (after == move.cend() || !after->range.contains(unit))
        return std::nullopt;
    return unit + after->by;
}

Ranges moved(const Ranges &ranges, const SlotMove &move)
{
    if (move.isEmpty())
        return ranges;
    Ranges there;
    auto range = ranges.cbegin();
    for (const Shift &shift : move) {
        while (range != ranges.cend() && range->to <= shift.range.from)
            ++range;
        for (auto it = range; it != ranges.cend() && it->from < shift.range.to; ++it)
            there.append(
                {std::max(it->from, shift.range.from) + shift.by, std::min(it->to, shift.range.to) + shift.by});
    }
    return normalized(std::move(there));
}

Answer moved(const Answer &answer, const SlotMove &move)
{
    if (move.isEmpty() || answer.isEmpty())
        return answer;
    Ranges answered;
    for (const Segment &segment : answer.segments())
        answered.append(segment.range);
    Ranges domain;
    for (const Shift &shift : move)
        domain.append(shift.range);
    Answer there;
    // From the best to the worst: what is set later stands where two units meet.
    there.set(SlotState::Yes, moved(answer.ranges(SlotState::Yes), move));
    there.set(SlotState::IfNeeded, moved(answer.ranges(SlotState::IfNeeded), move));
    there.set(SlotState::None, moved(subtracted(normalized(std::move(domain)), normalized(answered)), move));
    there.set(SlotState::No, moved(answer.ranges(SlotState::No), move));
    return there;
}

Stroke moved(const Stroke &stroke, const SlotMove &move)
{
    Stroke there;
    for (const Paint &paint : stroke) {
        Ranges ranges = moved(normalized(paint.ranges), move);
        if (!ranges.isEmpty())
            there.append({paint.state, std::move(ranges)});
    }
    return there;
}

AnswerChange moved(const AnswerChange &change, const SlotMove &move)
{
    if (move.isEmpty())
        return change;
    AnswerChange there{moved(change.after, move), moved(change.effect, move), {}};
    for (const Segment &segment : change.before) {
        for (const Range range : moved(Ranges{segment.range}, move))
            there.before.append({range, segment.state});
    }
    std::sort(there.before.begin(), there.before.end(),
              [](const Segment &a, const Segment &b) { return a.range < b.range; });
    return there;
}

} // namespace yak
