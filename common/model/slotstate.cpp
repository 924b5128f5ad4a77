#include "model/slotstate.h"

namespace yak {

using namespace Qt::StringLiterals;

QLatin1StringView toText(SlotState state)
{
    switch (state) {
    case SlotState::None:
        return "none"_L1;
    case SlotState::No:
        return "no"_L1;
    case SlotState::IfNeeded:
        return "ifNeeded"_L1;
    case SlotState::Yes:
        return "yes"_L1;
    }
    Q_UNREACHABLE();
}

std::optional<SlotState> slotStateFromText(QStringView text)
{
    for (const SlotState state : kSlotStates) {
        if (text == toText(state))
            return state;
    }
    return std::nullopt;
}

} // namespace yak
