#pragma once

#include "model/room.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QStringList>

#include <optional>

namespace yak {

class RoomModel;

/// What a list of rooms says of one without opening it: small, and kept beside who one is there.
struct RoomDigest
{
    /// How far the own answer goes.
    enum class OwnAnswer {
        Missing, ///< never answered
        Partial, ///< slots were added since
        Whole,
    };

    RoomSettings settings;
    RoomFlags flags;
    QStringList names;                  ///< of everybody in the room, as far as one may see them
    std::optional<Instant> ownDeadline; ///< that counts instead of the room's
    OwnAnswer ownAnswer = OwnAnswer::Missing;
    std::optional<Instant> inStepAt;     ///< when the room was last known to be as the server has it
    std::optional<Instant> seenDecision; ///< when what was settled was settled that one has seen in the room
    std::optional<Instant> seenReminder; ///< of the last reminder that one has seen in the room

    friend bool operator==(const RoomDigest &, const RoomDigest &) = default;
};

/// The digest of a room that is shown, own pending strokes and all; nothing counts as seen.
[[nodiscard]] RoomDigest digestOf(const RoomModel &model);

/// What the store keeps. Decoding gives nothing where the bytes are of another version or broken; any thread.
[[nodiscard]] QByteArray encodeDigest(const RoomDigest &digest);
[[nodiscard]] std::optional<RoomDigest> decodeDigest(QByteArrayView bytes);

/// The same for the settings of a template.
[[nodiscard]] QByteArray encodeSettings(const RoomSettings &settings);
[[nodiscard]] std::optional<RoomSettings> decodeSettings(QByteArrayView bytes);

} // namespace yak
