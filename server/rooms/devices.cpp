#include "rooms/devices.h"

#include "core/logging.h"
#include "rooms/admission.h"

namespace yak::server {

tl::expected<wire::DeviceList, wire::Refused> readDevices(storage::Stores &stores, const ViewRequest &request)
{
    const auto asker = readAsker(stores, request);
    if (!asker)
        return tl::unexpected<wire::Refused>(asker.error());
    if (!may(asker->role, Action::OwnDevices))
        return refuse(ErrorCode::Forbidden);
    const auto rows = stores.devices.validOf(request.room, asker->person, wire::kDevicesListed);
    if (!rows) {
        qCWarning(logStorage) << "cannot read devices:" << rows.error().detail;
        return refuse(ErrorCode::Unavailable);
    }
    wire::DeviceList list;
    for (const storage::DeviceRow &row : *rows)
        list.devices.append({row.id, row.label, row.createdAt});
    return list;
}

Verdict decide(Case &open, const wire::RevokeDevice &revoke)
{
    if (!may(open.self().role, Action::OwnDevices))
        return refuse(ErrorCode::Forbidden);
    const storage::DeviceRow *device = open.state.device(revoke.device);
    if (!device || device->person != open.asker.person || !device->revoked.isEmpty())
        return refuse(ErrorCode::NotFound, QStringLiteral("device"));
    open.state.revokeDevice(revoke.device, revoked::kByOwner);
    return Granted{};
}

} // namespace yak::server
