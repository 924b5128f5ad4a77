#include "dialogs/accentbutton.h"
#include "dialogs/roomdialogs.h"
#include "dialogs/settledialog.h"
#include "models/historymodel.h"
#include "roomrig.h"
#include "windows/candidatecard.h"
#include "windows/candidatespanel.h"
#include "windows/peopledelegate.h"
#include "windows/peoplepanel.h"
#include "windows/quietbutton.h"
#include "windows/roomsidepanel.h"

#include <QListView>
#include <QTest>

using namespace yak;
using namespace Qt::StringLiterals;

/// The panel beside the grid: best times, settling, people and history.
class RoomPanelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cardsStandInRankOrder();
    void cardsFollowStrokes();
    void pointingAtACardOutlinesItsTime();
    void arrowKeysGoThroughTheCards();
    void settlingNamesTimeZonesAndWhoCannot();
    void whoSettlesByKeysStaysAtWhatTheySettled();
    void refusedSettlingStaysOpenWithTheReason();
    void starMakesRequiredAndTimesWithoutStandApart();
    void pointingAtAPersonDimsWhatIsNotTheirs();
    void peopleAreCounted();
    void hiddenAnswersSaySoInsteadOfZeros();
    void hiddenAnswersComeWithTheOwn();
    void historyShowsWhatHappensWhileOneLooks();
    void textNeverRunsOutOfItsCard();

private:
    static CandidatesPanel *candidates(RoomRig &rig) { return rig.find<CandidatesPanel>("candidates"); }
    static QListView *people(RoomRig &rig) { return rig.find<QListView>("people"); }
    static QStringList whens(RoomRig &rig)
    {
        QStringList all;
        for (const CandidateCard *card : candidates(rig)->cards())
            all.append(card->entry().when);
        return all;
    }
};

void RoomPanelTest::cardsStandInRankOrder()
{
    RoomRig rig;
    const ParticipantId me = rig.add(u"민준"_s, Role::Organizer);
    rig.answer(me, 1, u"yyyn"_s);
    rig.answer(me, 2, u"yyyn"_s);
    rig.answer(rig.add(u"Amir"_s), 2, u"yyyn"_s);
    rig.open(me);
    QTRY_COMPARE(whens(rig), (QStringList{u"Wed, Nov 25, 09:00–10:30"_s, u"Tue, Nov 24, 09:00–10:30"_s}));
    QCOMPARE(candidates(rig)->cards().front()->entry().rank, 1);
    QVERIFY(candidates(rig)->cards().front()->y() < candidates(rig)->cards().back()->y());
}

void RoomPanelTest::cardsFollowStrokes()
{
    RoomRig rig;
    const ParticipantId me = rig.add(u"민준"_s, Role::Organizer);
    rig.open(me);
    QTRY_VERIFY(candidates(rig)->headline().startsWith(u"Nobody has answered yet"_s));
    rig.drag({1, 0}, {1, 2});
    QTRY_COMPARE(whens(rig), QStringList{u"Tue, Nov 24, 09:00–10:30"_s});
    rig.drag({1, 1}, {1, 1});
    QTRY_COMPARE(candidates(rig)->headline(), u"Nobody can make all of it. Closest:"_s);
    for (const CandidateCard *card : candidates(rig)->cards())
        QVERIFY2(!card->settleButton()->isVisible(), "what nobody can make is not settled");
}

void RoomPanelTest::pointingAtACardOutlinesItsTime()
{
    RoomRig rig;
    const ParticipantId me = rig.add(u"민준"_s, Role::Organizer);
    rig.answer(me, 1, u"yyyn"_s);
    rig.open(me);
    QTRY_COMPARE(candidates(rig)->cards().size(), size_t{1});
    CandidateCard *card = candidates(rig)->cards().front();
    rig.settle();
    QTest::mouseMove(card, card->rect().center());
    QTRY_COMPARE(rig.mine().scene().outline, (Range{rig.slot(1, 0).from, rig.slot(1, 2).to}));
    QTest::mouseMove(&rig.page(), QPoint(5, 5));
    QTRY_VERIFY(rig.mine().scene().outline.isEmpty());
}

void RoomPanelTest::arrowKeysGoThroughTheCards()
{
    RoomRig rig;
    const ParticipantId me = rig.add(u"민준"_s, Role::Organizer);
    rig.answer(me, 1, u"yyynyyyn"_s);
    rig.open(me);
    QTRY_COMPARE(candidates(rig)->cards().size(), size_t{2});
    candidates(rig)->cards().front()->setFocus(Qt::TabFocusReason);
    QTRY_COMPARE(rig.mine().scene().outline.from, rig.slot(1, 0).from);
    QTest::keyClick(candidates(rig)->cards().front(), Qt::Key_Down);
    QVERIFY(candidates(rig)->cards().back()->hasFocus());
    QCOMPARE(rig.mine().scene().outline.from, rig.slot(1, 4).from);
    QTest::keyClick(candidates(rig)->cards().back(), Qt::Key_Up);
    QVERIFY(candidates(rig)->cards().front()->hasFocus());
}

void RoomPanelTest::settlingNamesTimeZonesAndWhoCannot()
{
    RoomRig rig;
    const ParticipantId me = rig.add(u"민준"_s, Role::Organizer);
    rig.answer(me, 2, u"yyyn"_s);
    Person amir = examplePerson(u"Amir"_s);
    amir.zone = u"Asia/Kolkata"_s;
    rig.add(amir);
    rig.answer(amir.id, 2, u"iiin"_s);
    rig.answer(rig.add(u"Lee"_s), 3, u"yyyn"_s);
    rig.add(u"지수"_s);
    rig.open(me);
    QTRY_VERIFY(!candidates(rig)->cards().empty());
    QTest::mouseClick(candidates(rig)->cards().front()->settleButton(), Qt::LeftButton);
    auto *dialog = qobject_cast<SettleDialog *>(rig.page().dialogs()->present());
    QVERIFY(dialog);
    QCOMPARE(dialog->lines(), (QStringList{u"Wed, Nov 25, 09:00–10:30"_s, u"Seoul (UTC+9)"_s,
                                           u"Kolkata (UTC+5:30): Wed, Nov 25, 05:30–07:00"_s, u"Cannot come: Lee"_s,
                                           u"Not answered yet: 지수"_s, u"Only if needed: Amir"_s}));
    QVERIFY2(!rig.peer.lastAsked<wire::Settle>(), "nothing is settled before it is confirmed");
    QTest::mouseClick(dialog->acceptButton(), Qt::LeftButton);
    QTRY_VERIFY(rig.peer.lastAsked<wire::Settle>());
    QCOMPARE(rig.peer.lastAsked<wire::Settle>()->start, rig.slot(2, 0).from);
    QTRY_VERIFY(!rig.page().dialogs()->present());
    QTRY_VERIFY(rig.find<QWidget>("settledBanner")->isVisible());
    QVERIFY(!candidates(rig)->cards().front()->settleButton()->isVisible());
}

void RoomPanelTest::whoSettlesByKeysStaysAtWhatTheySettled()
{
    RoomRig rig;
    const ParticipantId me = rig.add(u"민준"_s, Role::Organizer);
    rig.answer(me, 2, u"yyyn"_s);
    rig.answer(rig.add(u"Lee"_s), 3, u"yyyn"_s);
    rig.open(me);
    QTRY_VERIFY(candidates(rig)->cards().size() > 1);
    for (const size_t index : {size_t{0}, size_t{1}}) {
        CandidateCard *card = candidates(rig)->cards()[index];
        card->settleButton()->setFocus(Qt::TabFocusReason);
        QTest::keyClick(card->settleButton(), Qt::Key_Return);
        auto *dialog = qobject_cast<SettleDialog *>(rig.page().dialogs()->present());
        QVERIFY(dialog);
        QTest::keyClick(dialog, Qt::Key_Return);
        QTRY_VERIFY(!rig.page().dialogs()->present());
        QTRY_VERIFY(!card->settleButton()->isVisible());
        QCOMPARE(rig.page().focusWidget(), card);
        auto *banner = rig.find<QWidget>("settledBanner");
        QTRY_VERIFY(banner->isVisible());
        QTest::mouseClick(banner->findChild<QWidget *>(u"deed"_s), Qt::LeftButton);
        QTRY_VERIFY(card->settleButton()->isVisible());
    }
}

void RoomPanelTest::refusedSettlingStaysOpenWithTheReason()
{
    RoomRig rig;
    const ParticipantId me = rig.add(u"민준"_s, Role::Organizer);
    rig.answer(me, 2, u"yyyn"_s);
    rig.open(me);
    QTRY_VERIFY(!candidates(rig)->cards().empty());
    QTest::mouseClick(candidates(rig)->cards().front()->settleButton(), Qt::LeftButton);
    auto *dialog = qobject_cast<SettleDialog *>(rig.page().dialogs()->present());
    wire::Refused refusal;
    refusal.code = ErrorCode::Forbidden;
    rig.peer.refuseNext(refusal);
    QTest::mouseClick(dialog->acceptButton(), Qt::LeftButton);
    QTRY_VERIFY(!dialog->problem().isEmpty());
    QVERIFY(dialog->isVisible());
    QVERIFY2(dialog->acceptButton()->isEnabled(), "one can try again");
}

void RoomPanelTest::starMakesRequiredAndTimesWithoutStandApart()
{
    RoomRig rig;
    const ParticipantId me = rig.add(u"민준"_s, Role::Organizer);
    const ParticipantId amir = rig.add(u"Amir"_s);
    rig.answer(me, 1, u"yyyn"_s);
    rig.answer(amir, 2, u"yyyn"_s);
    rig.open(me);
    QTRY_COMPARE(candidates(rig)->cards().size(), size_t{2});
    const QModelIndex row = people(rig)->model()->index(1, 0);
    const auto *delegate = qobject_cast<PeopleDelegate *>(people(rig)->itemDelegate());
    QTest::mouseClick(people(rig)->viewport(), Qt::LeftButton, Qt::NoModifier,
                      delegate->starRect(people(rig)->visualRect(row)).center());
    QTRY_VERIFY(rig.peer.lastAsked<wire::SetPerson>());
    QCOMPARE(rig.peer.lastAsked<wire::SetPerson>()->person, amir);
    QCOMPARE(rig.peer.lastAsked<wire::SetPerson>()->required, true);
    QTRY_COMPARE(candidates(rig)->cards().back()->entry().section, CandidatesModel::Section::Without);
    QCOMPARE(candidates(rig)->cards().front()->entry().when, u"Wed, Nov 25, 09:00–10:30"_s);
}

void RoomPanelTest::pointingAtAPersonDimsWhatIsNotTheirs()
{
    RoomRig rig;
    const ParticipantId me = rig.add(u"민준"_s, Role::Organizer);
    const ParticipantId amir = rig.add(u"Amir"_s);
    rig.answer(amir, 2, u"yyyn"_s);
    rig.open(me);
    rig.body().setMode(RoomMode::Everyone);
    rig.settle();
    const QRect row = people(rig)->visualRect(people(rig)->model()->index(1, 0));
    QTest::mouseMove(people(rig)->viewport(), row.center());
    const auto slot = static_cast<size_t>(rig.model().room().slotTable.indexOf(rig.slot(2, 0).from));
    QTRY_VERIFY(!rig.everyone().scene().dimmedTo.empty());
    QCOMPARE(rig.everyone().scene().dimmedTo[slot], SlotState::Yes);
    QCOMPARE(rig.everyone().scene().dimmedTo[0], SlotState::No);
    QTest::mouseMove(&rig.page(), QPoint(5, 5));
    QTRY_VERIFY(rig.everyone().scene().dimmedTo.empty());
}

void RoomPanelTest::peopleAreCounted()
{
    RoomRig rig;
    const ParticipantId me = rig.add(u"민준"_s, Role::Organizer);
    rig.answer(rig.add(u"Amir"_s), 2, u"yyyn"_s);
    rig.open(me);
    auto *panel = rig.page().findChild<PeoplePanel *>();
    QCOMPARE(panel->heading(), u"2 · 1 answered"_s);
    rig.drag({1, 0}, {1, 2});
    QCOMPARE(panel->heading(), u"2 · 2 answered"_s);
    rig.peer.happen(PersonJoined{examplePerson(u"서연"_s)});
    QTRY_COMPARE(panel->heading(), u"3 · 2 answered"_s);
}

void RoomPanelTest::hiddenAnswersSaySoInsteadOfZeros()
{
    Room room = exampleRoom();
    room.settings.visibility = Visibility::OrganizersOnly;
    RoomRig rig(room);
    const ParticipantId me = rig.add(u"지수"_s);
    rig.answer(rig.add(u"Amir"_s), 2, u"yyyn"_s);
    rig.open(me);
    rig.body().setMode(RoomMode::Everyone);
    QVERIFY(!rig.everyone().isVisible());
    QVERIFY(rig.find<QWidget>("hidden")->isVisible());
    QCOMPARE(candidates(rig)->headline(), u"Only the organizers see the answers of others."_s);
    QCOMPARE(candidates(rig)->cards().size(), size_t{0});
    QCOMPARE(rig.page().findChild<PeoplePanel *>()->heading(), u"2"_s);
}

void RoomPanelTest::hiddenAnswersComeWithTheOwn()
{
    Room room = exampleRoom();
    room.settings.visibility = Visibility::AfterOwnAnswer;
    RoomRig rig(room);
    const ParticipantId me = rig.add(u"지수"_s);
    rig.answer(rig.add(u"Amir"_s), 2, u"yyyn"_s);
    rig.open(me);
    rig.body().setMode(RoomMode::SideBySide);
    rig.settle();
    QVERIFY(rig.find<QWidget>("hidden")->isVisible());
    rig.drag({2, 0}, {2, 2});
    QTRY_VERIFY(rig.everyone().isVisible());
    QTRY_COMPARE(whens(rig), QStringList{u"Wed, Nov 25, 09:00–10:30"_s});
    QCOMPARE(candidates(rig)->cards().front()->entry().counts.in, 2);
}

void RoomPanelTest::historyShowsWhatHappensWhileOneLooks()
{
    RoomRig rig;
    const ParticipantId me = rig.add(u"민준"_s, Role::Organizer);
    rig.open(me);
    rig.body().side()->showTab(RoomSidePanel::Tab::History);
    auto *list = rig.find<QListView>("history");
    QTRY_COMPARE(list->model()->rowCount(), 2);
    rig.drag({1, 0}, {1, 2});
    QTRY_COMPARE(list->model()->rowCount(), 3);
    QCOMPARE(list->model()->index(0, 0).data(HistoryModel::WhatRole).toString(), u"answered: 3 yes, 87 no"_s);
}

void RoomPanelTest::textNeverRunsOutOfItsCard()
{
    RoomRig rig;
    const ParticipantId me = rig.add(u"A person with a name that is really rather long"_s, Role::Organizer);
    rig.add(u"Somebody else whose name is no shorter than that"_s);
    rig.answer(me, 2, u"yyyyyyyyn"_s);
    rig.open(me, {880, 700});
    rig.body().toggleDrawer();
    QTRY_VERIFY(!candidates(rig)->cards().empty());
    rig.settle();
    for (const CandidateCard *card : candidates(rig)->cards()) {
        for (const QLabel *label : card->findChildren<QLabel *>()) {
            if (label->isVisible())
                QVERIFY2(label->height() >= label->heightForWidth(label->width()), qPrintable(label->text()));
        }
    }
}

QTEST_MAIN(RoomPanelTest)
#include "room_panel_test.moc"
