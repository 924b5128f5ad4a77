#pragma once

#include <functional>
#include <memory>
#include <stop_token>

namespace yak {

/// Does long work out of the way of painting, one thing at a time.
class Worker
{
public:
    /// What is to be done with a result, in the thread the worker lives in; nothing where a stop was asked for.
    using Delivery = std::function<void()>;
    /// Runs where the worker works, so it has only values of its own.
    using Work = std::function<Delivery(const std::stop_token &)>;

    Worker() = default;
    Worker(const Worker &) = delete;
    Worker &operator=(const Worker &) = delete;
    virtual ~Worker() = default;

    /// Begins; what is under way is given up, and its delivery never comes.
    virtual void start(Work work) = 0;
    /// Gives up what is under way.
    virtual void stop() = 0;
};

/// One with a thread of its own.
[[nodiscard]] std::unique_ptr<Worker> makeThreadWorker();

/// For a system with a single thread: works when the event loop has nothing else to do.
[[nodiscard]] std::unique_ptr<Worker> makeIdleWorker();

} // namespace yak
