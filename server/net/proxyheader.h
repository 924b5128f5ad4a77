#pragma once

#include <QByteArrayView>
#include <QHostAddress>

namespace yak::server {

/// What a proxy says before anything else by the PROXY protocol, version 1 (text) or 2 (binary), about whose connection
/// it passes on.
struct ProxyHeader
{
    enum class State {
        Incomplete, ///< there is more to come
        Broken,     ///< this is no such header, or one that is longer than any honest one
        Complete,
    };

    State state = State::Incomplete;
    qsizetype size = 0;  ///< how many bytes it takes
    QHostAddress client; ///< null where the proxy speaks for itself or does not know

    /// Reads from the first byte of a connection on.
    [[nodiscard]] static ProxyHeader read(QByteArrayView bytes);
};

} // namespace yak::server
