#pragma once

#include <QLatin1StringView>
#include <QStringView>
#include <QtGlobal>

#include <algorithm>
#include <array>
#include <optional>

namespace yak {

/// What a person says of a slot. Which of two is worse, worst() says.
enum class SlotState : quint8 {
    None,     ///< never answered
    No,       ///< cannot come
    IfNeeded, ///< can come if it must be
    Yes,      ///< can come
};

inline constexpr std::array kSlotStates{SlotState::None, SlotState::No, SlotState::IfNeeded, SlotState::Yes};

/// The worst of two, from worst to best: no, none, if needed, yes. A no stands whatever else is still to be said.
[[nodiscard]] constexpr SlotState worst(SlotState a, SlotState b)
{
    if (a == SlotState::No || b == SlotState::No)
        return SlotState::No;
    return std::min(a, b);
}

/// "none", "no", "ifNeeded", "yes".
[[nodiscard]] QLatin1StringView toText(SlotState state);
[[nodiscard]] std::optional<SlotState> slotStateFromText(QStringView text);

} // namespace yak
