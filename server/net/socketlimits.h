#pragma once

#include "protocol/wirelimits.h"

#include <QStringList>
#include <QtGlobal>

namespace yak::server {

/// How much may come at once, and how much in the long run. Tokens a second.
struct Rate
{
    double perSecond = 0;
    double burst = 0;

    friend bool operator==(const Rate &, const Rate &) = default;
};

/// What a socket may do before it is closed. Times are milliseconds. The defaults fit an office of 2,000 people behind
/// one address, and leave places for others beside it.
struct SocketLimits
{
    int handshakeMs = 5'000; ///< from the TCP connection to the end of the HTTP upgrade
    int enterMs = 5'000;     ///< from there to the first attempt to enter a room
    int retryMs = 60'000;    ///< from an attempt that was refused, or from leaving, to the next
    int silentMs = wire::kServerDropsSilentAfterMs;
    int messageMs = 10'000; ///< for one message from its first byte to its last, and a second more for each KB of it
    int stalledMs = 10'000; ///< without a byte taken by the reader while some wait
    int closingMs = 3'000;  ///< for the closing handshake
    qint64 unsentBytes = wire::kServerFrameBytes; ///< beyond it a reader gets no more events
    int systemBufferBytes = 128 * 1024;           ///< what the system may hold for a reader beside that
    int connections = 4'000;
    int connectionsPerAddress = 2'000;
    int strangers = 256;                 ///< connections in no room at once; for a new one the oldest goes
    qsizetype strangerBytes = 32 * 1024; ///< what may come from each before it is in a room
    Rate messages{100, 400};
    Rate bytes{512 * 1024, 2 * 1024 * 1024};
    Rate addressMessages{4'000, 8'000};
    Rate addressBytes{16 * 1024 * 1024, 32 * 1024 * 1024};
    Rate addressJoins{300 / 60.0, 300};  ///< attempts, right or wrong
    Rate addressRooms{60 / 3'600.0, 60}; ///< new ones
    Rate pongBytes{1'024, 8'192};        ///< what pings of the WebSocket kind may make us send
    QStringList origins;                 ///< browsers' pages that may connect; none by default

    friend bool operator==(const SocketLimits &, const SocketLimits &) = default;
};

} // namespace yak::server
