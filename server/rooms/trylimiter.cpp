#include "rooms/trylimiter.h"

#include "core/logging.h"
#include "rooms/tokens.h"

#include <QSaveFile>

namespace yak::server {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kMostJournalBytes = 1024 * 1024;
constexpr QFileDevice::Permissions kPrivate = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

QByteArray lineOf(char change, const QString &key, Instant at)
{
    return change + QByteArray::number(at.milliseconds) + ' ' + key.toLatin1() + '\n';
}

} // namespace

TryLimiter::Key TryLimiter::subjectKey(const Try &attempt)
{
    return secretHash(u's' + attempt.subject);
}

TryLimiter::Key TryLimiter::addressKey(const Try &attempt)
{
    return secretHash(u'a' + attempt.address);
}

void TryLimiter::load(Instant now)
{
    if (m_journal.fileName().isEmpty())
        return;
    if (m_journal.open(QIODevice::ReadOnly)) {
        while (!m_journal.atEnd())
            read(m_journal.readLine(), now);
        m_journal.close();
    }
    forgetOld(now);
    rewrite();
}

void TryLimiter::read(const QByteArray &line, Instant now)
{
    const qsizetype blank = line.indexOf(' ');
    if (blank < 2 || !line.endsWith('\n'))
        return; // the end of what a crash cut off
    const Instant at{line.mid(1, blank - 1).toLongLong()};
    // A clock that was set back must not shut a name for longer than the window.
    if (at > now || at.plusMilliseconds(kWindowMs) <= now)
        return;
    apply(line.front() == '+' ? Change::Begun : Change::Forgiven, QString::fromLatin1(line.mid(blank + 1).trimmed()),
          at);
}

std::optional<qint64> TryLimiter::begin(const Try &attempt, Instant now)
{
    forgetOld(now);
    if (const auto wait = waitFor(subjectKey(attempt), kPerSubject, now))
        return wait;
    if (const auto wait = waitFor(addressKey(attempt), kPerAddress, now))
        return wait;
    note(Change::Begun, subjectKey(attempt), now);
    note(Change::Begun, addressKey(attempt), now);
    return std::nullopt;
}

void TryLimiter::forgive(const Try &attempt)
{
    for (const Key &key : {subjectKey(attempt), addressKey(attempt)}) {
        const auto found = m_tries.constFind(key);
        if (found != m_tries.cend())
            note(Change::Forgiven, key, found->last());
    }
}

void TryLimiter::note(Change change, const Key &key, Instant at)
{
    apply(change, key, at);
    if (!m_journal.isOpen())
        return;
    const QByteArray line = lineOf(change == Change::Begun ? '+' : '-', key, at);
    if (m_journal.write(line) != line.size())
        qCWarning(logNet) << "a try could not be kept:" << m_journal.errorString();
    else if (m_journal.size() > kMostJournalBytes)
        rewrite();
}

void TryLimiter::apply(Change change, const Key &key, Instant at)
{
    if (change == Change::Begun) {
        m_tries[key].append(at);
        return;
    }
    const auto found = m_tries.find(key);
    if (found == m_tries.end())
        return;
    found->removeLast();
    if (found->isEmpty())
        m_tries.erase(found);
}

std::optional<qint64> TryLimiter::waitFor(const Key &key, int most, Instant now)
{
    const auto found = m_tries.find(key);
    if (found == m_tries.end())
        return std::nullopt;
    found->removeIf([now](Instant at) { return at.plusMilliseconds(kWindowMs) <= now; });
    if (found->isEmpty()) {
        m_tries.erase(found);
        return std::nullopt;
    }
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

void TryLimiter::rewrite()
{
    m_journal.close();
    QSaveFile fresh(m_journal.fileName());
    if (fresh.open(QIODevice::WriteOnly)) {
        fresh.setPermissions(kPrivate);
        for (const auto &[key, times] : m_tries.asKeyValueRange()) {
            for (const Instant at : times)
                fresh.write(lineOf('+', key, at));
        }
    }
    const bool isWritten = fresh.commit();
    // Unbuffered: what was tried is known after a kill as well.
    if (!isWritten || !m_journal.open(QIODevice::WriteOnly | QIODevice::Append | QIODevice::Unbuffered))
        qCWarning(logNet) << "wrong tries are not kept for the next start:" << m_journal.fileName();
}

} // namespace yak::server
