#include "dialogs/accentbutton.h"
#include "dialogs/durationedit.h"
#include "dialogs/formfield.h"
#include "dialogs/hourseditor.h"
#include "dialogs/hoursslider.h"
#include "dialogs/monthgrid.h"
#include "dialogs/newroomdialog.h"
#include "dialogs/newroomform.h"
#include "dialogs/newroommore.h"
#include "dialogs/newroompreview.h"
#include "dialogs/walltimeedit.h"
#include "dialogs/zonepicker.h"
#include "grid/gridwidget.h"
#include "newroomrig.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QToolButton>
#include <QtTest>

using namespace yak;
using namespace Qt::StringLiterals;

/// What the dialog for a new room makes of what is typed, and says to it.
class NewRoomFormTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRoomIsMadeByKeyboardAlone();
    void theButtonSaysWhatWillHappen();
    void untouchedFieldsDoNotComplain();
    void pressingTheButtonShowsEveryProblemAndGoesToTheFirst();
    void problemsInTheFoldOpenIt();
    void hoursThatDoNotDivideAreToldAtTheHours();
    void someDatesCanHaveOwnHours();
    void aDateThatGoesLosesItsOwnHours();
    void thePreviewFollowsTheForm();
    void daysOnWhichTheClockChangesAreTold();
    void fiftyMinutesOnFifteenAreFine();
    void tabGoesFromTopToBottomAlsoThroughWhatWasAddedLater();
    void theWheelScrollsPastFieldsAndChangesNone();
};

void NewRoomFormTest::aRoomIsMadeByKeyboardAlone()
{
    NewRoomRig f;
    const auto focused = [&f] { return f.dialog.focusWidget(); };
    f.line(u"title"_s)->setFocus();
    typeText(focused(), u"회식"_s);
    QTest::keyClick(focused(), Qt::Key_Tab);
    typeText(focused(), u"지수"_s);
    QTest::keyClick(focused(), Qt::Key_Tab);
    QVERIFY(qobject_cast<MonthGrid *>(focused()));
    QTest::keyClick(focused(), Qt::Key_Right);
    QTest::keyClick(focused(), Qt::Key_Right, Qt::ShiftModifier);
    for (int stops = 0; stops < 20 && !qobject_cast<HoursSlider *>(focused()); ++stops)
        QTest::keyClick(focused(), Qt::Key_Tab);
    QVERIFY(qobject_cast<HoursSlider *>(focused()));
    QTest::keyClick(focused(), Qt::Key_Right); // from 9:30
    QTest::keyClick(focused(), Qt::Key_Return);
    QCOMPARE(f.asked.size(), 1);
    QCOMPARE(f.request().title, u"회식"_s);
    QCOMPARE(f.request().name, u"지수"_s);
    QCOMPARE(f.request().dates, (QList<QDate>{november(19), november(20)}));
    QCOMPARE(f.request().hours, (QList<WallRange>{{570, 1080}}));
}

void NewRoomFormTest::theButtonSaysWhatWillHappen()
{
    NewRoomRig f;
    QCOMPARE(f.createText(), u"Open room"_s);
    f.dragDates(november(19), november(19));
    QCOMPARE(f.createText(), u"Open room with 1 day × 18 slots"_s);
    f.dragDates(november(23), november(24));
    QCOMPARE(f.createText(), u"Open room with 3 days × 18 slots"_s);
    f.part<QComboBox>(u"slotMinutes"_s)->setCurrentIndex(5);
    QCOMPARE(f.createText(), u"Open room with 3 days × 9 slots"_s);
    f.rig.settings.setLanguageChoice(LanguageChoice::Korean);
    QTRY_COMPARE(f.createText(), u"방 열기 (3일 × 9칸)"_s);
}

void NewRoomFormTest::untouchedFieldsDoNotComplain()
{
    NewRoomRig f;
    for (const FormField *field : f.dialog.findChildren<FormField *>())
        QCOMPARE(field->problem(), QString());
    typeText(f.line(u"title"_s), u"a"_s);
    QTest::keyClick(f.line(u"title"_s), Qt::Key_Backspace);
    QCOMPARE(f.problem(u"Title"_s), u"Give the room a title."_s);
    QCOMPARE(f.problem(u"Your name"_s), QString());
}

void NewRoomFormTest::pressingTheButtonShowsEveryProblemAndGoesToTheFirst()
{
    NewRoomRig f;
    f.part<ZonePicker>()->setFocus();
    f.clickCreate();
    QCOMPARE(f.asked.size(), 0);
    QCOMPARE(f.problem(u"Title"_s), u"Give the room a title."_s);
    QCOMPARE(f.problem(u"Your name"_s), u"A name is needed."_s);
    QCOMPARE(f.problem(u"Dates"_s), u"Pick at least one date."_s);
    QVERIFY(visibleWords(f.dialog).contains(u"Pick at least one date."_s));
    QVERIFY(f.line(u"title"_s)->hasFocus());
    typeText(f.line(u"title"_s), u"Lunch"_s);
    QCOMPARE(f.problem(u"Title"_s), QString());
}

void NewRoomFormTest::problemsInTheFoldOpenIt()
{
    NewRoomRig f;
    typeText(f.line(u"title"_s), u"Trip"_s);
    typeText(f.line(u"name"_s), u"Amir"_s);
    f.dragDates(november(19), november(20));
    f.part<DurationEdit>()->setMinutes(600);
    auto *more = f.part<NewRoomMore>();
    QVERIFY(!more->isOpen());
    f.clickCreate();
    QCOMPARE(f.asked.size(), 0);
    QVERIFY(more->isOpen());
    QCOMPARE(f.problem(u"How long it takes"_s), u"Longer than any stretch of the hours: at most 9 h."_s);
}

void NewRoomFormTest::hoursThatDoNotDivideAreToldAtTheHours()
{
    NewRoomRig f;
    f.dragDates(november(19), november(20));
    auto *from = f.part<HoursEditor>()->findChild<WallTimeEdit *>();
    from->setFocus();
    from->selectAll();
    typeText(from, u"9:10"_s);
    QTest::keyClick(from, Qt::Key_Tab);
    QCOMPARE(f.problem(u"Hours"_s), u"These hours cannot be cut into slots of 30 min."_s);
    QCOMPARE(f.createText(), u"Open room"_s);
}

void NewRoomFormTest::someDatesCanHaveOwnHours()
{
    NewRoomRig f;
    f.dragDates(november(23), november(27));
    QTest::mouseClick(f.part<QToolButton>(u"addOwnHours"_s), Qt::LeftButton);
    f.dragDates(november(26), november(28)); // the 28th is no date of the room
    QTest::mouseClick(f.part<QCheckBox>(u"wholeDay"_s), Qt::LeftButton);
    const NewRoomDraft draft = f.dialog.draft();
    QCOMPARE(draft.dates.size(), 5);
    QCOMPARE(draft.ownHours, (QList<OwnHours>{{{november(26), november(27)}, {{0, 1440}}}}));
    QCOMPARE(draft.hours, (QList<WallRange>{{540, 1080}}));
    QCOMPARE(f.createText(), u"Open room with 5 days, 150 slots in all"_s);
    // Back to the usual hours, a drag is about the room's dates again.
    QTest::mouseClick(f.part<QToolButton>(u"usualHours"_s), Qt::LeftButton);
    QCOMPARE(f.part<MonthGrid>()->dates().size(), 5);
    f.dragDates(november(30), november(30));
    QCOMPARE(f.dialog.draft().dates.size(), 6);
    QCOMPARE(f.dialog.draft().ownHours.first().dates.size(), 2);
}

void NewRoomFormTest::aDateThatGoesLosesItsOwnHours()
{
    NewRoomRig f;
    f.dragDates(november(23), november(24));
    QTest::mouseClick(f.part<QToolButton>(u"addOwnHours"_s), Qt::LeftButton);
    f.dragDates(november(24), november(24));
    QTest::mouseClick(f.part<QToolButton>(u"usualHours"_s), Qt::LeftButton);
    QCOMPARE(f.dialog.draft().ownHours.size(), 1);
    f.dragDates(november(24), november(24));
    QVERIFY(f.dialog.draft().ownHours.isEmpty());
}

void NewRoomFormTest::thePreviewFollowsTheForm()
{
    NewRoomRig f;
    auto *grid = f.part<GridWidget>();
    QVERIFY(!grid->isVisible());
    f.dragDates(november(23), november(25));
    QVERIFY(grid->isVisible());
    QCOMPARE(grid->scene().layout.columnCount(), 3);
    QCOMPARE(grid->scene().layout.rowCount(), 18);
    f.part<QComboBox>(u"slotMinutes"_s)->setCurrentIndex(2);
    QCOMPARE(grid->scene().layout.rowCount(), 36);
}

void NewRoomFormTest::daysOnWhichTheClockChangesAreTold()
{
    NewRoomRig f;
    NewRoomDraft draft = f.dialog.draft();
    draft.zone = u"Europe/Berlin"_s;
    draft.dates = {{2027, 3, 27}, {2027, 3, 28}};
    draft.hours = {{0, 1440}};
    f.dialog.setDraft(draft);
    QVERIFY(visibleWords(f.dialog).contains(u"Sun, Mar 28: the clock changes, so there are 46 slots instead of 48."_s));
    QCOMPARE(f.createText(), u"Open room with 2 days, 94 slots in all"_s);
    draft.zone = u"Australia/Lord_Howe"_s; // its clock moves by half an hour
    draft.dates = {{2027, 4, 4}};
    draft.slotMinutes = 60;
    f.dialog.setDraft(draft);
    const QString words = visibleWords(f.dialog).join(u'\n');
    QVERIFY2(words.contains(u"The rest of that day is too short for a slot and is left out."_s), qUtf8Printable(words));
}

void NewRoomFormTest::fiftyMinutesOnFifteenAreFine()
{
    NewRoomRig f;
    f.dragDates(november(23), november(25));
    f.part<QComboBox>(u"slotMinutes"_s)->setCurrentIndex(2);
    f.part<NewRoomMore>()->setOpen(true);
    auto *duration = f.part<DurationEdit>();
    duration->setFocus();
    duration->lineEdit()->selectAll();
    typeText(duration->lineEdit(), u"50분"_s);
    QTest::keyClick(duration->lineEdit(), Qt::Key_Tab);
    QCOMPARE(f.dialog.draft().duration, 50);
    QVERIFY(visibleWords(f.dialog).contains(u"50 min is fine: it takes 4 slots."_s));
    QCOMPARE(f.problem(u"How long it takes"_s), QString());
}

void NewRoomFormTest::tabGoesFromTopToBottomAlsoThroughWhatWasAddedLater()
{
    NewRoomRig f;
    f.dragDates(november(19), november(20));
    f.part<QToolButton>(u"more"_s)->click();
    auto *form = f.part<NewRoomForm>();
    f.line(u"title"_s)->setFocus();
    QStringList names;
    int lowest = 0;
    for (int stops = 0; stops < 60; ++stops) {
        QTest::keyClick(f.dialog.focusWidget(), Qt::Key_Tab);
        QWidget *now = f.dialog.focusWidget();
        names.append(QString::fromLatin1(now->metaObject()->className()) + u' ' + now->objectName());
        if (!form->isAncestorOf(now))
            break;
        // What stands side by side may be a little higher, but no stop lies a field above the one before.
        const int top = now->mapTo(form->widget(), QPoint()).y();
        QVERIFY2(top > lowest - 40, qPrintable(names.join(u", "_s)));
        lowest = std::max(lowest, top);
    }
    QVERIFY2(names.size() > 12, qPrintable(names.join(u", "_s)));
    QVERIFY(!form->isAncestorOf(f.dialog.focusWidget()));
}

void NewRoomFormTest::theWheelScrollsPastFieldsAndChangesNone()
{
    NewRoomRig f;
    const NewRoomDraft before = f.dialog.draft();
    f.line(u"title"_s)->setFocus();
    int turned = 0;
    for (QWidget *field : f.dialog.findChildren<QWidget *>()) {
        if (!field->isVisible() || !(qobject_cast<QComboBox *>(field) || qobject_cast<QAbstractSpinBox *>(field) ||
                                     qobject_cast<MonthGrid *>(field)))
            continue;
        const QPointF middle = QRectF(field->rect()).center();
        for (const int turn : {-120, 120, 120}) {
            QWheelEvent wheel(middle, field->mapToGlobal(middle), {}, {0, turn}, Qt::NoButton, Qt::NoModifier,
                              Qt::NoScrollPhase, false);
            QCoreApplication::sendEvent(field, &wheel);
        }
        QVERIFY2(!field->hasFocus(), field->metaObject()->className());
        ++turned;
    }
    QVERIFY(turned >= 2);
    QCOMPARE(f.dialog.draft(), before);
}

QTEST_MAIN(NewRoomFormTest)
#include "newroom_form_test.moc"
