#pragma once

#include "rawsocket.h"
#include "serverharness.h"

#include <QByteArray>
#include <QString>

namespace yak {

/// A frame, or what only looks like one.
struct RawFrame
{
    enum class Length { Shortest, Two, Eight }; ///< in how many bytes it is said, where that is not the shortest way
    enum class Masked { Yes, No };

    quint8 first = 0x81; ///< FIN, reserved bits and opcode
    QByteArray payload;
    Length length = Length::Shortest;
    Masked masked = Masked::Yes;
    QByteArray mask = QByteArray::fromHex("a1b2c3d4");

    [[nodiscard]] QByteArray bytes() const;
};

/// What became of what was sent, in a word that a test can compare.
class FrameOutcome
{
public:
    /// Sends each piece by itself over a connection of its own and waits for what `expected` says or for the end:
    /// "welcome" (the greeting in it was answered), "open" (nothing happened, and a greeting behind it is answered),
    /// "pong …" (with this payload, in hexadecimal), "close N" or "gone" (without a word).
    [[nodiscard]] static QString of(const ServerHarness &server, const QByteArray &subprotocol,
                                    const QList<QByteArray> &pieces, const QString &expected);
};

/// The greeting, as JSON; `client` is the name in it.
[[nodiscard]] QByteArray greeting(const QByteArray &client = "raw");

} // namespace yak
