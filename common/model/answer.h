#pragma once

#include "model/range.h"
#include "model/slotstate.h"
#include "model/slottable.h"

#include <QList>

#include <vector>

namespace yak {

/// A stretch of axis units in one state.
struct Segment
{
    Range range;
    SlotState state = SlotState::None;

    friend bool operator==(const Segment &, const Segment &) = default;
};

/// A person's answer: what they said of each axis unit, also of units that have no slot at present (a slot that comes
/// back brings its answer along). Kept as sorted, disjoint segments, neighbors of one state joined; none is not kept.
class Answer
{
public:
    Answer() = default;

    /// Whether nothing has ever been said: such a person is waited for, not counted.
    [[nodiscard]] bool isEmpty() const { return m_segments.isEmpty(); }

    [[nodiscard]] const QList<Segment> &segments() const { return m_segments; }

    /// The units in one of the states no, if needed or yes, canonical.
    [[nodiscard]] Ranges ranges(SlotState state) const;

    /// The worst state over a range: what a slot's state is, and a window's.
    [[nodiscard]] SlotState over(Range range) const;

    /// The state of each slot, in the table's order. O(slots + segments).
    [[nodiscard]] std::vector<SlotState> over(const SlotTable &table) const;

    /// The segments within `ranges`, the stretches without an answer as segments of state none.
    [[nodiscard]] QList<Segment> within(const Ranges &ranges) const;

    /// Puts every unit of the ranges into the state; none forgets them. O(segments + ranges).
    void set(SlotState state, const Ranges &ranges);

    friend bool operator==(const Answer &, const Answer &) = default;

private:
    QList<Segment> m_segments;
};

} // namespace yak
