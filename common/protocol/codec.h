#pragma once

#include "core/result.h"
#include "protocol/messages.h"

#include <QByteArray>
#include <QByteArrayView>

namespace yak::wire {

/// How frames travel: CBOR in binary frames or JSON in text frames (as UTF-8 here), by the subprotocol agreed on.
enum class Encoding { Cbor, Json };

/// Why a frame could not be decoded, and what of it could be read so that the reply can name the request.
struct DecodeError
{
    ErrorCode code = ErrorCode::BadMessage;
    QString field; ///< a path such as "me.name"; empty where the frame itself is broken
    qint64 id = 0; ///< the request's id; 0 where even that could not be read
};

template<typename T>
using Decoded = tl::expected<T, DecodeError>;

/// Never throws, recurses at most kMaxDepth deep, trusts no announced length. Unknown fields are ignored, an unknown
/// type is UnknownMessage. A frame over the direction's limit is TooLarge before it is looked at. Any thread.
[[nodiscard]] Decoded<ClientFrame> decodeClientFrame(QByteArrayView bytes, Encoding encoding);
[[nodiscard]] Decoded<ServerFrame> decodeServerFrame(QByteArrayView bytes, Encoding encoding);

[[nodiscard]] QByteArray encode(const ClientFrame &frame, Encoding encoding);
[[nodiscard]] QByteArray encode(const ServerFrame &frame, Encoding encoding);

/// Parts of messages as compact JSON, for the columns of a database. Decoding fails with BadMessage.
[[nodiscard]] QByteArray toJson(const EventBody &body);
[[nodiscard]] QByteArray toJson(const RoomSettings &settings);
[[nodiscard]] QByteArray toJson(const Stroke &stroke);
[[nodiscard]] Result<EventBody> eventBodyFromJson(QByteArrayView json);
[[nodiscard]] Result<RoomSettings> settingsFromJson(QByteArrayView json);
[[nodiscard]] Result<Stroke> strokeFromJson(QByteArrayView json);

} // namespace yak::wire
