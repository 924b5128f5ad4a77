#pragma once

#include <QtGlobal>

namespace yak::server {

/// What becomes of a post that was tried.
struct PostFate
{
    enum class Kind {
        Taken,   ///< the other side has it
        Dropped, ///< it will never be taken, or not in good time
        Again,   ///< to be tried again after the delay
    };
    Kind kind = Kind::Taken;
    qint64 delayMs = 0;

    friend bool operator==(const PostFate &, const PostFate &) = default;
};

/// How long a post is tried for, from what it tells of on; and how often at least, for news that had to wait.
inline constexpr qint64 kPostedForMs = 24LL * 60 * 60 * 1'000;
inline constexpr qint64 kLeastAttempts = 5;

/// After the `attempt`th attempt (1 and up) ended with this HTTP status, or 0 for no answer, at an `age` of the news in
/// milliseconds. Delays grow from 5 seconds to an hour; `random` in [0, 1) lengthens one by up to a tenth, so that what
/// failed together does not come back together.
[[nodiscard]] PostFate fateOfPost(qint64 attempt, int status, qint64 age, double random);

} // namespace yak::server
