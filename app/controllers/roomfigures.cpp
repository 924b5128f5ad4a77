#include "controllers/roomfigures.h"

#include "controllers/roomcounts.h"
#include "controllers/roomview.h"
#include "session/roommodel.h"

namespace yak {

namespace {

// Long enough to take a burst of strokes as one, short enough to feel live.
constexpr int kPauseMilliseconds = 80;

QList<SharedPair> named(const QList<SharedTime> &times, const FiguresTask &task)
{
    const QList<Attendee> &people = task.availability.people();
    QList<SharedPair> pairs;
    for (const SharedTime &time : times) {
        const ParticipantId &first = people[time.first].id;
        const ParticipantId &second = people[time.second].id;
        if (second == task.about)
            pairs.append({second, first, time.yes, time.able});
        else
            pairs.append({first, second, time.yes, time.able});
    }
    return pairs;
}

} // namespace

std::optional<Figures> figuresOf(const FiguresTask &task, const std::stop_token &stop)
{
    const Availability &availability = task.availability;
    Figures figures;
    figures.people = static_cast<int>(availability.people().size());
    figures.answered = bits::count(availability.respondents());
    figures.week = weekPatternOf(availability.headcounts(), weekPlacesOf(task.plan, availability.table(), task.zone));
    const std::optional<SharedTimes> shared =
        task.about.isNull() ? sharedTimes(availability, {}, stop)
                            : sharedTimesOf(availability, availability.indexOf(task.about), {}, stop);
    if (!shared)
        return std::nullopt;
    figures.mostShared = named(shared->most, task);
    figures.leastShared = named(shared->least, task);
    figures.pairs = shared->pairs;
    return figures;
}

RoomFigures::RoomFigures(const Sources &sources, std::unique_ptr<Worker> worker, QObject *parent)
    : QObject(parent),
      m_model(sources.model),
      m_counts(sources.counts),
      m_view(sources.view),
      m_worker(std::move(worker))
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPauseMilliseconds);
    connect(&m_pause, &QTimer::timeout, this, &RoomFigures::start);
    connect(&m_counts, &RoomCounts::changed, this, &RoomFigures::schedule);
    connect(&m_counts, &RoomCounts::allChanged, this, &RoomFigures::schedule);
    connect(&m_view, &RoomView::changed, this, &RoomFigures::schedule);
    connect(&m_model, &RoomModel::wasReset, this, &RoomFigures::schedule);
}

void RoomFigures::setAudience(Audience audience)
{
    m_audience = audience;
    if (audience == Audience::Somebody && m_isStale)
        start();
}

void RoomFigures::setPerson(const ParticipantId &person)
{
    if (std::exchange(m_person, person) == person)
        return;
    m_worker->stop();
    m_isBusy = false;
    m_isStale = true;
    if (m_audience == Audience::Somebody)
        start();
}

void RoomFigures::schedule()
{
    m_isStale = true;
    if (!m_model.isLoaded() || !m_model.seesAnswers())
        forget();
    else if (m_audience == Audience::Somebody && !m_pause.isActive())
        m_pause.start();
}

void RoomFigures::forget()
{
    m_worker->stop();
    m_isBusy = false;
    if (m_figures.has_value()) {
        m_figures.reset();
        Q_EMIT changed();
    }
}

void RoomFigures::start()
{
    // What is under way ends first: in a room that never rests it would otherwise be given up again and again.
    if (m_audience == Audience::Nobody || m_isBusy || !m_model.isLoaded() || !m_model.seesAnswers())
        return;
    m_isBusy = true;
    m_isStale = false;
    const FiguresTask task{m_counts.availability(), m_model.room().settings.plan, m_view.zone(), m_person};
    m_worker->start([this, task](const std::stop_token &stop) -> Worker::Delivery {
        std::optional<Figures> figures = figuresOf(task, stop);
        if (!figures)
            return {};
        return [this, figures = *std::move(figures)] { take(figures); };
    });
}

void RoomFigures::take(const Figures &figures)
{
    m_isBusy = false;
    if (m_isStale)
        schedule();
    if (m_figures == figures)
        return;
    m_figures = figures;
    Q_EMIT changed();
}

} // namespace yak
