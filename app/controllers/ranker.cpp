#include "controllers/ranker.h"

#include <QCoreApplication>
#include <QObject>
#include <QTimer>

#include <condition_variable>
#include <mutex>
#include <thread>
#include <utility>

namespace yak {

namespace {

RankedWindow explained(const Availability &availability, Range window)
{
    RankedWindow ranked;
    ranked.window = window;
    ranked.people = peopleOf(availability, window.from, window.length());
    ranked.obstacles = obstaclesOf(availability, window.from, window.length());
    return ranked;
}

QList<RankedWindow> explained(const Availability &availability, const QList<Candidate> &candidates)
{
    QList<RankedWindow> all;
    for (const Candidate &candidate : candidates) {
        all.append(explained(availability, {candidate.start(), candidate.end}));
        all.last().starts = candidate.starts;
        all.last().missingRequired = candidate.missingRequired;
    }
    return all;
}

QList<RankedWindow> explained(const Availability &availability, const QList<NearMiss> &misses)
{
    QList<RankedWindow> all;
    for (const NearMiss &miss : misses) {
        all.append(explained(availability, {miss.start, miss.end}));
        all.last().starts = miss.starts;
        all.last().partly = miss.partly;
    }
    return all;
}

class ThreadRanker final : public Ranker
{
public:
    ThreadRanker() : m_thread([this](const std::stop_token &stop) { work(stop); }) {}

    ~ThreadRanker() override
    {
        m_thread.request_stop();
        m_task.request_stop();
    }

    void start(RankingTask task, Done done) override
    {
        m_task.request_stop();
        m_task = std::stop_source();
        const quint64 number = ++m_number;
        {
            const std::lock_guard lock(m_mutex);
            m_next = Job{std::move(task), m_task.get_token(), [this, number, done = std::move(done)](RankedRoom room) {
                             post([this, number, done, room = std::move(room)] {
                                 if (number == m_number)
                                     done(room);
                             });
                         }};
        }
        m_wake.notify_one();
    }

private:
    struct Job
    {
        RankingTask task;
        std::stop_token stop;
        Done done;
    };

    /// Runs it in the thread this lives in, if this still lives by then.
    template<typename Call>
    void post(Call call)
    {
        QMetaObject::invokeMethod(&m_context, std::move(call), Qt::QueuedConnection);
    }

    void work(const std::stop_token &stop)
    {
        while (std::optional<Job> job = nextJob(stop)) {
            if (std::optional<RankedRoom> room = rankedRoom(job->task, job->stop))
                job->done(*std::move(room));
        }
    }

    std::optional<Job> nextJob(const std::stop_token &stop)
    {
        std::unique_lock lock(m_mutex);
        if (!m_wake.wait(lock, stop, [this] { return m_next.has_value(); }))
            return std::nullopt;
        return std::exchange(m_next, std::nullopt);
    }

    QObject m_context;
    quint64 m_number = 0; // of the last task; only the owner's thread reads it
    std::stop_source m_task;
    std::mutex m_mutex;
    std::condition_variable_any m_wake;
    std::optional<Job> m_next; // under the mutex
    std::jthread m_thread;     // last: it ends before anything it uses
};

class IdleRanker final : public Ranker
{
public:
    IdleRanker()
    {
        m_timer.setSingleShot(true);
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] {
            if (std::optional<RankedRoom> room = rankedRoom(m_task))
                m_done(*std::move(room));
        });
    }

    void start(RankingTask task, Done done) override
    {
        m_task = std::move(task);
        m_done = std::move(done);
        m_timer.start(0);
    }

private:
    QTimer m_timer;
    RankingTask m_task;
    Done m_done;
};

} // namespace

std::optional<RankedRoom> rankedRoom(const RankingTask &task, const std::stop_token &stop)
{
    const std::optional<Ranking> ranking = rank(task.availability, task.question, stop);
    if (!ranking)
        return std::nullopt;
    RankedRoom room;
    room.overlap = ranking->overlap;
    room.longestCommon = ranking->longestCommon;
    room.candidates = explained(task.availability, ranking->candidates);
    room.withoutRequired = explained(task.availability, ranking->withoutRequired);
    room.nearMisses = explained(task.availability, ranking->nearMisses);
    return room;
}

std::unique_ptr<Ranker> makeThreadRanker()
{
    return std::make_unique<ThreadRanker>();
}

std::unique_ptr<Ranker> makeIdleRanker()
{
    return std::make_unique<IdleRanker>();
}

} // namespace yak
