#include "rooms/trylimiter.h"

namespace yak::server {

namespace {

QString subjectKey(const QString &subject)
{
    return u's' + subject;
}
QString addressKeyOf(const QString &address)
{
    return u'a' + address;
}

} // namespace

std::optional<qint64> TryLimiter::begin(const Try &attempt, Instant now)
{
    forgetOld(now);
    if (const auto wait = waitFor(subjectKey(attempt.subject), kPerSubject, now))
        return wait;
    if (const auto wait = waitFor(addressKeyOf(attempt.address), kPerAddress, now))
        return wait;
    m_tries[subjectKey(attempt.subject)].append(now);
    m_tries[addressKeyOf(attempt.address)].append(now);
    return std::nullopt;
}

void TryLimiter::forgive(const Try &attempt)
{
    for (const QString &key : {subjectKey(attempt.subject), addressKeyOf(attempt.address)}) {
        auto found = m_tries.find(key);
        if (found == m_tries.end())
            continue;
        if (!found->isEmpty())
            found->removeLast();
        if (found->isEmpty())
            m_tries.erase(found);
    }
}

std::optional<qint64> TryLimiter::waitFor(const QString &key, int most, Instant now)
{
    const auto found = m_tries.find(key);
    if (found == m_tries.end())
        return std::nullopt;
    found->removeIf([now](Instant at) { return at.plusMilliseconds(kWindowMs) <= now; });
    if (found->size() < most)
        return std::nullopt;
    return found->first().plusMilliseconds(kWindowMs).milliseconds - now.milliseconds;
}

void TryLimiter::forgetOld(Instant now)
{
    if (now < m_sweptAt.plusMilliseconds(kWindowMs))
        return;
    m_sweptAt = now;
    m_tries.removeIf([now](const auto &entry) { return entry.value().last().plusMilliseconds(kWindowMs) <= now; });
}

} // namespace yak::server
