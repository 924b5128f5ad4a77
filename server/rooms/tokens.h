#pragma once

#include "core/ids.h"
#include "core/instant.h"
#include "core/result.h"

#include <QByteArray>
#include <QString>

namespace yak::server {

/// 32 random bytes as text: what a device keeps to come back with.
[[nodiscard]] QString randomSecret();

/// What is stored of a secret. It has full entropy, so a plain digest does.
[[nodiscard]] QString secretHash(const QString &secret);

/// The key file's 32 bytes, made with mode 0600 where there is none. Unavailable where it cannot be read or written,
/// OutOfData where it is no key.
[[nodiscard]] Result<QByteArray> loadOrMakeKey(const QString &path);

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

    explicit Tokens(QByteArray key) : m_key(std::move(key)) {}

    [[nodiscard]] Token mint(const RoomId &room, const DeviceId &device, Instant now) const;

    /// The device a token stands for. BadToken for one that is not ours, not for this room, or over.
    [[nodiscard]] Result<DeviceId> check(const QString &token, const RoomId &room, Instant now) const;

private:
    QByteArray m_key;
};

} // namespace yak::server
