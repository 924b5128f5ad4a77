#pragma once

#include "model/slottable.h"
#include "model/stroke.h"

#include <rapidcheck.h>

#include <array>
#include <bitset>

/// Random ranges, strokes and tables on an axis of few units, and the plainest model of each to compare with.
namespace yak::small {

inline constexpr int kUnits = 72;

/// One flag a unit: what a set of ranges is.
using Units = std::bitset<kUnits>;
/// One state a unit: what an answer is.
using States = std::array<SlotState, kUnits>;

/// Any list of ranges: unsorted, overlapping, touching, some empty or reversed.
[[nodiscard]] Ranges anyRanges();
/// Ranges in canonical form.
[[nodiscard]] Ranges canonicalRanges();
/// Slots of 1 to 6 units, some of which continue each other.
[[nodiscard]] SlotTable anyTable();
/// Any answer, made by setting ranges at random.
[[nodiscard]] Answer anyAnswer();
/// Up to four paints, each of one of the states.
[[nodiscard]] Stroke anyStroke(const std::vector<SlotState> &states);
[[nodiscard]] Stroke anyStroke();

[[nodiscard]] Units unitsOf(const Ranges &ranges);
[[nodiscard]] States statesOf(const Answer &answer);
/// The worst state over a range, unit by unit.
[[nodiscard]] SlotState worstOf(const States &states, Range range);

/// Whether none is empty, all are sorted and none touches the next.
[[nodiscard]] bool isCanonical(const Ranges &ranges);

} // namespace yak::small
