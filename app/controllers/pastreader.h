#pragma once

#include "model/replay.h"
#include "optimizer/headcount.h"

#include <functional>
#include <memory>

namespace yak {

/// A room as it was after so many events, ready to be shown.
struct PastMoment
{
    qsizetype place = 0; ///< how many events had happened
    Room room;
    QList<Headcount> headcounts; ///< of each slot
};

/// Works moments of a room's past out, away from painting. Results come in the thread it lives in, and only that of the
/// last wish.
class PastReader
{
public:
    using Done = std::function<void(PastMoment)>;

    PastReader() = default;
    PastReader(const PastReader &) = delete;
    PastReader &operator=(const PastReader &) = delete;
    virtual ~PastReader() = default;

    /// From now on the moments are of this past. What was wished before never comes.
    virtual void load(const Room &present, const QList<Event> &events) = 0;
    virtual void read(qsizetype place, Done done) = 0;
};

/// With a thread of its own.
[[nodiscard]] std::unique_ptr<PastReader> makeThreadPastReader();

/// For a system with a single thread: reads when the event loop has nothing else to do.
[[nodiscard]] std::unique_ptr<PastReader> makeIdlePastReader();

} // namespace yak
