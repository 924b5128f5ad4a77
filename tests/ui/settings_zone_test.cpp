#include "dialogs/accentbutton.h"
#include "dialogs/keepchoice.h"
#include "dialogs/newroomform.h"
#include "dialogs/textlabel.h"
#include "settingsrig.h"

#include <QRadioButton>
#include <QTest>

using namespace yak;
using namespace Qt::StringLiterals;

namespace {

const QString kBerlin = u"Europe/Berlin"_s;

Room weekdayRoom()
{
    Room room = exampleRoom();
    room.settings.plan = WeekdayPlan{u"Asia/Seoul"_s, 30, {{1, {{540, 720}}}, {2, {{540, 720}}}}, {2026, 11, 23}};
    room.slotTable = makeSlots(room.settings.plan)->table;
    return room;
}

/// All the words of the question.
QString question(SettingsRig &rig)
{
    const auto *choice = rig.dialog()->findChild<KeepChoice *>();
    if (!choice->isVisible())
        return {};
    QStringList words;
    for (const TextLabel *label : choice->findChildren<TextLabel *>())
        words.append(label->words());
    return words.join(u'\n');
}

} // namespace

/// Case 15: the organizer changes the zone of a room that has answers.
class SettingsZoneTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anotherZoneAsksWhatStays();
    void momentsStay();
    void wallTimesStayAndAnswersGoAlong();
    void theDeadlineGoesTheSameWay();
    void aZoneWithTheSameClockAsksNothing();
    void theOldZoneIsNoChange();
    void whatWasEditedGoesAlong();
    void aWeekStaysInItsMoments();
    void namedBlocksAskNothing();
};

void SettingsZoneTest::anotherZoneAsksWhatStays()
{
    SettingsRig rig;
    rig.openSettings(rig.add(u"민준"_s, Role::Organizer));
    QVERIFY(question(rig).isEmpty());
    rig.chooseZone(u"berlin"_s);
    QVERIFY2(question(rig).contains(u"From Seoul to Berlin"_s), qPrintable(question(rig)));
    QVERIFY2(question(rig).contains(u"Mon 23, 09:00 in Seoul is Mon 23, 01:00 in Berlin, the same moment."_s),
             qPrintable(question(rig)));
    QVERIFY2(question(rig).contains(u"The clock still says 09:00, from now on in Berlin: that is 8 h later."_s),
             qPrintable(question(rig)));
    rig.settings->setLanguageChoice(LanguageChoice::Korean);
    RoomRig::settle();
    QVERIFY2(question(rig).contains(u"베를린"_s), qPrintable(question(rig)));
}

void SettingsZoneTest::momentsStay()
{
    SettingsRig rig;
    const ParticipantId amir = rig.add(u"Amir"_s);
    rig.answer(amir, 1, u"yyyn"_s);
    rig.openSettings(rig.add(u"민준"_s, Role::Organizer));
    const Room before = rig.model().room();
    rig.chooseZone(u"berlin"_s);
    QCOMPARE(rig.dialog()->form()->draft().hours, (QList<WallRange>{{60, 600}}));
    QCOMPARE(rig.dialog()->effect(), u"No answer is lost."_s);
    QVERIFY(rig.save());
    QCOMPARE(rig.peer.lastAsked<wire::ChangeSettings>()->keep, Keep::Moments);
    QTRY_COMPARE(zoneId(rig.model().room().settings.plan), kBerlin);
    QCOMPARE(rig.model().room().slotTable, before.slotTable);
    QCOMPARE(rig.model().room().answers, before.answers);
}

void SettingsZoneTest::wallTimesStayAndAnswersGoAlong()
{
    SettingsRig rig;
    const ParticipantId amir = rig.add(u"Amir"_s);
    rig.answer(amir, 1, u"yyyn"_s);
    rig.openSettings(rig.add(u"민준"_s, Role::Organizer));
    rig.chooseZone(u"berlin"_s);
    rig.click("keepWallTimes");
    QCOMPARE(rig.dialog()->form()->draft().hours, (QList<WallRange>{{540, 1080}}));
    QCOMPARE(rig.dialog()->effect(), u"No answer is lost.\nThe deadline goes along: Sun, Nov 22, 23:00."_s);
    QVERIFY(rig.save());
    QCOMPARE(rig.peer.lastAsked<wire::ChangeSettings>()->keep, Keep::WallTimes);
    QTRY_COMPARE(zoneId(rig.model().room().settings.plan), kBerlin);
    const Range later{rig.slot(1, 0).from + 480, rig.slot(1, 2).to + 480};
    QCOMPARE(rig.model().room().answerOf(amir).ranges(SlotState::Yes), (Ranges{later}));
}

void SettingsZoneTest::theDeadlineGoesTheSameWay()
{
    SettingsRig rig;
    rig.openSettings(rig.add(u"민준"_s, Role::Organizer));
    const auto deadline = rig.model().room().settings.deadline;
    rig.chooseZone(u"berlin"_s);
    QCOMPARE(rig.dialog()->form()->draft().deadline, deadline);
    rig.click("keepWallTimes");
    QCOMPARE(rig.dialog()->form()->draft().deadline, deadline->plusSeconds(8 * 3'600));
    rig.click("keepMoments");
    QCOMPARE(rig.dialog()->form()->draft().deadline, deadline);
}

void SettingsZoneTest::aZoneWithTheSameClockAsksNothing()
{
    SettingsRig rig;
    rig.openSettings(rig.add(u"민준"_s, Role::Organizer));
    rig.chooseZone(u"tokyo"_s);
    QVERIFY(question(rig).isEmpty());
    QVERIFY(rig.save());
    QTRY_COMPARE(zoneId(rig.model().room().settings.plan), u"Asia/Tokyo"_s);
}

void SettingsZoneTest::theOldZoneIsNoChange()
{
    Room room = exampleRoom();
    TimePlan plan = std::get<TimePlan>(room.settings.plan);
    plan.days[1].hours = {{22 * 60, 26 * 60}}; // by another clock it is two stretches
    room.settings.plan = plan;
    room.slotTable = makeSlots(plan)->table;
    SettingsRig rig(room);
    rig.openSettings(rig.add(u"민준"_s, Role::Organizer));
    rig.chooseZone(u"berlin"_s);
    rig.chooseZone(u"new york"_s);
    rig.click("keepWallTimes");
    rig.chooseZone(u"seoul"_s);
    QVERIFY(question(rig).isEmpty());
    QVERIFY2(!rig.dialog()->acceptButton()->isEnabled(), "nothing is changed any more");
}

void SettingsZoneTest::whatWasEditedGoesAlong()
{
    SettingsRig rig;
    rig.openSettings(rig.add(u"민준"_s, Role::Organizer));
    rig.typeTitle(u"Retro"_s);
    rig.chooseZone(u"berlin"_s);
    rig.clickDate({2026, 11, 24});
    rig.click("keepWallTimes");
    QCOMPARE(rig.dialog()->form()->draft().title, u"Retro"_s);
    QCOMPARE(rig.dialog()->form()->draft().dates.size(), 4);
    QCOMPARE(rig.dialog()->form()->draft().hours, (QList<WallRange>{{540, 1080}}));
}

void SettingsZoneTest::aWeekStaysInItsMoments()
{
    SettingsRig rig(weekdayRoom());
    const ParticipantId amir = rig.add(u"Amir"_s);
    rig.peer.paint(amir, {{SlotState::Yes, {{540, 600}}}});
    const ParticipantId me = rig.add(u"민준"_s, Role::Organizer);
    rig.peer.happen(RoomSettled{{540, 630, me, {}}}, me); // at the same moment afterwards, so nobody need be told
    rig.openSettings(me);
    rig.chooseZone(u"berlin"_s);
    QVERIFY2(question(rig).contains(u"Mon, 09:00 in Seoul is Mon, 01:00 in Berlin"_s), qPrintable(question(rig)));
    QCOMPARE(rig.dialog()->effect(), u"No answer is lost."_s);
    QVERIFY(rig.save());
    QTRY_COMPARE(zoneId(rig.model().room().settings.plan), kBerlin);
    QCOMPARE(rig.model().room().answerOf(amir).ranges(SlotState::Yes), (Ranges{{60, 120}}));
}

void SettingsZoneTest::namedBlocksAskNothing()
{
    Room room = exampleRoom();
    room.settings.plan = BlockPlan{u"Asia/Seoul"_s, {{2026, 11, 23}}, {{1, u"Morning"_s, WallRange{540, 720}, {}}}, 2};
    room.settings.duration = 1;
    room.slotTable = makeSlots(room.settings.plan)->table;
    SettingsRig rig(room);
    rig.openSettings(rig.add(u"민준"_s, Role::Organizer));
    rig.chooseZone(u"berlin"_s);
    QVERIFY(question(rig).isEmpty());
    QVERIFY(rig.save());
    QTRY_COMPARE(zoneId(rig.model().room().settings.plan), kBerlin);
}

QTEST_MAIN(SettingsZoneTest)
#include "settings_zone_test.moc"
