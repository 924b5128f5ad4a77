#pragma once

#include "model/room.h"
#include "protocol/codec.h"

#include <fuzzer/FuzzedDataProvider.h>

namespace yak::fuzz {

/// What there is to talk of: messages about things that are there get further than those about nothing.
struct Topic
{
    const Room &room;
    QList<DeviceId> devices;
    qint64 nextOperation = 1;
    Instant now;
};

/// Settings of a room of any kind, mostly such as a server takes.
[[nodiscard]] RoomSettings anySettings(FuzzedDataProvider &input, Instant now);

/// A name out of a few, some of them the same to a server.
[[nodiscard]] QString anyName(FuzzedDataProvider &input);

/// Any of the messages that ask a room for a change.
[[nodiscard]] wire::ClientMessage anyChange(FuzzedDataProvider &input, const Topic &topic);

/// The message as the other end has it after its way through an encoding; none where it is refused there.
[[nodiscard]] std::optional<wire::ClientMessage> asReceived(const wire::ClientMessage &message,
                                                            wire::Encoding encoding);

} // namespace yak::fuzz
