#pragma once

#include "dialogs/messagebox.h"
#include "protocol/roomlink.h"

#include <QObject>

namespace yak {

class AppController;
class KnownRoomsModel;

/// A link that came from outside the app: by the command line, or by a second start. Nothing is done with it, and
/// nobody is asked anything over the network, before somebody has seen where it leads and said yes. GUI thread.
class LinkOffer final : public QObject
{
    Q_OBJECT

public:
    /// All must outlive this; what is asked stands above the window.
    LinkOffer(AppController &controller, KnownRoomsModel &rooms, QWidget *window);

    /// Asks once the list of rooms has been read. A link that comes while another is asked about is dropped.
    void offer(const RoomLink &link);

private:
    void ask(const RoomLink &link);
    [[nodiscard]] Question questionFor(const RoomLink &link) const;

    AppController &m_controller;
    KnownRoomsModel &m_rooms;
    QWidget *m_window;
    bool m_isAsking = false;
};

} // namespace yak
