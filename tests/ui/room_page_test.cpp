#include "roomrig.h"
#include "windows/phasepill.h"
#include "windows/quietbutton.h"
#include "windows/roombanner.h"
#include "windows/roomstatusline.h"
#include "windows/slotcard.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QTest>

using namespace yak;
using namespace Qt::StringLiterals;

/// What a person does in a room and sees of it, by mouse.
class RoomPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void frameShowsBeforeTheRoomArrives();
    void paintShowsInTheSameFrameAndIsSaved();
    void strokesOfOthersShowByThemselves();
    void undoTakesTheStrokeBackAndRedoBringsIt();
    void refusedStrokeIsTakenBackAndSaysWhy();
    void offlineKeepsPaintingAndSaysSo();
    void tryNowConnectsAtOnce();
    void lateStrokesStayAndAskForMoreTime();
    void noneOfTheseWorkAnswersNo();
    void erasingBrushTakesTimesAway();
    void pointingAtATimeTellsWhoCanCome();
    void modesShowTheirGrids();
    void shareCopiesAWholeMessage();
    void pagingTurnsThroughManyDates();

private:
    static QString state(RoomRig &rig) { return rig.page().statusLine()->state(); }
};

void RoomPageTest::frameShowsBeforeTheRoomArrives()
{
    RoomRig rig;
    const ParticipantId me = rig.add(u"지수"_s);
    rig.open(me);
    // A second page on a session that was never opened is all frame.
    RoomSession silent(rig.session->link(), rig.store,
                       NetworkParts{rig.time, rig.time.timers(), rig.peer.line().factory()});
    RoomPage page(RoomPage::Parts{silent, *rig.settings, rig.time, rig.modules});
    page.resize(1280, 800);
    page.show();
    QVERIFY(page.body()->area()->mine().isVisible());
    QVERIFY(page.body()->area()->mine().scene().isLoading);
    QVERIFY(!page.findChild<PhasePill *>()->isVisible());
    QVERIFY(page.findChild<QuietButton *>(u"back"_s)->isVisible());
}

void RoomPageTest::paintShowsInTheSameFrameAndIsSaved()
{
    RoomRig rig;
    rig.open(rig.add(u"지수"_s));
    rig.peer.holdPaints();
    rig.drag({1, 0}, {2, 3});

    QCOMPARE(rig.own(1, 0), SlotState::Yes);
    QCOMPARE(rig.own(2, 3), SlotState::Yes);
    QCOMPARE(rig.own(3, 0), SlotState::No);
    QCOMPARE(rig.mine().scene().states[static_cast<size_t>(rig.model().room().slotTable.indexOf(rig.slot(2, 3).from))],
             SlotState::Yes);
    QCOMPARE(state(rig), u"Saving 1 change…"_s);

    rig.peer.letPaintsThrough();
    QTRY_VERIFY(rig.peer.paints() == 1 || (rig.peer.letPaintsThrough(), false));
    QTRY_COMPARE(state(rig), u"All changes saved"_s);
    QCOMPARE(rig.peer.room().answerOf(rig.model().me()).over(rig.slot(1, 2)), SlotState::Yes);
}

void RoomPageTest::strokesOfOthersShowByThemselves()
{
    RoomRig rig;
    const ParticipantId me = rig.add(u"지수"_s);
    const ParticipantId amir = rig.add(u"Amir"_s);
    rig.open(me);
    rig.body().setMode(RoomMode::Everyone);
    const auto slot = rig.model().room().slotTable.indexOf(rig.slot(2, 0).from);
    QCOMPARE(rig.everyone().scene().headcounts[slot].in, 0);

    rig.answer(amir, 2, u"yyy"_s);
    QTRY_COMPARE(rig.everyone().scene().headcounts[slot].in, 1);
    QCOMPARE(rig.everyone().scene().headcounts[slot].waiting, 1);
    QCOMPARE(rig.everyone().scene().people, 2);
}

void RoomPageTest::undoTakesTheStrokeBackAndRedoBringsIt()
{
    RoomRig rig;
    const ParticipantId me = rig.add(u"지수"_s);
    rig.answer(me, 0, u"y"_s);
    rig.open(me);
    auto *undo = rig.find<QuietButton>("undo");
    auto *redo = rig.find<QuietButton>("redo");
    QVERIFY(!undo->isEnabled());
    rig.drag({1, 0}, {1, 3});
    QVERIFY(undo->isEnabled());

    QTest::mouseClick(undo, Qt::LeftButton);
    QCOMPARE(rig.own(1, 2), SlotState::No);
    QCOMPARE(rig.own(0, 0), SlotState::Yes);
    QVERIFY(!undo->isEnabled());
    QTest::mouseClick(redo, Qt::LeftButton);
    QCOMPARE(rig.own(1, 2), SlotState::Yes);
    QTRY_COMPARE(rig.peer.paints(), 3);
    QTRY_COMPARE(state(rig), u"All changes saved"_s);
    QCOMPARE(rig.peer.room().answerOf(me), rig.model().ownAnswer());
}

void RoomPageTest::refusedStrokeIsTakenBackAndSaysWhy()
{
    RoomRig rig;
    const ParticipantId me = rig.add(u"지수"_s);
    rig.answer(me, 0, u"y"_s);
    rig.open(me);
    wire::Refused refusal;
    refusal.code = ErrorCode::Closed;
    rig.peer.refuseNext(refusal);
    rig.drag({1, 0}, {1, 3});
    QCOMPARE(rig.own(1, 2), SlotState::Yes);
    QTRY_COMPARE(rig.own(1, 2), SlotState::No);
    QVERIFY2(rig.page().statusLine()->message().startsWith(u"Not painted."_s), "the line says that and why");
    QVERIFY2(!rig.find<QuietButton>("undo")->isEnabled(), "a refused stroke leaves the undo stack");
}

void RoomPageTest::offlineKeepsPaintingAndSaysSo()
{
    RoomRig rig;
    rig.open(rig.add(u"지수"_s));
    rig.peer.line().setReach(FakePeer::Reach::Refusing);
    rig.peer.line().hangUp();
    QTRY_VERIFY(state(rig).startsWith(u"Offline."_s));
    rig.drag({1, 0}, {1, 3});
    QCOMPARE(rig.own(1, 2), SlotState::Yes);
    QTRY_VERIFY2(state(rig).startsWith(u"Offline, 1 change kept here."_s), qPrintable(state(rig)));
    rig.drag({2, 0}, {2, 3});
    QTRY_VERIFY2(state(rig).startsWith(u"Offline, 2 changes kept here."_s), qPrintable(state(rig)));
    const auto *age = rig.find<RoomBanner>("ageBanner");
    QVERIFY(!age->isVisible()); // it may be back at once
    rig.time.advance(3'600'000);
    QTRY_VERIFY2(age->isVisible() && age->words().contains(u"1 h ago"_s), qPrintable(age->words()));

    rig.peer.line().setReach(FakePeer::Reach::Open);
    auto *retry = rig.find<QuietButton>("retry"); // after an hour the waits are long
    QTRY_VERIFY(retry->isEnabled());
    QTest::mouseClick(retry, Qt::LeftButton);
    QTRY_COMPARE(state(rig), u"All changes saved"_s);
    QTRY_VERIFY(!age->isVisible());
    QCOMPARE(rig.peer.room().answerOf(rig.model().me()).over(rig.slot(2, 1)), SlotState::Yes);
}

void RoomPageTest::tryNowConnectsAtOnce()
{
    RoomRig rig;
    rig.open(rig.add(u"지수"_s));
    auto *retry = rig.find<QuietButton>("retry");
    QVERIFY(!retry->isVisible());
    rig.peer.line().setReach(FakePeer::Reach::Refusing);
    rig.peer.line().hangUp();
    for (int i = 0; i < 8; ++i) { // the waits grow
        rig.time.advance(3'000);
        QTest::qWait(1);
    }
    QTRY_VERIFY(retry->isVisible() && retry->isEnabled());
    rig.peer.line().setReach(FakePeer::Reach::Open);
    QTest::mouseClick(retry, Qt::LeftButton);
    QTRY_COMPARE(state(rig), u"All changes saved"_s);
    QVERIFY(!retry->isVisible());
}

void RoomPageTest::lateStrokesStayAndAskForMoreTime()
{
    RoomRig rig;
    const ParticipantId me = rig.add(u"지수"_s);
    rig.answer(me, 0, u"y"_s);
    rig.open(me);
    wire::Refused refusal;
    refusal.code = ErrorCode::Late;
    rig.peer.refuseNext(refusal);
    rig.drag({1, 0}, {1, 3});
    QTRY_COMPARE(state(rig), u"1 change came too late and is kept here only."_s);
    auto *ask = rig.find<QuietButton>("moreTime");
    QVERIFY(ask->isVisible());
    QTest::mouseClick(ask, Qt::LeftButton);
    const QString message = QGuiApplication::clipboard()->text();
    QVERIFY(message.contains(u"지수"_s) && message.contains(rig.session->link().text()));

    QTest::mouseClick(rig.find<QuietButton>("discardLate"), Qt::LeftButton);
    QTRY_COMPARE(state(rig), u"All changes saved"_s);
    QVERIFY(!ask->isVisible());
}

void RoomPageTest::noneOfTheseWorkAnswersNo()
{
    RoomRig rig;
    const ParticipantId me = rig.add(u"지수"_s);
    rig.open(me);
    QVERIFY(rig.model().ownAnswer().isEmpty());
    QTest::mouseClick(rig.body().area()->noneButton(), Qt::LeftButton);
    QCOMPARE(rig.own(0, 0), SlotState::No);
    QCOMPARE(rig.own(4, 17), SlotState::No);
    QTRY_VERIFY(!rig.peer.room().answerOf(me).isEmpty());
}

void RoomPageTest::erasingBrushTakesTimesAway()
{
    RoomRig rig;
    const ParticipantId me = rig.add(u"지수"_s);
    rig.answer(me, 1, u"yyyyyyyyyyyyyyyyyy"_s);
    rig.open(me);
    auto *brushes = rig.find<QWidget>("brushes");
    const auto buttons = brushes->findChildren<QAbstractButton *>();
    QTest::mouseClick(buttons.at(2), Qt::LeftButton);
    rig.drag({1, 2}, {1, 4});
    QCOMPARE(rig.own(1, 1), SlotState::Yes);
    QCOMPARE(rig.own(1, 3), SlotState::No);
    QTest::mouseClick(buttons.at(1), Qt::LeftButton);
    rig.drag({1, 3}, {1, 3});
    QCOMPARE(rig.own(1, 3), SlotState::IfNeeded);
}

void RoomPageTest::pointingAtATimeTellsWhoCanCome()
{
    RoomRig rig;
    const ParticipantId me = rig.add(u"지수"_s);
    rig.add(u"서연"_s);
    rig.answer(me, 2, u"yyn"_s);
    rig.answer(rig.add(u"Amir"_s), 2, u"yin"_s);
    rig.open(me);
    rig.body().setMode(RoomMode::Everyone);
    SlotCard *card = rig.body().area()->slotCard();
    QVERIFY(!card->isVisible());
    GridWidget &grid = rig.everyone();
    rig.settle();
    QTest::mouseMove(grid.viewport(), grid.geometryOfCells().cellRect({2, 1}).center());
    QTRY_VERIFY(card->isVisible());
    QCOMPARE(card->words(), u"Wed, Nov 25, 09:30–10:00\n1 in: 지수\n1 if needed: Amir\n1 not answered: 서연"_s);
    QVERIFY2(rig.body().area()->rect().contains(card->geometry()), "it stays inside");
    QVERIFY2(!card->geometry().intersects(
                 QRect(grid.viewport()->mapTo(rig.body().area(), grid.geometryOfCells().cellRect({2, 1}).topLeft()),
                       grid.geometryOfCells().cellSize())),
             "and beside the cell");

    // By keyboard the current cell is told alike.
    grid.setFocus();
    QTest::keyClick(&grid, Qt::Key_Down);
    QTRY_VERIFY2(card->words().startsWith(u"Mon, Nov 23, 09:"_s), qPrintable(card->words()));
}

void RoomPageTest::modesShowTheirGrids()
{
    RoomRig rig;
    rig.open(rig.add(u"지수"_s));
    const auto buttons = rig.find<QWidget>("modes")->findChildren<QAbstractButton *>();
    QVERIFY(rig.mine().isVisible() && !rig.everyone().isVisible());
    QTest::mouseClick(buttons.at(1), Qt::LeftButton);
    QVERIFY(!rig.mine().isVisible() && rig.everyone().isVisible());
    QVERIFY2(!rig.find<QWidget>("brushes")->isVisible(), "there is nothing to paint on");
    QTest::mouseClick(buttons.at(2), Qt::LeftButton);
    QVERIFY(rig.mine().isVisible() && rig.everyone().isVisible());
    QTRY_COMPARE(rig.mine().geometryOfCells().cellRect({0, 5}).y(),
                 rig.everyone().geometryOfCells().cellRect({0, 5}).y());
}

void RoomPageTest::shareCopiesAWholeMessage()
{
    RoomRig rig;
    rig.open(rig.add(u"지수"_s));
    auto *share = rig.find<QuietButton>("share");
    QTest::mouseClick(share, Qt::LeftButton);
    const QString message = QGuiApplication::clipboard()->text();
    QVERIFY(message.startsWith(u"Sprint retro"_s));
    QVERIFY2(message.contains(u"Answer by Sun, Nov 22, 15:00 (Seoul (UTC+9))."_s), qPrintable(message));
    const auto link = RoomLink::findIn(message);
    QVERIFY2(link && *link == rig.session->link(), "the message can be pasted whole where a link is asked for");
    QCOMPARE(share->text(), u"Copied"_s);
}

void RoomPageTest::pagingTurnsThroughManyDates()
{
    TimePlan plan;
    plan.zone = u"Asia/Seoul"_s;
    for (int day = 0; day < 60; ++day)
        plan.days.append({QDate(2026, 11, 23).addDays(day), {{9 * 60, 12 * 60}}});
    Room room = exampleRoom();
    room.settings.plan = plan;
    room.slotTable = makeSlots(plan)->table;
    RoomRig rig(room);
    rig.open(rig.add(u"지수"_s));
    auto *back = rig.find<QuietButton>("pageBack");
    auto *forward = rig.find<QuietButton>("pageForward");
    QVERIFY(forward->isVisible() && forward->isEnabled());
    QVERIFY(!back->isEnabled());
    const int before = rig.mine().geometryOfCells().columnsIn(rig.mine().geometryOfCells().bodyRect()).first;
    QTest::mouseClick(forward, Qt::LeftButton);
    const int after = rig.mine().geometryOfCells().columnsIn(rig.mine().geometryOfCells().bodyRect()).first;
    QVERIFY(after > before + 5);
    QVERIFY(back->isEnabled());
    QTest::mouseClick(back, Qt::LeftButton);
    QCOMPARE(rig.mine().geometryOfCells().scroll().x(), 0);
}

QTEST_MAIN(RoomPageTest)
#include "room_page_test.moc"
