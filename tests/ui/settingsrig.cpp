#include "settingsrig.h"

#include "dialogs/accentbutton.h"
#include "dialogs/monthcalendar.h"
#include "dialogs/roomdialogs.h"
#include "dialogs/zonepicker.h"
#include "dialogs/zonepopup.h"

#include <QLineEdit>
#include <QTest>

namespace yak {

using namespace Qt::StringLiterals;

RoomSettingsDialog *SettingsRig::openSettings(const ParticipantId &me)
{
    open(me);
    return openAgain();
}

RoomSettingsDialog *SettingsRig::openAgain()
{
    page().dialogs()->changeSettings();
    dialog()->activateWindow();
    if (!QTest::qWaitForWindowActive(dialog()))
        qFatal("the dialog was not activated");
    return dialog();
}

RoomSettingsDialog *SettingsRig::dialog()
{
    return qobject_cast<RoomSettingsDialog *>(page().dialogs()->present());
}

void SettingsRig::typeTitle(const QString &title)
{
    auto *edit = dialog()->findChild<QLineEdit *>(u"title"_s);
    edit->selectAll();
    QTest::keyClicks(edit, title);
}

void SettingsRig::chooseZone(const QString &typed)
{
    dialog()->goTo(u"zone"_s);
    settle();
    QTest::mouseClick(dialog()->findChild<ZonePicker *>(), Qt::LeftButton);
    auto *search = dialog()->findChild<ZonePopup *>()->findChild<QLineEdit *>();
    QTest::keyClicks(search, typed);
    QTest::keyClick(search, Qt::Key_Return);
    waitUntil([this] { return !dialog()->findChild<ZonePopup *>(); }); // to be opened again
}

void SettingsRig::clickDate(QDate date)
{
    MonthGrid &month = dialog()->findChild<MonthCalendar *>()->grid();
    QTest::mouseClick(&month, Qt::LeftButton, {}, month.rectOf(date).center());
}

void SettingsRig::click(const char *name)
{
    RoomRig::settle(); // it may have come to its place just now
    auto *button = dialog()->findChild<QAbstractButton *>(QString::fromLatin1(name));
    const int height = button->height(); // a round button is only as wide as its words
    QTest::mouseClick(button, Qt::LeftButton, {}, {height / 2, height / 2});
}

bool SettingsRig::save()
{
    QTest::mouseClick(dialog()->acceptButton(), Qt::LeftButton);
    const bool isClosed = waitUntil([this] { return !dialog(); });
    page().activateWindow();
    return isClosed && QTest::qWaitForWindowActive(&page());
}

} // namespace yak
