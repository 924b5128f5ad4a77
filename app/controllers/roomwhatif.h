#pragma once

#include "optimizer/whatif.h"

#include <QObject>

namespace yak {

class RoomModel;

/// What is supposed about the ranking of a room, on this screen alone: nobody else sees it, and nothing is sent. What
/// is as the room has it is not supposed. GUI thread.
class RoomWhatIf final : public QObject
{
    Q_OBJECT

public:
    /// The model must outlive this.
    explicit RoomWhatIf(const RoomModel &model, QObject *parent = nullptr);

    [[nodiscard]] const WhatIf &value() const { return m_value; }
    [[nodiscard]] bool isActive() const { return !m_value.isEmpty(); }

    enum class Counting { Counted, LeftOut };
    void setCounting(const ParticipantId &person, Counting counting);
    enum class Attendance { Optional, Required };
    void setAttendance(const ParticipantId &person, Attendance attendance);
    /// 1 … 100.
    void setWeight(const ParticipantId &person, int weight);
    /// Axis units, at least 1.
    void setDuration(qint64 duration);
    /// Back to the room as it is.
    void clear();

    /// What counts for a person: as it is supposed, else as the room says.
    [[nodiscard]] bool isRequired(const Person &person) const;
    [[nodiscard]] int weightOf(const Person &person) const;
    [[nodiscard]] qint64 duration() const;

Q_SIGNALS:
    void changed();

private:
    void set(WhatIf value);
    [[nodiscard]] WhatIf withoutIdleParts(WhatIf value) const;

    const RoomModel &m_model;
    WhatIf m_value;
};

} // namespace yak
