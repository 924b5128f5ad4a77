#include "models/roomerrands.h"

#include <algorithm>
#include <array>

namespace yak {

namespace {

constexpr std::array kPhases{Phase::Open, Phase::Closed, Phase::Settled, Phase::Archived};

Errands closing(Instant deadline, Instant now, const Zone &zone)
{
    const QDate today = zone.wallTime(now).date;
    // At its very instant a deadline is over, so midnight belongs to the day before.
    const QDate last = zone.wallTime(deadline.plusMilliseconds(-1)).date;
    if (last == today)
        return Errand::ClosesToday;
    return last == today.addDays(1) ? Errands(Errand::ClosesTomorrow) : Errands();
}

} // namespace

Phase phaseOf(const KnownRoom &room, const RoomDigest *digest, Instant now)
{
    if (digest)
        return phaseAt(digest->flags, digest->settings, now);
    const auto seen = std::ranges::find(kPhases, room.phase, [](Phase phase) { return QString(toText(phase)); });
    const Phase phase = seen == kPhases.end() ? Phase::Open : *seen;
    const bool isOver = phase == Phase::Open && room.deadline && now >= *room.deadline;
    return isOver ? Phase::Closed : phase;
}

std::optional<Instant> deadlineOf(const KnownRoom &room, const RoomDigest *digest)
{
    return digest && digest->ownDeadline ? digest->ownDeadline : room.deadline;
}

Errands errandsOf(const KnownRoom &room, const RoomDigest *digest, Instant now, const Zone &zone)
{
    if (room.person.isNull() || !digest)
        return {};
    const RoomFlags &flags = digest->flags;
    Errands errands;
    errands.setFlag(Errand::Vanishing, flags.purgeAt.has_value());
    if (flags.archived)
        return errands;
    if (flags.decision) {
        errands.setFlag(Errand::Settled, flags.decision->at != digest->seenDecision);
        return errands;
    }
    const std::optional<Instant> deadline = deadlineOf(room, digest);
    if (flags.closed || (deadline && now >= *deadline))
        return errands;
    const bool isMissing = digest->ownAnswer == RoomDigest::OwnAnswer::Missing;
    const bool isReminded = isMissing && flags.remindedAt && flags.remindedAt != digest->seenReminder;
    errands.setFlag(Errand::Reminded, isReminded);
    errands.setFlag(Errand::NotAnswered, isMissing && !isReminded);
    errands.setFlag(Errand::NeedsUpdate, digest->ownAnswer == RoomDigest::OwnAnswer::Partial);
    if (deadline)
        errands |= closing(*deadline, now, zone);
    return errands;
}

} // namespace yak
