#pragma once

#include "core/zone.h"
#include "model/stroke.h"

#include <QDate>
#include <QList>

#include <optional>

namespace yak {

/// A stretch of axis units and how far it went.
struct Shift
{
    Range range;
    qint64 by = 0;

    friend bool operator==(const Shift &, const Shift &) = default;
};

/// Where the units of an axis went when a change of a room's settings moved its slots: sorted by where they were, no
/// unit in two of them. What lies in none has lost its place. An empty move is none at all: everything stays.
using SlotMove = QList<Shift>;

/// The same wall times in another zone: where each UTC minute of `extent` goes, so that a clock in `to` shows there
/// what a clock in `from` showed before. Wall times that `to` skips lose their place; where `to` shows one twice it is
/// the first, unless `from` showed it twice as well.
[[nodiscard]] SlotMove keepingWallTimes(const Zone &from, const Zone &to, Range extent);

/// The same moments of a reference week on the clocks of another zone: where each minute of the week in `from` goes, on
/// the ring of a week. `monday` begins the week.
[[nodiscard]] SlotMove keepingMoments(const Zone &from, const Zone &to, QDate monday);

/// Where a unit went; empty where it lost its place.
[[nodiscard]] std::optional<qint64> moved(qint64 unit, const SlotMove &move);

/// Where ranges went, canonical.
[[nodiscard]] Ranges moved(const Ranges &ranges, const SlotMove &move);

/// An answer at its new place. Where two units meet in one, the worse state stands.
[[nodiscard]] Answer moved(const Answer &answer, const SlotMove &move);

/// A stroke that means the same slots at their new place.
[[nodiscard]] Stroke moved(const Stroke &stroke, const SlotMove &move);

/// What a stroke did, told of the slots at their new place.
[[nodiscard]] AnswerChange moved(const AnswerChange &change, const SlotMove &move);

} // namespace yak
