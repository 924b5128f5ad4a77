#include "controllers/worker.h"

#include <QCoreApplication>
#include <QObject>
#include <QTimer>

#include <condition_variable>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>

namespace yak {

namespace {

class ThreadWorker final : public Worker
{
public:
    ThreadWorker() : m_thread([this](const std::stop_token &stop) { run(stop); }) {}

    ~ThreadWorker() override
    {
        m_thread.request_stop();
        m_task.request_stop();
    }

    void start(Work work) override
    {
        stop();
        m_task = std::stop_source();
        {
            const std::lock_guard lock(m_mutex);
            m_next = Job{std::move(work), m_task.get_token(), m_number};
        }
        m_wake.notify_one();
    }

    void stop() override
    {
        m_task.request_stop();
        ++m_number;
        const std::lock_guard lock(m_mutex);
        m_next.reset();
    }

private:
    struct Job
    {
        Work work;
        std::stop_token stop;
        quint64 number;
    };

    void run(const std::stop_token &stop)
    {
        while (std::optional<Job> job = nextJob(stop)) {
            if (Delivery delivery = job->work(job->stop))
                post(job->number, std::move(delivery));
        }
    }

    /// Runs it in the thread this lives in, if this still lives by then.
    void post(quint64 number, Delivery delivery)
    {
        const auto deliver = [this, number, delivery = std::move(delivery)] {
            if (number == m_number)
                delivery();
        };
        QMetaObject::invokeMethod(&m_context, deliver, Qt::QueuedConnection);
    }

    std::optional<Job> nextJob(const std::stop_token &stop)
    {
        std::unique_lock lock(m_mutex);
        if (!m_wake.wait(lock, stop, [this] { return m_next.has_value(); }))
            return std::nullopt;
        return std::exchange(m_next, std::nullopt);
    }

    QObject m_context;
    quint64 m_number = 0; // of the last job; only the owner's thread reads it
    std::stop_source m_task;
    std::mutex m_mutex;
    std::condition_variable_any m_wake;
    std::optional<Job> m_next; // under the mutex
    std::jthread m_thread;     // last: it ends before anything it uses
};

class IdleWorker final : public Worker
{
public:
    IdleWorker()
    {
        m_timer.setSingleShot(true);
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] {
            if (const Delivery delivery = std::exchange(m_work, {})({}))
                delivery();
        });
    }

    void start(Work work) override
    {
        m_work = std::move(work);
        m_timer.start(0);
    }

    void stop() override { m_timer.stop(); }

private:
    QTimer m_timer;
    Work m_work;
};

} // namespace

std::unique_ptr<Worker> makeThreadWorker()
{
    return std::make_unique<ThreadWorker>();
}

std::unique_ptr<Worker> makeIdleWorker()
{
    return std::make_unique<IdleWorker>();
}

} // namespace yak
