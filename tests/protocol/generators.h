#pragma once

#include "protocol/messages.h"

#include <rapidcheck.h>

/// Random messages with every field at random, its edges included, such as may be sent. For use within rc::check().
namespace yak::any {

/// A number of the range; its ends are as likely as all between them.
[[nodiscard]] qint64 number(qint64 least, qint64 most);
/// Text of at most so many bytes of UTF-8, of all that makes text hard to carry.
[[nodiscard]] QString text(qsizetype bytes);
[[nodiscard]] RoomSettings settings();
[[nodiscard]] Stroke stroke();
/// The event with this index in the variant.
[[nodiscard]] EventBody eventBody(size_t index);

/// The message with this index in the variant.
[[nodiscard]] wire::ClientMessage clientMessage(size_t index);
[[nodiscard]] wire::ServerMessage serverMessage(size_t index);

[[nodiscard]] wire::ClientFrame clientFrame();
[[nodiscard]] wire::ServerFrame serverFrame();

} // namespace yak::any
