#pragma once

#include "core/instant.h"

#include <QFile>
#include <QHash>
#include <QList>
#include <QString>

#include <optional>

namespace yak::server {

/// Counts wrong tries: five a name, or a room's password from an address, and thirty an address, in 15 minutes.
/// A try is counted when it begins, so that many at once are no way around it, and forgotten when it was right.
/// Tries are kept in a file too, so that a server that is started anew knows them. Lives in the socket thread.
class TryLimiter
{
public:
    static constexpr int kPerSubject = 5;
    static constexpr int kPerAddress = 30;
    static constexpr qint64 kWindowMs = 15 * 60 * 1'000;

    /// `journal` empty: tries are kept in memory only.
    explicit TryLimiter(const QString &journal = {}) : m_journal(journal) {}

    /// What is tried, and from where.
    struct Try
    {
        QString subject;
        QString address;
    };

    /// Reads what was tried before. A file that cannot be read or written costs the memory of earlier tries and
    /// nothing else.
    void load(Instant now);

    /// Counts a try; or how many milliseconds to wait where there were too many.
    [[nodiscard]] std::optional<qint64> begin(const Try &attempt, Instant now);

    /// The try was right.
    void forgive(const Try &attempt);

private:
    using Key = QString; // hashed: neither names nor addresses stand in the file

    enum class Change { Begun, Forgiven };

    [[nodiscard]] static Key subjectKey(const Try &attempt);
    [[nodiscard]] static Key addressKey(const Try &attempt);
    [[nodiscard]] std::optional<qint64> waitFor(const Key &key, int most, Instant now);
    void note(Change change, const Key &key, Instant at);
    void apply(Change change, const Key &key, Instant at);
    void read(const QByteArray &line, Instant now);
    void forgetOld(Instant now);
    /// Writes the file anew with what still counts.
    void rewrite();

    QHash<Key, QList<Instant>> m_tries;
    Instant m_sweptAt;
    QFile m_journal;
};

} // namespace yak::server
