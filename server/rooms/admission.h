#pragma once

#include "rooms/case.h"

/// Entering a room: what must hold when it is committed.
namespace yak::server {

/// The state of a room that is to be made, or why it cannot be. Walks the slots, once and for all.
[[nodiscard]] tl::expected<ParsedSettings, wire::Refused> planRoom(const MakeRoom &make, Instant now);

[[nodiscard]] Verdict decide(Case &open, const MakeRoom &make);
[[nodiscard]] Verdict decide(Case &open, const ClaimName &claim);
[[nodiscard]] Verdict decide(Case &open, const AddDevice &add);

/// Whether a name may pass to somebody who asks for it: its holder never answered, is no organizer, joined over a day
/// ago and has no open socket. Where answers are hidden none does: it would tell who has never answered.
[[nodiscard]] bool mayLapse(const Person &holder, qint64 painted, const QList<ParticipantId> &online, Instant now);

/// Why a device is no longer valid, as it stands in its row.
namespace revoked {
inline const QString kLapsed = QStringLiteral("lapsed");
inline const QString kRemoved = QStringLiteral("removed");
inline const QString kLeft = QStringLiteral("left");
inline const QString kByOwner = QStringLiteral("revoked");
} // namespace revoked

} // namespace yak::server
