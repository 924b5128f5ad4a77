#pragma once

#include "core/ids.h"
#include "core/instant.h"

#include <QLatin1StringView>
#include <QString>

#include <optional>

namespace yak {

/// What a person may do in a room, most first. A viewer holds no name and is in no list.
enum class Role { Organizer, CoOrganizer, Participant, Viewer };

[[nodiscard]] QLatin1StringView toText(Role role);
[[nodiscard]] std::optional<Role> roleFromText(QStringView text);

/// A named person in a room.
struct Person
{
    ParticipantId id;
    QString name; ///< as first typed
    Role role = Role::Participant;
    bool required = false;           ///< windows without them stand apart
    int weight = 1;                  ///< 1 … 100, in the ranking's sums
    QString zone;                    ///< IANA name of where they are; may be empty
    Instant joinedAt;                ///< the server's time
    std::optional<Instant> deadline; ///< their own, where an organizer gave more time

    friend bool operator==(const Person &, const Person &) = default;
};

} // namespace yak
