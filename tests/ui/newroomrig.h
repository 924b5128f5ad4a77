#pragma once

#include "apprig.h"
#include "dialogs/accentbutton.h"
#include "dialogs/newroomdialog.h"

#include <QSignalSpy>

class QLineEdit;

namespace yak {

/// A day of November 2026.
[[nodiscard]] QDate november(int day);

/// The dialog for a new room as the start page opens it, with a zone and a server and nothing else.
class NewRoomRig
{
public:
    NewRoomRig();

    template<typename T>
    [[nodiscard]] T *part(const QString &name = {}) const
    {
        return dialog.findChild<T *>(name);
    }
    [[nodiscard]] QLineEdit *line(const QString &name) const;
    [[nodiscard]] QString createText() const { return part<AccentButton>()->text(); }
    void clickCreate();
    /// Drags over the month with the mouse.
    void dragDates(QDate from, QDate to);

    /// What is wrong with a field, as it stands beside it.
    [[nodiscard]] QString problem(const QString &label) const;
    /// What was asked for first.
    [[nodiscard]] NewRoomDraft request() const { return asked.first().first().value<NewRoomDraft>(); }

    AppRig rig;
    NewRoomDialog dialog{rig.settings, rig.clock};
    QSignalSpy asked{&dialog, &NewRoomDialog::createRequested};
};

} // namespace yak
