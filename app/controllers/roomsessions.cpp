#include "controllers/roomsessions.h"

#include "controllers/roomcounts.h"
#include "session/roommodel.h"

#include <utility>

namespace yak {

namespace {
// Long enough to take a burst of strokes as one, short enough to feel live.
constexpr int kPauseMilliseconds = 80;
} // namespace

RoomSessions::RoomSessions(const RoomModel &model, const RoomCounts &counts, std::unique_ptr<Worker> worker,
                           QObject *parent)
    : QObject(parent), m_model(model), m_counts(counts), m_worker(std::move(worker))
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPauseMilliseconds);
    connect(&m_pause, &QTimer::timeout, this, &RoomSessions::start);
    connect(&counts, &RoomCounts::changed, this, &RoomSessions::schedule);
    connect(&counts, &RoomCounts::allChanged, this, &RoomSessions::schedule);
    connect(&model, &RoomModel::settingsChanged, this, &RoomSessions::schedule);
    start();
}

void RoomSessions::setGoal(SessionGoal goal)
{
    if (std::exchange(m_question.goal, goal) != goal)
        startAnew();
}

void RoomSessions::setSessions(qsizetype sessions)
{
    if (std::exchange(m_question.sessions, sessions) != sessions)
        startAnew();
}

void RoomSessions::schedule()
{
    m_isStale = true;
    if (!m_model.isLoaded() || !m_model.seesAnswers())
        forget();
    else if (!m_isBusy && !m_pause.isActive())
        m_pause.start();
}

void RoomSessions::startAnew()
{
    // Nobody waits for the answer to the question before.
    m_worker->stop();
    m_isBusy = false;
    start();
}

void RoomSessions::start()
{
    // What is under way ends first: in a room that never rests it would otherwise be given up again and again.
    if (m_isBusy || !m_model.isLoaded() || !m_model.seesAnswers())
        return;
    m_isBusy = true;
    m_isStale = false;
    m_question.duration = m_model.room().settings.duration;
    m_worker->start([this, availability = m_counts.availability(),
                     question = m_question](const std::stop_token &stop) -> Worker::Delivery {
        Result<std::optional<SessionPlan>> plan = sessionsOf(availability, question, stop);
        if (!plan || !*plan)
            return {};
        return [this, plan = **std::move(plan), goal = question.goal] { take(plan, goal); };
    });
    Q_EMIT changed();
}

void RoomSessions::take(const SessionPlan &plan, SessionGoal goal)
{
    m_isBusy = false;
    m_plan = plan;
    m_goalOfPlan = goal;
    if (m_isStale)
        schedule();
    Q_EMIT changed();
}

void RoomSessions::forget()
{
    m_worker->stop();
    m_isBusy = false;
    m_plan.reset();
    Q_EMIT changed();
}

} // namespace yak
