#pragma once

#include "core/ids.h"
#include "core/instant.h"
#include "core/result.h"
#include "rooms/keyring.h"

#include <QByteArray>
#include <QString>

namespace yak::server {

/// 32 random bytes as text: what a device keeps to come back with.
[[nodiscard]] QString randomSecret();

/// What is stored of a secret. It has full entropy, so a plain digest does.
[[nodiscard]] QString secretHash(const QString &secret);

/// The claims of a compact JWS (RFC 7515) that is signed with this key by HS256, as JSON. BadToken for any other
/// algorithm, signature or form.
[[nodiscard]] Result<QByteArray> verifiedClaims(const QByteArray &token, const QByteArray &key);

/// Mints and checks the short-lived tokens (JWT, HS256 and nothing else) that open a room for a device.
class Tokens
{
public:
    static constexpr qint64 kLifetimeSeconds = 15 * 60;

    struct Token
    {
        QString text;
        Instant expires;
    };

    explicit Tokens(KeyRing keys);

    /// From now on these are the keys.
    void setKeys(KeyRing keys) { m_keys = std::move(keys); }

    [[nodiscard]] Token mint(const RoomId &room, const DeviceId &device, Instant now) const;

    /// The device a token stands for. BadToken for one that is not ours, not for this room, or over.
    [[nodiscard]] Result<DeviceId> check(const QString &token, const RoomId &room, Instant now) const;

private:
    [[nodiscard]] Result<QByteArray> verified(const QByteArray &token, Instant now) const;

    KeyRing m_keys;
    QByteArray m_header; // with its dot; all our tokens begin with it
};

} // namespace yak::server
