#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QHostAddress>
#include <QList>

#include <optional>

namespace yak::server {

/// The proxies whose word about who a client is counts; that of anybody else is as if it were not there.
class TrustedProxies
{
public:
    /// One address or network: "10.0.0.7", "10.0.0.0/8", "fd00::/8". BadValue for anything else.
    [[nodiscard]] Result<void> add(const QString &text);

    [[nodiscard]] bool contains(const QHostAddress &address) const;
    [[nodiscard]] bool isEmpty() const { return m_networks.isEmpty(); }

    /// Whose connection it is that `peer` passes on, by the lines of X-Forwarded-For in their order. Each proxy has
    /// added at the end whom it heard it from, so they are read from there, through those we trust, to the first we do
    /// not: what stands before that one is its own say. What is no address ends the reading, and the last proxy stands
    /// for all behind it.
    [[nodiscard]] QHostAddress clientOf(const QHostAddress &peer, const QList<QByteArray> &forwardedFor) const;

private:
    struct Network
    {
        QHostAddress address;
        int bits = 0;
    };
    QList<Network> m_networks;
};

/// An IPv4 address in IPv6's clothes as the IPv4 address it is.
[[nodiscard]] QHostAddress plainAddress(const QHostAddress &address);

/// An address in numbers and nothing else, neither a name nor a short form.
[[nodiscard]] std::optional<QHostAddress> numericAddress(const QString &text);

} // namespace yak::server
