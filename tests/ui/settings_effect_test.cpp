#include "dialogs/hourseditor.h"
#include "dialogs/newroomform.h"
#include "dialogs/roomsettingsdraft.h"
#include "dialogs/walltimeedit.h"
#include "settingsrig.h"

#include <QComboBox>
#include <QSpinBox>
#include <QTest>
#include <QToolButton>

using namespace yak;
using namespace Qt::StringLiterals;

namespace {

Room roomOf(const Plan &plan, qint64 duration)
{
    Room room = exampleRoom();
    room.settings.plan = plan;
    room.settings.duration = duration;
    room.slotTable = makeSlots(plan)->table;
    return room;
}

const QList<QDate> kDates{{2026, 11, 23}, {2026, 11, 24}};

Room blockRoom()
{
    return roomOf(BlockPlan{{}, kDates, {{1, u"Morning"_s, {}, {}}, {2, u"Evening"_s, {}, {}}}, 3}, 1);
}

Ranges key(QDate date, int block)
{
    return {{blockKey(date, block), blockKey(date, block) + 1}};
}

} // namespace

/// What the dialog says of people's answers before anything is saved.
class SettingsEffectTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void case26WhoLosesADateIsNamed();
    void laterHoursTellWhatGoes();
    void longerSlotsTellWhoIsNotInAllOfThem();
    void moreDatesTellWhoIsAskedAnew();
    void whatOthersAnswerMeanwhileCounts();
    void aLengthThatNothingFitsIsToldAtItsField();
    void aBlockThatGoesIsNamed();
    void fewerPlacesThanTakenAreTold();
    void aDateThatGoesIsNamed();
    void aWeekdayThatGoesIsNamed();
    void aCapBelowThoseWhoAreInSaysThatTheyStay();
    void aDeadlineStaysInARoomWithoutAZone();
    void aSettledTimeGoesAlong();
};

void SettingsEffectTest::case26WhoLosesADateIsNamed()
{
    SettingsRig rig;
    const ParticipantId amir = rig.add(u"Amir"_s);
    rig.answer(amir, 1, u"yyin"_s);
    rig.answer(rig.add(u"Lee"_s), 2, u"yyyn"_s);
    rig.openSettings(rig.add(u"민준"_s, Role::Organizer));
    QVERIFY(rig.dialog()->effect().isEmpty());
    rig.clickDate({2026, 11, 24});
    const QStringList lines = rig.dialog()->effect().split(u'\n');
    QCOMPARE(lines.size(), 3);
    QCOMPARE(lines[0], u"1 person loses times they said they can come."_s);
    QCOMPARE(lines[1], u"Amir: 3 slots, Tue, Nov 24, 09:00–10:30"_s);
    QCOMPARE(lines[2], u"The answers are kept and come back if the times do."_s);
    rig.clickDate({2026, 11, 24});
    QVERIFY2(rig.dialog()->effect().isEmpty(), "all is as it was");
    rig.clickDate({2026, 11, 25});
    QVERIFY2(rig.dialog()->effect().contains(u"\nLee: 3 slots, "_s), qPrintable(rig.dialog()->effect()));
    QVERIFY(rig.save());
    QTRY_COMPARE(rig.mine().scene().layout.columnCount(), 4);
    QVERIFY2(rig.model().room().answers.size() == 2, "the answers are kept");
}

void SettingsEffectTest::laterHoursTellWhatGoes()
{
    SettingsRig rig;
    rig.answer(rig.add(u"Amir"_s), 0, u"yyyy"_s);
    rig.openSettings(rig.add(u"민준"_s, Role::Organizer));
    auto *from = rig.dialog()->findChild<HoursEditor *>()->findChildren<WallTimeEdit *>().first();
    QTest::keyClick(from, Qt::Key_Up);
    QTest::keyClick(from, Qt::Key_Up);
    QCOMPARE(from->text(), u"10:00"_s);
    QVERIFY2(rig.dialog()->effect().contains(u"\nAmir: 2 slots, Mon, Nov 23, 09:00–10:00"_s),
             qPrintable(rig.dialog()->effect()));
}

void SettingsEffectTest::longerSlotsTellWhoIsNotInAllOfThem()
{
    SettingsRig rig;
    rig.answer(rig.add(u"Amir"_s), 0, u"yyyn"_s);
    rig.openSettings(rig.add(u"민준"_s, Role::Organizer));
    auto *length = rig.dialog()->findChild<QComboBox *>(u"slotMinutes"_s);
    length->setCurrentIndex(length->findData(60));
    QVERIFY2(rig.dialog()->effect().contains(u"\nAmir: 1 slot\nA longer slot is a yes only"_s),
             qPrintable(rig.dialog()->effect()));
    length->setCurrentIndex(length->findData(15));
    QCOMPARE(rig.dialog()->effect(), u"No answer is lost."_s);
}

void SettingsEffectTest::moreDatesTellWhoIsAskedAnew()
{
    SettingsRig rig;
    rig.answer(rig.add(u"Amir"_s), 0, u"y"_s);
    rig.answer(rig.add(u"Lee"_s), 0, u"n"_s);
    rig.add(u"Silent"_s);
    rig.openSettings(rig.add(u"민준"_s, Role::Organizer));
    rig.clickDate({2026, 11, 28});
    QCOMPARE(rig.dialog()->effect(), u"No answer is lost.\nNew to answer: 18 slots for Amir and Lee."_s);
}

void SettingsEffectTest::whatOthersAnswerMeanwhileCounts()
{
    SettingsRig rig;
    const ParticipantId amir = rig.add(u"Amir"_s);
    rig.openSettings(rig.add(u"민준"_s, Role::Organizer));
    rig.clickDate({2026, 11, 24});
    QCOMPARE(rig.dialog()->effect(), u"Nobody has answered yet, so no answer is lost."_s);
    rig.answer(amir, 1, u"yy"_s);
    QTRY_VERIFY2(rig.dialog()->effect().contains(u"\nAmir: 2 slots, "_s), qPrintable(rig.dialog()->effect()));
}

void SettingsEffectTest::aLengthThatNothingFitsIsToldAtItsField()
{
    SettingsRig rig(roomOf(DatePlan{kDates}, 2));
    rig.openSettings(rig.add(u"민준"_s, Role::Organizer));
    rig.clickDate({2026, 11, 24});
    rig.click("accept");
    QVERIFY(rig.peer.asked().isEmpty());
    auto *note = rig.dialog()->findChild<QSpinBox *>(u"lengthInDays"_s)->parentWidget()->parentWidget();
    QVERIFY2(note->findChild<QLabel *>(u"note"_s)->accessibleName().contains(u"at most 1 day"_s),
             qPrintable(note->findChild<QLabel *>(u"note"_s)->accessibleName()));
}

void SettingsEffectTest::aBlockThatGoesIsNamed()
{
    SettingsRig rig(blockRoom());
    rig.peer.paint(rig.add(u"Amir"_s), {{SlotState::Yes, key(kDates[1], 2)}});
    rig.openSettings(rig.add(u"민준"_s, Role::Organizer));
    QTest::mouseClick(rig.dialog()->findChildren<QToolButton *>(u"blockRemove"_s).last(), Qt::LeftButton);
    QVERIFY2(rig.dialog()->effect().contains(u"\nAmir: 1 block, Tue, Nov 24, Evening"_s),
             qPrintable(rig.dialog()->effect()));
}

void SettingsEffectTest::fewerPlacesThanTakenAreTold()
{
    SettingsRig rig(blockRoom());
    for (const QString &name : {u"Amir"_s, u"Lee"_s, u"Kim"_s})
        rig.peer.paint(rig.add(name), {{SlotState::Yes, key(kDates[0], 1)}});
    rig.openSettings(rig.add(u"민준"_s, Role::Organizer));
    auto *places = rig.dialog()->findChildren<QSpinBox *>(u"blockPlaces"_s).first();
    places->setValue(3);
    QCOMPARE(rig.dialog()->effect(), u"No answer is lost."_s);
    places->setValue(2);
    QCOMPARE(rig.dialog()->effect(),
             u"No answer is lost.\nMon, Nov 23, Morning will have 2 places, but 3 have said yes. They keep theirs."_s);
}

void SettingsEffectTest::aDateThatGoesIsNamed()
{
    SettingsRig rig(roomOf(DatePlan{kDates}, 1));
    rig.peer.paint(rig.add(u"Amir"_s), {{SlotState::Yes, {{epochDay(kDates[1]), epochDay(kDates[1]) + 1}}}});
    rig.openSettings(rig.add(u"민준"_s, Role::Organizer));
    rig.clickDate(kDates[1]);
    QVERIFY2(rig.dialog()->effect().contains(u"\nAmir: 1 day, Tue, Nov 24"_s), qPrintable(rig.dialog()->effect()));
}

void SettingsEffectTest::aWeekdayThatGoesIsNamed()
{
    SettingsRig rig(
        roomOf(WeekdayPlan{u"Asia/Seoul"_s, 30, {{1, {{540, 720}}}, {2, {{540, 720}}}}, QDate(2026, 11, 23)}, 30));
    rig.peer.paint(rig.add(u"Amir"_s), {{SlotState::Yes, {{1440 + 540, 1440 + 600}}}});
    rig.openSettings(rig.add(u"민준"_s, Role::Organizer));
    rig.click("weekday2");
    QVERIFY2(rig.dialog()->effect().contains(u"\nAmir: 2 slots, "_s), qPrintable(rig.dialog()->effect()));
    QVERIFY2(rig.dialog()->effect().contains(u"Tue"_s), qPrintable(rig.dialog()->effect()));
}

void SettingsEffectTest::aCapBelowThoseWhoAreInSaysThatTheyStay()
{
    SettingsRig rig;
    rig.add(u"Amir"_s);
    rig.openSettings(rig.add(u"민준"_s, Role::Organizer));
    rig.dialog()->goTo(u"cap"_s);
    rig.dialog()->findChild<QSpinBox *>(u"cap"_s)->setValue(1);
    QVERIFY2(rig.dialog()->effect().contains(u"2 people are in already. They all stay"_s),
             qPrintable(rig.dialog()->effect()));
}

void SettingsEffectTest::aDeadlineStaysInARoomWithoutAZone()
{
    SettingsRig rig(roomOf(DatePlan{kDates}, 1));
    rig.openSettings(rig.add(u"민준"_s, Role::Organizer));
    QCOMPARE(changesOf(rig.dialog()->form()->draft(), rig.model().room().settings), SettingsPatch());
}

void SettingsEffectTest::aSettledTimeGoesAlong()
{
    SettingsRig rig;
    const ParticipantId me = rig.add(u"민준"_s, Role::Organizer);
    rig.peer.happen(RoomSettled{{rig.slot(1, 0).from, rig.slot(1, 2).to, me, {}}}, me);
    rig.openSettings(me);
    rig.chooseZone(u"berlin"_s);
    rig.click("keepWallTimes");
    QVERIFY2(rig.dialog()->effect().contains(u"The settled time becomes: Tue, Nov 24, 17:00–18:30."_s),
             qPrintable(rig.dialog()->effect()));
}

QTEST_MAIN(SettingsEffectTest)
#include "settings_effect_test.moc"
