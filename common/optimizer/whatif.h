#pragma once

#include "model/room.h"
#include "optimizer/question.h"

#include <QHash>
#include <QSet>

namespace yak {

/// What somebody supposes about a room without changing it. Who is not in the room is passed over.
struct WhatIf
{
    QSet<ParticipantId> leftOut;         ///< as if they had never come
    QHash<ParticipantId, bool> required; ///< instead of what the room says
    QHash<ParticipantId, int> weights;   ///< 1 … 100, instead of what the room says
    std::optional<qint64> duration;      ///< axis units, at least 1; then the only one

    [[nodiscard]] bool isEmpty() const { return *this == WhatIf(); }

    friend bool operator==(const WhatIf &, const WhatIf &) = default;
};

/// The room as it would be. For ranking only: its counts of places and its position stay those of the room.
[[nodiscard]] Room supposed(Room room, const WhatIf &whatIf);

/// The question as it would be asked.
[[nodiscard]] RankingQuestion supposed(RankingQuestion question, const WhatIf &whatIf);

} // namespace yak
