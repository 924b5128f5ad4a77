#pragma once

#include "core/instant.h"

#include <QHash>
#include <QList>
#include <QString>

#include <optional>

namespace yak::server {

/// Counts wrong tries: five a name, or a room's password from an address, and thirty an address, in 15 minutes.
/// A try is counted when it begins, so that many at once are no way around it, and forgotten when it was right.
class TryLimiter
{
public:
    static constexpr int kPerSubject = 5;
    static constexpr int kPerAddress = 30;
    static constexpr qint64 kWindowMs = 15 * 60 * 1'000;

    /// What is tried, and from where.
    struct Try
    {
        QString subject;
        QString address;
    };

    /// Counts a try; or how many milliseconds to wait where there were too many.
    [[nodiscard]] std::optional<qint64> begin(const Try &attempt, Instant now);

    /// The try was right.
    void forgive(const Try &attempt);

private:
    [[nodiscard]] std::optional<qint64> waitFor(const QString &key, int most, Instant now);
    void forgetOld(Instant now);

    QHash<QString, QList<Instant>> m_tries;
    Instant m_sweptAt;
};

} // namespace yak::server
