#include "controllers/roomtimeline.h"

#include "protocol/wirelimits.h"
#include "session/roommodel.h"

#include <QPointer>

namespace yak {

namespace {
constexpr int kPauseMilliseconds = 250;
} // namespace

RoomTimeline::RoomTimeline(const RoomModel &model, Fetch fetch, QObject *parent)
    : QObject(parent), m_model(model), m_fetch(std::move(fetch))
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPauseMilliseconds);
    connect(&m_pause, &QTimer::timeout, this, &RoomTimeline::follow);
    connect(&model, &RoomModel::wasReset, this, &RoomTimeline::restart);
    connect(&model, &RoomModel::answersChanged, this, &RoomTimeline::noteChange);
    connect(&model, &RoomModel::pendingChanged, this, &RoomTimeline::noteChange);
    connect(&model, &RoomModel::peopleChanged, this, &RoomTimeline::changed);
}

void RoomTimeline::setAudience(Audience audience)
{
    m_audience = audience;
    if (m_state == State::Failed)
        m_isStale = true;
    if (m_isStale)
        follow();
}

void RoomTimeline::retry()
{
    if (m_state != State::Failed)
        return;
    m_isStale = true;
    follow();
}

void RoomTimeline::restart()
{
    // A snapshot may be of another stream, whose numbers these marks do not have.
    ++m_round;
    m_isFetching = false;
    m_marks.clear();
    m_known = 0;
    m_state = State::Loading;
    Q_EMIT changed();
    noteChange();
}

void RoomTimeline::noteChange()
{
    m_isStale = true;
    if (m_audience == Audience::Somebody && !m_pause.isActive())
        m_pause.start();
}

void RoomTimeline::follow()
{
    if (m_audience == Audience::Nobody || !m_model.isLoaded() || m_isFetching)
        return; // what is on its way looks for more once it is there
    m_isStale = false;
    m_arriving.clear();
    m_arrivingKnown = m_known;
    fetch(std::nullopt);
}

void RoomTimeline::fetch(std::optional<qint64> before)
{
    m_isFetching = true;
    const QPointer self(this);
    m_fetch({before, static_cast<int>(wire::kHistoryPage)},
            [self, round = m_round](const std::optional<wire::HistoryPage> &page) {
                if (self && round == self->m_round)
                    self->take(page);
            });
}

void RoomTimeline::take(const std::optional<wire::HistoryPage> &page)
{
    m_isFetching = false;
    if (!page) {
        m_state = State::Failed;
        Q_EMIT changed();
        return;
    }
    bool reached = !page->more || page->entries.isEmpty();
    for (const wire::HistoryEntry &entry : page->entries) {
        if (entry.revision <= m_known) {
            reached = true;
            break;
        }
        m_arrivingKnown = std::max(m_arrivingKnown, entry.revision);
        if (const std::optional<AnswerMark> mark = answerMarkOf(entry))
            m_arriving.append(*mark);
    }
    if (!reached) {
        fetch(page->entries.constLast().revision);
        return;
    }
    m_marks = std::exchange(m_arriving, {}) + m_marks;
    m_known = m_arrivingKnown;
    m_state = State::Complete;
    Q_EMIT changed();
    if (m_isStale)
        noteChange();
}

} // namespace yak
