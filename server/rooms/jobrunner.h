#pragma once

#include "core/clock.h"
#include "rooms/asyncreader.h"

#include <QDeadlineTimer>
#include <QHash>
#include <QTimer>

#include <functional>
#include <optional>

namespace yak::server {

/// Has jobs done when they are due. It keeps none: what is to be done stands in the database, and who was killed over
/// it, or had the database go away, finds it there again. Lives in the socket thread.
class JobRunner final : public QObject
{
    Q_OBJECT

public:
    /// Begins a job, whose end is to be told to finished() by this number; false where it cannot be begun now.
    using Begin = std::function<bool(qint64 number, const storage::DueJob &job)>;

    struct Rhythm
    {
        storage::JobGroup group = storage::JobGroup::Commands;
        int longestSleepMs = 30'000; ///< how often the clock is looked at in any case, since it may have been set
    };

    JobRunner(const Clock &clock, AsyncReader &reader, const Rhythm &rhythm, Begin begin);

    /// Does all that is overdue, and from then on what becomes due.
    void start();
    void stop();

    /// A commit has put a job that is due then.
    void noteScheduled(Instant due);

    enum class How { Done, Trouble };
    /// A job has come to its end, or is to be tried again later.
    void finished(qint64 number, How how);

private:
    static constexpr qsizetype kMostRunning = 64;
    static constexpr qint64 kAskMs = 30'000;
    static constexpr qint64 kRetryMs = 2'000; // and twice as long each time
    static constexpr qint64 kLongestRetryMs = 30'000;

    struct Found
    {
        QList<storage::DueJob> jobs;
        std::optional<Instant> next;
    };
    struct Trouble
    {
        QDeadlineTimer again;
        qint64 waitMs = 0;
    };

    void wake();
    void sleep();
    void ask();
    void take(const tl::expected<Found, wire::Refused> &found);
    void beginAll(const QList<storage::DueJob> &jobs);
    void putOff(const storage::DueJob &job);
    void forgetTroubles(const QList<storage::DueJob> &stillDue);
    [[nodiscard]] bool isPutOff(const QString &name) const;
    [[nodiscard]] bool isRunning(const QString &name) const;

    const Clock &m_clock;
    AsyncReader &m_reader;
    Rhythm m_rhythm;
    Begin m_begin;
    QTimer m_timer;
    bool m_isOn = false;
    bool m_isAsking = false;
    bool m_isMore = false; // than was begun
    qint64 m_lastNumber = 0;
    QHash<qint64, storage::DueJob> m_running;
    QHash<QString, Trouble> m_troubles; // by the jobs' names
    std::optional<Instant> m_next;
    std::optional<Instant> m_noted; // while the question was on its way
    QDeadlineTimer m_atLatest{kAskMs};
    QDeadlineTimer m_again{QDeadlineTimer::Forever};
};

} // namespace yak::server
