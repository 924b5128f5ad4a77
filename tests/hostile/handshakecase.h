#pragma once

#include "serverharness.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace yak {

/// A request as lines, to be bent.
struct RawRequest
{
    QByteArray first = "GET / HTTP/1.1";
    QList<QByteArray> lines{"Host: localhost",           "Upgrade: websocket",
                            "Connection: Upgrade",       "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
                            "Sec-WebSocket-Version: 13", "Sec-WebSocket-Protocol: yakjeong.v1.json"};

    /// The same without the lines of that name.
    [[nodiscard]] RawRequest without(const QByteArray &name) const;
    /// The same with one more line.
    [[nodiscard]] RawRequest with(const QByteArray &line) const;
    /// The same with this line in the place of those of its name.
    [[nodiscard]] RawRequest saying(const QByteArray &line) const;
    [[nodiscard]] RawRequest asking(const QByteArray &firstLine) const;

    [[nodiscard]] QByteArray bytes(const QByteArray &lineEnd = "\r\n") const;
};

/// What became of a request, in words that a test can compare.
class HandshakeOutcome
{
public:
    /// Sends each piece by itself over a connection of its own, and waits for `expected` or for the end: "json" or
    /// "cbor" (upgraded as RFC 6455 says, with that subprotocol; a greeting behind it is answered), "refused later"
    /// (upgraded without a subprotocol, and closed with 1008), a status such as "400" (and the connection is closed),
    /// "gone" (without a word) or "waits" (for more, for a tenth of a second).
    [[nodiscard]] static QString of(const ServerHarness &server, const QList<QByteArray> &pieces,
                                    const QString &expected);
    /// The lines of the answer's head, for what a test wants to see of it besides.
    [[nodiscard]] static QByteArray answerTo(const ServerHarness &server, const QByteArray &request);
};

} // namespace yak
