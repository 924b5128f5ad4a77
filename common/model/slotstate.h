#pragma once

#include <QtGlobal>
#include <algorithm>
#include <array>

namespace yak {

/// What a person says of a slot, worst first, so that the worst of several is the smallest.
enum class SlotState : quint8 {
    None,     ///< never answered
    No,       ///< cannot come
    IfNeeded, ///< can come if it must be
    Yes,      ///< can come
};

inline constexpr std::array kSlotStates{SlotState::None, SlotState::No, SlotState::IfNeeded, SlotState::Yes};

[[nodiscard]] constexpr SlotState worst(SlotState a, SlotState b)
{
    return std::min(a, b);
}

} // namespace yak
