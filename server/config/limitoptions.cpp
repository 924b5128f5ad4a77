#include "config/limitoptions.h"

namespace yak::server {

using namespace Qt::StringLiterals;

namespace {

void readCounts(Reading &reading, SocketLimits &limits)
{
    constexpr int kMostConnections = 20'000;
    reading.number(u"max-connections"_s, 1, kMostConnections,
                   [&](qint64 value) { limits.connections = static_cast<int>(value); });
    reading.number(u"max-connections-per-address"_s, 1, kMostConnections,
                   [&](qint64 value) { limits.connectionsPerAddress = static_cast<int>(value); });
    reading.number(u"max-strangers"_s, 1, kMostConnections,
                   [&](qint64 value) { limits.strangers = static_cast<int>(value); });
    reading.number(u"stranger-bytes"_s, 1'024, wire::kClientFrameBytes,
                   [&](qint64 value) { limits.strangerBytes = value; });
    reading.number(u"unsent-bytes"_s, 16 * 1024, 64 * 1024 * 1024, [&](qint64 value) { limits.unsentBytes = value; });
    reading.number(u"system-buffer-bytes"_s, 4 * 1024, 16 * 1024 * 1024,
                   [&](qint64 value) { limits.systemBufferBytes = static_cast<int>(value); });
}

void readTimes(Reading &reading, SocketLimits &limits)
{
    const auto seconds = [&reading](const QString &name, int least, int &milliseconds) {
        constexpr int kMostSeconds = 3'600;
        reading.number(name, least, kMostSeconds,
                       [&](qint64 value) { milliseconds = static_cast<int>(value) * 1'000; });
    };
    seconds(u"handshake-seconds"_s, 1, limits.handshakeMs);
    seconds(u"enter-seconds"_s, 1, limits.enterMs);
    seconds(u"retry-seconds"_s, 1, limits.retryMs);
    // Apps speak at least every ten seconds.
    seconds(u"silent-seconds"_s, wire::kClientSpeaksAfterMs / 1'000 + 1, limits.silentMs);
    seconds(u"message-seconds"_s, 1, limits.messageMs);
    seconds(u"stalled-seconds"_s, 1, limits.stalledMs);
    seconds(u"closing-seconds"_s, 1, limits.closingMs);
}

} // namespace

void readLimits(Reading &reading, SocketLimits &limits)
{
    constexpr double kMinute = 60;
    constexpr double kHour = 3'600;
    readCounts(reading, limits);
    readTimes(reading, limits);
    reading.rate(u"messages-per-second"_s, 1, limits.messages);
    reading.rate(u"messages-per-second-per-address"_s, 1, limits.addressMessages);
    reading.rate(u"bytes-per-second"_s, 1, limits.bytes);
    reading.rate(u"bytes-per-second-per-address"_s, 1, limits.addressBytes);
    reading.rate(u"joins-per-minute-per-address"_s, kMinute, limits.addressJoins);
    reading.rate(u"rooms-per-hour-per-address"_s, kHour, limits.addressRooms);
    reading.rate(u"pong-bytes-per-second"_s, 1, limits.pongBytes);
}

} // namespace yak::server
