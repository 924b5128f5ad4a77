#pragma once

#include <QString>

namespace yak {

class RoomView;
struct Room;
struct RoomLink;

/// The message that invites others: the title, until when to answer, the link, and what to do with it. Pasted whole, it
/// is understood where a link is asked for.
[[nodiscard]] QString shareMessage(const Room &room, const RoomLink &link, const RoomView &view);

} // namespace yak
