#include "dialogs/accentbutton.h"
#include "dialogs/newroomform.h"
#include "settingsrig.h"

#include <QLineEdit>
#include <QRadioButton>
#include <QTest>

using namespace yak;
using namespace Qt::StringLiterals;

/// Two organizers change a room's settings at the same time.
class SettingsMeanwhileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatSomebodyElseChangesIsToldAtOnce();
    void whatWasNotTouchedIsTakenOver();
    void bothSidesOfAClashCanBeLookedAt();
    void aRefusedSaveTellsTheSame();
    void savingAgainPutsTheOwnInItsPlace();
    void takingTheirsSavesTheRest();
    void aSecondChangeKeepsWhatWasPutIn();
    void theOwnSaveIsNobodyElses();
    void aDeadlineIsToldOnTheRoomsClock();

private:
    /// Another organizer changes these.
    static void change(SettingsRig &rig, const SettingsPatch &patch)
    {
        SettingsChanged theirs;
        theirs.patch = patch;
        if (patch.plan)
            theirs.slotRanges = makeSlots(*patch.plan)->table.ranges();
        theirs.settingsRevision = rig.peer.room().settingsRevision + 1;
        rig.peer.happen(theirs);
        if (!RoomRig::waitUntil([&] { return rig.model().room().settingsRevision == theirs.settingsRevision; }))
            qFatal("the change did not arrive");
    }
    static SettingsPatch title(const QString &words)
    {
        SettingsPatch patch;
        patch.title = words;
        return patch;
    }
    static QString titleIn(SettingsRig &rig) { return rig.dialog()->findChild<QLineEdit *>(u"title"_s)->text(); }
};

void SettingsMeanwhileTest::whatSomebodyElseChangesIsToldAtOnce()
{
    SettingsRig rig;
    rig.openSettings(rig.add(u"민준"_s, Role::Organizer));
    rig.typeTitle(u"Mine"_s);
    QVERIFY(rig.dialog()->meanwhile().isEmpty());
    change(rig, title(u"Theirs"_s));
    QCOMPARE(rig.dialog()->meanwhile(), u"title: Theirs"_s);
    QCOMPARE(titleIn(rig), u"Mine"_s);
}

void SettingsMeanwhileTest::whatWasNotTouchedIsTakenOver()
{
    SettingsRig rig;
    rig.openSettings(rig.add(u"민준"_s, Role::Organizer));
    rig.typeTitle(u"Mine"_s);
    SettingsPatch theirs;
    TimePlan plan = std::get<TimePlan>(rig.model().room().settings.plan);
    plan.days.removeLast();
    theirs.plan = plan;
    change(rig, theirs);
    QVERIFY(rig.dialog()->meanwhile().contains(u"dates and hours: 4 dates"_s));
    QCOMPARE(rig.dialog()->form()->draft().dates.size(), 4);
    QVERIFY2(!rig.dialog()->findChild<QRadioButton *>(u"showTheirs"_s)->isVisible(), "the two do not clash");
    QVERIFY(rig.save());
    QTRY_COMPARE(rig.model().room().settings.title, u"Mine"_s);
    QCOMPARE(rig.peer.lastAsked<wire::ChangeSettings>()->patch, title(u"Mine"_s));
    QCOMPARE(datesOf(rig.model().room().settings.plan).size(), 4);
}

void SettingsMeanwhileTest::bothSidesOfAClashCanBeLookedAt()
{
    SettingsRig rig;
    rig.openSettings(rig.add(u"민준"_s, Role::Organizer));
    rig.typeTitle(u"Mine"_s);
    rig.clickDate({2026, 11, 24});
    change(rig, title(u"Theirs"_s));
    rig.click("showTheirs");
    QCOMPARE(titleIn(rig), u"Theirs"_s);
    QCOMPARE(rig.dialog()->form()->draft().dates.size(), 4); // of which they said nothing
    rig.click("showMine");
    QCOMPARE(titleIn(rig), u"Mine"_s);
    QCOMPARE(rig.dialog()->form()->draft().dates.size(), 4);
}

void SettingsMeanwhileTest::aRefusedSaveTellsTheSame()
{
    SettingsRig rig;
    rig.openSettings(rig.add(u"민준"_s, Role::Organizer));
    rig.typeTitle(u"Mine"_s);
    wire::Refused stale;
    stale.code = ErrorCode::Stale;
    stale.present = title(u"Theirs"_s);
    stale.settingsRevision = 7;
    rig.peer.refuseNext(stale);
    rig.click("accept");
    QTRY_COMPARE(rig.dialog()->meanwhile(), u"title: Theirs"_s);
    QVERIFY(rig.dialog()->isVisible());
    QVERIFY(rig.dialog()->acceptButton()->isEnabled());
    rig.click("showTheirs");
    QCOMPARE(titleIn(rig), u"Theirs"_s);
    QVERIFY2(!rig.dialog()->acceptButton()->isEnabled(), "that is what the room has");
    rig.click("showMine");
    rig.click("accept");
    QTRY_COMPARE(rig.peer.lastAsked<wire::ChangeSettings>()->base, 7);
    QCOMPARE(rig.peer.lastAsked<wire::ChangeSettings>()->patch, title(u"Mine"_s));
}

void SettingsMeanwhileTest::savingAgainPutsTheOwnInItsPlace()
{
    SettingsRig rig;
    rig.openSettings(rig.add(u"민준"_s, Role::Organizer));
    rig.typeTitle(u"Mine"_s);
    change(rig, title(u"Theirs"_s));
    QVERIFY(rig.save());
    QCOMPARE(rig.peer.lastAsked<wire::ChangeSettings>()->base, 2);
    QTRY_COMPARE(rig.model().room().settings.title, u"Mine"_s);
}

void SettingsMeanwhileTest::takingTheirsSavesTheRest()
{
    SettingsRig rig;
    rig.openSettings(rig.add(u"민준"_s, Role::Organizer));
    rig.typeTitle(u"Mine"_s);
    rig.clickDate({2026, 11, 24});
    change(rig, title(u"Theirs"_s));
    rig.click("showTheirs");
    QVERIFY(rig.save());
    QTRY_COMPARE(datesOf(rig.model().room().settings.plan).size(), 4);
    QCOMPARE(rig.model().room().settings.title, u"Theirs"_s);
}

void SettingsMeanwhileTest::aSecondChangeKeepsWhatWasPutIn()
{
    SettingsRig rig;
    rig.openSettings(rig.add(u"민준"_s, Role::Organizer));
    rig.typeTitle(u"Mine"_s);
    change(rig, title(u"Theirs"_s));
    rig.click("showTheirs");
    SettingsPatch more;
    more.description = u"Bring tea."_s;
    change(rig, more);
    QCOMPARE(rig.dialog()->meanwhile(), u"title: Theirs\ndescription: Bring tea."_s);
    rig.click("showMine");
    QCOMPARE(titleIn(rig), u"Mine"_s);
    QCOMPARE(rig.dialog()->form()->draft().description, u"Bring tea."_s);
}

void SettingsMeanwhileTest::theOwnSaveIsNobodyElses()
{
    SettingsRig rig;
    rig.openSettings(rig.add(u"민준"_s, Role::Organizer));
    rig.typeTitle(u"Mine"_s);
    QString told;
    connect(&rig.model(), &RoomModel::settingsChanged, this, [&] {
        if (rig.dialog())
            told += rig.dialog()->meanwhile();
    });
    QVERIFY(rig.save());
    QCOMPARE(told, QString());
}

void SettingsMeanwhileTest::aDeadlineIsToldOnTheRoomsClock()
{
    SettingsRig rig;
    rig.settings->setZoneId(u"Europe/Berlin"_s);
    rig.openSettings(rig.add(u"민준"_s, Role::Organizer));
    SettingsPatch theirs;
    // 18:00 in Seoul, as the form has it.
    theirs.deadline = Instant::fromSeconds(QDateTime({2026, 11, 22}, {9, 0}, Qt::UTC).toSecsSinceEpoch());
    change(rig, theirs);
    QVERIFY2(rig.dialog()->meanwhile().endsWith(u"Nov 22, 18:00"_s), qPrintable(rig.dialog()->meanwhile()));
}

QTEST_MAIN(SettingsMeanwhileTest)
#include "settings_meanwhile_test.moc"
