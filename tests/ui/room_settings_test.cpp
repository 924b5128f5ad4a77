#include "dialogs/accentbutton.h"
#include "dialogs/newroomform.h"
#include "dialogs/roomdialogs.h"
#include "dialogs/roomsettingsdialog.h"
#include "dialogs/roomsettingsdraft.h"
#include "roomrig.h"

#include <QLineEdit>
#include <QTest>

using namespace yak;
using namespace Qt::StringLiterals;

/// Changing the settings of a room.
class RoomSettingsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void formHoldsWhatTheRoomHas();
    void onlyWhatWasChangedIsSent();
    void refusedFieldSaysWhy();
    void hoursByDateComeBackAsTheyWere();
    void deadlineInThePastIsNotAFaultOfOtherChanges();

private:
    static RoomSettingsDialog *open(RoomRig &rig)
    {
        rig.page().dialogs()->changeSettings();
        return qobject_cast<RoomSettingsDialog *>(rig.page().dialogs()->present());
    }
    static void type(RoomSettingsDialog *dialog, const QString &title)
    {
        auto *edit = dialog->findChild<QLineEdit *>(u"title"_s);
        edit->selectAll();
        QTest::keyClicks(edit, title);
    }
};

void RoomSettingsTest::formHoldsWhatTheRoomHas()
{
    RoomRig rig;
    rig.open(rig.add(u"민준"_s, Role::Organizer));
    RoomSettingsDialog *dialog = open(rig);
    QCOMPARE(changesOf(dialog->form()->draft(), rig.model().room().settings), SettingsPatch());
    QVERIFY2(!dialog->acceptButton()->isEnabled(), "nothing was changed yet");
    QVERIFY2(!dialog->findChild<QLineEdit *>(u"pin"_s)->isVisible(), "a room's settings have no PIN");
}

void RoomSettingsTest::onlyWhatWasChangedIsSent()
{
    RoomRig rig;
    rig.open(rig.add(u"민준"_s, Role::Organizer));
    RoomSettingsDialog *dialog = open(rig);
    type(dialog, u"Retro"_s);
    QTest::mouseClick(dialog->acceptButton(), Qt::LeftButton);
    QTRY_VERIFY(rig.peer.lastAsked<wire::ChangeSettings>());
    SettingsPatch expected;
    expected.title = u"Retro"_s;
    QCOMPARE(rig.peer.lastAsked<wire::ChangeSettings>()->patch, expected);
    QCOMPARE(rig.peer.lastAsked<wire::ChangeSettings>()->base, 1);
    QTRY_VERIFY(!rig.page().dialogs()->present());
    QTRY_COMPARE(rig.find<QWidget>("title")->accessibleName(), u"Retro"_s);
}

void RoomSettingsTest::refusedFieldSaysWhy()
{
    RoomRig rig;
    rig.open(rig.add(u"민준"_s, Role::Organizer));
    RoomSettingsDialog *dialog = open(rig);
    type(dialog, u"  "_s);
    QTest::mouseClick(dialog->acceptButton(), Qt::LeftButton);
    QVERIFY2(rig.peer.asked().isEmpty(), "the app knows that a title is needed");
    type(dialog, u"Fine"_s);
    wire::Refused refusal;
    refusal.code = ErrorCode::Forbidden;
    rig.peer.refuseNext(refusal);
    QTest::mouseClick(dialog->acceptButton(), Qt::LeftButton);
    QTRY_VERIFY(!dialog->problem().isEmpty());
    QVERIFY(dialog->isVisible());
}

void RoomSettingsTest::hoursByDateComeBackAsTheyWere()
{
    RoomSettings settings = exampleRoom().settings;
    TimePlan plan = std::get<TimePlan>(settings.plan);
    plan.days[1].hours = {{8 * 60, 10 * 60}, {22 * 60, 26 * 60}};
    plan.days[3].hours = plan.days[1].hours;
    settings.plan = plan;
    const NewRoomDraft draft = draftOf(settings);
    QCOMPARE(draft.hours, plan.days[0].hours);
    QCOMPARE(draft.ownHours.size(), 1);
    QCOMPARE(draft.ownHours.first().dates, (QList<QDate>{plan.days[1].date, plan.days[3].date}));
    QCOMPARE(changesOf(draft, settings), SettingsPatch());
}

void RoomSettingsTest::deadlineInThePastIsNotAFaultOfOtherChanges()
{
    Room room = exampleRoom();
    room.settings.deadline = room.settings.deadline->plusSeconds(-5 * 86'400);
    RoomRig rig(room);
    rig.open(rig.add(u"민준"_s, Role::Organizer));
    RoomSettingsDialog *dialog = open(rig);
    type(dialog, u"Later"_s);
    QTest::mouseClick(dialog->acceptButton(), Qt::LeftButton);
    QTRY_VERIFY(rig.peer.lastAsked<wire::ChangeSettings>());
}

QTEST_MAIN(RoomSettingsTest)
#include "room_settings_test.moc"
