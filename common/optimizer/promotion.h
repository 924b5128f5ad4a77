#pragma once

#include "optimizer/ranking.h"

#include <stop_token>

namespace yak {

/// The parts of a window that somebody would have to say yes to, canonical.
struct Change
{
    ParticipantId person;
    Ranges toYes;

    friend bool operator==(const Change &, const Change &) = default;
};

/// A window of a question's, and how much may be tried for it: a ranking each.
struct PromotionWish
{
    SlotKey start = 0;
    qint64 duration = 0; ///< one that the question allows
    int mostTries = 4'000;
};

/// The smallest change that makes a window rank first: by the fewest people, then the fewest units, then who they are.
/// Each of them either can come after all (what they said no to or did not answer becomes yes) or is in throughout
/// (what they have as if needed, too). Empty where the window ranks first as it is. None where no change of one or two
/// people does it, where it is not found in so many tries, or where a stop was asked for. Cost: a ranking for each try;
/// only those are tried who can make up for the weight and the required people that are missing.
[[nodiscard]] std::optional<QList<Change>> promotionOf(const Availability &availability,
                                                       const RankingQuestion &question, const PromotionWish &wish,
                                                       const std::stop_token &stop = {});

} // namespace yak
