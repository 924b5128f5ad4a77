#pragma once

#include <QList>
#include <QtGlobal>

#include <compare>

namespace yak {

/// The stable name of a slot: its first axis unit. What a unit is depends on the kind of room (a UTC minute for
/// `time`).
using SlotKey = qint64;

/// A half-open stretch [from, to) of axis units.
struct Range
{
    qint64 from = 0;
    qint64 to = 0;

    [[nodiscard]] constexpr bool isEmpty() const { return from >= to; }
    [[nodiscard]] constexpr qint64 length() const { return isEmpty() ? 0 : to - from; }
    [[nodiscard]] constexpr bool contains(qint64 unit) const { return from <= unit && unit < to; }

    friend constexpr auto operator<=>(const Range &, const Range &) = default;
};

/// Ranges in canonical form: none empty, sorted, none touching or overlapping another.
using Ranges = QList<Range>;

/// Any list of ranges in canonical form.
[[nodiscard]] Ranges normalized(Ranges ranges);

/// What both have; both canonical, so is the result. O(a + b).
[[nodiscard]] Ranges intersected(const Ranges &a, const Ranges &b);

/// What `a` has and `b` has not; both canonical, so is the result. O(a + b).
[[nodiscard]] Ranges subtracted(const Ranges &a, const Ranges &b);

/// How many units there are in all.
[[nodiscard]] qint64 totalLength(const Ranges &ranges);

} // namespace yak
