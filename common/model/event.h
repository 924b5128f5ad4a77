#pragma once

#include "model/room.h"
#include "model/slotmove.h"
#include "model/stroke.h"

#include <optional>
#include <variant>

namespace yak {

/// How an answer is put back: to the whole of what it was right after an event, or without just that event, where it
/// still is as the event left it.
enum class RestoreWay { Moment, Event };

[[nodiscard]] QLatin1StringView toText(RestoreWay way);
[[nodiscard]] std::optional<RestoreWay> restoreWayFromText(QStringView text);

/// What can happen in a room, each as what it set. Applying one twice is applying it once. Append only.
/// With what the room was opened, so that the whole of history can be played from it; rooms of an earlier version say
/// nothing here.
struct RoomOpened
{
    std::optional<RoomSettings> settings;
    Ranges slotRanges;
    QString zoneRules;
    friend bool operator==(const RoomOpened &, const RoomOpened &) = default;
};
struct PersonJoined
{
    Person person;
    friend bool operator==(const PersonJoined &, const PersonJoined &) = default;
};
struct PersonRenamed
{
    ParticipantId person;
    QString name;
    friend bool operator==(const PersonRenamed &, const PersonRenamed &) = default;
};
struct RoleSet
{
    ParticipantId person;
    Role role = Role::Participant;
    friend bool operator==(const RoleSet &, const RoleSet &) = default;
};
/// How a person counts in the ranking, and until when they may answer.
struct PersonSet
{
    ParticipantId person;
    bool required = false;
    int weight = 1;
    std::optional<Instant> deadline;
    friend bool operator==(const PersonSet &, const PersonSet &) = default;
};
/// The person left by themselves.
struct PersonLeft
{
    ParticipantId person;
    friend bool operator==(const PersonLeft &, const PersonLeft &) = default;
};
/// An organizer removed the person, or their unused name passed to somebody else.
struct PersonRemoved
{
    ParticipantId person;
    friend bool operator==(const PersonRemoved &, const PersonRemoved &) = default;
};
/// That an answer was put back rather than painted, and to what.
struct Restored
{
    RestoreWay way = RestoreWay::Moment;
    Instant at; ///< of the event that the answer was put back to, or that was taken back
    friend bool operator==(const Restored &, const Restored &) = default;
};
struct AnswerPainted
{
    ParticipantId person;
    Stroke effect;
    std::optional<Restored> restored = std::nullopt;
    friend bool operator==(const AnswerPainted &, const AnswerPainted &) = default;
};
/// Fields that changed; `slotRanges` is there where the plan did, and `move` where that took slots, and what was said
/// of them, to another place of the axis.
struct SettingsChanged
{
    SettingsPatch patch;
    std::optional<Ranges> slotRanges;
    std::optional<QString> zoneRules;
    qint64 settingsRevision = 1; ///< the one this change made
    SlotMove move = {};
    friend bool operator==(const SettingsChanged &, const SettingsChanged &) = default;
};
struct RoomClosed
{
    friend bool operator==(const RoomClosed &, const RoomClosed &) = default;
};
struct RoomReopened
{
    friend bool operator==(const RoomReopened &, const RoomReopened &) = default;
};
struct RoomSettled
{
    Decision decision;
    friend bool operator==(const RoomSettled &, const RoomSettled &) = default;
};
struct RoomUnsettled
{
    friend bool operator==(const RoomUnsettled &, const RoomUnsettled &) = default;
};
struct RoomArchived
{
    friend bool operator==(const RoomArchived &, const RoomArchived &) = default;
};
struct RoomUnarchived
{
    friend bool operator==(const RoomUnarchived &, const RoomUnarchived &) = default;
};

/// The deadline came and the room was open. That it is closed from then on is computed; this is for those who look
/// back.
struct DeadlinePassed
{
    Instant deadline;
    friend bool operator==(const DeadlinePassed &, const DeadlinePassed &) = default;
};
/// Nobody who holds a name is waited for any more. Told of answers, so only those who see all answers hear of it.
struct EveryoneAnswered
{
    friend bool operator==(const EveryoneAnswered &, const EveryoneAnswered &) = default;
};
/// Those who have not answered are asked to, by an organizer or at the time the room's settings say.
struct Reminded
{
    friend bool operator==(const Reminded &, const Reminded &) = default;
};
/// Nothing has happened for so long that the server will delete the room then.
struct PurgeAnnounced
{
    Instant purgeAt;
    friend bool operator==(const PurgeAnnounced &, const PurgeAnnounced &) = default;
};
/// Somebody wants the room to stay, or did something in it: it is not deleted.
struct RoomKept
{
    friend bool operator==(const RoomKept &, const RoomKept &) = default;
};

using EventBody =
    std::variant<RoomOpened, PersonJoined, PersonRenamed, RoleSet, PersonSet, PersonLeft, PersonRemoved, AnswerPainted,
                 SettingsChanged, RoomClosed, RoomReopened, RoomSettled, RoomUnsettled, RoomArchived, RoomUnarchived,
                 DeadlinePassed, EveryoneAnswered, Reminded, PurgeAnnounced, RoomKept>;

/// Something that happened: who did it (null: the server) and when, by the server's clock.
struct Event
{
    EventBody body;
    ParticipantId by;
    Instant at;

    friend bool operator==(const Event &, const Event &) = default;
};

/// What an event made different, so that views repaint just that.
struct RoomChange
{
    enum Aspect {
        Nothing = 0,
        Settings = 1,
        Slots = 2,
        People = 4,
        Answers = 8,
        Flags = 16,
    };
    int aspects = Nothing;
    ParticipantId person; ///< whose, for People and Answers
    Ranges ranges;        ///< which units, for Answers
};

/// The only way a room changes on either end. Does not move the position: that is the stream's business.
/// An event about a person who is not there changes nothing.
RoomChange apply(Room &room, const Event &event);

/// Stands for everybody where an event tells of the answers of all. Nobody has this id.
[[nodiscard]] const ParticipantId &everybody();

/// Whether it tells of an answer, which may be hidden from others, and whose: everybody() where it tells of all.
[[nodiscard]] std::optional<ParticipantId> answeringPerson(const EventBody &body);

} // namespace yak
