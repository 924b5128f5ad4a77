#include "fuzzing.h"
#include "rooms/tokens.h"

#include <fuzzer/FuzzedDataProvider.h>

using namespace yak;
using namespace yak::fuzz;

namespace {

/// A server with a former key, and what it gave out.
struct Issuer
{
    const Instant now = Instant::fromSeconds(1'800'000'000);
    const RoomId room = *RoomId::parse(QString(RoomId::kLetters, u'3'));
    const RoomId otherRoom = *RoomId::parse(QString(RoomId::kLetters, u'4'));
    const DeviceId device = *DeviceId::parse(QString(DeviceId::kLetters, u'5'));
    const server::Tokens tokens{{QByteArray(server::KeyRing::kKeyBytes, 'p'),
                                 QByteArray(server::KeyRing::kKeyBytes, 'f'), now.plusSeconds(60)}};
    const server::Tokens former{{QByteArray(server::KeyRing::kKeyBytes, 'f'), {}, {}}};
    const QByteArray genuine = tokens.mint(room, device, now).text.toLatin1();
    const QByteArray older = former.mint(room, device, now).text.toLatin1();
};

const Issuer &issuer()
{
    static const Issuer one;
    return one;
}

/// A part of a token as somebody else would write it.
QByteArray encoded(const std::string &text)
{
    return QByteArray::fromStdString(text).toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

/// Changes a few places of a genuine token.
QByteArray bent(FuzzedDataProvider &input, QByteArray token)
{
    while (input.remaining_bytes() > 0 && !token.isEmpty()) {
        const auto at = input.ConsumeIntegralInRange<qsizetype>(0, token.size() - 1);
        switch (input.ConsumeIntegralInRange(0, 3)) {
        case 0:
            token[at] = input.ConsumeIntegral<char>();
            break;
        case 1:
            token.insert(at, input.ConsumeIntegral<char>());
            break;
        case 2:
            token.remove(at, 1);
            break;
        default:
            token.truncate(at);
        }
    }
    return token;
}

/// Other claims or another header before the genuine rest.
QByteArray forged(FuzzedDataProvider &input, const QByteArray &token)
{
    QList<QByteArray> parts = token.split('.');
    const auto which = input.ConsumeIntegralInRange<qsizetype>(0, parts.size() - 1);
    parts[which] = encoded(input.ConsumeRandomLengthString());
    if (input.ConsumeBool())
        parts.removeLast();
    return parts.join('.');
}

QByteArray tokenFrom(FuzzedDataProvider &input)
{
    const QByteArray &token = input.ConsumeBool() ? issuer().genuine : issuer().older;
    switch (input.ConsumeIntegralInRange(0, 3)) {
    case 0:
        return bent(input, token);
    case 1:
        return forged(input, token);
    case 2:
        return token;
    default:
        return QByteArray::fromStdString(input.ConsumeRemainingBytesAsString());
    }
}

} // namespace

/// What somebody hands in for a token: nothing but what was given out opens a room, and only that one, in its time.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    FuzzedDataProvider input(data, size);
    const Issuer &server = issuer();
    const RoomId &room = input.ConsumeIntegral<uint8_t>() % 4 == 0 ? server.otherRoom : server.room;
    const qint64 later = input.ConsumeIntegral<uint16_t>();
    const QString token = QString::fromUtf8(tokenFrom(input));
    const bool isGivenOut = token.toUtf8() == server.genuine || (token.toUtf8() == server.older && later < 60);
    const bool isGood = isGivenOut && room == server.room && later < server::Tokens::kLifetimeSeconds;
    const auto device = server.tokens.check(token, room, server.now.plusSeconds(later));
    expect(device.has_value() == isGood, "just the tokens that were given out are taken");
    expect(!device || *device == server.device, "a token stands for its device");
    // Without its header being looked at first the library reads it all.
    const auto claims = server::verifiedClaims(token.toUtf8(), QByteArray(server::KeyRing::kKeyBytes, 'p'));
    expect(claims.has_value() == (token.toUtf8() == server.genuine), "just what was signed is signed");
    return 0;
}
