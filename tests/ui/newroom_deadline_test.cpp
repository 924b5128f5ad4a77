#include "apprig.h"
#include "dialogs/datebutton.h"
#include "dialogs/deadlineedit.h"
#include "dialogs/monthgrid.h"
#include "dialogs/walltimeedit.h"

#include <QCheckBox>
#include <QComboBox>
#include <QSignalSpy>
#include <QtTest>

using namespace yak;
using namespace Qt::StringLiterals;

namespace {

Instant utc(int month, int day, int hour, int minute)
{
    return {QDateTime(QDate(2026, month, day), QTime(hour, minute), Qt::UTC).toMSecsSinceEpoch()};
}

struct Fixture
{
    AppRig rig;
    DeadlineEdit edit{rig.settings};

    explicit Fixture(const QString &zone)
    {
        rig.settings.setClockChoice(ClockChoice::Hours24);
        edit.setZone(*Zone::find(zone));
        edit.setToday({2026, 1, 1});
        edit.resize(420, edit.sizeHint().height());
        edit.show();
    }

    void choose(QDate date, const QString &time)
    {
        edit.setSuggestion(date, 12 * 60);
        if (!box()->isChecked())
            QTest::mouseClick(box(), Qt::LeftButton, {}, QPoint(6, box()->height() / 2));
        auto *field = edit.findChild<WallTimeEdit *>();
        field->selectAll();
        typeText(field, time);
        QTest::keyClick(field, Qt::Key_Return);
    }

    [[nodiscard]] QCheckBox *box() const { return edit.findChild<QCheckBox *>(); }
    [[nodiscard]] QComboBox *which() const { return edit.findChild<QComboBox *>(); }
    [[nodiscard]] QString note() const
    {
        const auto words = visibleWords(edit);
        for (const QString &word : words) {
            if (word.startsWith(u"The clock"_s))
                return word;
        }
        return {};
    }
};

} // namespace

class NewRoomDeadlineTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thereIsNoneUntilItIsAskedFor();
    void itIsATimeOnTheRoomsClock();
    void aSkippedTimeIsShownResolvedBeforeSaving();
    void aTimeShownTwiceIsTheFirstAndTheSecondCanBeChosen();
    void anotherZoneKeepsTheTimeOnTheWall();
    void theDateIsPickedFromAMonth();
    void anInstantIsShownAsItsWallTime();
};

void NewRoomDeadlineTest::thereIsNoneUntilItIsAskedFor()
{
    Fixture f(u"Asia/Seoul"_s);
    QVERIFY(!f.edit.deadline());
    QVERIFY(!f.edit.findChild<DateButton *>()->isVisible());
    const QSignalSpy changed(&f.edit, &DeadlineEdit::deadlineChanged);
    f.choose({2026, 11, 20}, u"12:00"_s);
    QVERIFY(changed.size() > 0);
    QVERIFY(f.edit.findChild<DateButton *>()->isVisible());
    f.box()->click();
    QVERIFY(!f.edit.deadline());
}

void NewRoomDeadlineTest::itIsATimeOnTheRoomsClock()
{
    Fixture f(u"Asia/Seoul"_s);
    f.choose({2026, 11, 20}, u"오후 6시"_s);
    QCOMPARE(f.edit.deadline(), utc(11, 20, 9, 0));
    QCOMPARE(f.note(), QString());
}

void NewRoomDeadlineTest::aSkippedTimeIsShownResolvedBeforeSaving()
{
    Fixture f(u"Europe/Berlin"_s);
    f.choose({2026, 3, 29}, u"02:30"_s);
    QCOMPARE(f.edit.deadline(), utc(3, 29, 1, 30)); // 03:30 there
    QCOMPARE(f.note(), u"The clock skips 02:30 on that day. The deadline is Sun, Mar 29, 03:30."_s);
    QVERIFY(!f.which()->isVisible());
}

void NewRoomDeadlineTest::aTimeShownTwiceIsTheFirstAndTheSecondCanBeChosen()
{
    Fixture f(u"Europe/Berlin"_s);
    f.choose({2026, 10, 25}, u"02:30"_s);
    QCOMPARE(f.edit.deadline(), utc(10, 25, 0, 30));
    QCOMPARE(f.note(), u"The clock shows 02:30 twice on that day. Choose which one."_s);
    QVERIFY(f.which()->isVisible());
    QCOMPARE(f.which()->itemText(0), u"first (UTC+2)"_s);
    QCOMPARE(f.which()->itemText(1), u"second (UTC+1)"_s);
    f.which()->setFocus();
    QTest::keyClick(f.which(), Qt::Key_Down);
    QCOMPARE(f.edit.deadline(), utc(10, 25, 1, 30));
}

void NewRoomDeadlineTest::anotherZoneKeepsTheTimeOnTheWall()
{
    Fixture f(u"Asia/Seoul"_s);
    f.choose({2026, 11, 20}, u"18:00"_s);
    f.edit.setZone(*Zone::find(u"Europe/Berlin"_s));
    QCOMPARE(f.edit.deadline(), utc(11, 20, 17, 0));
}

void NewRoomDeadlineTest::theDateIsPickedFromAMonth()
{
    Fixture f(u"Asia/Seoul"_s);
    f.choose({2026, 11, 20}, u"18:00"_s);
    auto *date = f.edit.findChild<DateButton *>();
    QCOMPARE(date->text(), u"Fri, Nov 20, 2026"_s);
    QTest::mouseClick(date, Qt::LeftButton);
    auto *month = date->findChild<MonthGrid *>();
    QVERIFY(month && month->isVisible());
    QTest::keyClick(month, Qt::Key_Right);
    QTest::keyClick(month, Qt::Key_Space);
    QCOMPARE(f.edit.deadline(), utc(11, 21, 9, 0));
    QTRY_VERIFY(!date->findChild<MonthGrid *>());
}

void NewRoomDeadlineTest::anInstantIsShownAsItsWallTime()
{
    Fixture f(u"Europe/Berlin"_s);
    f.edit.setDeadline(utc(10, 25, 1, 30)); // the second 02:30
    QCOMPARE(f.edit.findChild<WallTimeEdit *>()->text(), u"02:30"_s);
    QCOMPARE(f.edit.deadline(), utc(10, 25, 1, 30));
    f.edit.setDeadline(std::nullopt);
    QVERIFY(!f.edit.deadline());
}

QTEST_MAIN(NewRoomDeadlineTest)
#include "newroom_deadline_test.moc"
