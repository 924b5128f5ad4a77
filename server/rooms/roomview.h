#pragma once

#include "protocol/codec.h"
#include "rooms/hub.h"
#include "storage/stores.h"

#include <optional>

/// What a reader of a room is shown. Read in one transaction, and cut to what may be seen right here, where the data is
/// read. In the reader's thread.
namespace yak::server {

/// Proof of being somebody: a device's secret, or nothing more than a token already found valid.
struct Credentials
{
    DeviceId device;
    QString secretHash; ///< empty where a token stands for it
};

struct ViewRequest
{
    RoomId room;
    std::optional<Credentials> credentials; ///< none: a viewer
    QString checkedPassword;                ///< for viewers: the room's password hash that was found to fit
    std::optional<StreamPosition> known;
    wire::Encoding encoding = wire::Encoding::Cbor;
    std::optional<qint64> reply; ///< the request the first frame answers
};

/// What is sent, and where its reader stands after it.
struct View
{
    Standing standing;
    std::optional<DeviceId> device;
    qint64 lastOperation = 0;
    QList<QByteArray> frames;
};

/// The view, or a refusal: NotFound, BadToken, NameLapsed, Forbidden (no viewers), PasswordNeeded, Unavailable.
[[nodiscard]] tl::expected<View, wire::Refused> readView(storage::Stores &stores, const ViewRequest &request);

/// Who asks, as readView() would find them: the same refusals.
[[nodiscard]] tl::expected<Standing, wire::Refused> readAsker(storage::Stores &stores, const ViewRequest &request);

struct HistoryRequest
{
    ViewRequest who;
    wire::History page;
};

/// A page of what the asker may see of the past, as one frame that fits.
[[nodiscard]] tl::expected<QByteArray, wire::Refused> readHistory(storage::Stores &stores,
                                                                  const HistoryRequest &request);

/// The room's webhook, but for the server's hosts. Forbidden to all but organizers.
[[nodiscard]] tl::expected<wire::WebhookState, wire::Refused> readWebhook(storage::Stores &stores,
                                                                          const ViewRequest &request);

} // namespace yak::server
