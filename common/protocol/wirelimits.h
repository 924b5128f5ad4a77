#pragma once

#include <QLatin1StringView>
#include <QtGlobal>

/// The numbers of the protocol. PROTOCOL.md states each of them.
namespace yak::wire {

inline constexpr QLatin1StringView kCborSubprotocol{"yakjeong.v1.cbor"};
inline constexpr QLatin1StringView kJsonSubprotocol{"yakjeong.v1.json"};
inline constexpr quint16 kDefaultPort = 7423;

inline constexpr qsizetype kClientFrameBytes = 64 * 1024;
inline constexpr qsizetype kServerFrameBytes = 256 * 1024;
inline constexpr int kMaxDepth = 12;
inline constexpr qint64 kMaxInteger = (qint64{1} << 53) - 1;
/// Axis units beyond this name no slot; it keeps sums of them far from overflow.
inline constexpr qint64 kMaxUnit = qint64{1} << 40;

inline constexpr qsizetype kShortTextBytes = 256;
inline constexpr qsizetype kTokenBytes = 2048;
inline constexpr qsizetype kFeatures = 32;
/// The address of a webhook, and how many hosts a server may name.
inline constexpr qsizetype kUrlBytes = 2048;
inline constexpr qsizetype kHosts = 64;
/// A server with this feature posts a room's news where its organizers say.
inline constexpr QLatin1StringView kWebhooksFeature{"webhooks"};
inline constexpr qsizetype kHistoryPage = 200;
/// A person's devices in one list.
inline constexpr qsizetype kDevicesListed = 200;
/// The ranges of full slots that a refusal names; where there are more it names the first.
inline constexpr qsizetype kFullSlots = 500;
/// Counts of places in one frame, so that it surely fits.
inline constexpr qsizetype kPlacesPerFrame = 4'000;

/// A resync of more than this is answered by a snapshot.
inline constexpr qsizetype kCatchUpEvents = 2'000;
inline constexpr qsizetype kCatchUpBytes = kServerFrameBytes;

inline constexpr int kClientPingAfterMs = 5'000;
inline constexpr int kClientGivesUpAfterMs = 8'000;
/// Since it last said anything, however much it hears: the server goes by what it hears itself.
inline constexpr int kClientSpeaksAfterMs = 10'000;
inline constexpr int kServerDropsSilentAfterMs = 20'000;

} // namespace yak::wire
