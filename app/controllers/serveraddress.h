#pragma once

#include "protocol/roomlink.h"

#include <QString>
#include <QUrl>

namespace yak {

/// Where a server listens, as somebody types it: "example.org", "192.168.0.4:7423", "[::1]:7423", "wss://example.org".
struct ServerAddress
{
    QString host;
    quint16 port = 0;
    RoomLink::Security security = RoomLink::Security::Tls;

    /// Without ws:// or wss:// in front, private hosts are plain and public ones are not. BadValue where it is no
    /// address, Forbidden for ws:// to a public host.
    [[nodiscard]] static Result<ServerAddress> parse(const QString &typed);
    /// The server a link leads to.
    [[nodiscard]] static ServerAddress of(const RoomLink &link);

    /// As it is shown and typed again; the port is left out where it is the usual one.
    [[nodiscard]] QString text() const;
    /// As it is shown to whoever has to know it again: of a name in other letters, which can look like another one,
    /// what the network calls it stands beside it.
    [[nodiscard]] QString shown() const;
    /// ws:// or wss:// of it.
    [[nodiscard]] QUrl url() const;
    [[nodiscard]] RoomLink linkTo(const RoomId &room) const { return {host, port, room, security}; }

    friend bool operator==(const ServerAddress &, const ServerAddress &) = default;
};

} // namespace yak
