#include "roomrig.h"
#include "windows/candidatecard.h"
#include "windows/candidatespanel.h"
#include "windows/quietbutton.h"
#include "windows/roommenus.h"
#include "windows/whatifbar.h"

#include <QMenu>
#include <QTest>

using namespace yak;
using namespace Qt::StringLiterals;

/// What the best times would be if somebody were left out, were required, counted more, or the meeting took longer.
class RoomWhatIfTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void leavingSomebodyOutShowsOtherTimesAndTellsNobody();
    void whatIsSupposedFollowsStrokes();
    void anotherLengthRanksAnewAndIsNotSettled();
    void whatTheRoomSaysByNowIsSupposedNoLonger();
    void aPersonsMenuHasTheSame();
    void hiddenAnswersLeaveNothingToSuppose();

private:
    static QStringList whens(RoomRig &rig, const char *panel)
    {
        QStringList all;
        if (const auto *candidates = rig.find<CandidatesPanel>(panel)) {
            for (const CandidateCard *card : candidates->cards())
                all.append(card->entry().when);
        }
        return all;
    }

    static QAction *entryOf(const QMenu *menu, const QString &words)
    {
        for (QAction *action : menu->actions()) {
            if (action->text() == words)
                return action;
        }
        return nullptr;
    }

    /// Chooses an entry of the menu above the best times; null where there is none.
    static QAction *choose(RoomRig &rig, const QString &submenu, const QString &words)
    {
        auto *menu = rig.find<QMenu>("whatIfMenu");
        Q_EMIT menu->aboutToShow();
        QAction *inner = entryOf(menu, submenu);
        QAction *entry = inner && inner->menu() ? entryOf(inner->menu(), words) : nullptr;
        if (entry)
            entry->trigger();
        return entry;
    }
};

void RoomWhatIfTest::leavingSomebodyOutShowsOtherTimesAndTellsNobody()
{
    RoomRig rig;
    const ParticipantId me = rig.add(u"민준"_s);
    rig.answer(me, 1, u"yyyn"_s);
    rig.answer(rig.add(u"Amir & Co"_s), 2, u"yyyn"_s);
    rig.answer(rig.add(u"Lee"_s), 2, u"yyyn"_s);
    rig.open(me);
    const QStringList asItIs{u"Wed, Nov 25, 09:00–10:30"_s, u"Tue, Nov 24, 09:00–10:30"_s};
    QTRY_COMPARE(whens(rig, "candidates"), asItIs);
    auto *bar = rig.page().findChild<WhatIfBar *>();
    QVERIFY(bar->isVisible());
    QVERIFY(bar->words().isEmpty());

    QVERIFY(choose(rig, u"Amir && Co"_s, u"Left out"_s));
    QTRY_COMPARE(whens(rig, "supposedCandidates"), (QStringList{asItIs[1], asItIs[0]}));
    QVERIFY(rig.find<CandidatesPanel>("supposedCandidates")->isVisible());
    QVERIFY(!rig.find<CandidatesPanel>("candidates")->isVisible());
    QCOMPARE(bar->words(), u"Supposed: without Amir & Co"_s);
    QVERIFY2(!rig.peer.lastAsked<wire::SetPerson>(), "it stays on this screen");
    QCOMPARE(whens(rig, "candidates"), asItIs);

    QTest::mouseClick(rig.find<QuietButton>("backToRoom"), Qt::LeftButton);
    QVERIFY(rig.find<CandidatesPanel>("candidates")->isVisible());
    QVERIFY(bar->words().isEmpty());
    QVERIFY(!rig.find<QuietButton>("backToRoom")->isVisible());
}

void RoomWhatIfTest::whatIsSupposedFollowsStrokes()
{
    RoomRig rig;
    const ParticipantId me = rig.add(u"민준"_s);
    rig.answer(rig.add(u"Lee"_s), 2, u"yyyn"_s);
    rig.answer(rig.add(u"Amir"_s), 3, u"yyyn"_s);
    rig.open(me);
    QTRY_COMPARE(whens(rig, "candidates").size(), 2);
    QVERIFY(choose(rig, u"Lee"_s, u"Left out"_s));
    QTRY_COMPARE(whens(rig, "supposedCandidates"), QStringList{u"Thu, Nov 26, 09:00–10:30"_s});
    rig.drag({1, 0}, {1, 2});
    QTRY_COMPARE(whens(rig, "supposedCandidates"),
                 (QStringList{u"Tue, Nov 24, 09:00–10:30"_s, u"Thu, Nov 26, 09:00–10:30"_s}));
}

void RoomWhatIfTest::anotherLengthRanksAnewAndIsNotSettled()
{
    RoomRig rig;
    const ParticipantId me = rig.add(u"민준"_s, Role::Organizer);
    rig.answer(me, 1, u"yyyn"_s);
    rig.open(me);
    QTRY_COMPARE(whens(rig, "candidates").size(), 1);
    QVERIFY2(choose(rig, u"If it took…"_s, u"1 h 30 min (as it is)"_s)->isChecked(), "the room's own is marked");
    QVERIFY(choose(rig, u"If it took…"_s, u"1 h"_s));
    QTRY_COMPARE(whens(rig, "supposedCandidates"), QStringList{u"Tue, Nov 24, 09:00–10:00"_s});
    const CandidateCard *card = rig.find<CandidatesPanel>("supposedCandidates")->cards().front();
    QVERIFY2(!card->settleButton()->isVisible(), "the room's meeting is not of this length");
    QCOMPARE(rig.page().findChild<WhatIfBar *>()->words(), u"Supposed: 1 h"_s);
    QVERIFY(choose(rig, u"If it took…"_s, u"2 h"_s));
    QTRY_COMPARE(rig.find<CandidatesPanel>("supposedCandidates")->headline(), u"Nobody can make all of it. Closest:"_s);
    QVERIFY2(!choose(rig, u"If it took…"_s, u"10 h"_s), "no day is that long");
    QVERIFY(choose(rig, u"If it took…"_s, u"1 h 30 min (as it is)"_s));
    QVERIFY(rig.find<CandidatesPanel>("candidates")->isVisible());
}

void RoomWhatIfTest::whatTheRoomSaysByNowIsSupposedNoLonger()
{
    RoomRig rig;
    const ParticipantId me = rig.add(u"민준"_s);
    const ParticipantId lee = rig.add(u"Lee"_s);
    const ParticipantId amir = rig.add(u"Amir"_s);
    rig.answer(me, 1, u"yyyn"_s);
    rig.open(me);
    QTRY_COMPARE(whens(rig, "candidates").size(), 1);
    QVERIFY(choose(rig, u"Lee"_s, u"Required"_s));
    QVERIFY(choose(rig, u"Amir"_s, u"Left out"_s));
    auto *bar = rig.page().findChild<WhatIfBar *>();
    QCOMPARE(bar->words(), u"Supposed: without Amir, Lee required"_s);
    QTRY_VERIFY(whens(rig, "supposedCandidates").size() == 1);
    rig.peer.happen(PersonLeft{amir}, amir);
    QTRY_COMPARE(bar->words(), u"Supposed: Lee required"_s);
    rig.peer.happen(PersonSet{lee, true, 1, {}}, me);
    QTRY_VERIFY(bar->words().isEmpty());
    QVERIFY(rig.find<CandidatesPanel>("candidates")->isVisible());
}

void RoomWhatIfTest::aPersonsMenuHasTheSame()
{
    RoomRig rig;
    const ParticipantId me = rig.add(u"민준"_s);
    const ParticipantId lee = rig.add(u"Lee"_s);
    rig.answer(me, 1, u"yyyn"_s);
    rig.open(me);
    QTRY_COMPARE(whens(rig, "candidates").size(), 1);
    rig.page().menus()->openPersonMenu(lee, {0, 0});
    auto *menu = rig.find<QMenu>("personMenu");
    QVERIFY2(menu, "also who is no organizer has a menu of others");
    QAction *suppose = entryOf(menu, u"What if…"_s);
    QVERIFY(suppose);
    QAction *weights = entryOf(suppose->menu(), u"Weight"_s);
    QVERIFY(entryOf(weights->menu(), u"1"_s)->isChecked());
    entryOf(weights->menu(), u"5"_s)->trigger();
    QCOMPARE(rig.page().findChild<WhatIfBar *>()->words(), u"Supposed: Lee with weight 5"_s);
    menu->close();
}

void RoomWhatIfTest::hiddenAnswersLeaveNothingToSuppose()
{
    Room room = exampleRoom();
    room.settings.visibility = Visibility::OrganizersOnly;
    RoomRig rig(room);
    const ParticipantId me = rig.add(u"민준"_s);
    rig.open(me);
    QTRY_VERIFY(!rig.find<CandidatesPanel>("candidates")->headline().isEmpty());
    QVERIFY(!rig.page().findChild<WhatIfBar *>()->isVisible());
}

QTEST_MAIN(RoomWhatIfTest)
#include "room_whatif_test.moc"
