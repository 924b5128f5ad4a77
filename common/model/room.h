#pragma once

#include "core/ids.h"
#include "model/answer.h"
#include "model/person.h"
#include "model/places.h"
#include "model/settings.h"

#include <QHash>
#include <QMap>

#include <optional>

namespace yak {

/// The settled window, in axis units; its end is its start plus the duration, slots or not.
struct Decision
{
    qint64 start = 0;
    qint64 end = 0;
    ParticipantId by; ///< null: the server, at the deadline
    Instant at;
    qint64 number = 1; ///< counts the room's decisions and withdrawals, so that a calendar knows which is the newer

    friend bool operator==(const Decision &, const Decision &) = default;
};

/// What of a room the organizers have switched, apart from its settings.
struct RoomFlags
{
    bool closed = false; ///< by hand; a deadline that passes is computed, never stored
    bool archived = false;
    std::optional<Decision> decision;
    std::optional<Decision> withdrawn; ///< where none stands: the last one, with who took it back when and its number
    std::optional<Instant> remindedAt; ///< when those who had not answered were last asked to
    std::optional<Instant> purgeAt;    ///< announced: when the server deletes the room, unless something happens in it

    friend bool operator==(const RoomFlags &, const RoomFlags &) = default;
};

/// Which of a room's events a reader gets: all, or everything but the answers of others. Each is counted by itself,
/// so the numbers of one say nothing of the other.
enum class StreamKind { All, Own };

[[nodiscard]] QLatin1StringView toText(StreamKind kind);
[[nodiscard]] std::optional<StreamKind> streamKindFromText(QStringView text);

/// A place in a stream of events: the number of those before it that the reader could see.
struct StreamPosition
{
    StreamKind kind = StreamKind::All;
    qint64 revision = 0;

    friend bool operator==(const StreamPosition &, const StreamPosition &) = default;
};

/// What a reader knows of a room. Answers of others are absent where the stream is `Own`.
struct Room
{
    RoomId id;
    RoomSettings settings;
    qint64 settingsRevision = 1; ///< counts changes of settings; a change names the one it was made on
    SlotTable slotTable;
    QString zoneRules; ///< the server's version of the time zone rules the slots were made with
    RoomFlags flags;
    QMap<ParticipantId, Person> people;
    QHash<ParticipantId, Answer> answers; ///< no entry means never answered
    SlotCounts taken; ///< places in slots with a capacity, as the server counts them: also of answers that are hidden
    StreamPosition position;

    [[nodiscard]] const Person *person(const ParticipantId &who) const;
    [[nodiscard]] Answer answerOf(const ParticipantId &who) const { return answers.value(who); }

    friend bool operator==(const Room &, const Room &) = default;
};

} // namespace yak
