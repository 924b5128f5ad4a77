#include "controllers/roomwhatif.h"

#include "session/roommodel.h"

namespace yak {

RoomWhatIf::RoomWhatIf(const RoomModel &model, QObject *parent) : QObject(parent), m_model(model)
{
    // Who has left is supposed about no longer, and what the room says by now needs no supposing.
    const auto look = [this] { set(m_value); };
    connect(&model, &RoomModel::peopleChanged, this, look);
    connect(&model, &RoomModel::settingsChanged, this, look);
    connect(&model, &RoomModel::wasReset, this, look);
}

void RoomWhatIf::setCounting(const ParticipantId &person, Counting counting)
{
    WhatIf value = m_value;
    if (counting == Counting::LeftOut)
        value.leftOut.insert(person);
    else
        value.leftOut.remove(person);
    set(std::move(value));
}

void RoomWhatIf::setAttendance(const ParticipantId &person, Attendance attendance)
{
    WhatIf value = m_value;
    value.required.insert(person, attendance == Attendance::Required);
    set(std::move(value));
}

void RoomWhatIf::setWeight(const ParticipantId &person, int weight)
{
    WhatIf value = m_value;
    value.weights.insert(person, weight);
    set(std::move(value));
}

void RoomWhatIf::setDuration(qint64 duration)
{
    WhatIf value = m_value;
    value.duration = duration;
    set(std::move(value));
}

void RoomWhatIf::clear()
{
    set({});
}

bool RoomWhatIf::isRequired(const Person &person) const
{
    return m_value.required.value(person.id, person.required);
}

int RoomWhatIf::weightOf(const Person &person) const
{
    return m_value.weights.value(person.id, person.weight);
}

qint64 RoomWhatIf::duration() const
{
    return m_value.duration.value_or(m_model.room().settings.duration);
}

void RoomWhatIf::set(WhatIf value)
{
    value = withoutIdleParts(std::move(value));
    if (value == m_value)
        return;
    m_value = std::move(value);
    Q_EMIT changed();
}

WhatIf RoomWhatIf::withoutIdleParts(WhatIf value) const
{
    const Room &room = m_model.room();
    const auto isGone = [&room](const ParticipantId &who) { return room.person(who) == nullptr; };
    value.leftOut.removeIf(isGone);
    value.required.removeIf(
        [&](const auto &entry) { return isGone(entry.key()) || room.person(entry.key())->required == entry.value(); });
    value.weights.removeIf(
        [&](const auto &entry) { return isGone(entry.key()) || room.person(entry.key())->weight == entry.value(); });
    if (value.duration == room.settings.duration)
        value.duration.reset();
    return value;
}

} // namespace yak
