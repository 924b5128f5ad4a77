#pragma once

#include "controllers/worker.h"

namespace yak {

/// A worker that is done when the test says so.
class HeldWorker final : public Worker
{
public:
    void start(Work work) override
    {
        ++starts;
        m_work = std::move(work);
    }
    void stop() override { m_work = {}; }
    void finish() { m_work({})(); }

    int starts = 0;

private:
    Work m_work;
};

} // namespace yak
