#pragma once

#include "core/ids.h"

#include <QCoreApplication>

class QMenu;

namespace yak {

struct RoomDesk;

/// What can be supposed about a room's best times: of everybody, or of one person. Filled when a menu opens.
class WhatIfMenu
{
    Q_DECLARE_TR_FUNCTIONS(yak::WhatIfMenu)

public:
    /// The desk must outlive what is filled.
    explicit WhatIfMenu(RoomDesk &desk) : m_desk(desk) {}

    void fill(QMenu &menu) const;
    void fillPerson(QMenu &menu, const ParticipantId &person) const;

private:
    void addLengths(QMenu &menu) const;
    void addPeople(QMenu &menu) const;
    void addWeights(QMenu &menu, const ParticipantId &person) const;

    RoomDesk &m_desk;
};

} // namespace yak
