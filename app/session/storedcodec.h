#pragma once

#include "model/room.h"
#include "model/stroke.h"
#include "protocol/messages.h"

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

namespace yak {

/// A room out of the parts it travels in, whose slots are few enough.
[[nodiscard]] Room roomFrom(const wire::SnapshotBegin &begin, const QList<wire::SnapshotPerson> &people,
                            StreamPosition position);

/// What the store keeps of a room. Decoding gives nothing where the bytes are of another version or broken; a snapshot
/// then comes from the server. Any thread.
[[nodiscard]] QByteArray encodeRoom(const Room &room);
[[nodiscard]] std::optional<Room> decodeRoom(QByteArrayView bytes);

/// Strokes that wait.
struct WaitingStrokes
{
    QList<Stroke> strokes;
    qint64 base = 0; ///< the settings revision whose slots they speak of; 0: taken for the present one
    std::optional<wire::Restore> restore = {}; ///< what they are expected to come to, where they are a restore

    friend bool operator==(const WaitingStrokes &, const WaitingStrokes &) = default;
};

[[nodiscard]] QByteArray encodeStrokes(const WaitingStrokes &waiting);
[[nodiscard]] std::optional<WaitingStrokes> decodeStrokes(QByteArrayView bytes);

} // namespace yak
