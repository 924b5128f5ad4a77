#include "controllers/countscheck.h"

#include "controllers/roomcounts.h"
#include "core/logging.h"
#include "session/roommodel.h"

namespace yak {

namespace {
// Nobody waits for it, so it stays out of the way of what people see change.
constexpr int kPauseMilliseconds = 1000;
} // namespace

CountsCheck::CountsCheck(const RoomModel &model, RoomCounts &counts, std::unique_ptr<Worker> worker, QObject *parent)
    : QObject(parent), m_model(model), m_counts(counts), m_worker(std::move(worker))
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPauseMilliseconds);
    connect(&m_pause, &QTimer::timeout, this, &CountsCheck::start);
    // The pause runs from the first stroke on: a room that never rests is checked all the same.
    connect(&counts, &RoomCounts::changed, this, [this] {
        if (!m_pause.isActive())
            m_pause.start();
    });
    // These are counted afresh already.
    connect(&counts, &RoomCounts::allChanged, &m_pause, &QTimer::stop);
}

void CountsCheck::start()
{
    m_worker->start([this, room = m_model.room(), kept = m_counts.availability()](const std::stop_token &) {
        return [this, areRight = Availability(room) == kept] { take(areRight); };
    });
}

void CountsCheck::take(bool areRight)
{
    if (!areRight) {
        qCCritical(logUi, "the counts kept for a room were not those of its answers; they are counted again");
        m_counts.countAgain();
    }
    Q_EMIT checked(areRight);
}

} // namespace yak
