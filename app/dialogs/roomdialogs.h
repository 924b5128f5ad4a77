#pragma once

#include "core/clock.h"
#include "core/ids.h"
#include "model/range.h"

#include <QDialog>
#include <QPointer>

class QWidget;

namespace yak {

class AppSettings;
class Modules;
class RoomActions;
class RoomCounts;
class RoomModel;
class RoomView;
struct RoomLink;

/// Opens the dialogs of a room, each with what it needs, and hands what they decide to the room's actions.
class RoomDialogs final : public QObject
{
    Q_OBJECT

public:
    struct Sources
    {
        const RoomModel &model;
        const RoomCounts &counts;
        RoomView &view;
        RoomActions &actions;
        const RoomLink &link;
        const AppSettings &settings;
        const Clock &clock; ///< the server's time
        Modules &modules;
    };

    /// All must outlive this. `window` is what the dialogs stand above.
    RoomDialogs(const Sources &sources, QWidget *window);

    void settle(Range window);
    void rename(const ParticipantId &person);
    void setWeight(const ParticipantId &person);
    void giveTime(const ParticipantId &person);
    void remove(const ParticipantId &person);
    void leave();
    void deleteRoom();
    /// Goes to a field of the settings, by its name on the wire; empty for the first.
    void changeSettings(const QString &field = {});
    void remind();
    void setWebhook();
    void showDevices();
    /// Stays open while one works in the room.
    void planSessions();
    void planRotation();
    void showShortcuts();
    void chooseZone(QWidget *anchor);

    /// The dialog that was opened last; null once it is closed.
    [[nodiscard]] QDialog *present() const { return m_present; }

private:
    void open(QDialog *dialog);
    /// Without keeping one from the room; what is open of this kind comes to the front.
    template<typename Dialog, typename... Needs>
    void showBeside(Needs &&...needs);

    Sources m_from;
    QWidget *m_window;
    QPointer<QDialog> m_present;
};

} // namespace yak
