#include "rooms/tokens.h"

#include <jwt.h>
#include <QCryptographicHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <sodium.h>

#include <cstdlib>
#include <memory>

namespace yak::server {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kIssuer = "yakjeong";
constexpr auto kAudience = "yakjeong-room";
constexpr auto kType = "room"; // a claim, so that no other kind of token can stand for one of these

struct FreeJwt
{
    void operator()(jwt_t *jwt) const { jwt_free(jwt); }
};
struct FreeText
{
    void operator()(char *text) const { std::free(text); }
};
using Jwt = std::unique_ptr<jwt_t, FreeJwt>;
using Text = std::unique_ptr<char, FreeText>;

const unsigned char *dataOf(const QByteArray &key)
{
    return reinterpret_cast<const unsigned char *>(key.constData());
}

tl::unexpected<Error> bad(const QString &why)
{
    return failure(ErrorCode::BadToken, why);
}

} // namespace

QString randomSecret()
{
    QByteArray bytes(32, Qt::Uninitialized);
    randombytes_buf(bytes.data(), static_cast<size_t>(bytes.size()));
    return QString::fromLatin1(bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

QString secretHash(const QString &secret)
{
    return QString::fromLatin1(QCryptographicHash::hash(secret.toUtf8(), QCryptographicHash::Sha256).toHex());
}

Result<QByteArray> verifiedClaims(const QByteArray &token, const QByteArray &key)
{
    if (token.contains('\0'))
        return bad(u"form"_s); // the library would read up to there
    jwt_t *raw = nullptr;
    if (jwt_decode(&raw, token.constData(), dataOf(key), static_cast<int>(key.size())) != 0)
        return bad(u"signature"_s);
    const Jwt jwt(raw);
    // The library takes any algorithm the header names that fits the key; there is one only.
    if (jwt_get_alg(raw) != JWT_ALG_HS256)
        return bad(u"algorithm"_s);
    const Text claims(jwt_get_grants_json(raw, nullptr));
    return claims ? Result<QByteArray>(QByteArray(claims.get())) : bad(u"claims"_s);
}

Tokens::Tokens(KeyRing keys) : m_keys(std::move(keys))
{
    const QByteArray sample = mint(RoomId::random(), DeviceId::random(), Instant{}).text.toLatin1();
    m_header = sample.first(sample.indexOf('.') + 1);
}

Tokens::Token Tokens::mint(const RoomId &room, const DeviceId &device, Instant now) const
{
    const Instant expires = now.plusSeconds(kLifetimeSeconds);
    const QByteArray &key = m_keys.present;
    jwt_t *raw = nullptr;
    if (jwt_new(&raw) != 0)
        return {};
    const Jwt jwt(raw);
    const bool isMade = jwt_set_alg(raw, JWT_ALG_HS256, dataOf(key), static_cast<int>(key.size())) == 0 &&
                        jwt_add_grant(raw, "typ", kType) == 0 && jwt_add_grant(raw, "iss", kIssuer) == 0 &&
                        jwt_add_grant(raw, "aud", kAudience) == 0 &&
                        jwt_add_grant(raw, "sub", device.text().toUtf8().constData()) == 0 &&
                        jwt_add_grant(raw, "room", room.text().toUtf8().constData()) == 0 &&
                        jwt_add_grant_int(raw, "iat", now.milliseconds / 1000) == 0 &&
                        jwt_add_grant_int(raw, "exp", expires.milliseconds / 1000) == 0;
    const Text text(isMade ? jwt_encode_str(raw) : nullptr);
    return text ? Token{QString::fromLatin1(text.get()), expires} : Token{};
}

Result<QByteArray> Tokens::verified(const QByteArray &token, Instant now) const
{
    // What a stranger says of algorithm and type is compared, not read.
    if (!token.startsWith(m_header))
        return bad(u"header"_s);
    Result<QByteArray> claims = bad(u"signature"_s);
    for (const QByteArray &key : m_keys.validAt(now)) {
        claims = verifiedClaims(token, key);
        if (claims)
            break;
    }
    return claims;
}

Result<DeviceId> Tokens::check(const QString &token, const RoomId &room, Instant now) const
{
    const auto verifiedText = verified(token.toUtf8(), now);
    if (!verifiedText)
        return tl::unexpected<Error>(verifiedText.error());
    const QJsonObject claims = QJsonDocument::fromJson(*verifiedText).object();
    if (claims["typ"_L1] != QLatin1StringView(kType) || claims["iss"_L1] != QLatin1StringView(kIssuer) ||
        claims["aud"_L1] != QLatin1StringView(kAudience) || claims["room"_L1] != room.text())
        return bad(u"claims"_s);
    if (!claims["exp"_L1].isDouble() || now >= Instant::fromSeconds(claims["exp"_L1].toInteger()))
        return bad(u"over"_s);
    const auto device = DeviceId::parse(claims["sub"_L1].toString());
    if (!device)
        return bad(u"subject"_s);
    return *device;
}

} // namespace yak::server
