#include "controllers/roomrotation.h"

#include "controllers/roomview.h"
#include "model/wallrange.h"
#include "session/roommodel.h"

namespace yak {

namespace {
constexpr int kMinutesApart = 60;
} // namespace

RoomRotation::RoomRotation(const RoomModel &model, const RoomView &view, QDate monday, std::unique_ptr<Worker> worker,
                           QObject *parent)
    : QObject(parent), m_model(model), m_view(view), m_monday(monday), m_worker(std::move(worker))
{
    connect(&model, &RoomModel::peopleChanged, this, &RoomRotation::start);
    connect(&model, &RoomModel::wasReset, this, &RoomRotation::start);
    connect(&view, &RoomView::changed, this, &RoomRotation::start);
    start();
}

void RoomRotation::setDraft(const RotationDraft &draft)
{
    if (m_draft == draft)
        return;
    m_draft = draft;
    start();
}

RotationQuestion RoomRotation::question() const
{
    RotationQuestion question;
    question.zone = m_view.zone().id();
    question.monday = m_monday;
    question.weeks = m_draft.weeks;
    question.minutes = m_draft.minutes;
    for (const int weekday : m_draft.weekdays) {
        for (int minute = m_draft.first; minute <= m_draft.last && minute < kMinutesPerDay; minute += kMinutesApart)
            question.starts.append((weekday - 1) * kMinutesPerDay + minute);
    }
    for (const Person &person : m_model.room().people)
        question.people.append({person.id, person.zone});
    return question;
}

void RoomRotation::start()
{
    RotationQuestion asked = question();
    if (asked.people.isEmpty() || asked.starts.isEmpty()) {
        m_worker->stop();
        m_isBusy = false;
        m_answer.reset();
        Q_EMIT changed();
        return;
    }
    m_isBusy = true;
    m_worker->start([this, asked = std::move(asked)](const std::stop_token &stop) -> Worker::Delivery {
        Result<std::optional<RotationPlan>> plan = rotationOf(asked, stop);
        if (!plan || !*plan)
            return {};
        return [this, answer = RotationAnswer{asked, **std::move(plan)}] {
            m_isBusy = false;
            m_answer = answer;
            Q_EMIT changed();
        };
    });
    Q_EMIT changed();
}

} // namespace yak
