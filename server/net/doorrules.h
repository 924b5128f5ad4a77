#pragma once

#include "net/trustedproxies.h"

#include <QSslConfiguration>

#include <optional>

namespace yak::server {

/// How connections come in.
struct DoorRules
{
    /// How a trusted proxy says whose connection it passes on. One of them and never both: what the other one says, the
    /// client may have written.
    enum class ProxyWay { ForwardedFor, ProxyProtocol };

    TrustedProxies proxies;
    ProxyWay proxyWay = ProxyWay::ForwardedFor;
    std::optional<QSslConfiguration> tls; ///< none: plain
};

} // namespace yak::server
