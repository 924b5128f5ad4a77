#pragma once

#include "core/instant.h"

#include <QStringList>

namespace yak {

class RoomModel;
class RoomView;
struct RoomLink;

/// The names of the others who have not answered and still may at this instant, in the order they came. Empty where
/// answers are hidden.
[[nodiscard]] QStringList namesWaitedFor(const RoomModel &model, Instant now);

/// The message that asks them to answer, for an organizer to send: the title, who is waited for, the link, until when.
/// Pasted whole, it is understood where a link is asked for.
[[nodiscard]] QString reminderMessage(const RoomModel &model, const QStringList &names, const RoomLink &link,
                                      const RoomView &view);

} // namespace yak
