#pragma once

#include "session/roomsession.h"

#include <QObject>
#include <QTimer>

namespace yak {

class RoomActions;

/// Whether what one did is safe, in one value: the truth that the status line tells.
struct RoomStatusValue
{
    enum class Kind {
        Connecting, ///< the first time
        Connected,  ///< but not in the room yet
        Saved,      ///< the server has all of it
        Saving,     ///< `strokes` on their way
        Offline,    ///< no connection; `strokes` wait, the next try is in `seconds` (0: under way)
        Late,       ///< `strokes` came too late and are kept as drafts
        DiskFailed, ///< `strokes` would not survive a crash
        Ended,      ///< there is nothing to be saved any more
    };

    Kind kind = Kind::Connecting;
    int strokes = 0;
    int seconds = 0;

    friend bool operator==(const RoomStatusValue &, const RoomStatusValue &) = default;
};

/// Follows the session. GUI thread.
class RoomStatus final : public QObject
{
    Q_OBJECT

public:
    /// The session must outlive this.
    explicit RoomStatus(const RoomSession &session, QObject *parent = nullptr);

    [[nodiscard]] const RoomStatusValue &value() const { return m_value; }

Q_SIGNALS:
    void changed();

private:
    void update();
    [[nodiscard]] RoomStatusValue valueNow() const;

    const RoomSession &m_session;
    RoomStatusValue m_value;
    QTimer m_tick; // while waiting for the next try
    bool m_diskFailed = false;
};

} // namespace yak
