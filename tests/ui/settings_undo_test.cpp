#include "commands/undostack.h"
#include "settingsrig.h"

#include <QTest>
#include <QToolButton>

using namespace yak;
using namespace Qt::StringLiterals;

/// Taking back what was changed of a room's settings.
class SettingsUndoTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aDateComesBackWithItsAnswers();
    void theButtonTakesItBackToo();
    void itIsDoneAgain();
    void anotherZoneIsTakenBackWithItsAnswers();
    void strokesBeforeAndAfterKeepTheirTurn();
    void itIsTakenBackInAClosedRoomToo();
    void whatSomebodyChangedSinceStays();
    void whatSomebodyChangesAtThatMomentStays();
    void offlineItStaysToBeTakenBackLater();

private:
    static void undo(SettingsRig &rig) { QTest::keyClick(&rig.mine(), Qt::Key_Z, Qt::ControlModifier); }
    static void redo(SettingsRig &rig) { QTest::keyClick(&rig.mine(), Qt::Key_Y, Qt::ControlModifier); }
    /// Opens a room in which the second day, on which Amir can come, has just been taken out.
    static ParticipantId loseADay(SettingsRig &rig)
    {
        const ParticipantId amir = rig.add(u"Amir"_s);
        rig.answer(amir, 1, u"yyyn"_s);
        rig.openSettings(rig.add(u"민준"_s, Role::Organizer));
        rig.clickDate({2026, 11, 24});
        if (!rig.save() || !RoomRig::waitUntil([&rig] { return dayCount(rig) == 4; }))
            qFatal("the settings were not saved");
        return amir;
    }
    static qsizetype dayCount(SettingsRig &rig) { return datesOf(rig.model().room().settings.plan).size(); }
    static qsizetype changes(SettingsRig &rig)
    {
        return std::ranges::count_if(rig.peer.asked(), [](const wire::ClientMessage &message) {
            return std::holds_alternative<wire::ChangeSettings>(message);
        });
    }
    /// Amir's state on the day that went.
    static SlotState amirs(SettingsRig &rig, const ParticipantId &amir)
    {
        const Room &room = rig.model().room();
        const qsizetype index = room.slotTable.indexOf(rig.slot(1, 0).from);
        return index < 0 ? SlotState::None : room.answerOf(amir).over(room.slotTable.range(index));
    }
};

void SettingsUndoTest::aDateComesBackWithItsAnswers()
{
    SettingsRig rig;
    const ParticipantId amir = loseADay(rig);
    QCOMPARE(amirs(rig, amir), SlotState::None);
    QTRY_VERIFY2(rig.status().contains(u"Ctrl+Z takes the change back"_s), qPrintable(rig.status()));
    undo(rig);
    QTRY_COMPARE(dayCount(rig), 5);
    QCOMPARE(amirs(rig, amir), SlotState::Yes);
    QCOMPARE(rig.model().room().settingsRevision, 3); // one event
    QTRY_COMPARE(rig.status(), u"Changed back: dates and hours"_s);
}

void SettingsUndoTest::theButtonTakesItBackToo()
{
    SettingsRig rig;
    loseADay(rig);
    auto *button = rig.page().findChild<QToolButton *>(u"undo"_s);
    QTRY_VERIFY(button && button->isEnabled() && button->isVisible());
    QTest::mouseClick(button, Qt::LeftButton);
    QTRY_COMPARE(dayCount(rig), 5);
    QTRY_VERIFY(!button->isEnabled());
}

void SettingsUndoTest::itIsDoneAgain()
{
    SettingsRig rig;
    loseADay(rig);
    undo(rig);
    QTRY_COMPARE(dayCount(rig), 5);
    redo(rig);
    QTRY_COMPARE(dayCount(rig), 4);
    undo(rig);
    QTRY_COMPARE(dayCount(rig), 5);
    QCOMPARE(changes(rig), 4);
}

void SettingsUndoTest::anotherZoneIsTakenBackWithItsAnswers()
{
    SettingsRig rig;
    const ParticipantId amir = rig.add(u"Amir"_s);
    rig.answer(amir, 1, u"yyyn"_s);
    rig.openSettings(rig.add(u"민준"_s, Role::Organizer));
    const Room before = rig.model().room();
    rig.chooseZone(u"berlin"_s);
    rig.click("keepWallTimes");
    QVERIFY(rig.save());
    QTRY_VERIFY(rig.model().room().answers != before.answers);
    undo(rig);
    QTRY_COMPARE(rig.model().room().settings, before.settings);
    QCOMPARE(rig.model().room().slotTable, before.slotTable);
    QCOMPARE(rig.model().room().answers, before.answers);
}

void SettingsUndoTest::strokesBeforeAndAfterKeepTheirTurn()
{
    SettingsRig rig;
    rig.open(rig.add(u"민준"_s, Role::Organizer));
    rig.drag({0, 0}, {0, 1});
    rig.openAgain();
    rig.clickDate({2026, 11, 24});
    QVERIFY(rig.save());
    QTRY_COMPARE(dayCount(rig), 4);
    RoomRig::settle();
    rig.drag({0, 3}, {0, 3});
    QCOMPARE(rig.own(0, 3), SlotState::Yes);
    undo(rig);
    QCOMPARE(rig.own(0, 3), SlotState::No);
    QCOMPARE(dayCount(rig), 4);
    undo(rig);
    QTRY_COMPARE(dayCount(rig), 5);
    undo(rig);
    QTRY_VERIFY(rig.own(0, 0) != SlotState::Yes);
}

void SettingsUndoTest::itIsTakenBackInAClosedRoomToo()
{
    SettingsRig rig;
    loseADay(rig);
    rig.peer.happen(RoomClosed{}, rig.model().me());
    QTRY_VERIFY(rig.model().room().flags.closed);
    undo(rig);
    QTRY_COMPARE(dayCount(rig), 5);
}

void SettingsUndoTest::whatSomebodyChangedSinceStays()
{
    SettingsRig rig;
    loseADay(rig);
    SettingsChanged theirs;
    TimePlan plan = std::get<TimePlan>(rig.model().room().settings.plan);
    plan.days.removeLast();
    theirs.patch.plan = plan;
    theirs.slotRanges = makeSlots(plan)->table.ranges();
    theirs.settingsRevision = rig.model().room().settingsRevision + 1;
    rig.peer.happen(theirs);
    QTRY_COMPARE(dayCount(rig), 3);
    undo(rig);
    QTRY_VERIFY2(rig.status().startsWith(u"Not changed back, because somebody has changed it since: dates"_s),
                 qPrintable(rig.status()));
    QCOMPARE(changes(rig), 1);
    QVERIFY(!rig.page().findChild<QToolButton *>(u"undo"_s)->isEnabled());
}

void SettingsUndoTest::whatSomebodyChangesAtThatMomentStays()
{
    SettingsRig rig;
    loseADay(rig);
    wire::Refused stale;
    stale.code = ErrorCode::Stale;
    stale.present = SettingsPatch();
    stale.present->plan = rig.model().room().settings.plan;
    stale.settingsRevision = 7;
    rig.peer.refuseNext(stale);
    undo(rig);
    QTRY_VERIFY2(rig.status().startsWith(u"Not changed back"_s), qPrintable(rig.status()));
    QCOMPARE(dayCount(rig), 4);
}

void SettingsUndoTest::offlineItStaysToBeTakenBackLater()
{
    SettingsRig rig;
    loseADay(rig);
    wire::Refused refusal;
    refusal.code = ErrorCode::Unavailable;
    rig.peer.refuseNext(refusal);
    undo(rig);
    QTRY_VERIFY2(rig.status().startsWith(u"Not done. The server cannot be reached"_s), qPrintable(rig.status()));
    undo(rig);
    QTRY_COMPARE(dayCount(rig), 5);
}

QTEST_MAIN(SettingsUndoTest)
#include "settings_undo_test.moc"
