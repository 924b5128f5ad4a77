#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace yak::server {

/// The request that makes a WebSocket of a connection (RFC 6455, 4.2.1), held to the letter before anybody acts on it:
/// what two programs on the way could read in two ways is not let in.
namespace upgraderequest {

/// The most lines of a head, and the most bytes of one of them, its end left aside.
constexpr qsizetype kMostLines = 100;
constexpr qsizetype kLongestLine = 8 * 1024 - 2;

/// What stands in the way of the request with this whole head, as status and headers of an answer, each line ended;
/// empty where nothing does. Origin and subprotocols are judged by others.
[[nodiscard]] QByteArray objectionTo(QByteArrayView head);

/// Whether a line ends in what is no end of a line; nothing before `from` is looked at again.
[[nodiscard]] bool hasBareLineFeed(QByteArrayView bytes, qsizetype from);

/// The answer to a head that is too long.
[[nodiscard]] QByteArray tooLong();
/// The answer to what is no head at all.
[[nodiscard]] QByteArray notUnderstood();

} // namespace upgraderequest

} // namespace yak::server
