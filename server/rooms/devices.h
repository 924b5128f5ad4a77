#pragma once

#include "rooms/case.h"
#include "rooms/roomview.h"

/// A person's own devices: which there are, and ending one.
namespace yak::server {

/// The asker's devices that are still valid, the oldest first. Forbidden to viewers, else as for readView().
[[nodiscard]] tl::expected<wire::DeviceList, wire::Refused> readDevices(storage::Stores &stores,
                                                                        const ViewRequest &request);

/// Ends one of the asker's devices. NotFound for any other.
[[nodiscard]] Verdict decide(Case &open, const wire::RevokeDevice &revoke);

} // namespace yak::server
