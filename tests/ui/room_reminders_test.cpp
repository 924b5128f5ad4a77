#include "dialogs/accentbutton.h"
#include "dialogs/copybutton.h"
#include "dialogs/reminddialog.h"
#include "dialogs/roomdialogs.h"
#include "dialogs/textlabel.h"
#include "roomrig.h"
#include "windows/quietbutton.h"
#include "windows/roombanner.h"
#include "windows/roomsidepanel.h"

#include <QClipboard>
#include <QTest>

using namespace yak;
using namespace Qt::StringLiterals;

/// What a room does by itself, and what it asks of people, as its page tells it.
class RoomRemindersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aReminderStandsInTheRoomUntilOneAnswers();
    void aReminderIsNotForWhoHasAnswered();
    void aReminderIsPutAwayUntilTheNext();
    void organizersSeeWhomTheyRemind();
    void theMessageIsReadyToBeSent();
    void remindingIsOfferedWhileSomebodyIsWaitedFor();
    void participantsAreNotOfferedToRemind();
    void remindingTooSoonSaysWhenAgain();
    void thatEverybodyHasAnsweredLeadsToTheBestTimes();
    void whatIsToBeDeletedCanBeKept();
    void aViewerCannotKeepARoom();
    void whatWasSettledByItselfSaysSo();

private:
    static QString banner(RoomRig &rig, const char *name) { return rig.find<RoomBanner>(name)->words(); }
    static QuietButton *deed(RoomRig &rig, const char *name)
    {
        return rig.find<RoomBanner>(name)->findChild<QuietButton *>(u"deed"_s);
    }
    static RemindDialog *openReminding(RoomRig &rig)
    {
        QTest::mouseClick(rig.find<QuietButton>("remind"), Qt::LeftButton);
        auto *dialog = qobject_cast<RemindDialog *>(rig.page().dialogs()->present());
        if (!dialog || !QTest::qWaitForWindowExposed(dialog))
            qFatal("the dialog did not open");
        return dialog;
    }
};

void RoomRemindersTest::aReminderStandsInTheRoomUntilOneAnswers()
{
    RoomRig rig;
    const ParticipantId boss = rig.add(u"민준"_s, Role::Organizer);
    rig.open(rig.add(u"지수"_s));
    QVERIFY(banner(rig, "reminderBanner").isEmpty());
    rig.peer.happen(Reminded{}, boss);
    QTRY_COMPARE(banner(rig, "reminderBanner"), u"The others are waiting for your answer, until Sun, Nov 22, 15:00."_s);
    rig.settle();
    rig.drag({1, 0}, {1, 3});
    QVERIFY(banner(rig, "reminderBanner").isEmpty());
}

void RoomRemindersTest::aReminderIsNotForWhoHasAnswered()
{
    RoomRig rig;
    const ParticipantId me = rig.add(u"지수"_s);
    rig.answer(me, 0, u"n"_s);
    rig.peer.happen(Reminded{});
    rig.open(me);
    QVERIFY(rig.model().room().flags.remindedAt);
    QVERIFY(banner(rig, "reminderBanner").isEmpty());
}

void RoomRemindersTest::aReminderIsPutAwayUntilTheNext()
{
    RoomRig rig;
    const ParticipantId me = rig.add(u"지수"_s);
    rig.peer.happen(Reminded{});
    rig.open(me);
    auto *shown = rig.find<RoomBanner>("reminderBanner");
    QVERIFY(shown->isVisible());
    Q_EMIT shown->dismissed();
    QVERIFY(!shown->isVisible());
    rig.time.advance(1'000);
    rig.peer.happen(Reminded{});
    QTRY_VERIFY(shown->isVisible());
}

void RoomRemindersTest::organizersSeeWhomTheyRemind()
{
    RoomRig rig;
    const ParticipantId me = rig.add(u"민준"_s, Role::Organizer);
    rig.answer(me, 0, u"y"_s);
    rig.answer(rig.add(u"Amir"_s), 0, u"y"_s);
    rig.add(u"지수"_s);
    rig.add(u"Lena"_s);
    rig.open(me);
    RemindDialog *dialog = openReminding(rig);
    QCOMPARE(dialog->findChild<TextLabel *>(u"who"_s)->words(), u"Not answered yet: 지수 and Lena"_s);
    QVERIFY(!dialog->findChild<TextLabel *>(u"last"_s)->isVisible());
    QTest::mouseClick(dialog->acceptButton(), Qt::LeftButton);
    QTRY_VERIFY(!rig.page().dialogs()->present());
    QVERIFY(rig.peer.lastAsked<wire::Remind>());
    QCOMPARE(rig.find("message")->accessibleName(), u"Whoever has not answered is reminded."_s);
    rig.time.advance(2 * 3'600'000);
    dialog = openReminding(rig);
    QCOMPARE(dialog->findChild<TextLabel *>(u"last"_s)->words(), u"Last reminded: 2 h ago"_s);
}

void RoomRemindersTest::theMessageIsReadyToBeSent()
{
    RoomRig rig;
    const ParticipantId me = rig.add(u"민준"_s, Role::Organizer);
    rig.add(u"지수"_s);
    rig.settings->setZoneId(u"Europe/Berlin"_s); // the deadline is told on the room's clock all the same
    rig.open(me);
    RemindDialog *dialog = openReminding(rig);
    auto *copy = dialog->findChild<CopyButton *>();
    QCOMPARE(copy->text(), u"Copy message"_s);
    QTest::mouseClick(copy, Qt::LeftButton);
    QCOMPARE(copy->text(), u"Copied"_s);
    const QString link = rig.session->link().text();
    QCOMPARE(QGuiApplication::clipboard()->text(),
             u"Sprint retro\nStill without an answer: 지수. When can you come? Paint it here:\n%1\nAnswers are "
             "taken until Sun, Nov 22, 15:00 (Seoul (UTC+9))."_s.arg(link));
    QCOMPARE(RoomLink::findIn(QGuiApplication::clipboard()->text())->text(), link);
    rig.settings->setLanguageChoice(LanguageChoice::Korean);
    rig.settle();
    QVERIFY2(dialog->message().contains(u"답을 기다리는 사람: "_s), qPrintable(dialog->message()));
}

void RoomRemindersTest::remindingIsOfferedWhileSomebodyIsWaitedFor()
{
    RoomRig rig;
    const ParticipantId me = rig.add(u"민준"_s, Role::CoOrganizer); // who has not answered either
    const ParticipantId other = rig.add(u"지수"_s);
    rig.open(me);
    auto *button = rig.find<QuietButton>("remind");
    QVERIFY(button->isVisible());
    rig.answer(other, 0, u"n"_s);
    QTRY_VERIFY(!button->isVisible());
    const Person late = examplePerson(u"Amir"_s);
    rig.peer.happen(PersonJoined{late}, late.id);
    QTRY_VERIFY(button->isVisible());
    rig.time.advance(3 * 86'400'000); // past the deadline nobody can answer
    QTRY_VERIFY(!button->isVisible());
}

void RoomRemindersTest::participantsAreNotOfferedToRemind()
{
    RoomRig rig;
    rig.add(u"민준"_s, Role::Organizer);
    rig.open(rig.add(u"지수"_s));
    QVERIFY(!rig.find<QuietButton>("remind")->isVisible());
}

void RoomRemindersTest::remindingTooSoonSaysWhenAgain()
{
    RoomRig rig;
    rig.add(u"지수"_s);
    rig.open(rig.add(u"민준"_s, Role::Organizer));
    RemindDialog *dialog = openReminding(rig);
    wire::Refused refusal;
    refusal.code = ErrorCode::Busy;
    refusal.retryAfter = 40 * 60'000;
    rig.peer.refuseNext(refusal);
    QTest::mouseClick(dialog->acceptButton(), Qt::LeftButton);
    QTRY_COMPARE(dialog->problem(), u"They were reminded less than an hour ago. The next time can be in 40 min."_s);
    QVERIFY(dialog->isVisible());
}

void RoomRemindersTest::thatEverybodyHasAnsweredLeadsToTheBestTimes()
{
    RoomRig rig;
    const ParticipantId me = rig.add(u"민준"_s, Role::Organizer);
    rig.answer(me, 0, u"yyy"_s);
    const ParticipantId other = rig.add(u"지수"_s);
    rig.open(me, {800, 600}); // the panel is a drawer
    QVERIFY(banner(rig, "allAnsweredBanner").isEmpty());
    rig.answer(other, 0, u"yyy"_s);
    QTRY_COMPARE(banner(rig, "allAnsweredBanner"), u"Everybody has answered."_s);
    rig.body().side()->showTab(RoomSidePanel::Tab::History);
    QTest::mouseClick(deed(rig, "allAnsweredBanner"), Qt::LeftButton);
    QVERIFY(rig.body().isDrawerOpen());
    QCOMPARE(rig.body().side()->tab(), RoomSidePanel::Tab::BestTimes);
    Q_EMIT rig.find<RoomBanner>("allAnsweredBanner")->dismissed();
    QVERIFY(banner(rig, "allAnsweredBanner").isEmpty());
    const Person late = examplePerson(u"Amir"_s);
    rig.peer.happen(PersonJoined{late}, late.id);
    rig.answer(late.id, 0, u"n"_s);
    QTRY_VERIFY2(!banner(rig, "allAnsweredBanner").isEmpty(), "it is news again");
    rig.peer.happen(RoomSettled{{rig.slot(0, 0).from, rig.slot(0, 2).to, me, rig.time.now()}}, me);
    QTRY_VERIFY(banner(rig, "allAnsweredBanner").isEmpty());
}

void RoomRemindersTest::whatIsToBeDeletedCanBeKept()
{
    RoomRig rig;
    const ParticipantId me = rig.add(u"지수"_s);
    rig.peer.happen(PurgeAnnounced{rig.time.now().plusSeconds(14 * 86'400)});
    rig.open(me);
    QVERIFY(banner(rig, "vanishingBanner").contains(u"deletes this room on Fri, Dec 4, 12:00"_s));
    QCOMPARE(deed(rig, "vanishingBanner")->text(), u"Keep this room"_s);
    QTest::mouseClick(deed(rig, "vanishingBanner"), Qt::LeftButton);
    QTRY_VERIFY(rig.peer.lastAsked<wire::KeepRoom>());
    QTRY_VERIFY(banner(rig, "vanishingBanner").isEmpty());
}

void RoomRemindersTest::aViewerCannotKeepARoom()
{
    RoomRig rig;
    rig.add(u"지수"_s);
    rig.peer.happen(PurgeAnnounced{rig.time.now().plusSeconds(14 * 86'400)});
    rig.open({});
    rig.session->openAsViewer({}, {});
    QTRY_VERIFY(!banner(rig, "vanishingBanner").isEmpty());
    QVERIFY(!deed(rig, "vanishingBanner")->isVisible());
}

void RoomRemindersTest::whatWasSettledByItselfSaysSo()
{
    RoomRig rig;
    rig.open(rig.add(u"지수"_s));
    rig.peer.happen(RoomSettled{{rig.slot(2, 10).from, rig.slot(2, 12).to, {}, rig.time.now()}});
    QTRY_COMPARE(banner(rig, "settledBanner"), u"Settled at the deadline: Wed, Nov 25, 14:00–15:30"_s);
}

QTEST_MAIN(RoomRemindersTest)
#include "room_reminders_test.moc"
