#pragma once

#include "charts/answertimeline.h"

#include <QObject>
#include <QTimer>

#include <functional>

namespace yak {

class RoomModel;

/// When people answered and changed their answers, from the room's history: all of it once somebody looks, what is new
/// a short pause after it happened. GUI thread.
class RoomTimeline final : public QObject
{
    Q_OBJECT

public:
    /// Where pages of history come from; `done` is called with nothing where none could be had.
    using Done = std::function<void(std::optional<wire::HistoryPage>)>;
    using Fetch = std::function<void(const wire::History &, Done)>;

    /// Whether somebody looks at it. Nobody: nothing is fetched.
    enum class Audience { Nobody, Somebody };

    /// Whether what is known is all there is.
    enum class State { Loading, Complete, Failed };

    /// The model must outlive this.
    RoomTimeline(const RoomModel &model, Fetch fetch, QObject *parent = nullptr);

    void setAudience(Audience audience);
    /// Asks again after a failure; else nothing.
    void retry();

    [[nodiscard]] State state() const { return m_state; }
    /// The marks that are known, newest first. Nothing before all of them have come once.
    [[nodiscard]] const QList<AnswerMark> &marks() const { return m_marks; }

Q_SIGNALS:
    /// The marks or the state.
    void changed();

private:
    void restart();
    void noteChange();
    void follow();
    void fetch(std::optional<qint64> before);
    void take(const std::optional<wire::HistoryPage> &page);

    const RoomModel &m_model;
    Fetch m_fetch;
    QTimer m_pause;
    QList<AnswerMark> m_marks;
    QList<AnswerMark> m_arriving; // newest first, until they reach what is known
    qint64 m_known = 0;           // the newest revision that has been looked at
    qint64 m_arrivingKnown = 0;
    Audience m_audience = Audience::Nobody;
    State m_state = State::Loading;
    quint64 m_round = 0; // replies of an earlier one are not for these marks
    bool m_isFetching = false;
    bool m_isStale = true;
};

} // namespace yak
