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

/// How much promotionOf() may try, a ranking each.
inline constexpr int kMostPromotionTries = 4'000;

/// The smallest change that makes a window rank first: by the fewest people, then the fewest units, then who they are.
/// Each of them either can come after all (what they said no to or did not answer becomes yes) or is in throughout
/// (what they have as if needed, too). Empty where the window ranks first as it is. None where no change of one or two
/// people does it, where it is not found in kMostPromotionTries, or where a stop was asked for. `start` and `duration`
/// name the window; the duration is one the question allows. Cost: a ranking for each try; only those are tried who can
/// make up for the weight and the required people that are missing.
[[nodiscard]] std::optional<QList<Change>> promotionOf(const Availability &availability,
                                                       const RankingQuestion &question, SlotKey start, qint64 duration,
                                                       const std::stop_token &stop = {});

} // namespace yak
