#include "apprig.h"
#include "dialogs/monthcalendar.h"

#include <QSignalSpy>
#include <QToolButton>
#include <QtTest>

using namespace yak;
using namespace Qt::StringLiterals;

namespace {

QDate november(int day)
{
    return {2026, 11, day};
}

QList<QDate> novembers(std::initializer_list<int> days)
{
    QList<QDate> dates;
    for (const int day : days)
        dates.append(november(day));
    return dates;
}

/// A calendar of November 2026 whose today is the 18th, shown.
struct Fixture
{
    AppRig rig;
    MonthCalendar calendar{rig.settings, MonthGrid::Picking::Many};
    MonthGrid &grid = calendar.grid();

    Fixture()
    {
        grid.setToday(november(18));
        calendar.resize(360, 280);
        calendar.show();
        grid.setFocus();
        (void)QTest::qWaitForWindowExposed(&calendar);
    }

    [[nodiscard]] QPoint middleOf(QDate date) const { return grid.rectOf(date).center(); }
    void press(QDate date) { QTest::mousePress(&grid, Qt::LeftButton, {}, middleOf(date)); }
    void moveTo(QDate date) { QTest::mouseMove(&grid, middleOf(date)); }
    void release(QDate date) { QTest::mouseRelease(&grid, Qt::LeftButton, {}, middleOf(date)); }
    void drag(QDate from, QDate to)
    {
        press(from);
        moveTo(to);
        release(to);
    }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(&grid, key, modifiers); }
};

} // namespace

class NewRoomCalendarTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void dragPicksTheRectangleItSpans();
    void dragBegunOnAPickedDateTakesAway();
    void dragShowsWhatItWillPickBeforeItEnds();
    void escapeAbandonsADrag();
    void pastDatesCannotBePicked();
    void weekdayNamePicksItsColumnOfTheMonthAndAgainTakesItAway();
    void dragGoesOnIntoTheNextMonth();
    void arrowsAndSpacePickWithoutAMouse();
    void shiftWithArrowsPicksAsADragDoes();
    void shiftRunCanGoBackAndLeavesNothingBehind();
    void arrowsTurnThePage();
    void buttonsAndWheelTurnThePage();
    void onlyChoicesCanBePickedWhereThereAreSome();
    void koreanMonthBeginsOnSundayAndEnglishAsItsWeekDoes();
    void singlePickReplacesTheDate();
    void theCurrentDateIsSpoken();
};

void NewRoomCalendarTest::dragPicksTheRectangleItSpans()
{
    Fixture f;
    const QSignalSpy changed(&f.grid, &MonthGrid::datesChanged);
    f.drag(november(19), november(27)); // Thu to Fri a week later
    QCOMPARE(f.grid.dates(), novembers({19, 20, 26, 27}));
    QCOMPARE(changed.size(), 1);
}

void NewRoomCalendarTest::dragBegunOnAPickedDateTakesAway()
{
    Fixture f;
    f.grid.setDates(novembers({23, 24, 25, 26, 27}));
    f.drag(november(24), november(25));
    QCOMPARE(f.grid.dates(), novembers({23, 26, 27}));
}

void NewRoomCalendarTest::dragShowsWhatItWillPickBeforeItEnds()
{
    Fixture f;
    const QImage before = f.grid.grab().toImage();
    f.press(november(23));
    f.moveTo(november(27));
    QVERIFY(f.grid.dates().isEmpty()); // not before the button is up
    const QImage during = f.grid.grab().toImage();
    const QPoint inside = f.grid.rectOf(november(25)).topLeft() + QPoint(8, 8);
    QVERIFY(before.pixelColor(inside) != during.pixelColor(inside));
    QCOMPARE(during.pixelColor(inside), f.rig.settings.theme().colors().accent);
    f.release(november(27));
    QCOMPARE(f.grid.dates().size(), 5);
}

void NewRoomCalendarTest::escapeAbandonsADrag()
{
    Fixture f;
    f.press(november(23));
    f.moveTo(november(27));
    f.key(Qt::Key_Escape);
    f.release(november(27));
    QVERIFY(f.grid.dates().isEmpty());
}

void NewRoomCalendarTest::pastDatesCannotBePicked()
{
    Fixture f;
    f.drag(november(16), november(20)); // the 18th is today
    QCOMPARE(f.grid.dates(), novembers({18, 19, 20}));
}

void NewRoomCalendarTest::weekdayNamePicksItsColumnOfTheMonthAndAgainTakesItAway()
{
    Fixture f;
    const int column = f.grid.sheet().cellOf(november(24))->column;
    const QPoint name = f.grid.headerRect(column).center();
    QTest::mouseClick(&f.grid, Qt::LeftButton, {}, name);
    QCOMPARE(f.grid.dates(), novembers({24})); // 3, 10 and 17 are past; 1 December is another month's
    f.grid.showMonth({2026, 12, 1});
    QTest::mouseClick(&f.grid, Qt::LeftButton, {}, name);
    QCOMPARE(f.grid.dates().size(), 6);
    QTest::mouseClick(&f.grid, Qt::LeftButton, {}, name);
    QCOMPARE(f.grid.dates(), novembers({24}));
}

void NewRoomCalendarTest::dragGoesOnIntoTheNextMonth()
{
    Fixture f;
    f.drag(november(30), {2026, 12, 2});
    QCOMPARE(f.grid.dates(), (QList<QDate>{november(30), {2026, 12, 1}, {2026, 12, 2}}));
}

void NewRoomCalendarTest::arrowsAndSpacePickWithoutAMouse()
{
    Fixture f;
    f.key(Qt::Key_Right);
    f.key(Qt::Key_Down);
    f.key(Qt::Key_Space);
    QCOMPARE(f.grid.dates(), novembers({26}));
    f.key(Qt::Key_Space);
    QVERIFY(f.grid.dates().isEmpty());
}

void NewRoomCalendarTest::shiftWithArrowsPicksAsADragDoes()
{
    Fixture f;
    f.key(Qt::Key_Right); // the 19th
    f.key(Qt::Key_Right, Qt::ShiftModifier);
    f.key(Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(f.grid.dates(), novembers({19, 20, 26, 27}));
}

void NewRoomCalendarTest::shiftRunCanGoBackAndLeavesNothingBehind()
{
    Fixture f;
    f.key(Qt::Key_Right);
    for (int i = 0; i < 3; ++i)
        f.key(Qt::Key_Right, Qt::ShiftModifier);
    for (int i = 0; i < 2; ++i)
        f.key(Qt::Key_Left, Qt::ShiftModifier);
    QCOMPARE(f.grid.dates(), novembers({19, 20}));
}

void NewRoomCalendarTest::arrowsTurnThePage()
{
    Fixture f;
    for (int i = 0; i < 2; ++i)
        f.key(Qt::Key_Down);
    QCOMPARE(f.grid.current(), QDate(2026, 12, 2));
    QCOMPARE(f.grid.sheet().firstOfMonth(), QDate(2026, 12, 1));
    f.key(Qt::Key_PageUp);
    QCOMPARE(f.grid.sheet().firstOfMonth(), QDate(2026, 11, 1));
}

void NewRoomCalendarTest::buttonsAndWheelTurnThePage()
{
    Fixture f;
    const auto buttons = f.calendar.findChildren<QToolButton *>();
    QCOMPARE(buttons.size(), 2);
    QTest::mouseClick(buttons.last(), Qt::LeftButton);
    QVERIFY(visibleWords(f.calendar).contains(u"December 2026"_s));
    QTest::mouseClick(buttons.first(), Qt::LeftButton);
    QVERIFY(visibleWords(f.calendar).contains(u"November 2026"_s));
    QWheelEvent down(QPointF(50, 50), f.grid.mapToGlobal(QPointF(50, 50)), {}, {0, -120}, Qt::NoButton, {},
                     Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(&f.grid, &down);
    QCOMPARE(f.grid.sheet().firstOfMonth(), QDate(2026, 12, 1));
}

void NewRoomCalendarTest::onlyChoicesCanBePickedWhereThereAreSome()
{
    Fixture f;
    f.grid.setChoices(QSet<QDate>{november(24), november(26)});
    f.drag(november(23), november(27));
    QCOMPARE(f.grid.dates(), novembers({24, 26}));
}

void NewRoomCalendarTest::koreanMonthBeginsOnSundayAndEnglishAsItsWeekDoes()
{
    Fixture f;
    QCOMPARE(f.grid.sheet().weekdayOf(0), f.rig.settings.weekStart());
    f.rig.settings.setLanguageChoice(LanguageChoice::Korean);
    QCOMPARE(f.grid.sheet().weekdayOf(0), Qt::Sunday);
    QCOMPARE(f.grid.sheet().cellOf(november(22))->column, 0);
}

void NewRoomCalendarTest::singlePickReplacesTheDate()
{
    AppRig rig;
    MonthCalendar calendar(rig.settings, MonthGrid::Picking::One);
    calendar.grid().setToday(november(18));
    calendar.resize(360, 280);
    calendar.show();
    const QSignalSpy picked(&calendar.grid(), &MonthGrid::picked);
    QTest::mouseClick(&calendar.grid(), Qt::LeftButton, {}, calendar.grid().rectOf(november(20)).center());
    QTest::mouseClick(&calendar.grid(), Qt::LeftButton, {}, calendar.grid().rectOf(november(25)).center());
    QTest::mouseClick(&calendar.grid(), Qt::LeftButton, {}, calendar.grid().rectOf(november(2)).center());
    QCOMPARE(calendar.grid().dates(), novembers({25}));
    QCOMPARE(picked.size(), 2);
}

void NewRoomCalendarTest::theCurrentDateIsSpoken()
{
    Fixture f;
    f.key(Qt::Key_Right);
    QCOMPARE(f.grid.accessibleDescription(), u"Thu, Nov 19, 2026"_s);
    f.key(Qt::Key_Space);
    QCOMPARE(f.grid.accessibleDescription(), u"Thu, Nov 19, 2026, picked"_s);
}

QTEST_MAIN(NewRoomCalendarTest)
#include "newroom_calendar_test.moc"
