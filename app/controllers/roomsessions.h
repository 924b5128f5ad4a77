#pragma once

#include "controllers/worker.h"
#include "optimizer/sessions.h"

#include <QObject>
#include <QTimer>

namespace yak {

class RoomCounts;
class RoomModel;

/// The best several sessions of the room as it is shown, a short pause after it last changed. GUI thread.
class RoomSessions final : public QObject
{
    Q_OBJECT

public:
    /// The model and the counts must outlive this.
    RoomSessions(const RoomModel &model, const RoomCounts &counts, std::unique_ptr<Worker> worker,
                 QObject *parent = nullptr);

    [[nodiscard]] SessionGoal goal() const { return m_question.goal; }
    void setGoal(SessionGoal goal);
    [[nodiscard]] qsizetype sessions() const { return m_question.sessions; }
    /// 1 … kMostSessions.
    void setSessions(qsizetype sessions);

    /// The last plan that came; nothing before the first, and while answers are hidden.
    [[nodiscard]] const std::optional<SessionPlan> &plan() const { return m_plan; }
    /// What the plan was asked for.
    [[nodiscard]] SessionGoal goalOfPlan() const { return m_goalOfPlan; }
    /// Whether another is being looked for.
    [[nodiscard]] bool isBusy() const { return m_isBusy; }

Q_SIGNALS:
    /// `plan()` is another, or `isBusy()` is.
    void changed();

private:
    void schedule();
    void startAnew();
    void start();
    void take(const SessionPlan &plan, SessionGoal goal);
    void forget();

    const RoomModel &m_model;
    const RoomCounts &m_counts;
    std::unique_ptr<Worker> m_worker;
    QTimer m_pause;
    SessionQuestion m_question;
    std::optional<SessionPlan> m_plan;
    SessionGoal m_goalOfPlan = SessionGoal::SomeSession;
    bool m_isBusy = false;
    bool m_isStale = false;
};

} // namespace yak
