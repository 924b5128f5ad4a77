#pragma once

#include "cache/roomstore.h"
#include "core/zone.h"
#include "model/life.h"
#include "session/roomdigest.h"

#include <QFlags>

#include <optional>

namespace yak {

/// Why a room waits for whoever looks at the list. In the order of urgency.
enum class Errand {
    NotAnswered = 1, ///< it is open, and one has said nothing
    NeedsUpdate = 2, ///< slots were added since one answered
    ClosesToday = 4, ///< by the calendar of the viewer's zone
    ClosesTomorrow = 8,
    Settled = 16,   ///< a time was settled that one has not seen in the room yet
    Reminded = 32,  ///< instead of NotAnswered: one was asked to answer since one last looked into the room
    Vanishing = 64, ///< nothing happens there, and the server will delete it unless something does
};
Q_DECLARE_FLAGS(Errands, Errand)

/// The phase of a room as last seen, by the clock: a room is not told when its deadline passes.
[[nodiscard]] Phase phaseOf(const KnownRoom &room, const RoomDigest *digest, Instant now);

/// Until when one may answer there, be it one's own deadline or the room's; empty where there is none.
[[nodiscard]] std::optional<Instant> deadlineOf(const KnownRoom &room, const RoomDigest *digest);

/// What a room wants of this person, as it was last seen. Nothing of whoever just looks on.
[[nodiscard]] Errands errandsOf(const KnownRoom &room, const RoomDigest *digest, Instant now, const Zone &zone);

} // namespace yak
