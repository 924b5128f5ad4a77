#include "dialogs/accentbutton.h"
#include "dialogs/deadlineedit.h"
#include "dialogs/formfield.h"
#include "dialogs/newroomform.h"
#include "dialogs/newroommore.h"
#include "dialogs/textlabel.h"
#include "newroomrig.h"
#include "settingsrig.h"

#include <QCheckBox>
#include <QComboBox>
#include <QTest>

using namespace yak;
using namespace Qt::StringLiterals;

/// What happens before and at a deadline, as an organizer sets it.
class SettingsDeadlineTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thereIsNothingToSetWithoutADeadline();
    void aNewDeadlineRemindsADayBefore();
    void aDeadlineThatIsNearRemindsAnHourBefore();
    void whatWasChosenIsNotSuggestedAnew();
    void aReminderThatIsOverSaysSo();
    void eachKindHasItsWord_data();
    void eachKindHasItsWord();
    void onlyWhatWasChangedIsSentAndUndone();
    void aRoomWithoutADeadlineKeepsWhatItHas();
    void anUnusualReminderIsShown();
    void aReminderThatCannotBeIsToldAtItsField();

private:
    /// Asks for a deadline in so many hours, on the hour.
    static void setDeadline(NewRoomRig &rig, int hours)
    {
        auto *edit = rig.part<DeadlineEdit>();
        const Instant at = rig.rig.clock.now().plusSeconds(hours * 3'600LL);
        edit->setDeadline(at);
        Q_EMIT edit->deadlineChanged();
    }
    static QComboBox *what(const QWidget &dialog) { return dialog.findChild<QComboBox *>(u"atDeadline"_s); }
    static QComboBox *reminder(const QWidget &dialog) { return dialog.findChild<QComboBox *>(u"remindBefore"_s); }
    static void choose(QComboBox *box, const QString &words)
    {
        const int index = box->findText(words);
        QVERIFY2(index >= 0, qPrintable(words));
        box->setCurrentIndex(index);
        Q_EMIT box->activated(index);
    }
    static QString note(const QWidget *editor)
    {
        return editor->parentWidget()->findChild<QLabel *>(u"note"_s)->accessibleName();
    }
};

void SettingsDeadlineTest::thereIsNothingToSetWithoutADeadline()
{
    NewRoomRig f;
    f.part<NewRoomMore>()->setOpen(true);
    QVERIFY(!what(f.dialog)->isVisible() && !reminder(f.dialog)->isVisible());
    setDeadline(f, 72);
    QVERIFY(what(f.dialog)->isVisible() && reminder(f.dialog)->isVisible());
    f.part<QCheckBox>(u"deadlineOn"_s)->setChecked(false);
    QVERIFY(!what(f.dialog)->isVisible() && !reminder(f.dialog)->isVisible());
    QVERIFY(!f.dialog.draft().remindBefore);
}

void SettingsDeadlineTest::aNewDeadlineRemindsADayBefore()
{
    NewRoomRig f;
    setDeadline(f, 72);
    QCOMPARE(f.dialog.draft().remindBefore, 1'440);
    QCOMPARE(f.dialog.draft().atDeadline, AtDeadline::Close);
    choose(what(f.dialog), u"Settle the best time"_s);
    QCOMPARE(f.dialog.draft().settings().atDeadline, AtDeadline::SettleBest);
    QCOMPARE(f.dialog.draft().settings().remindBefore, 1'440);
}

void SettingsDeadlineTest::aDeadlineThatIsNearRemindsAnHourBefore()
{
    NewRoomRig f;
    setDeadline(f, 6);
    QCOMPARE(f.dialog.draft().remindBefore, 60);
    setDeadline(f, 72);
    QCOMPARE(f.dialog.draft().remindBefore, 1'440);
}

void SettingsDeadlineTest::whatWasChosenIsNotSuggestedAnew()
{
    NewRoomRig f;
    setDeadline(f, 96);
    choose(reminder(f.dialog), u"3 days before"_s);
    setDeadline(f, 120);
    QCOMPARE(f.dialog.draft().remindBefore, 3 * 1'440);
    choose(reminder(f.dialog), u"Not at all"_s);
    setDeadline(f, 96);
    QVERIFY(!f.dialog.draft().remindBefore);
}

void SettingsDeadlineTest::aReminderThatIsOverSaysSo()
{
    NewRoomRig f;
    setDeadline(f, 30);
    QVERIFY2(note(reminder(f.dialog)).contains(u"whoever has not answered yet."_s),
             qPrintable(note(reminder(f.dialog))));
    choose(reminder(f.dialog), u"3 days before"_s);
    QVERIFY2(note(reminder(f.dialog)).contains(u"That moment is over already, so nobody is reminded."_s),
             qPrintable(note(reminder(f.dialog))));
}

void SettingsDeadlineTest::eachKindHasItsWord_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("words");
    QTest::newRow("time") << int(RoomKind::Time) << u"Settle the best time"_s;
    QTest::newRow("block") << int(RoomKind::Block) << u"Settle the best block"_s;
    QTest::newRow("date") << int(RoomKind::Date) << u"Settle the best dates"_s;
    QTest::newRow("weekday") << int(RoomKind::Weekday) << u"Settle the best time"_s;
}

void SettingsDeadlineTest::eachKindHasItsWord()
{
    QFETCH(int, kind);
    QFETCH(QString, words);
    NewRoomRig f;
    NewRoomDraft draft = f.dialog.draft();
    draft.kind = static_cast<RoomKind>(kind);
    f.dialog.setDraft(draft);
    QCOMPARE(what(f.dialog)->itemText(1), words);
}

void SettingsDeadlineTest::onlyWhatWasChangedIsSentAndUndone()
{
    SettingsRig rig;
    rig.openSettings(rig.add(u"민준"_s, Role::Organizer));
    rig.dialog()->goTo(u"atDeadline"_s);
    QVERIFY(!rig.dialog()->acceptButton()->isEnabled());
    choose(what(*rig.dialog()), u"Settle the best time"_s);
    choose(reminder(*rig.dialog()), u"1 hour before"_s);
    QVERIFY2(rig.dialog()->effect().contains(u"On Sun, Nov 22, 15:00 what ranks first then is settled by itself."_s),
             qPrintable(rig.dialog()->effect()));
    QVERIFY(rig.save());
    SettingsPatch expected;
    expected.atDeadline = AtDeadline::SettleBest;
    expected.remindBefore = std::optional(60);
    QCOMPARE(rig.peer.lastAsked<wire::ChangeSettings>()->patch, expected);
    QTRY_COMPARE(rig.model().room().settings.atDeadline, AtDeadline::SettleBest);
    QTRY_VERIFY2(rig.status().contains(u"Ctrl+Z takes the change back"_s), qPrintable(rig.status()));
    QTest::keyClick(&rig.mine(), Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(rig.model().room().settings.atDeadline, AtDeadline::Close);
    QVERIFY(!rig.model().room().settings.remindBefore);
    QTRY_COMPARE(rig.status(), u"Changed back: what happens at the deadline, reminder"_s);
}

void SettingsDeadlineTest::aRoomWithoutADeadlineKeepsWhatItHas()
{
    Room room = exampleRoom();
    room.settings.deadline.reset();
    room.settings.remindBefore = 60;
    room.settings.atDeadline = AtDeadline::SettleBest;
    SettingsRig rig(room);
    rig.openSettings(rig.add(u"민준"_s, Role::Organizer));
    QVERIFY2(!rig.dialog()->acceptButton()->isEnabled(), "nothing was changed yet");
    rig.typeTitle(u"Retro"_s);
    QVERIFY(rig.save());
    SettingsPatch expected;
    expected.title = u"Retro"_s;
    QCOMPARE(rig.peer.lastAsked<wire::ChangeSettings>()->patch, expected);
}

void SettingsDeadlineTest::anUnusualReminderIsShown()
{
    Room room = exampleRoom();
    room.settings.remindBefore = 90;
    SettingsRig rig(room);
    rig.openSettings(rig.add(u"민준"_s, Role::Organizer));
    QCOMPARE(reminder(*rig.dialog())->currentText(), u"1 h 30 min before"_s);
    rig.settings->setLanguageChoice(LanguageChoice::Korean);
    QTRY_COMPARE(reminder(*rig.dialog())->currentText(), u"1시간 30분 전"_s);
    QVERIFY(!rig.dialog()->acceptButton()->isEnabled());
}

void SettingsDeadlineTest::aReminderThatCannotBeIsToldAtItsField()
{
    SettingsRig rig;
    rig.openSettings(rig.add(u"민준"_s, Role::Organizer));
    choose(reminder(*rig.dialog()), u"1 hour before"_s);
    wire::Refused refusal;
    refusal.code = ErrorCode::BadValue;
    refusal.field = u"remindBefore"_s;
    refusal.problem = ProblemKind::OutOfRange;
    refusal.bound = 43'200;
    rig.peer.refuseNext(refusal);
    QTest::mouseClick(rig.dialog()->acceptButton(), Qt::LeftButton);
    QTRY_VERIFY2(note(reminder(*rig.dialog())).contains(u"At most 30 days before the deadline."_s),
                 qPrintable(note(reminder(*rig.dialog()))));
}

QTEST_MAIN(SettingsDeadlineTest)
#include "settings_deadline_test.moc"
