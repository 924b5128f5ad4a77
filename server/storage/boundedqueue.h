#pragma once

#include <condition_variable>
#include <deque>
#include <mutex>
#include <vector>

namespace yak::storage {

/// Jobs from any thread for one thread. Full, it says so at once instead of letting anybody wait.
template<typename Job>
class BoundedQueue
{
public:
    explicit BoundedQueue(size_t capacity) : m_capacity(capacity) {}

    /// Whether there was room. After close() there is none.
    [[nodiscard]] bool push(Job job)
    {
        {
            const std::lock_guard lock(m_mutex);
            if (m_closed || m_jobs.size() >= m_capacity)
                return false;
            m_jobs.push_back(std::move(job));
        }
        m_changed.notify_one();
        return true;
    }

    /// Waits for jobs and takes up to `most` of those there are; none once the queue is closed and empty.
    [[nodiscard]] std::vector<Job> take(size_t most)
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return m_closed || !m_jobs.empty(); });
        std::vector<Job> taken;
        while (!m_jobs.empty() && taken.size() < most) {
            taken.push_back(std::move(m_jobs.front()));
            m_jobs.pop_front();
        }
        return taken;
    }

    /// No more jobs come in; those inside are still to be taken.
    void close()
    {
        {
            const std::lock_guard lock(m_mutex);
            m_closed = true;
        }
        m_changed.notify_all();
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<Job> m_jobs;
    size_t m_capacity;
    bool m_closed = false;
};

} // namespace yak::storage
