#pragma once

#include <QString>

namespace yak {

/// What can be done now, in a line.
struct RoomHint
{
    QString words;
    QString shorter; ///< the same where the line is short; may be empty
};

} // namespace yak
