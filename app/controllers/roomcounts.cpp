#include "controllers/roomcounts.h"

namespace yak {

RoomCounts::RoomCounts(const RoomModel &model, QObject *parent) : QObject(parent), m_model(model)
{
    connect(&model, &RoomModel::answersChanged, this,
            [this](const ParticipantId &person, const Ranges &ranges, RoomModel::Origin origin) {
                if (!m_isStale)
                    m_availability.setAnswer(person, m_model.room().answerOf(person), ranges);
                Q_EMIT changed(ranges, origin);
            });
    connect(&model, &RoomModel::wasReset, this, &RoomCounts::countAgain);
    connect(&model, &RoomModel::slotsChanged, this, &RoomCounts::countAgain);
    connect(&model, &RoomModel::peopleChanged, this, &RoomCounts::countAgain);
}

const Availability &RoomCounts::availability() const
{
    if (m_isStale) {
        m_availability = Availability(m_model.room());
        m_isStale = false;
    }
    return m_availability;
}

void RoomCounts::countAgain()
{
    m_isStale = true;
    Q_EMIT allChanged();
}

} // namespace yak
