#include "newroomrig.h"

#include "dialogs/formfield.h"
#include "dialogs/monthgrid.h"

#include <QLineEdit>
#include <QTest>

namespace yak {

using namespace Qt::StringLiterals;

QDate november(int day)
{
    return {2026, 11, day};
}

NewRoomRig::NewRoomRig()
{
    NewRoomDraft draft;
    draft.zone = u"Asia/Seoul"_s;
    draft.server = u"127.0.0.1:7000"_s;
    dialog.setDraft(draft);
    dialog.open();
    dialog.activateWindow();
    if (!QTest::qWaitForWindowActive(&dialog))
        qFatal("the dialog was not activated");
}

QLineEdit *NewRoomRig::line(const QString &name) const
{
    return part<QLineEdit>(name);
}

void NewRoomRig::clickCreate()
{
    QTest::mouseClick(part<AccentButton>(), Qt::LeftButton);
}

void NewRoomRig::dragDates(QDate from, QDate to)
{
    auto *grid = part<MonthGrid>();
    QTest::mousePress(grid, Qt::LeftButton, {}, grid->rectOf(from).center());
    QTest::mouseMove(grid, grid->rectOf(to).center());
    QTest::mouseRelease(grid, Qt::LeftButton, {}, grid->rectOf(to).center());
}

QString NewRoomRig::problem(const QString &label) const
{
    for (const FormField *field : dialog.findChildren<FormField *>()) {
        if (field->editor()->accessibleName() == label)
            return field->problem();
    }
    return u"no such field"_s;
}

} // namespace yak
