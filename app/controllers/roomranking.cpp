#include "controllers/roomranking.h"

#include "controllers/roomcounts.h"
#include "controllers/roomwhatif.h"
#include "session/roommodel.h"

namespace yak {

namespace {
// Long enough to take a burst of strokes as one, short enough to feel live.
constexpr int kPauseMilliseconds = 80;
} // namespace

RoomRanking::RoomRanking(const RoomModel &model, const RoomCounts &counts, std::unique_ptr<Worker> worker,
                         QObject *parent)
    : QObject(parent), m_model(model), m_counts(counts), m_worker(std::move(worker))
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPauseMilliseconds);
    connect(&m_pause, &QTimer::timeout, this, &RoomRanking::start);
    connect(&counts, &RoomCounts::changed, this, &RoomRanking::schedule);
    connect(&counts, &RoomCounts::allChanged, this, &RoomRanking::schedule);
    connect(&model, &RoomModel::settingsChanged, this, &RoomRanking::schedule);
    if (model.isLoaded())
        start();
}

void RoomRanking::schedule()
{
    // The pause runs from the first change on: a room that never rests is ranked all the same.
    if (!m_pause.isActive())
        m_pause.start();
}

void RoomRanking::start()
{
    if (!m_model.isLoaded() || !m_model.seesAnswers() || (m_whatIf && !m_whatIf->isActive())) {
        forget();
        return;
    }
    RankingQuestion question;
    question.duration = m_model.room().settings.duration;
    const auto work = [this](const auto &task) {
        m_worker->start([this, task](const std::stop_token &stop) -> Worker::Delivery {
            std::optional<RankedRoom> room = rankedRoom(task, stop);
            if (!room)
                return {};
            return [this, room = *std::move(room)] { take(room); };
        });
    };
    if (m_whatIf)
        work(SupposedTask{m_model.room(), question, m_whatIf->value()});
    else
        work(RankingTask{m_counts.availability(), question});
}

void RoomRanking::follow(const RoomWhatIf &whatIf)
{
    m_whatIf = &whatIf;
    // What one switches is answered at once, not after the pause that takes strokes together.
    connect(&whatIf, &RoomWhatIf::changed, this, &RoomRanking::start);
    start();
}

void RoomRanking::forget()
{
    m_worker->stop();
    if (!m_ranked)
        return;
    m_ranked.reset();
    Q_EMIT changed();
}

void RoomRanking::take(const RankedRoom &room)
{
    if (!m_model.seesAnswers() || m_ranked == room)
        return;
    m_ranked = room;
    Q_EMIT changed();
}

} // namespace yak
