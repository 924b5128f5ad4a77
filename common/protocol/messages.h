#pragma once

#include "core/errorcode.h"
#include "core/ids.h"
#include "core/instant.h"
#include "model/event.h"
#include "model/problem.h"
#include "protocol/wirelimits.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>
#include <variant>

/// Every message there is, each its own small struct. What each means, with units and limits, is told in PROTOCOL.md;
/// how each travels stands in messagefields.h. The variants are append only.
namespace yak::wire {

// ---- client to server ---------------------------------------------------------------------------------------------

struct Hello
{
    QString client;       ///< name and version of the program, for the server's log
    QStringList features; ///< names of optional features it knows
    friend bool operator==(const Hello &, const Hello &) = default;
};

/// Who somebody wants to be in a room.
struct Introduction
{
    QString name;
    QString deviceLabel; ///< what the person's list of devices will call this one
    QString pin;         ///< empty: none
    QString zone;        ///< IANA name of where they are; may be empty
    friend bool operator==(const Introduction &, const Introduction &) = default;
};

struct Create
{
    RoomSettings settings;
    Introduction me;
    QString password;        ///< of the room; empty: none
    QString invitation = {}; ///< a code of the server's, where it lets in only those who have one
    friend bool operator==(const Create &, const Create &) = default;
};

struct Join
{
    RoomId room;
    Introduction me;
    QString password;
    QString invitation = {}; ///< as in Create
    friend bool operator==(const Join &, const Join &) = default;
};

/// Enters with a device's secret or a token, or, with neither, as a viewer.
struct Open
{
    RoomId room;
    std::optional<DeviceId> device;
    QString secret;
    QString token;
    QString password; ///< for viewers, where the room has one
    std::optional<StreamPosition> known;
    QString invitation = {}; ///< as in Create; devices need none
    friend bool operator==(const Open &, const Open &) = default;
};

/// Gives up one's name and answer.
struct Leave
{
    friend bool operator==(const Leave &, const Leave &) = default;
};

struct PaintAnswer
{
    qint64 operation = 0; ///< the device's 1, 2, 3 …
    QList<Stroke> strokes;
    std::optional<qint64> base = {}; ///< the settings revision whose slots it speaks of; the present one where absent
    friend bool operator==(const PaintAnswer &, const PaintAnswer &) = default;
};

struct ChangeSettings
{
    qint64 base = 0; ///< the settings revision it was made on
    SettingsPatch patch;
    std::optional<Keep> keep = {}; ///< what answers keep when the zone changes; the moments where absent
    friend bool operator==(const ChangeSettings &, const ChangeSettings &) = default;
};

struct Rename
{
    ParticipantId person;
    QString name;
    friend bool operator==(const Rename &, const Rename &) = default;
};

struct SetRole
{
    ParticipantId person;
    Role role = Role::Participant;
    friend bool operator==(const SetRole &, const SetRole &) = default;
};

/// Fields left out stay as they are; a null deadline takes the person's own one away.
struct SetPerson
{
    ParticipantId person;
    std::optional<bool> required;
    std::optional<int> weight;
    std::optional<std::optional<Instant>> deadline;
    friend bool operator==(const SetPerson &, const SetPerson &) = default;
};

struct Remove
{
    ParticipantId person;
    friend bool operator==(const Remove &, const Remove &) = default;
};

struct Close
{
    friend bool operator==(const Close &, const Close &) = default;
};
struct Reopen
{
    friend bool operator==(const Reopen &, const Reopen &) = default;
};
struct Settle
{
    qint64 start = 0; ///< axis unit; the end follows from the room's duration
    friend bool operator==(const Settle &, const Settle &) = default;
};
struct Unsettle
{
    friend bool operator==(const Unsettle &, const Unsettle &) = default;
};
struct Archive
{
    friend bool operator==(const Archive &, const Archive &) = default;
};
struct Unarchive
{
    friend bool operator==(const Unarchive &, const Unarchive &) = default;
};

/// For good; the title typed again is the confirmation.
struct Delete
{
    QString title;
    friend bool operator==(const Delete &, const Delete &) = default;
};

struct History
{
    std::optional<qint64> before; ///< a revision of the asker's stream; empty: from the newest
    int limit = 50;
    friend bool operator==(const History &, const History &) = default;
};

/// Puts an answer back to what history says of it.
struct Restore
{
    qint64 operation = 0; ///< counted together with the device's paints
    ParticipantId person;
    StreamPosition position; ///< an event of the asker's own stream
    RestoreWay way = RestoreWay::Moment;
    friend bool operator==(const Restore &, const Restore &) = default;
};

/// Asks those who have not answered to do so.
struct Remind
{
    friend bool operator==(const Remind &, const Remind &) = default;
};

/// The room is still wanted, although nothing happens in it.
struct KeepRoom
{
    friend bool operator==(const KeepRoom &, const KeepRoom &) = default;
};

/// How a post to a webhook is written: ours, or what the chat programs of that name take.
enum class WebhookShape { Json, Slack, Discord };

[[nodiscard]] QLatin1StringView toText(WebhookShape shape);
[[nodiscard]] std::optional<WebhookShape> webhookShapeFromText(QStringView text);

/// Where the room's news are posted; an empty address ends it.
struct SetWebhook
{
    QString url;
    WebhookShape shape = WebhookShape::Json;
    friend bool operator==(const SetWebhook &, const SetWebhook &) = default;
};

/// Asks for the room's `webhookState`.
struct AskWebhook
{
    friend bool operator==(const AskWebhook &, const AskWebhook &) = default;
};

/// Asks for the `deviceList` of the asker's own devices.
struct AskDevices
{
    friend bool operator==(const AskDevices &, const AskDevices &) = default;
};

/// Ends one of the asker's own devices, the asking one too: its secret and tokens open nothing any more.
struct RevokeDevice
{
    DeviceId device;
    friend bool operator==(const RevokeDevice &, const RevokeDevice &) = default;
};

struct Since
{
    StreamPosition known;
    friend bool operator==(const Since &, const Since &) = default;
};

struct Ping
{
    friend bool operator==(const Ping &, const Ping &) = default;
};

using ClientMessage =
    std::variant<Hello, Create, Join, Open, Leave, PaintAnswer, ChangeSettings, Rename, SetRole, SetPerson, Remove,
                 Close, Reopen, Settle, Unsettle, Archive, Unarchive, Delete, History, Since, Ping, Restore, Remind,
                 KeepRoom, SetWebhook, AskWebhook, AskDevices, RevokeDevice>;

// ---- server to client ---------------------------------------------------------------------------------------------

struct Welcome
{
    QString server;
    QString zoneRules; ///< version of the time zone rules, for example "2025b"
    Instant now;
    QStringList features;
    friend bool operator==(const Welcome &, const Welcome &) = default;
};

/// The socket now stands in a room; what it shows follows as a snapshot or, after a known position, as events.
struct Entered
{
    RoomId room;
    Role role = Role::Viewer;
    std::optional<ParticipantId> person; ///< none for a viewer
    std::optional<DeviceId> device;
    QString secret; ///< only at create and join: the one time it is ever sent
    QString token;
    std::optional<Instant> tokenExpires;
    qint64 lastOperation = 0; ///< the device's last operation the server knows
    friend bool operator==(const Entered &, const Entered &) = default;
};

struct Done
{
    std::optional<qint64> operation; ///< for a paint
    std::optional<qint64> revision;  ///< in the asker's stream; none where nothing changed
    friend bool operator==(const Done &, const Done &) = default;
};

struct Refused
{
    ErrorCode code = ErrorCode::BadMessage;
    QString field;                          ///< which field of the request; may be empty
    std::optional<ProblemKind> problem;     ///< what is wrong with it
    std::optional<qint64> bound;            ///< the bound it broke
    QString subject;                        ///< which of several, for example a date
    std::optional<qint64> retryAfter;       ///< milliseconds, where waiting helps
    std::optional<SettingsPatch> present;   ///< for `stale`: what the fields say now
    std::optional<qint64> settingsRevision; ///< for `stale`
    std::optional<qint64> operation;        ///< for a paint
    Ranges slots;                           ///< for `slot-full`: those without a free place, at most kFullSlots ranges
    friend bool operator==(const Refused &, const Refused &) = default;
};

/// The events that lead from `previous` to `position`, each one step.
struct Events
{
    qint64 previous = 0;
    StreamPosition position;
    QList<Event> events;
    friend bool operator==(const Events &, const Events &) = default;
};

struct SnapshotBegin
{
    RoomId room;
    RoomSettings settings;
    qint64 settingsRevision = 1;
    Ranges slotRanges;
    qint64 unitsPerSlot = 1;
    QString zoneRules;
    RoomFlags flags;
    qint64 people = 0; ///< how many are to follow, for a progress bar
    friend bool operator==(const SnapshotBegin &, const SnapshotBegin &) = default;
};

/// A person and what of their answer fits; a person who comes again brings more of it.
struct SnapshotPerson
{
    Person person;
    Stroke answer;
    friend bool operator==(const SnapshotPerson &, const SnapshotPerson &) = default;
};

struct SnapshotPart
{
    QList<SnapshotPerson> people;
    SlotCounts taken = {}; ///< more of the places taken; of slots that no part names, none is
    friend bool operator==(const SnapshotPart &, const SnapshotPart &) = default;
};

struct SnapshotEnd
{
    StreamPosition position;
    friend bool operator==(const SnapshotEnd &, const SnapshotEnd &) = default;
};

/// How many places are taken now in the slots named, whoever may see by whom. It follows the events that made it so,
/// also for those who do not get them.
struct Places
{
    SlotCounts taken;
    friend bool operator==(const Places &, const Places &) = default;
};

/// Events were left out because the reader was too slow; it asks for what it missed.
struct Behind
{
    friend bool operator==(const Behind &, const Behind &) = default;
};

struct HistoryEntry
{
    qint64 revision = 0; ///< in the asker's stream
    Event event;
    Stroke before; ///< for a painted answer: the states before, of just its ranges
    friend bool operator==(const HistoryEntry &, const HistoryEntry &) = default;
};

struct HistoryPage
{
    QList<HistoryEntry> entries; ///< newest first
    bool more = false;
    friend bool operator==(const HistoryPage &, const HistoryPage &) = default;
};

/// Whose sockets are open now. Durable nowhere.
struct Presence
{
    QList<ParticipantId> online;
    friend bool operator==(const Presence &, const Presence &) = default;
};

struct Pong
{
    Instant now;
    friend bool operator==(const Pong &, const Pong &) = default;
};

/// Why the server closes the socket.
enum class GoodbyeReason { Restart, Removed, Revoked, NameLapsed, Deleted, TooSlow, TooMuch, Silent };

[[nodiscard]] QLatin1StringView toText(GoodbyeReason reason);
[[nodiscard]] std::optional<GoodbyeReason> goodbyeReasonFromText(QStringView text);

struct Goodbye
{
    GoodbyeReason reason = GoodbyeReason::Restart;
    std::optional<qint64> retryAfter; ///< milliseconds; none: coming back is of no use
    friend bool operator==(const Goodbye &, const Goodbye &) = default;
};

/// The room's webhook, for its organizers. The answer to `setWebhook` too.
struct WebhookState
{
    QString url; ///< empty: none
    WebhookShape shape = WebhookShape::Json;
    QString secret;                ///< hexadecimal: the key of the posts' signatures; another with each address
    QStringList hosts;             ///< whom this server posts to
    qint64 waiting = 0;            ///< posts that are still to be taken
    std::optional<Instant> lastAt; ///< of the last try
    std::optional<int> lastStatus; ///< the last try's HTTP status; 0: no answer
    friend bool operator==(const WebhookState &, const WebhookState &) = default;
};

/// One of a person's devices in a room.
struct DeviceEntry
{
    DeviceId id;
    QString label;
    Instant addedAt;
    friend bool operator==(const DeviceEntry &, const DeviceEntry &) = default;
};

/// The asker's devices that are still valid, the oldest first; at most kDevicesListed, the newest.
struct DeviceList
{
    QList<DeviceEntry> devices;
    friend bool operator==(const DeviceList &, const DeviceList &) = default;
};

using ServerMessage = std::variant<Welcome, Entered, Done, Refused, Events, SnapshotBegin, SnapshotPart, SnapshotEnd,
                                   Behind, HistoryPage, Presence, Pong, Goodbye, Places, WebhookState, DeviceList>;

// ---- frames -------------------------------------------------------------------------------------------------------

struct ClientFrame
{
    qint64 id = 0; ///< chosen by the client, 1 and up; the reply repeats it
    ClientMessage message;
    friend bool operator==(const ClientFrame &, const ClientFrame &) = default;
};

struct ServerFrame
{
    std::optional<qint64> reply; ///< the request it answers
    ServerMessage message;
    friend bool operator==(const ServerFrame &, const ServerFrame &) = default;
};

/// The device's number of what a message asks, where it counts such things.
template<typename... Messages>
[[nodiscard]] std::optional<qint64> operationOf(const std::variant<Messages...> &message)
{
    return std::visit(
        [](const auto &one) -> std::optional<qint64> {
            if constexpr (requires { one.operation; })
                return one.operation;
            else
                return std::nullopt;
        },
        message);
}

/// The message's name on the wire, for example "paint".
[[nodiscard]] QLatin1StringView nameOf(const ClientMessage &message);
[[nodiscard]] QLatin1StringView nameOf(const ServerMessage &message);

/// All names, in the variants' order.
[[nodiscard]] QStringList clientMessageNames();
[[nodiscard]] QStringList serverMessageNames();

} // namespace yak::wire
