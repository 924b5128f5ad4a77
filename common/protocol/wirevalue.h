#pragma once

#include "core/result.h"
#include "protocol/codec.h"

#include <QByteArrayView>
#include <QCborMap>

namespace yak::wire {

/// The tree both encodings share: maps with text keys, arrays, text, booleans, null and integers of at most 2^53-1 in
/// size. Anything else (bytes, tags, floats, other keys, a key twice, trailing bytes, too deep) is BadMessage.
[[nodiscard]] Result<QCborMap> parseTree(QByteArrayView bytes, Encoding encoding);

[[nodiscard]] QByteArray writeTree(const QCborMap &tree, Encoding encoding);

} // namespace yak::wire
