#pragma once

#include "core/ids.h"
#include "core/result.h"

#include <QString>
#include <QUrl>

namespace yak {

/// Where a room is: `yakjeong://HOST[:PORT]/ID`, with `?plain` for a server without TLS.
struct RoomLink
{
    enum class Security {
        Tls,
        Plain, ///< allowed for loopback and private addresses only
    };

    QString host;
    quint16 port = 0;
    RoomId room;
    Security security = Security::Tls;

    /// The link as it is shared; the port is left out where it is the usual one.
    [[nodiscard]] QString text() const;

    /// ws:// or wss:// of the server.
    [[nodiscard]] QUrl serverUrl() const;

    /// A link alone. BadValue where it is none, Forbidden for `?plain` on a public host.
    [[nodiscard]] static Result<RoomLink> parse(const QString &text);

    /// The first link in a pasted message, whatever stands around it. NotFound where there is none.
    [[nodiscard]] static Result<RoomLink> findIn(const QString &message);

    friend bool operator==(const RoomLink &, const RoomLink &) = default;
};

/// Whether an unencrypted connection to the host stays on this machine or a private network.
[[nodiscard]] bool isPrivateHost(const QString &host);

/// Whether the URL names a host there can be a connection to: a name or an address, but none of a version of the
/// Internet protocol yet to come (`[v7.…]`, RFC 3986), which QUrl lets through and would write as a name.
[[nodiscard]] bool hasUsableHost(const QUrl &url);

} // namespace yak
