#pragma once

#include "dialogs/roomsettingsdialog.h"
#include "roomrig.h"

namespace yak {

/// A room whose organizer has the dialog of its settings open.
class SettingsRig : public RoomRig
{
public:
    explicit SettingsRig(Room room = exampleRoom()) : RoomRig(std::move(room)) {}

    /// Enters as this person and opens the dialog.
    RoomSettingsDialog *openSettings(const ParticipantId &me);
    RoomSettingsDialog *openAgain();
    [[nodiscard]] RoomSettingsDialog *dialog();

    /// Types into the title.
    void typeTitle(const QString &title);
    /// Picks a zone from the list by typing for it.
    void chooseZone(const QString &typed);
    /// Clicks a date of the calendar.
    void clickDate(QDate date);
    /// Presses the button of this name in the dialog.
    void click(const char *name);
    /// Saves, and waits for the dialog to close.
    bool save();
    /// What the room's status line says last.
    [[nodiscard]] QString status() { return find<QWidget>("message")->accessibleName(); }
};

} // namespace yak
