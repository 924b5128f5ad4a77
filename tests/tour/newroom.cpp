#include "newroom.h"

#include "dialogs/accentbutton.h"
#include "dialogs/monthgrid.h"
#include "hands.h"
#include "seat.h"
#include "windows/startpage.h"

#include <QLineEdit>
#include <QTest>
#include <QToolButton>

namespace yak {

using namespace Qt::StringLiterals;

namespace {

MonthGrid &calendarOf(QWidget &dialog)
{
    for (MonthGrid *grid : dialog.findChildren<MonthGrid *>()) {
        if (grid->isVisible())
            return *grid;
    }
    qFatal("tour: the new room has no calendar");
}

bool shows(const MonthGrid &grid, QDate monday)
{
    return !grid.rectOf(monday).isEmpty() && !grid.rectOf(monday.addDays(4)).isEmpty();
}

/// The first whole week of work in a month that the grid shows, now or some pages later.
QDate mondayIn(MonthGrid &grid)
{
    const QDate today = QDate::currentDate();
    const QDate next = today.addDays(8 - today.dayOfWeek());
    for (int month = 0; month < 3; ++month) {
        for (int week = 0; week < 6; ++week) {
            const QDate monday = next.addDays(7 * week);
            if (monday.month() == monday.addDays(4).month() && shows(grid, monday))
                return monday;
        }
        QTest::keyClick(&grid, Qt::Key_PageDown);
    }
    qFatal("tour: no week to pick in the calendar");
}

} // namespace

NewRoomDialog &beginRoom(Seat &seat, RoomKind kind, const QString &title)
{
    hands::click(seat.window().startPage()->findChild<AccentButton *>());
    expect(u"the dialog for a new room"_s, [&seat] { return seat.window().newRoomDialog() != nullptr; });
    NewRoomDialog &dialog = *seat.window().newRoomDialog();
    hands::click(dialog.findChild<QToolButton *>(u"kind%1"_s.arg(static_cast<int>(kind))));
    if (dialog.draft().kind != kind)
        qFatal("tour: the kind of the room is another one");
    hands::fill(dialog.findChild<QLineEdit *>(u"title"_s), title);
    hands::fill(dialog.findChild<QLineEdit *>(u"name"_s), seat.name());
    return dialog;
}

int pickWeeks(NewRoomDialog &dialog, int weeks)
{
    MonthGrid &grid = calendarOf(dialog);
    const QDate first = mondayIn(grid);
    int dates = 0;
    for (int week = 0; week < weeks && shows(grid, first.addDays(7 * week)); ++week) {
        const QDate monday = first.addDays(7 * week);
        hands::drag(&grid, grid.rectOf(monday).center(), grid.rectOf(monday.addDays(4)).center());
        dates += 5;
    }
    return dates;
}

void openRoom(Seat &seat, NewRoomDialog &dialog, qsizetype slotCount)
{
    hands::click(dialog.findChild<QAbstractButton *>(u"create"_s));
    expect(u"the room to be open"_s, [&seat] { return seat.isIn() && seat.window().roomPage(); });
    if (seat.model().room().slotTable.size() != slotCount) {
        qFatal("tour: the room has %lld slots in place of %lld",
               static_cast<long long>(seat.model().room().slotTable.size()), static_cast<long long>(slotCount));
    }
}

} // namespace yak
