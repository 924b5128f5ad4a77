#include "posts/retries.h"

#include <algorithm>
#include <array>

namespace yak::server {

namespace {

constexpr std::array<qint64, 6> kDelaysMs{5'000, 30'000, 120'000, 600'000, 1'800'000, 3'600'000};
constexpr int kNotFound = 404;
constexpr int kGone = 410;

} // namespace

PostFate fateOfPost(qint64 attempt, int status, qint64 age, double random)
{
    if (status >= 200 && status < 300)
        return {PostFate::Kind::Taken};
    if (status == kNotFound || status == kGone)
        return {PostFate::Kind::Dropped};
    const size_t step = std::min(static_cast<size_t>(std::max<qint64>(attempt, 1)) - 1, kDelaysMs.size() - 1);
    const auto delay = static_cast<qint64>(static_cast<double>(kDelaysMs[step]) * (1 + random / 10));
    if (age + delay > kPostedForMs && attempt >= kLeastAttempts)
        return {PostFate::Kind::Dropped};
    return {PostFate::Kind::Again, delay};
}

} // namespace yak::server
