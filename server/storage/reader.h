#pragma once

#include "storage/boundedqueue.h"
#include "storage/lastingconnection.h"

#include <QThread>

#include <functional>
#include <memory>

namespace yak::storage {

/// The thread that reads. Each job sees one state of the data from its first statement to its last.
class Reader
{
public:
    /// Runs in the reader's thread. With an error, nothing could be read: the database is away.
    using Job = std::function<void(const Result<Stores *> &)>;

    static constexpr size_t kMostQueued = 1024;

    explicit Reader(DatabaseAddress address) : m_address(std::move(address)), m_queue(kMostQueued) {}
    Reader(const Reader &) = delete;
    Reader &operator=(const Reader &) = delete;
    ~Reader() { shutdown(); }

    /// Starts the thread; its connection is open when this returns.
    [[nodiscard]] Result<void> start();

    /// Any thread. False where too much waits already.
    [[nodiscard]] bool submit(Job job) { return m_queue.push(std::move(job)); }

    /// Finishes what is queued, closes the connection in its thread and joins it.
    void shutdown();

private:
    void run(LastingConnection &connection);

    DatabaseAddress m_address;
    BoundedQueue<Job> m_queue;
    std::unique_ptr<QThread> m_thread;
};

} // namespace yak::storage
