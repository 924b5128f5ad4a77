#include "rooms/jobrunner.h"

#include <QSet>

#include <algorithm>

namespace yak::server {

namespace {

QString nameOf(const storage::DueJob &job)
{
    return job.room.text() + u'/' + job.row.kind + u'/' + job.row.key;
}

std::optional<Instant> earlier(std::optional<Instant> a, std::optional<Instant> b)
{
    if (!a || !b)
        return a ? a : b;
    return std::min(*a, *b);
}

} // namespace

JobRunner::JobRunner(const Clock &clock, AsyncReader &reader, const Rhythm &rhythm, Begin begin)
    : m_clock(clock), m_reader(reader), m_rhythm(rhythm), m_begin(std::move(begin))
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &JobRunner::wake);
}

void JobRunner::start()
{
    m_isOn = true;
    ask();
}

void JobRunner::stop()
{
    m_isOn = false;
    m_timer.stop();
}

void JobRunner::noteScheduled(Instant due)
{
    m_noted = earlier(m_noted, due);
    m_next = earlier(m_next, due);
    sleep();
}

void JobRunner::finished(qint64 number, How how)
{
    const storage::DueJob job = m_running.take(number);
    if (how == How::Trouble)
        putOff(job);
    else
        m_troubles.remove(nameOf(job));
    if (m_isMore && m_running.size() <= kMostRunning / 2)
        ask();
    else
        sleep();
}

void JobRunner::putOff(const storage::DueJob &job)
{
    Trouble &trouble = m_troubles[nameOf(job)];
    trouble.waitMs = std::clamp(2 * trouble.waitMs, kRetryMs, kLongestRetryMs);
    trouble.again = QDeadlineTimer(trouble.waitMs);
    m_again = std::min(m_again, trouble.again);
}

void JobRunner::forgetTroubles(const QList<storage::DueJob> &stillDue)
{
    QSet<QString> due;
    for (const storage::DueJob &job : stillDue)
        due.insert(nameOf(job));
    m_troubles.removeIf([&](const QHash<QString, Trouble>::iterator &one) {
        return one->again.hasExpired() && !due.contains(one.key());
    });
    m_again = QDeadlineTimer(QDeadlineTimer::Forever);
    for (const Trouble &trouble : std::as_const(m_troubles)) {
        if (!trouble.again.hasExpired())
            m_again = std::min(m_again, trouble.again);
    }
}

bool JobRunner::isPutOff(const QString &name) const
{
    const auto found = m_troubles.constFind(name);
    return found != m_troubles.cend() && !found->again.hasExpired();
}

bool JobRunner::isRunning(const QString &name) const
{
    return std::ranges::any_of(m_running, [&](const storage::DueJob &job) { return nameOf(job) == name; });
}

void JobRunner::wake()
{
    const bool isDue = m_next && *m_next <= m_clock.now();
    if (isDue || m_atLatest.hasExpired() || m_again.hasExpired())
        ask();
    else
        sleep();
}

void JobRunner::sleep()
{
    if (!m_isOn || m_isAsking)
        return;
    qint64 wait = std::min<qint64>(m_rhythm.longestSleepMs, m_atLatest.remainingTime());
    if (m_next)
        wait = std::min(wait, std::max<qint64>(0, m_next->milliseconds - m_clock.now().milliseconds));
    if (!m_again.isForever())
        wait = std::min(wait, m_again.remainingTime());
    m_timer.start(static_cast<int>(wait));
}

void JobRunner::ask()
{
    if (!m_isOn || m_isAsking)
        return;
    m_isAsking = true;
    m_noted.reset();
    m_atLatest.setRemainingTime(kAskMs);
    // Those that run or wait for their next try are among the answer.
    const qint64 most = kMostRunning + m_running.size() + m_troubles.size();
    const bool queued = m_reader.read(
        [group = m_rhythm.group, now = m_clock.now(),
         most](storage::Stores &stores) -> tl::expected<Found, wire::Refused> {
            auto jobs = stores.jobs.due(group, now, most);
            auto next = stores.jobs.nextAfter(group, now);
            if (!jobs || !next)
                return refuse(ErrorCode::Unavailable);
            return Found{*std::move(jobs), *next};
        },
        [this](const auto &found) { take(found); });
    if (!queued)
        take(refuse(ErrorCode::Busy));
}

void JobRunner::take(const tl::expected<Found, wire::Refused> &found)
{
    m_isAsking = false;
    if (found) {
        forgetTroubles(found->jobs);
        m_next = earlier(found->next, m_noted);
        beginAll(found->jobs);
    } else {
        m_next.reset(); // to be asked again, but not all the time
        m_again = QDeadlineTimer(kRetryMs);
    }
    sleep();
}

void JobRunner::beginAll(const QList<storage::DueJob> &jobs)
{
    m_isMore = false;
    for (const storage::DueJob &job : jobs) {
        const QString name = nameOf(job);
        if (isPutOff(name) || isRunning(name))
            continue;
        m_isMore = m_running.size() >= kMostRunning;
        if (m_isMore)
            return;
        m_running.insert(++m_lastNumber, job);
        if (!m_begin(m_lastNumber, job))
            putOff(m_running.take(m_lastNumber));
    }
    m_isMore = jobs.size() >= kMostRunning;
}

} // namespace yak::server
