#pragma once

#include "model/event.h"

#include <QList>

namespace yak {

/// What a change of the plan does with what people said: where it goes when the zone changes. Empty where it stays.
/// `slots_` is the extent of the slots before; what was said of slots that are gone for now, up to a year around
/// them, goes along.
[[nodiscard]] SlotMove moveFor(const Plan &before, const Plan &after, Keep keep, const Ranges &slots_);

/// The plan that has the same moments in another zone: what an organizer wants who had picked a wrong zone for the
/// right times. Slots stay the slots they are as far as the new zone's days allow. Plans without a zone stay as they
/// are.
[[nodiscard]] Plan withSameMoments(const Plan &plan, const Zone &zone);

/// The plan with the same wall times in another zone.
[[nodiscard]] Plan withSameWallTimes(Plan plan, const Zone &zone);

/// What a change of settings would do to somebody's answer, for an organizer to see before it is made.
struct AnswerFate
{
    ParticipantId person;
    qsizetype lost =
        0; ///< slots they said yes or if needed to that will be gone; the answer is kept in case they come back
    qsizetype waiting = 0; ///< new slots that they have not answered
};

/// Those whose answers the change touches, in the order of the room's people; those who never answered are not among
/// them. `after` is the room with the change applied.
[[nodiscard]] QList<AnswerFate> fatesOf(const Room &before, const Room &after, const SlotMove &move);

} // namespace yak
