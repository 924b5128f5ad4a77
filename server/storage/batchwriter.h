#pragma once

#include "core/logging.h"
#include "storage/boundedqueue.h"
#include "storage/lastingconnection.h"

#include <QThread>

#include <future>
#include <memory>
#include <span>

namespace yak::storage {

/// What a batch of jobs does. Called in the writer's thread only.
template<typename Job>
class BatchBody
{
public:
    BatchBody() = default;
    BatchBody(const BatchBody &) = delete;
    BatchBody &operator=(const BatchBody &) = delete;
    virtual ~BatchBody() = default;

    /// Reads and changes rows inside the transaction. A refusal by the rules of the domain is no error. Called again,
    /// job by job, when the batch fails, so it keeps nothing from a call that was not committed.
    [[nodiscard]] virtual Result<void> apply(Stores &stores, std::span<Job> jobs) = 0;

    /// What the last apply() did is durable now: the time to tell anybody.
    virtual void committed(std::span<Job> jobs) = 0;

    /// What the last apply() did is undone, or its outcome is unknown.
    virtual void failed(std::span<Job> jobs, const Error &error) = 0;
};

/// The one thread that writes. Everything that queued while the last commit ran is the next transaction: no timer, and
/// a lone job waits for nobody. While the database is away, jobs fail at once; the first one after its return is done.
template<typename Job>
class BatchWriter
{
public:
    static constexpr size_t kMostInBatch = 128;
    static constexpr size_t kMostQueued = 4096;

    BatchWriter(DatabaseAddress address, std::unique_ptr<BatchBody<Job>> body, size_t capacity = kMostQueued)
        : m_address(std::move(address)), m_body(std::move(body)), m_queue(capacity)
    {
    }
    BatchWriter(const BatchWriter &) = delete;
    BatchWriter &operator=(const BatchWriter &) = delete;
    ~BatchWriter() { shutdown(); }

    /// Starts the thread; its connection is open when this returns.
    [[nodiscard]] Result<void> start()
    {
        std::promise<Result<void>> opened;
        auto result = opened.get_future();
        m_thread.reset(QThread::create([this, &opened] { run(opened); }));
        m_thread->setObjectName(QStringLiteral("yak-writer"));
        m_thread->start();
        return result.get();
    }

    /// Any thread. False where too much waits already.
    [[nodiscard]] bool submit(Job job) { return m_queue.push(std::move(job)); }

    /// Finishes what is queued, closes the connection in its thread and joins it.
    void shutdown()
    {
        m_queue.close();
        if (m_thread)
            m_thread->wait();
    }

private:
    void run(std::promise<Result<void>> &opened)
    {
        LastingConnection connection(m_address, Connection::Use::Owner);
        const auto open = connection.open();
        opened.set_value(open);
        if (!open)
            return;
        for (auto jobs = m_queue.take(kMostInBatch); !jobs.empty(); jobs = m_queue.take(kMostInBatch))
            runBatch(connection, jobs);
    }

    void runBatch(LastingConnection &connection, std::span<Job> jobs)
    {
        const Outcome outcome = tryOnce(connection, jobs);
        if (outcome.kind == Kind::Committed)
            return m_body->committed(jobs);
        qCWarning(logStorage) << "batch of" << jobs.size() << "failed:" << outcome.error.detail;
        if (outcome.kind == Kind::RolledBack && jobs.size() > 1) {
            for (Job &job : jobs)
                runBatch(connection, {&job, 1});
            return;
        }
        m_body->failed(jobs, outcome.error);
    }

    enum class Kind { Committed, RolledBack, Unknown };
    struct Outcome
    {
        Kind kind = Kind::Committed;
        Error error;
    };

    Outcome tryOnce(LastingConnection &connection, std::span<Job> jobs)
    {
        const auto stores = connection.begin(LastingConnection::Access::Writing);
        if (!stores)
            return {Kind::Unknown, stores.error()};
        if (const auto applied = m_body->apply(**stores, jobs); !applied) {
            connection.rollback();
            // One by one they would all find the same closed door.
            return {connection.isLost() ? Kind::Unknown : Kind::RolledBack, applied.error()};
        }
        if (const auto done = connection.commit(); !done) {
            connection.rollback();
            return {Kind::Unknown, done.error()};
        }
        return {};
    }

    DatabaseAddress m_address;
    std::unique_ptr<BatchBody<Job>> m_body;
    BoundedQueue<Job> m_queue;
    std::unique_ptr<QThread> m_thread;
};

} // namespace yak::storage
