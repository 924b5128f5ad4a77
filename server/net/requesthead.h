#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

namespace yak::server {

/// The head of an HTTP request, as far as the door reads it; the handshake itself is read by those it is for.
namespace requesthead {

/// Where the head in `bytes` ends, behind its empty line; -1 where it goes on. Nothing before `from` is looked at
/// again.
[[nodiscard]] qsizetype endOf(QByteArrayView bytes, qsizetype from);

/// The values of every line of that name, in their order and without white space around them.
[[nodiscard]] QList<QByteArray> values(QByteArrayView head, QByteArrayView name);

} // namespace requesthead

} // namespace yak::server
