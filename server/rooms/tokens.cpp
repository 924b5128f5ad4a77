#include "rooms/tokens.h"

#include <jwt.h>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <sodium.h>

#include <cstdlib>
#include <memory>

namespace yak::server {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kKeyBytes = 32;
constexpr auto kIssuer = "yakjeong";
constexpr auto kAudience = "yakjeong-room";

struct FreeJwt
{
    void operator()(jwt_t *jwt) const { jwt_free(jwt); }
};
struct FreeText
{
    void operator()(char *text) const { std::free(text); }
};
using Jwt = std::unique_ptr<jwt_t, FreeJwt>;

QByteArray randomBytes(qsizetype count)
{
    QByteArray bytes(count, Qt::Uninitialized);
    randombytes_buf(bytes.data(), static_cast<size_t>(bytes.size()));
    return bytes;
}

const unsigned char *dataOf(const QByteArray &key)
{
    return reinterpret_cast<const unsigned char *>(key.constData());
}

QString grant(jwt_t *jwt, const char *name)
{
    return QString::fromUtf8(jwt_get_grant(jwt, name));
}

Result<QByteArray> makeKey(const QString &path)
{
    QFile file(path);
    if (!QDir().mkpath(QFileInfo(path).absolutePath()) || !file.open(QIODevice::WriteOnly | QIODevice::NewOnly))
        return failure(ErrorCode::Unavailable, u"the key file %1 cannot be made: %2"_s.arg(path, file.errorString()));
    const QByteArray key = randomBytes(kKeyBytes);
    const bool isPrivate = file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    if (!isPrivate || file.write(key) != key.size() || !file.flush()) {
        file.remove();
        return failure(ErrorCode::Unavailable,
                       u"the key file %1 cannot be written: %2"_s.arg(path, file.errorString()));
    }
    return key;
}

} // namespace

QString randomSecret()
{
    return QString::fromLatin1(
        randomBytes(kKeyBytes).toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

QString secretHash(const QString &secret)
{
    return QString::fromLatin1(QCryptographicHash::hash(secret.toUtf8(), QCryptographicHash::Sha256).toHex());
}

Result<QByteArray> loadOrMakeKey(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        return makeKey(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::Unavailable, u"the key file %1 cannot be read: %2"_s.arg(path, file.errorString()));
    const QByteArray key = file.read(kKeyBytes + 1);
    if (key.size() != kKeyBytes)
        return failure(ErrorCode::OutOfData, u"%1 is no key; remove it and a new one is made"_s.arg(path));
    return key;
}

Tokens::Token Tokens::mint(const RoomId &room, const DeviceId &device, Instant now) const
{
    const Instant expires = now.plusSeconds(kLifetimeSeconds);
    jwt_t *raw = nullptr;
    if (jwt_new(&raw) != 0)
        return {};
    const Jwt jwt(raw);
    const bool made = jwt_set_alg(raw, JWT_ALG_HS256, dataOf(m_key), static_cast<int>(m_key.size())) == 0 &&
                      jwt_add_grant(raw, "iss", kIssuer) == 0 && jwt_add_grant(raw, "aud", kAudience) == 0 &&
                      jwt_add_grant(raw, "sub", device.text().toUtf8().constData()) == 0 &&
                      jwt_add_grant(raw, "room", room.text().toUtf8().constData()) == 0 &&
                      jwt_add_grant_int(raw, "iat", now.milliseconds / 1000) == 0 &&
                      jwt_add_grant_int(raw, "exp", expires.milliseconds / 1000) == 0;
    const std::unique_ptr<char, FreeText> text(made ? jwt_encode_str(raw) : nullptr);
    return text ? Token{QString::fromLatin1(text.get()), expires} : Token{};
}

Result<DeviceId> Tokens::check(const QString &token, const RoomId &room, Instant now) const
{
    jwt_t *raw = nullptr;
    if (jwt_decode(&raw, token.toUtf8().constData(), dataOf(m_key), static_cast<int>(m_key.size())) != 0)
        return failure(ErrorCode::BadToken, u"signature"_s);
    const Jwt jwt(raw);
    // The library takes any algorithm the header names that fits the key; there is one only.
    if (jwt_get_alg(raw) != JWT_ALG_HS256)
        return failure(ErrorCode::BadToken, u"algorithm"_s);
    if (grant(raw, "iss") != QLatin1StringView(kIssuer) || grant(raw, "aud") != QLatin1StringView(kAudience) ||
        grant(raw, "room") != room.text())
        return failure(ErrorCode::BadToken, u"claims"_s);
    if (now >= Instant::fromSeconds(jwt_get_grant_int(raw, "exp")))
        return failure(ErrorCode::BadToken, u"over"_s);
    const auto device = DeviceId::parse(grant(raw, "sub"));
    if (!device)
        return failure(ErrorCode::BadToken, u"subject"_s);
    return *device;
}

} // namespace yak::server
