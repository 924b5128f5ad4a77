#include "dialogs/messagebox.h"
#include "dialogs/roomdialogs.h"
#include "roomrig.h"
#include "windows/candidatecard.h"
#include "windows/phasepill.h"
#include "windows/quietbutton.h"
#include "windows/roombanner.h"
#include "windows/roommenus.h"

#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QTest>

using namespace yak;
using namespace Qt::StringLiterals;

/// Where a room is in its life, what each role is offered then, and what is said about it.
class RoomLifeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pillCountsDownToTheDeadline();
    void paintingEndsAtTheDeadline();
    void ownDeadlineKeepsPaintingOn();
    void settledTimeStandsAboveEverything();
    void organizersUndoSettle();
    void closedRoomSaysSoAndOpensAgain();
    void participantsAreNotOfferedWhatTheyMayNot();
    void organizersAreOfferedAll();
    void coOrganizersAreNotOfferedWhatIsTheOrganizers();
    void deletingWantsTheTitleTyped();
    void leavingAsksFirst();
    void wrongClockIsTold();
    void otherZoneIsToldOnlyWhereItDiffers();

private:
    static QStringList roomMenu(RoomRig &rig)
    {
        QMenu *menu = rig.page().menus()->roomMenu();
        Q_EMIT menu->aboutToShow();
        QStringList words;
        for (const QAction *action : menu->actions()) {
            if (!action->isSeparator())
                words.append(action->text());
        }
        return words;
    }
    static QStringList personMenu(RoomRig &rig, const ParticipantId &person)
    {
        rig.page().menus()->openPersonMenu(person, {});
        QStringList words;
        if (auto *menu = rig.page().findChild<QMenu *>(u"personMenu"_s)) {
            for (const QAction *action : menu->actions()) {
                if (!action->isSeparator())
                    words.append(action->text());
            }
            delete menu;
        }
        return words;
    }
    static QAction *menuAction(RoomRig &rig, const QString &words)
    {
        roomMenu(rig);
        for (QAction *action : rig.page().menus()->roomMenu()->actions()) {
            if (action->text() == words)
                return action;
        }
        return nullptr;
    }
    static QString banner(RoomRig &rig, const char *name) { return rig.find<RoomBanner>(name)->words(); }
    static QuietButton *deed(RoomRig &rig, const char *name)
    {
        return rig.find<RoomBanner>(name)->findChild<QuietButton *>(u"deed"_s);
    }
};

void RoomLifeTest::pillCountsDownToTheDeadline()
{
    RoomRig rig;
    rig.open(rig.add(u"지수"_s));
    auto *pill = rig.page().findChild<PhasePill *>();
    QCOMPARE(pill->words(), u"open · closes in 2 d 3 h"_s);
    rig.time.advance(2 * 86'400'000 + 3'600'000);
    QTRY_COMPARE(pill->words(), u"open · closes in 2 h"_s);
    rig.time.advance(2 * 3'600'000);
    QTRY_COMPARE(pill->words(), u"closed"_s);
}

void RoomLifeTest::paintingEndsAtTheDeadline()
{
    RoomRig rig;
    const ParticipantId me = rig.add(u"지수"_s);
    rig.answer(me, 0, u"y"_s);
    rig.open(me);
    QVERIFY(rig.find<QWidget>("brushes")->isVisible());
    rig.time.advance(3 * 86'400'000);
    QTRY_VERIFY(!rig.find<QWidget>("brushes")->isVisible());
    QVERIFY(banner(rig, "closedBanner").startsWith(u"Answers were taken until"_s));
    rig.settle();
    rig.drag({1, 0}, {1, 3});
    QCOMPARE(rig.own(1, 1), SlotState::No);
    QVERIFY(!rig.find<QWidget>("message")->accessibleName().isEmpty());
}

void RoomLifeTest::ownDeadlineKeepsPaintingOn()
{
    RoomRig rig;
    Person me = examplePerson(u"지수"_s);
    me.deadline = rig.time.now().plusSeconds(5 * 86'400);
    rig.add(me);
    rig.open(me.id);
    rig.time.advance(3 * 86'400'000);
    QTRY_VERIFY(banner(rig, "closedBanner").contains(u"you may answer until"_s));
    rig.settle();
    rig.drag({1, 0}, {1, 3});
    QCOMPARE(rig.own(1, 1), SlotState::Yes);
}

void RoomLifeTest::settledTimeStandsAboveEverything()
{
    RoomRig rig;
    const ParticipantId boss = rig.add(u"민준"_s, Role::Organizer);
    rig.open(rig.add(u"지수"_s));
    QVERIFY(banner(rig, "settledBanner").isEmpty());
    rig.peer.happen(RoomSettled{{rig.slot(2, 10).from, rig.slot(2, 12).to, boss, rig.time.now()}}, boss);
    QTRY_COMPARE(banner(rig, "settledBanner"), u"Settled: Wed, Nov 25, 14:00–15:30"_s);
    QVERIFY2(!deed(rig, "settledBanner")->isVisible(), "a participant cannot undo it");
    QCOMPARE(rig.page().findChild<PhasePill *>()->words(), u"settled"_s);
    QCOMPARE(rig.mine().scene().decision, (Range{rig.slot(2, 10).from, rig.slot(2, 12).to}));
}

void RoomLifeTest::organizersUndoSettle()
{
    RoomRig rig;
    const ParticipantId me = rig.add(u"민준"_s, Role::Organizer);
    rig.open(me);
    rig.peer.happen(RoomSettled{{rig.slot(2, 10).from, rig.slot(2, 12).to, me, rig.time.now()}}, me);
    QTRY_VERIFY(deed(rig, "settledBanner")->isVisible());
    QTest::mouseClick(deed(rig, "settledBanner"), Qt::LeftButton);
    QTRY_VERIFY(rig.peer.lastAsked<wire::Unsettle>());
    QTRY_VERIFY(banner(rig, "settledBanner").isEmpty());
}

void RoomLifeTest::closedRoomSaysSoAndOpensAgain()
{
    RoomRig rig;
    const ParticipantId me = rig.add(u"민준"_s, Role::Organizer);
    rig.open(me);
    menuAction(rig, u"Close answers"_s)->trigger();
    QTRY_VERIFY(rig.peer.lastAsked<wire::Close>());
    QTRY_VERIFY(!banner(rig, "closedBanner").isEmpty());
    QVERIFY(!rig.find<QWidget>("brushes")->isVisible());
    QTest::mouseClick(deed(rig, "closedBanner"), Qt::LeftButton);
    QTRY_VERIFY(rig.peer.lastAsked<wire::Reopen>());
    QTRY_VERIFY(banner(rig, "closedBanner").isEmpty());
    QVERIFY(rig.find<QWidget>("brushes")->isVisible());
}

void RoomLifeTest::participantsAreNotOfferedWhatTheyMayNot()
{
    RoomRig rig;
    const ParticipantId boss = rig.add(u"민준"_s, Role::Organizer);
    rig.answer(boss, 1, u"yyyyyy"_s);
    const ParticipantId me = rig.add(u"지수"_s);
    rig.open(me);
    QTRY_VERIFY(rig.page().findChild<CandidateCard *>());
    QVERIFY(!rig.page().findChild<CandidateCard *>()->settleButton()->isVisible());
    QCOMPARE(roomMenu(rig), (QStringList{u"Several sessions…"_s, u"Rotation…"_s, u"Export"_s, u"Keyboard"_s,
                                         u"Your devices…"_s, u"Leave the room…"_s}));
    QCOMPARE(personMenu(rig, boss), QStringList{u"What if…"_s});
    QCOMPARE(personMenu(rig, me), (QStringList{u"What if…"_s, u"Rename…"_s, u"Leave the room…"_s}));
}

void RoomLifeTest::organizersAreOfferedAll()
{
    RoomRig rig;
    const ParticipantId me = rig.add(u"민준"_s, Role::Organizer);
    const ParticipantId other = rig.add(u"지수"_s);
    rig.answer(me, 1, u"yyyyyy"_s);
    rig.open(me);
    QTRY_VERIFY(rig.page().findChild<CandidateCard *>());
    QVERIFY(rig.page().findChild<CandidateCard *>()->settleButton()->isVisible());
    QCOMPARE(roomMenu(rig), (QStringList{u"Room settings…"_s, u"Close answers"_s, u"Archive for everybody"_s,
                                         u"Several sessions…"_s, u"Rotation…"_s, u"Export"_s, u"Keyboard"_s,
                                         u"Your devices…"_s, u"Leave the room…"_s, u"Delete the room…"_s}));
    QCOMPARE(personMenu(rig, other), (QStringList{u"Required"_s, u"Weight…"_s, u"More time to answer…"_s, u"Role"_s,
                                                  u"What if…"_s, u"Rename…"_s, u"Remove…"_s}));
}

void RoomLifeTest::coOrganizersAreNotOfferedWhatIsTheOrganizers()
{
    RoomRig rig;
    const ParticipantId boss = rig.add(u"민준"_s, Role::Organizer);
    rig.open(rig.add(u"지수"_s, Role::CoOrganizer));
    QCOMPARE(roomMenu(rig),
             (QStringList{u"Room settings…"_s, u"Close answers"_s, u"Several sessions…"_s, u"Rotation…"_s, u"Export"_s,
                          u"Keyboard"_s, u"Your devices…"_s, u"Leave the room…"_s}));
    QCOMPARE(personMenu(rig, boss), QStringList{u"What if…"_s});
}

void RoomLifeTest::deletingWantsTheTitleTyped()
{
    RoomRig rig;
    rig.open(rig.add(u"민준"_s, Role::Organizer));
    menuAction(rig, u"Delete the room…"_s)->trigger();
    QDialog *dialog = rig.page().dialogs()->present();
    QVERIFY(dialog);
    auto *accept = dialog->findChild<QPushButton *>(u"accept"_s);
    QVERIFY(!accept->isEnabled());
    QTest::keyClicks(dialog->findChild<QLineEdit *>(u"title"_s), u"Sprint"_s);
    QVERIFY(!accept->isEnabled());
    QTest::keyClicks(dialog->findChild<QLineEdit *>(u"title"_s), u" retro"_s);
    QVERIFY(accept->isEnabled());
    QTest::mouseClick(accept, Qt::LeftButton);
    QTRY_VERIFY(rig.peer.lastAsked<wire::Delete>());
    QCOMPARE(rig.peer.lastAsked<wire::Delete>()->title, u"Sprint retro"_s);
    QTRY_VERIFY(!rig.page().dialogs()->present());
}

void RoomLifeTest::leavingAsksFirst()
{
    RoomRig rig;
    rig.open(rig.add(u"지수"_s));
    messagebox::setNextAnswer(messagebox::Answer::Rejected);
    menuAction(rig, u"Leave the room…"_s)->trigger();
    QVERIFY(rig.peer.asked().isEmpty());
    messagebox::setNextAnswer(messagebox::Answer::Accepted);
    menuAction(rig, u"Leave the room…"_s)->trigger();
    QTRY_VERIFY(rig.peer.lastAsked<wire::Leave>());
    QTRY_COMPARE(rig.session->state(), RoomSession::State::Ended);
}

void RoomLifeTest::wrongClockIsTold()
{
    RoomRig rig;
    rig.peer.line().setClockOffset(86'400'000);
    rig.open(rig.add(u"지수"_s));
    auto *pill = rig.page().findChild<PhasePill *>();
    QTRY_COMPARE(pill->words(), u"open · closes in 1 d 3 h"_s);
    QVERIFY2(pill->toolTip().contains(u"This computer's clock is off by 1 d"_s), qPrintable(pill->toolTip()));
}

void RoomLifeTest::otherZoneIsToldOnlyWhereItDiffers()
{
    RoomRig rig;
    rig.open(rig.add(u"지수"_s));
    QVERIFY(banner(rig, "zoneBanner").isEmpty());
    rig.settings->setZoneId(u"Asia/Tokyo"_s);
    QVERIFY2(banner(rig, "zoneBanner").isEmpty(), "Tokyo's clocks show what Seoul's do");
    rig.settings->setZoneId(u"Asia/Kathmandu"_s);
    QVERIFY(banner(rig, "zoneBanner").contains(u"Kathmandu (UTC+5:45)"_s));
    QCOMPARE(rig.mine().scene().layout.row(0).label, u"05:45"_s);
    QTest::mouseClick(deed(rig, "zoneBanner"), Qt::LeftButton);
    QVERIFY(banner(rig, "zoneBanner").isEmpty());
    QCOMPARE(rig.mine().scene().layout.row(0).label, u"09:00"_s);
}

QTEST_MAIN(RoomLifeTest)
#include "room_life_test.moc"
