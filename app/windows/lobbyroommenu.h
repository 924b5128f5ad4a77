#pragma once

#include "dialogs/messagebox.h"
#include "models/lobbymodel.h"

#include <QMenu>

namespace yak {

class AppSettings;
struct RoomSettings;

/// What can be done with a room of the list. Deletes itself when it closes.
class LobbyRoomMenu final : public QMenu
{
    Q_OBJECT

public:
    /// `shelf` is where the room lies.
    LobbyRoomMenu(const QModelIndex &room, Shelf shelf, const AppSettings &settings, QWidget *parent);

Q_SIGNALS:
    void openRequested();
    /// A room like this one on the same server, a week later.
    void duplicateRequested(const yak::RoomSettings &settings, const QString &server);
    void templateRequested(const yak::RoomSettings &settings);
    void moveRequested(yak::Shelf to);
    void forgetRequested();
};

/// Whether to take a room of this title off the list.
[[nodiscard]] Question forgetQuestion(const QString &title);

} // namespace yak
