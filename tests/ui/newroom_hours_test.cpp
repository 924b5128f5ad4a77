#include "apprig.h"
#include "dialogs/hourseditor.h"
#include "dialogs/hoursslider.h"
#include "dialogs/walltimeedit.h"
#include "i18n/typedtime.h"

#include <QCheckBox>
#include <QSignalSpy>
#include <QToolButton>
#include <QtTest>

using namespace yak;
using namespace Qt::StringLiterals;

namespace {

constexpr int h(int hours, int minutes = 0)
{
    return hours * 60 + minutes;
}

struct Fixture
{
    AppRig rig;
    HoursEditor editor{rig.settings};
    HoursSlider &slider = *editor.findChild<HoursSlider *>();

    Fixture()
    {
        editor.setSlotMinutes(30);
        editor.resize(400, editor.sizeHint().height());
        editor.show();
        (void)QTest::qWaitForWindowExposed(&editor);
        editor.activateWindow();
    }

    [[nodiscard]] QList<WallTimeEdit *> fields() const
    {
        QList<WallTimeEdit *> fields = editor.findChildren<WallTimeEdit *>();
        fields.removeIf([](const WallTimeEdit *field) { return !field->isVisible(); });
        return fields;
    }

    void type(int field, const QString &text)
    {
        WallTimeEdit *edit = fields()[field];
        edit->setFocus();
        edit->selectAll();
        typeText(edit, text);
        QTest::keyClick(edit, Qt::Key_Return);
    }

    void dragHandle(int handle, int pixels)
    {
        const QPoint from = slider.handleCenter(handle);
        QTest::mousePress(&slider, Qt::LeftButton, {}, from);
        QTest::mouseMove(&slider, from + QPoint(pixels / 2, 0));
        QTest::mouseMove(&slider, from + QPoint(pixels, 0));
        QTest::mouseRelease(&slider, Qt::LeftButton, {}, from + QPoint(pixels, 0));
    }

    void click(const QString &name) { QTest::mouseClick(editor.findChild<QWidget *>(name), Qt::LeftButton); }
};

} // namespace

class NewRoomHoursTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aHandleIsDraggedInSteps();
    void theBarBetweenHandlesMovesWhole();
    void aHandleCannotPassTheOther();
    void anEveningIsDraggedPastMidnight();
    void handlesMoveByKeysAndTabGoesFromOneToTheOther();
    void typedTimesAreTaken_data();
    void typedTimesAreTaken();
    void whatIsNoTimeIsTakenBack();
    void anEndBeforeItsStartIsOnTheNextDay();
    void midnightIsTheEndOfTheDayForAnEnd();
    void upAndDownMoveATypedTime();
    void moreHoursCanBeAddedAndRemoved();
    void allDayIsTheWholeDayAndComesBack();
    void fieldsFollowTheClockFormat();
    void typedLengthsAreRead_data();
    void typedLengthsAreRead();
};

void NewRoomHoursTest::aHandleIsDraggedInSteps()
{
    Fixture f;
    const QSignalSpy changed(&f.editor, &HoursEditor::rangesChanged);
    const int anHour = (f.slider.handleCenter(1).x() - f.slider.handleCenter(0).x()) / 9;
    f.dragHandle(0, -2 * anHour);
    QCOMPARE(f.editor.ranges(), (QList<WallRange>{{h(7), h(18)}}));
    QCOMPARE(f.fields()[0]->text(), u"7:00 AM"_s);
    QVERIFY(!changed.isEmpty());
}

void NewRoomHoursTest::theBarBetweenHandlesMovesWhole()
{
    Fixture f;
    const QPoint middle = (f.slider.handleCenter(0) + f.slider.handleCenter(1)) / 2;
    const int anHour = (f.slider.handleCenter(1).x() - f.slider.handleCenter(0).x()) / 9;
    QTest::mousePress(&f.slider, Qt::LeftButton, {}, middle);
    QTest::mouseMove(&f.slider, middle + QPoint(anHour, 0));
    QTest::mouseRelease(&f.slider, Qt::LeftButton, {}, middle + QPoint(anHour, 0));
    QCOMPARE(f.editor.ranges(), (QList<WallRange>{{h(10), h(19)}}));
}

void NewRoomHoursTest::aHandleCannotPassTheOther()
{
    Fixture f;
    f.dragHandle(0, 350);
    QCOMPARE(f.editor.ranges(), (QList<WallRange>{{h(17, 30), h(18)}}));
}

void NewRoomHoursTest::anEveningIsDraggedPastMidnight()
{
    Fixture f;
    f.editor.setRanges({{h(22), h(23)}});
    const int anHour = f.slider.handleCenter(1).x() - f.slider.handleCenter(0).x();
    f.dragHandle(1, 3 * anHour);
    QCOMPARE(f.editor.ranges(), (QList<WallRange>{{h(22), h(26)}}));
    QVERIFY(visibleWords(f.editor).contains(u"4 h, ends the next day"_s));
}

void NewRoomHoursTest::handlesMoveByKeysAndTabGoesFromOneToTheOther()
{
    Fixture f;
    f.slider.setFocus(Qt::TabFocusReason);
    QTest::keyClick(&f.slider, Qt::Key_Right);
    QCOMPARE(f.editor.ranges(), (QList<WallRange>{{h(9, 30), h(18)}}));
    QCOMPARE(f.slider.accessibleDescription(), u"Start 9:30 AM"_s);
    QTest::keyClick(&f.slider, Qt::Key_Tab);
    QTest::keyClick(&f.slider, Qt::Key_PageDown);
    QCOMPARE(f.editor.ranges(), (QList<WallRange>{{h(9, 30), h(17)}}));
    QTest::keyClick(&f.slider, Qt::Key_Tab);
    QVERIFY(!f.slider.hasFocus());
}

void NewRoomHoursTest::typedTimesAreTaken_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("minute");
    const QList<std::pair<QString, int>> cases{
        {u"9"_s, h(9)},
        {u"09"_s, h(9)},
        {u"930"_s, h(9, 30)},
        {u"1430"_s, h(14, 30)},
        {u"9:30"_s, h(9, 30)},
        {u"14.30"_s, h(14, 30)},
        {u"2pm"_s, h(14)},
        {u"2:30 PM"_s, h(14, 30)},
        {u"2:30 p.m."_s, h(14, 30)},
        {u"12am"_s, 0},
        {u"12 pm"_s, h(12)},
        {u"noon"_s, h(12)},
        {u"오전 9시"_s, h(9)},
        {u"오후2:30"_s, h(14, 30)},
        {u"9시 반"_s, h(9, 30)},
        {u"14시 5분"_s, h(14, 5)},
        {u"정오"_s, h(12)},
        {u"자정"_s, 0},
        {u"１４：３０"_s, h(14, 30)},
        {u"0"_s, 0},
    };
    for (const auto &[text, minute] : cases)
        QTest::newRow(qUtf8Printable(text)) << text << minute;
}

void NewRoomHoursTest::typedTimesAreTaken()
{
    QFETCH(const QString, text);
    QFETCH(const int, minute);
    Fixture f;
    f.editor.setRanges({{h(5), h(20)}});
    f.type(0, text);
    QCOMPARE(f.editor.ranges().first().from, minute);
}

void NewRoomHoursTest::whatIsNoTimeIsTakenBack()
{
    Fixture f;
    for (const QString &text : {u"25:00"_s, u"9:75"_s, u"13pm"_s, u"soon"_s, u"24:01"_s, QString()}) {
        f.type(0, text);
        QCOMPARE(f.editor.ranges(), (QList<WallRange>{{h(9), h(18)}}));
        QCOMPARE(f.fields()[0]->text(), u"9:00 AM"_s);
    }
}

void NewRoomHoursTest::anEndBeforeItsStartIsOnTheNextDay()
{
    Fixture f;
    f.type(0, u"22:00"_s);
    f.type(1, u"02:00"_s);
    QCOMPARE(f.editor.ranges(), (QList<WallRange>{{h(22), h(26)}}));
}

void NewRoomHoursTest::midnightIsTheEndOfTheDayForAnEnd()
{
    Fixture f;
    f.type(1, u"24:00"_s);
    QCOMPARE(f.editor.ranges(), (QList<WallRange>{{h(9), h(24)}}));
    f.type(1, u"18"_s);
    f.type(1, u"0:00"_s);
    QCOMPARE(f.editor.ranges(), (QList<WallRange>{{h(9), h(24)}}));
}

void NewRoomHoursTest::upAndDownMoveATypedTime()
{
    Fixture f;
    f.type(0, u"9:10"_s);
    QTest::keyClick(f.fields()[0], Qt::Key_Up);
    QCOMPARE(f.editor.ranges().first().from, h(9, 30));
    QTest::keyClick(f.fields()[0], Qt::Key_Down);
    QTest::keyClick(f.fields()[0], Qt::Key_Down);
    QCOMPARE(f.editor.ranges().first().from, h(8, 30));
}

void NewRoomHoursTest::moreHoursCanBeAddedAndRemoved()
{
    Fixture f;
    f.click(u"addHours"_s);
    QCOMPARE(f.editor.ranges(), (QList<WallRange>{{h(9), h(18)}, {h(19), h(21)}}));
    QTRY_COMPARE(f.fields().size(), 4);
    QTRY_VERIFY(f.fields()[2]->hasFocus()); // to be typed over at once
    QToolButton *remove = nullptr;
    for (QToolButton *button : f.editor.findChildren<QToolButton *>()) {
        if (button->isVisible() && button->toolTip() == u"Remove these hours"_s)
            remove = remove ? remove : button;
    }
    QTest::mouseClick(remove, Qt::LeftButton);
    QCOMPARE(f.editor.ranges(), (QList<WallRange>{{h(19), h(21)}}));
    QCOMPARE(f.fields().size(), 2);
}

void NewRoomHoursTest::allDayIsTheWholeDayAndComesBack()
{
    Fixture f;
    f.type(0, u"10"_s);
    f.click(u"wholeDay"_s);
    QCOMPARE(f.editor.ranges(), (QList<WallRange>{{0, h(24)}}));
    QVERIFY(!f.fields()[0]->isEnabled());
    f.click(u"wholeDay"_s);
    QCOMPARE(f.editor.ranges(), (QList<WallRange>{{h(10), h(18)}}));
}

void NewRoomHoursTest::fieldsFollowTheClockFormat()
{
    Fixture f;
    QCOMPARE(f.fields()[1]->text(), u"6:00 PM"_s);
    f.rig.settings.setClockChoice(ClockChoice::Hours24);
    QCOMPARE(f.fields()[1]->text(), u"18:00"_s);
    f.rig.settings.setClockChoice(ClockChoice::AmPm);
    f.rig.settings.setLanguageChoice(LanguageChoice::Korean);
    QTRY_COMPARE(f.fields()[1]->text(), u"오후 6:00"_s);
}

void NewRoomHoursTest::typedLengthsAreRead_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("minutes");
    const QList<std::pair<QString, int>> cases{
        {u"90"_s, 90},       {u"50 min"_s, 50},   {u"1:30"_s, 90},      {u"1.5 h"_s, 90}, {u"1 h 30 min"_s, 90},
        {u"1h30"_s, 90},     {u"2 hours"_s, 120}, {u"50분"_s, 50},      {u"1시간"_s, 60}, {u"1시간 30분"_s, 90},
        {u"1시간 반"_s, 90}, {u"2일"_s, 2880},    {u"1 d 6 h"_s, 1800}, {u"０"_s, 0},     {u"soon"_s, 0},
        {u"-5"_s, 0},        {QString(), 0},
    };
    for (const auto &[text, minutes] : cases)
        QTest::newRow(qUtf8Printable(text.isEmpty() ? u"nothing"_s : text)) << text << minutes;
}

void NewRoomHoursTest::typedLengthsAreRead()
{
    QFETCH(const QString, text);
    QFETCH(const int, minutes);
    QCOMPARE(typedDuration(text).value_or(0), minutes);
}

QTEST_MAIN(NewRoomHoursTest)
#include "newroom_hours_test.moc"
