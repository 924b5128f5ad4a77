#pragma once

#include "model/room.h"
#include "model/stroke.h"
#include "protocol/messages.h"

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

namespace yak {

/// Whether ranges make no more slots than a room may have; else they are not worth the memory of cutting them up.
[[nodiscard]] bool makeFewEnoughSlots(const Ranges &ranges, qint64 unitsPerSlot);

/// A room out of the parts it travels in, whose slots are few enough.
[[nodiscard]] Room roomFrom(const wire::SnapshotBegin &begin, const QList<wire::SnapshotPerson> &people,
                            StreamPosition position);

/// What the store keeps of a room. Decoding gives nothing where the bytes are of another version or broken; a snapshot
/// then comes from the server. Any thread.
[[nodiscard]] QByteArray encodeRoom(const Room &room);
[[nodiscard]] std::optional<Room> decodeRoom(QByteArrayView bytes);

[[nodiscard]] QByteArray encodeStrokes(const QList<Stroke> &strokes);
[[nodiscard]] std::optional<QList<Stroke>> decodeStrokes(QByteArrayView bytes);

} // namespace yak
