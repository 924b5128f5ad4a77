#pragma once

#include "protocol/messages.h"
#include "protocol/modelfields.h"

/// The name of each message and its fields: the one list that encoding, decoding and PROTOCOL.md follow.
namespace yak::wire {

template<>
struct Wire<GoodbyeReason> : WireName<GoodbyeReason, goodbyeReasonFromText>
{
};

template<>
struct Wire<WebhookShape> : WireName<WebhookShape, webhookShapeFromText>
{
};

template<typename Message>
inline constexpr QLatin1StringView kMessageName{};

template<>
inline constexpr QLatin1StringView kMessageName<Hello>{"hello"};
template<>
inline constexpr QLatin1StringView kMessageName<Create>{"create"};
template<>
inline constexpr QLatin1StringView kMessageName<Join>{"join"};
template<>
inline constexpr QLatin1StringView kMessageName<Open>{"open"};
template<>
inline constexpr QLatin1StringView kMessageName<Leave>{"leave"};
template<>
inline constexpr QLatin1StringView kMessageName<PaintAnswer>{"paint"};
template<>
inline constexpr QLatin1StringView kMessageName<ChangeSettings>{"change"};
template<>
inline constexpr QLatin1StringView kMessageName<Rename>{"rename"};
template<>
inline constexpr QLatin1StringView kMessageName<SetRole>{"setRole"};
template<>
inline constexpr QLatin1StringView kMessageName<SetPerson>{"setPerson"};
template<>
inline constexpr QLatin1StringView kMessageName<Remove>{"remove"};
template<>
inline constexpr QLatin1StringView kMessageName<Close>{"close"};
template<>
inline constexpr QLatin1StringView kMessageName<Reopen>{"reopen"};
template<>
inline constexpr QLatin1StringView kMessageName<Settle>{"settle"};
template<>
inline constexpr QLatin1StringView kMessageName<Unsettle>{"unsettle"};
template<>
inline constexpr QLatin1StringView kMessageName<Archive>{"archive"};
template<>
inline constexpr QLatin1StringView kMessageName<Unarchive>{"unarchive"};
template<>
inline constexpr QLatin1StringView kMessageName<Delete>{"delete"};
template<>
inline constexpr QLatin1StringView kMessageName<History>{"history"};
template<>
inline constexpr QLatin1StringView kMessageName<Since>{"since"};
template<>
inline constexpr QLatin1StringView kMessageName<Ping>{"ping"};
template<>
inline constexpr QLatin1StringView kMessageName<Restore>{"restore"};
template<>
inline constexpr QLatin1StringView kMessageName<Remind>{"remind"};
template<>
inline constexpr QLatin1StringView kMessageName<KeepRoom>{"keepRoom"};
template<>
inline constexpr QLatin1StringView kMessageName<SetWebhook>{"setWebhook"};
template<>
inline constexpr QLatin1StringView kMessageName<AskWebhook>{"askWebhook"};
template<>
inline constexpr QLatin1StringView kMessageName<AskDevices>{"askDevices"};
template<>
inline constexpr QLatin1StringView kMessageName<RevokeDevice>{"revokeDevice"};

template<>
inline constexpr QLatin1StringView kMessageName<Welcome>{"welcome"};
template<>
inline constexpr QLatin1StringView kMessageName<Entered>{"entered"};
template<>
inline constexpr QLatin1StringView kMessageName<Done>{"done"};
template<>
inline constexpr QLatin1StringView kMessageName<Refused>{"refused"};
template<>
inline constexpr QLatin1StringView kMessageName<Events>{"events"};
template<>
inline constexpr QLatin1StringView kMessageName<SnapshotBegin>{"snapshotBegin"};
template<>
inline constexpr QLatin1StringView kMessageName<SnapshotPart>{"snapshotPart"};
template<>
inline constexpr QLatin1StringView kMessageName<SnapshotEnd>{"snapshotEnd"};
template<>
inline constexpr QLatin1StringView kMessageName<Behind>{"behind"};
template<>
inline constexpr QLatin1StringView kMessageName<HistoryPage>{"historyPage"};
template<>
inline constexpr QLatin1StringView kMessageName<Presence>{"presence"};
template<>
inline constexpr QLatin1StringView kMessageName<Pong>{"pong"};
template<>
inline constexpr QLatin1StringView kMessageName<Goodbye>{"goodbye"};
template<>
inline constexpr QLatin1StringView kMessageName<Places>{"places"};
template<>
inline constexpr QLatin1StringView kMessageName<WebhookState>{"webhookState"};
template<>
inline constexpr QLatin1StringView kMessageName<DeviceList>{"deviceList"};

inline constexpr Between kUnits{-kMaxUnit, kMaxUnit};
inline constexpr Between kCounter{0, kMaxInteger};

template<typename Io>
void fields(Io &io, As<Hello, Io> &v)
{
    io.field("client"_L1, v.client);
    io.unlessEmpty("features"_L1, v.features, Max{kFeatures});
}

template<typename Io>
void fields(Io &io, As<Introduction, Io> &v)
{
    io.field("name"_L1, v.name, Max{limits::kNameBytes});
    io.unlessEmpty("deviceLabel"_L1, v.deviceLabel, Max{limits::kDeviceLabelBytes});
    io.unlessEmpty("pin"_L1, v.pin, Max{limits::kPinBytes});
    io.unlessEmpty("zone"_L1, v.zone, Max{limits::kZoneBytes});
}

template<typename Io>
void fields(Io &io, As<Create, Io> &v)
{
    io.field("settings"_L1, v.settings);
    io.field("me"_L1, v.me);
    io.unlessEmpty("password"_L1, v.password, Max{limits::kPinBytes});
    io.unlessEmpty("invitation"_L1, v.invitation);
}

template<typename Io>
void fields(Io &io, As<Join, Io> &v)
{
    io.field("room"_L1, v.room);
    io.field("me"_L1, v.me);
    io.unlessEmpty("password"_L1, v.password, Max{limits::kPinBytes});
    io.unlessEmpty("invitation"_L1, v.invitation);
}

template<typename Io>
void fields(Io &io, As<Open, Io> &v)
{
    io.field("room"_L1, v.room);
    io.optional("device"_L1, v.device);
    io.unlessEmpty("secret"_L1, v.secret);
    io.unlessEmpty("token"_L1, v.token, Max{kTokenBytes});
    io.unlessEmpty("password"_L1, v.password, Max{limits::kPinBytes});
    io.optional("known"_L1, v.known);
    io.unlessEmpty("invitation"_L1, v.invitation);
}

template<typename Io>
void fields(Io &io, As<PaintAnswer, Io> &v)
{
    io.field("operation"_L1, v.operation, Between{1, kMaxInteger});
    io.field("strokes"_L1, v.strokes, Max{limits::kStrokesPerPaint});
    io.optional("base"_L1, v.base, kCounter);
}

template<typename Io>
void fields(Io &io, As<ChangeSettings, Io> &v)
{
    io.field("base"_L1, v.base, kCounter);
    io.field("patch"_L1, v.patch);
    io.optional("keep"_L1, v.keep);
}

template<typename Io>
void fields(Io &io, As<Rename, Io> &v)
{
    io.field("person"_L1, v.person);
    io.field("name"_L1, v.name, Max{limits::kNameBytes});
}

template<typename Io>
void fields(Io &io, As<SetRole, Io> &v)
{
    io.field("person"_L1, v.person);
    io.field("role"_L1, v.role);
}

template<typename Io>
void fields(Io &io, As<SetPerson, Io> &v)
{
    io.field("person"_L1, v.person);
    io.optional("required"_L1, v.required);
    io.optional("weight"_L1, v.weight, kWeights);
    io.optional("deadline"_L1, v.deadline);
}

template<typename Io>
void fields(Io &io, As<Remove, Io> &v)
{
    io.field("person"_L1, v.person);
}

template<typename Io>
void fields(Io &io, As<Settle, Io> &v)
{
    io.field("start"_L1, v.start, kUnits);
}

template<typename Io>
void fields(Io &io, As<Delete, Io> &v)
{
    io.field("title"_L1, v.title, Max{limits::kTitleBytes});
}

template<typename Io>
void fields(Io &io, As<History, Io> &v)
{
    io.optional("before"_L1, v.before, kCounter);
    io.field("limit"_L1, v.limit, Between{1, kHistoryPage});
}

template<typename Io>
void fields(Io &io, As<Since, Io> &v)
{
    io.field("known"_L1, v.known);
}

template<typename Io>
void fields(Io &io, As<SetWebhook, Io> &v)
{
    io.field("url"_L1, v.url, Max{kUrlBytes});
    io.field("shape"_L1, v.shape);
}

template<typename Io>
void fields(Io &io, As<WebhookState, Io> &v)
{
    io.unlessEmpty("url"_L1, v.url, Max{kUrlBytes});
    io.field("shape"_L1, v.shape);
    io.unlessEmpty("secret"_L1, v.secret);
    io.unlessEmpty("hosts"_L1, v.hosts, Max{kHosts});
    io.field("waiting"_L1, v.waiting, kCounter);
    io.optional("lastAt"_L1, v.lastAt);
    io.optional("lastStatus"_L1, v.lastStatus, Between{0, 999});
}

template<typename Io>
void fields(Io &io, As<RevokeDevice, Io> &v)
{
    io.field("device"_L1, v.device);
}

template<typename Io>
void fields(Io &io, As<DeviceEntry, Io> &v)
{
    io.field("id"_L1, v.id);
    io.unlessEmpty("label"_L1, v.label, Max{limits::kDeviceLabelBytes});
    io.field("addedAt"_L1, v.addedAt);
}

template<typename Io>
void fields(Io &io, As<DeviceList, Io> &v)
{
    io.field("devices"_L1, v.devices, Max{kDevicesListed});
}

template<typename Io>
void fields(Io &io, As<Restore, Io> &v)
{
    io.field("operation"_L1, v.operation, Between{1, kMaxInteger});
    io.field("person"_L1, v.person);
    io.field("position"_L1, v.position);
    io.field("way"_L1, v.way);
}

template<typename Io>
void fields(Io &io, As<Welcome, Io> &v)
{
    io.field("server"_L1, v.server);
    io.unlessEmpty("zoneRules"_L1, v.zoneRules);
    io.field("now"_L1, v.now);
    io.unlessEmpty("features"_L1, v.features, Max{kFeatures});
}

template<typename Io>
void fields(Io &io, As<Entered, Io> &v)
{
    io.field("room"_L1, v.room);
    io.field("role"_L1, v.role);
    io.optional("person"_L1, v.person);
    io.optional("device"_L1, v.device);
    io.unlessEmpty("secret"_L1, v.secret);
    io.unlessEmpty("token"_L1, v.token, Max{kTokenBytes});
    io.optional("tokenExpires"_L1, v.tokenExpires);
    io.field("lastOperation"_L1, v.lastOperation, kCounter);
}

template<typename Io>
void fields(Io &io, As<Done, Io> &v)
{
    io.optional("operation"_L1, v.operation, kCounter);
    io.optional("revision"_L1, v.revision, kCounter);
}

template<typename Io>
void fields(Io &io, As<Refused, Io> &v)
{
    io.field("code"_L1, v.code);
    io.unlessEmpty("field"_L1, v.field);
    io.optional("problem"_L1, v.problem);
    io.optional("bound"_L1, v.bound);
    io.unlessEmpty("subject"_L1, v.subject);
    io.optional("retryAfter"_L1, v.retryAfter, kCounter);
    io.optional("present"_L1, v.present);
    io.optional("settingsRevision"_L1, v.settingsRevision, kCounter);
    io.optional("operation"_L1, v.operation, kCounter);
    io.unlessEmpty("slots"_L1, v.slots, Max{kFullSlots});
}

template<typename Io>
void fields(Io &io, As<Events, Io> &v)
{
    io.field("previous"_L1, v.previous, kCounter);
    io.field("position"_L1, v.position);
    io.field("events"_L1, v.events, Max{kCatchUpEvents});
}

template<typename Io>
void fields(Io &io, As<SnapshotBegin, Io> &v)
{
    io.field("room"_L1, v.room);
    io.field("settings"_L1, v.settings);
    io.field("settingsRevision"_L1, v.settingsRevision, kCounter);
    io.field("slotRanges"_L1, v.slotRanges, Max{limits::kSlots});
    io.field("unitsPerSlot"_L1, v.unitsPerSlot, Between{1, 1440});
    io.unlessEmpty("zoneRules"_L1, v.zoneRules);
    io.field("flags"_L1, v.flags);
    io.field("people"_L1, v.people, kCounter);
}

template<typename Io>
void fields(Io &io, As<SnapshotPerson, Io> &v)
{
    io.field("person"_L1, v.person);
    io.unlessEmpty("answer"_L1, v.answer);
}

template<typename Io>
void fields(Io &io, As<SnapshotPart, Io> &v)
{
    io.field("people"_L1, v.people, Max{limits::kParticipants});
    io.unlessEmpty("taken"_L1, v.taken);
}

template<typename Io>
void fields(Io &io, As<Places, Io> &v)
{
    io.field("taken"_L1, v.taken);
}

template<typename Io>
void fields(Io &io, As<SnapshotEnd, Io> &v)
{
    io.field("position"_L1, v.position);
}

template<typename Io>
void fields(Io &io, As<HistoryEntry, Io> &v)
{
    io.field("revision"_L1, v.revision, kCounter);
    io.field("event"_L1, v.event);
    io.unlessEmpty("before"_L1, v.before);
}

template<typename Io>
void fields(Io &io, As<HistoryPage, Io> &v)
{
    io.field("entries"_L1, v.entries, Max{kHistoryPage});
    io.field("more"_L1, v.more);
}

template<typename Io>
void fields(Io &io, As<Presence, Io> &v)
{
    io.field("online"_L1, v.online, Max{limits::kParticipants});
}

template<typename Io>
void fields(Io &io, As<Pong, Io> &v)
{
    io.field("now"_L1, v.now);
}

template<typename Io>
void fields(Io &io, As<Goodbye, Io> &v)
{
    io.field("reason"_L1, v.reason);
    io.optional("retryAfter"_L1, v.retryAfter, kCounter);
}

} // namespace yak::wire
