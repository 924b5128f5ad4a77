#pragma once

#include "core/ids.h"

#include <QObject>

class QMenu;
class QWidget;

namespace yak {

class RoomDialogs;
class RoomExports;
struct RoomDesk;

/// The menus of a room, filled when they open with what this person may do then.
class RoomMenus final : public QObject
{
    Q_OBJECT

public:
    /// All must outlive this.
    RoomMenus(RoomDesk &desk, RoomDialogs &dialogs, RoomExports &exports, QWidget *window);

    /// What can be done with the room.
    [[nodiscard]] QMenu *roomMenu() const { return m_roomMenu; }
    /// What can be done with, or as, a person.
    void openPersonMenu(const ParticipantId &person, const QPoint &globalPosition);

Q_SIGNALS:
    void settingsRequested();

private:
    void fillRoomMenu();
    void fillPersonMenu(QMenu *menu, const ParticipantId &person);
    void addRoles(QMenu *menu, const ParticipantId &person);

    RoomDesk &m_desk;
    RoomDialogs &m_dialogs;
    RoomExports &m_exports;
    QWidget *m_window;
    QMenu *m_roomMenu;
    QMenu *m_exportMenu;
};

} // namespace yak
