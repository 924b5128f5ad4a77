#pragma once

#include "core/ids.h"
#include "model/event.h"
#include "protocol/messages.h"

#include <QList>
#include <QString>

#include <memory>
#include <optional>
#include <variant>

/// What crosses between the socket thread and the writer: values only.
namespace yak::server {

/// A device that is to be added. The secret itself goes back to its owner and is stored nowhere.
struct NewDevice
{
    DeviceId id;
    QString label;
    QString secret;
    QString secretHash;
};

/// A room with its first organizer. What needs hashing has been hashed.
struct MakeRoom
{
    RoomSettings settings;
    QString passwordHash;
    ParticipantId person;
    QString name;
    QString zone;
    QString pinHash;
    NewDevice device;
};

/// Claims a name.
struct ClaimName
{
    QString checkedPassword; ///< the room's password hash that was found to fit; empty where there was none
    ParticipantId person;
    QString name;
    QString zone;
    QString pinHash;
    enum class Pin { NotGiven, Given, Wrong } pin = Pin::NotGiven;
    QList<ParticipantId> online; ///< whose sockets are open: their names cannot lapse
    NewDevice device;
};

/// Adds a device to a person whose PIN was found to fit.
struct AddDevice
{
    QString checkedPassword;
    ParticipantId person;
    QString checkedPin; ///< the hash the PIN fitted
    NewDevice device;
};

/// Does what the room's job of this kind and key is about, if it is due. By nobody.
struct RunJob
{
    QString kind;
    QString key;
};

/// Where the room's news are posted from now on. The address was found to be allowed.
struct SetHook
{
    QString url; ///< empty: nowhere
    wire::WebhookShape shape = wire::WebhookShape::Json;
    QString secret; ///< for an address that is another than before
};

/// The room's post of this key was tried, at this address. By nobody.
struct PostTried
{
    QString key;
    QString url;
    int status = 0;    ///< of HTTP; 0: no answer
    double random = 0; ///< in [0, 1), for when it is tried again
};

/// Everything that writes. What needs no preparation is the client's own message.
using CommandBody =
    std::variant<MakeRoom, ClaimName, AddDevice, wire::Leave, wire::PaintAnswer, wire::ChangeSettings, wire::Rename,
                 wire::SetRole, wire::SetPerson, wire::Remove, wire::Close, wire::Reopen, wire::Settle, wire::Unsettle,
                 wire::Archive, wire::Unarchive, wire::Delete, wire::Restore, wire::Remind, wire::KeepRoom,
                 wire::RevokeDevice, RunJob, SetHook, PostTried>;

/// Who asks. Both null where nobody is anybody yet, or it is the server itself.
struct Asker
{
    ParticipantId person;
    DeviceId device;

    friend bool operator==(const Asker &, const Asker &) = default;
};

/// Whom to answer.
struct ReplyTo
{
    static constexpr quint64 kPostRunner = ~quint64{0};

    quint64 connection = 0; ///< 0: the server itself, which counts what it asks too
    qint64 request = 0;
};

struct Command
{
    RoomId room;
    Asker asker;
    CommandBody body;
    ReplyTo replyTo;
};

/// Somebody got in.
struct Admission
{
    ParticipantId person;
    Role role = Role::Participant;
    NewDevice device;
};

/// What became of a command.
struct Outcome
{
    ReplyTo replyTo;
    RoomId room;
    wire::ServerMessage reply;          ///< Done, Refused or WebhookState
    std::optional<Admission> admission; ///< for those who made a room, joined or signed in
};

/// An event with its place in the room's history.
struct CommittedEvent
{
    qint64 revision = 0;
    Event event;
    bool answered = false; ///< for a painted answer: whether its person counts as having answered after it
    SlotCounts places;     ///< the places taken after it, of the slots where it changed them
};

/// What a commit changed in one room. Safe to lose: a gap is noticed by its revision.
struct RoomNews
{
    enum class Fate {
        Lives,
        Deleted,
        Unsure, ///< lives, and commits whose outcome nobody heard may have changed it
    };

    RoomId room;
    QList<CommittedEvent> events;
    Fate fate = Fate::Lives;
    QList<DeviceId> revoked; ///< devices that were ended, which is nobody's news but theirs
};

/// What a commit brought, in the order of the batch.
struct BatchResult
{
    QList<Outcome> outcomes;
    QList<RoomNews> news;
    std::optional<Instant> nextDue; ///< of the jobs that were put, when the first is due
};

} // namespace yak::server
