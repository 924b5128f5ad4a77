#pragma once

#include <QHostAddress>

namespace yak::server {

/// Whether an address is one of the whole Internet: none of this machine, of its own or another private network, of
/// many, of documentation, and none of IPv6 that stands for such an IPv4 address. What a name resolves to is asked
/// this before anything is sent there, so that nobody makes the server speak to its neighbors.
[[nodiscard]] bool isPublic(const QHostAddress &address);

} // namespace yak::server
