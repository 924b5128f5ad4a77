#pragma once

#include "roomrig.h"
#include "windows/chartspanel.h"
#include "windows/roomdesk.h"

namespace yak {

/// The charts of a room by themselves, as large as a panel is, with people who answered one after the other, two hours
/// apart, as one of whom they are looked at.
class ChartRig
{
public:
    /// So many of the people have answered, each with hours of their own; every third has changed the answer since.
    struct Crowd
    {
        int people = 7;
        int answered = 5;
    };

    explicit ChartRig(Crowd crowd, Room room = exampleRoom());

    [[nodiscard]] ChartsPanel &panel() { return *m_panel; }
    [[nodiscard]] const ParticipantId &person(int number) const { return m_people[number]; }
    /// The chart once it is up to date: it says what it is to say.
    ChartFace &show(ChartsPanel::Chart chart);
    /// Lets the charts follow what happened.
    void letFollow();
    [[nodiscard]] RoomRig &room() { return m_rig; }

private:
    RoomRig m_rig;
    QList<ParticipantId> m_people;
    std::unique_ptr<RoomDesk> m_desk;
    std::unique_ptr<ChartsPanel> m_panel;
};

} // namespace yak
