#include "dialogs/kindpicker.h"
#include "dialogs/newroomform.h"
#include "dialogs/roomsettingsdraft.h"
#include "dialogs/weekdaypicker.h"
#include "newroomrig.h"

#include <QCheckBox>
#include <QToolButton>
#include <QtTest>

using namespace yak;
using namespace Qt::StringLiterals;

namespace {

/// The form of a room of weekdays, as a person uses it.
struct Fixture : NewRoomRig
{
    Fixture() { click(u"kind3"_s); }

    void click(const QString &button) const { QTest::mouseClick(part<QToolButton>(button), Qt::LeftButton); }
    void clickWeekday(int day) const { click(u"weekday%1"_s.arg(day)); }
    [[nodiscard]] bool canPick(int day) const { return part<QToolButton>(u"weekday%1"_s.arg(day))->isEnabled(); }
    [[nodiscard]] QList<WeekdayHours> days() const
    {
        const Plan plan = dialog.draft().plan();
        return std::get<WeekdayPlan>(plan).days;
    }
};

constexpr WallRange kUsual{9 * 60, 18 * 60};
constexpr WallRange kAllDay{0, 24 * 60};

} // namespace

/// Hours that differ by weekday.
class NewRoomWeekdaysTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void someWeekdaysCanHaveOwnHours();
    void aWeekdayThatGoesLosesItsOwnHours();
    void ownHoursOfDatesAreOtherOnes();
    void theHoursOfARoomThatIsThereCanBeChanged();
};

void NewRoomWeekdaysTest::someWeekdaysCanHaveOwnHours()
{
    const Fixture f;
    QCOMPARE(f.part<WeekdayPicker>()->weekdays(), (QList<int>{1, 2, 3, 4, 5}));
    QVERIFY(visibleWords(f.dialog).contains(u"Other hours on some weekdays"_s));
    f.click(u"addOwnHours"_s);
    QVERIFY(visibleWords(f.dialog).contains(u"Pick the weekdays that have these hours."_s));
    QVERIFY2(f.canPick(5) && !f.canPick(6), "Saturday is no day of the room");
    f.clickWeekday(4);
    f.clickWeekday(5);
    QTest::mouseClick(f.part<QCheckBox>(u"wholeDay"_s), Qt::LeftButton);
    QVERIFY(visibleWords(f.dialog).contains(u"Thu and Fri"_s));
    QCOMPARE(f.days(),
             (QList<WeekdayHours>{{1, {kUsual}}, {2, {kUsual}}, {3, {kUsual}}, {4, {kAllDay}}, {5, {kAllDay}}}));
    QCOMPARE(f.createText(), u"Open room with 5 weekdays, 150 slots in all"_s);
    // Back to the usual hours, a click is about the room's weekdays again.
    f.click(u"usualHours"_s);
    QCOMPARE(f.part<WeekdayPicker>()->weekdays(), (QList<int>{1, 2, 3, 4, 5}));
    f.clickWeekday(6);
    QCOMPARE(f.days().size(), 6);
    QCOMPARE(f.days().last(), (WeekdayHours{6, {kUsual}}));
}

void NewRoomWeekdaysTest::aWeekdayThatGoesLosesItsOwnHours()
{
    const Fixture f;
    f.click(u"addOwnHours"_s);
    f.clickWeekday(5);
    QTest::mouseClick(f.part<QCheckBox>(u"wholeDay"_s), Qt::LeftButton);
    f.click(u"usualHours"_s);
    QCOMPARE(f.dialog.draft().ownWeekdayHours, (QList<WeekdayHours>{{5, {kAllDay}}}));
    f.clickWeekday(5);
    QVERIFY(f.dialog.draft().ownWeekdayHours.isEmpty());
    f.clickWeekday(5);
    QCOMPARE(f.days().last(), (WeekdayHours{5, {kUsual}}));
}

void NewRoomWeekdaysTest::ownHoursOfDatesAreOtherOnes()
{
    const Fixture f;
    f.click(u"addOwnHours"_s);
    f.clickWeekday(5);
    QTest::mouseClick(f.part<QCheckBox>(u"wholeDay"_s), Qt::LeftButton);
    f.click(u"kind0"_s);
    QVERIFY2(!visibleWords(f.dialog).contains(u"Fri"_s), "a room of dates has no weekday's hours");
    QVERIFY(f.dialog.draft().ownHours.isEmpty());
    // Whoever comes back finds them again, and the picker is about the room.
    f.click(u"kind3"_s);
    QCOMPARE(f.days().last(), (WeekdayHours{5, {kAllDay}}));
    QCOMPARE(f.part<WeekdayPicker>()->weekdays(), (QList<int>{1, 2, 3, 4, 5}));
    QVERIFY(f.canPick(7));
}

void NewRoomWeekdaysTest::theHoursOfARoomThatIsThereCanBeChanged()
{
    const Fixture f;
    RoomSettings settings;
    const WallRange morning{10 * 60, 11 * 60};
    settings.plan = WeekdayPlan{
        u"Asia/Seoul"_s, 30, {{1, {kUsual}}, {3, {kUsual}}, {5, {morning}}, {6, {morning}}}, {2026, 11, 16}};
    auto *form = f.dialog.findChild<NewRoomForm *>();
    form->setDraft(draftOf(settings));
    QVERIFY(visibleWords(f.dialog).contains(u"Fri and Sat"_s));
    QCOMPARE(f.days(), std::get<WeekdayPlan>(settings.plan).days);
    f.click(u"ownHours"_s);
    QCOMPARE(f.part<WeekdayPicker>()->weekdays(), (QList<int>{5, 6}));
    f.clickWeekday(5);
    QCOMPARE(f.days(), (QList<WeekdayHours>{{1, {kUsual}}, {3, {kUsual}}, {5, {kUsual}}, {6, {morning}}}));
}

QTEST_MAIN(NewRoomWeekdaysTest)
#include "newroom_weekdays_test.moc"
