#pragma once

#include "protocol/roomlink.h"

#include <QString>

#include <variant>

namespace yak {

/// What somebody typed or pasted to get into a room.
struct JoinTarget
{
    enum class Kind {
        Empty,   ///< nothing yet
        Link,    ///< a link, alone or somewhere in a message
        Code,    ///< a room's code alone: it needs a server
        Damaged, ///< a link, but not a whole one
        Exposed, ///< a link without encryption to a public server
        Nothing, ///< none of these
    };

    Kind kind = Kind::Empty;
    std::optional<RoomLink> link;
    RoomId code;

    [[nodiscard]] static JoinTarget read(const QString &typed);
};

} // namespace yak
