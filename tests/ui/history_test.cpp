#include "controllers/roomreplay.h"
#include "dialogs/messagebox.h"
#include "dialogs/textlabel.h"
#include "roomrig.h"
#include "windows/differencelegend.h"
#include "windows/historypanel.h"
#include "windows/quietbutton.h"
#include "windows/replaybar.h"
#include "windows/restoremenu.h"
#include "windows/roomdesk.h"
#include "windows/roomsidepanel.h"

#include <QComboBox>
#include <QListView>
#include <QMenu>
#include <QSlider>
#include <QTest>

using namespace yak;
using namespace Qt::StringLiterals;

/// History looked through, looked at closely, replayed and restored.
class HistoryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void byPersonOnlyTheirsIsListed();
    void bySlotOneSeesWhoSaidWhatAboutIt();
    void bySlotReachesBeyondTheFirstPage();
    void theChosenEntryIsPaintedInTheGridWithSignsAndWords();
    void theReplayShowsEachMomentAndSaysIt();
    void theReplayGoesWhereTheListPoints();
    void strokesThatArriveDoNotDisturbTheReplay();
    void thePastCannotBePainted();
    void ownAnswerIsRestoredAtOnce();
    void anOrganizerRestoresAnothersAnswerOnceConfirmed();
    void whatWasSaidBeforeTheSlotsMovedIsShownWhereTheyAreNow();
    void linesWrapAnewInANarrowerPanel();
    void offlineSaysWhatOfHistoryIsHere();

private:
    /// A room in which 지수 and Ann have painted, seen by 지수, its organizer.
    struct Scene : RoomRig
    {
        ParticipantId me = add(u"지수"_s, Role::Organizer);
        ParticipantId ann = add(u"Ann"_s);

        Scene()
        {
            answer(me, 0, u"yy"_s);          // 4
            answer(ann, 0, u"iyyy"_s);       // 5
            peer.paint(me, yes(slot(1, 3))); // 6
            open(me);
        }
        void showHistory()
        {
            body().side()->showTab(RoomSidePanel::Tab::History);
            QVERIFY(waitUntil([this] { return list()->model()->rowCount() == 6; }));
        }
        static Stroke yes(Range range) { return {{SlotState::Yes, {range}}}; }
        QListView *list() { return body().history()->list(); }
        QSlider *slider() { return body().replayBar()->slider(); }
        QString row(int row) { return list()->model()->index(row, 0).data().toString(); }
        void choose(int row) { list()->setCurrentIndex(list()->model()->index(row, 0)); }
        SlotState shown(int day, int halfHour)
        {
            const GridScene &scene = mine().scene();
            return scene.states[static_cast<size_t>(scene.layout.table().indexOf(slot(day, halfHour).from))];
        }
        /// Opens the menu of what can be restored and takes the entry that begins so.
        void restore(const QString &words)
        {
            find<QuietButton>("restore")->click();
            auto *menu = find<QMenu>("restoreMenu");
            QVERIFY(menu);
            for (QAction *action : menu->actions()) {
                if (!action->text().startsWith(words))
                    continue;
                QVERIFY(action->isEnabled());
                action->trigger();
                menu->close();
                // Where no window manager gives it back, the menu took the focus with it.
                page().activateWindow();
                QVERIFY(QTest::qWaitForWindowActive(&page()));
                return;
            }
            QFAIL("there is no such action");
        }
        void press(Qt::Key key) { QTest::keyClick(&mine(), key, Qt::ControlModifier); }
        bool replayFrom(int row)
        {
            choose(row);
            find<QuietButton>("replay")->click();
            return waitUntil([this] { return slider()->isVisible(); });
        }
    };
};

void HistoryTest::byPersonOnlyTheirsIsListed()
{
    Scene scene;
    scene.showHistory();
    auto *people = scene.find<QComboBox>("historyPeople");
    QTRY_VERIFY(people->findText(u"Ann"_s) > 0);
    const int ann = people->findText(u"Ann"_s);
    people->setCurrentIndex(ann);
    Q_EMIT people->activated(ann);
    QTRY_COMPARE(scene.list()->model()->rowCount(), 2);
    QVERIFY(scene.row(0).startsWith(u"Ann: answered: 3 yes"_s));
    QVERIFY(scene.row(1).startsWith(u"Ann: joined"_s));
}

void HistoryTest::bySlotOneSeesWhoSaidWhatAboutIt()
{
    Scene scene;
    scene.showHistory();
    Q_EMIT scene.body().area()->pastRequested(scene.slot(0, 0));
    QTRY_COMPARE(scene.list()->model()->rowCount(), 2);
    QVERIFY2(scene.row(0).startsWith(u"Ann: if needed, before: not answered"_s), qPrintable(scene.row(0)));
    QVERIFY2(scene.row(1).startsWith(u"지수: yes, before: not answered"_s), qPrintable(scene.row(1)));
    QTRY_VERIFY(scene.find<QComboBox>("historyTimes")->count() > 4); // the days there are
    scene.find<QuietButton>("historySlot")->click();
    QTRY_COMPARE(scene.list()->model()->rowCount(), 6);
}

void HistoryTest::bySlotReachesBeyondTheFirstPage()
{
    Scene scene;
    for (int i = 0; i < 300; ++i)
        scene.peer.paint(scene.ann, {{i % 2 ? SlotState::Yes : SlotState::IfNeeded, {scene.slot(2, 5)}}});
    scene.body().side()->showTab(RoomSidePanel::Tab::History);
    Q_EMIT scene.body().area()->pastRequested(scene.slot(0, 0));
    QTRY_COMPARE(scene.list()->model()->rowCount(), 2);
}

void HistoryTest::theChosenEntryIsPaintedInTheGridWithSignsAndWords()
{
    Scene scene;
    scene.peer.paint(scene.ann, {{SlotState::Yes, {scene.slot(0, 0)}}, {SlotState::No, {scene.slot(0, 1)}}});
    scene.body().side()->showTab(RoomSidePanel::Tab::History);
    QTRY_COMPARE(scene.list()->model()->rowCount(), 7);
    const QImage before = scene.mine().grab().toImage();
    scene.choose(0);
    const auto *legend = scene.body().history()->findChild<DifferenceLegend *>();
    QCOMPARE(legend->words(), u"1 removed, 1 changed"_s);
    QVERIFY(scene.mine().grab().toImage() != before);
    const GridScene &shown = scene.mine().scene();
    const auto slot = static_cast<size_t>(shown.layout.table().indexOf(scene.slot(0, 1).from));
    QCOMPARE(shown.difference[slot].before, SlotState::Yes);
    QCOMPARE(shown.difference[slot].after, SlotState::No);
    // Another tab explains no signs, so they go.
    scene.body().side()->showTab(RoomSidePanel::Tab::BestTimes);
    QVERIFY(scene.mine().scene().difference.empty());
}

void HistoryTest::theReplayShowsEachMomentAndSaysIt()
{
    Scene scene;
    scene.showHistory();
    QVERIFY(scene.replayFrom(2)); // right after 지수's first answer
    QTRY_COMPARE(scene.shown(1, 3), SlotState::No);
    QCOMPARE(scene.slider()->value(), 4);
    QVERIFY(scene.slider()->accessibleName().contains(u"지수: answered: 2 yes"_s));
    QTest::keyClick(scene.slider(), Qt::Key_Left);
    QTRY_COMPARE(scene.shown(0, 0), SlotState::None);
    QTest::keyClick(scene.slider(), Qt::Key_End);
    QTRY_COMPARE(scene.shown(1, 3), SlotState::Yes);
    QCOMPARE(scene.everyone().scene().headcounts[0].in, 1);
    QTest::keyClick(scene.slider(), Qt::Key_Space); // from the beginning, at the end
    QTRY_VERIFY(scene.slider()->value() > 0 && scene.slider()->value() < 6);
    QTest::keyClick(scene.slider(), Qt::Key_Escape);
    QVERIFY(!scene.body().replayBar()->isVisible());
    QCOMPARE(scene.shown(1, 3), SlotState::Yes);
}

void HistoryTest::theReplayGoesWhereTheListPoints()
{
    Scene scene;
    scene.showHistory();
    QVERIFY(scene.replayFrom(2));
    QTRY_COMPARE(scene.shown(1, 3), SlotState::No);
    scene.choose(0);
    QTRY_COMPARE(scene.shown(1, 3), SlotState::Yes);
    QCOMPARE(scene.slider()->value(), 6);
    QVERIFY(scene.body().history()->chosen());
    QTest::keyClick(scene.slider(), Qt::Key_Left);
    QTRY_COMPARE(scene.shown(1, 3), SlotState::No);
    QVERIFY2(!scene.body().history()->chosen(), "what is chosen is what is shown, or nothing");
}

void HistoryTest::strokesThatArriveDoNotDisturbTheReplay()
{
    Scene scene;
    scene.showHistory();
    QVERIFY(scene.replayFrom(2));
    QTRY_COMPARE(scene.shown(1, 3), SlotState::No);
    scene.peer.paint(scene.me, Scene::yes(scene.slot(4, 4)));
    auto *now = scene.find<QuietButton>("backToNow");
    QTRY_COMPARE(now->text(), u"Back to now (1 new)"_s);
    QCOMPARE(scene.shown(4, 4), SlotState::No);
    QCOMPARE(scene.slider()->value(), 4);
    now->click();
    QCOMPARE(scene.shown(4, 4), SlotState::Yes);
    QVERIFY(scene.mine().scene().difference.empty());
}

void HistoryTest::thePastCannotBePainted()
{
    Scene scene;
    scene.showHistory();
    QVERIFY(scene.replayFrom(2));
    QTRY_COMPARE(scene.shown(1, 3), SlotState::No);
    const int paints = scene.peer.paints();
    scene.drag({2, 2}, {2, 4});
    scene.settle();
    QCOMPARE(scene.peer.paints(), paints);
    QCOMPARE(scene.own(2, 2), SlotState::No);
}

void HistoryTest::ownAnswerIsRestoredAtOnce()
{
    Scene scene;
    scene.showHistory();
    scene.choose(2);
    QCOMPARE(scene.own(1, 3), SlotState::Yes);
    scene.restore(u"My answer as it was then"_s);
    QCOMPARE(scene.own(1, 3), SlotState::No); // shown in the same frame
    QTRY_COMPARE(scene.model().confirmed().answerOf(scene.me).over(scene.slot(1, 3)), SlotState::No);
    const auto asked = scene.peer.lastAsked<wire::Restore>();
    QVERIFY(asked);
    QCOMPARE(asked->position.revision, 4);
    QTRY_COMPARE(scene.list()->model()->rowCount(), 7);
    QVERIFY2(scene.row(0).contains(u"restored their answer"_s), qPrintable(scene.row(0)));
    scene.press(Qt::Key_Z);
    QCOMPARE(scene.own(1, 3), SlotState::Yes);
    scene.press(Qt::Key_Y);
    QCOMPARE(scene.own(1, 3), SlotState::No);
}

void HistoryTest::anOrganizerRestoresAnothersAnswerOnceConfirmed()
{
    Scene scene;
    scene.peer.paint(scene.ann, {{SlotState::No, {scene.slot(0, 1)}}});
    scene.body().side()->showTab(RoomSidePanel::Tab::History);
    QTRY_COMPARE(scene.list()->model()->rowCount(), 7);
    scene.choose(2); // Ann's first answer
    messagebox::setNextAnswer(messagebox::Answer::Rejected);
    scene.restore(u"The answer of Ann as it was then"_s);
    QVERIFY(!scene.peer.lastAsked<wire::Restore>());
    messagebox::setNextAnswer(messagebox::Answer::Accepted);
    scene.restore(u"The answer of Ann as it was then"_s);
    QVERIFY(messagebox::lastQuestion()->text.contains(u"Ann"_s));
    QTRY_COMPARE(scene.model().room().answerOf(scene.ann).over(scene.slot(0, 1)), SlotState::Yes);
    QTRY_COMPARE(scene.list()->model()->rowCount(), 8);
    QVERIFY2(scene.row(0).startsWith(u"지수: restored the answer of Ann"_s), qPrintable(scene.row(0)));
    // It is a step like any other of the organizer's own.
    scene.press(Qt::Key_Z);
    QTRY_COMPARE(scene.model().room().answerOf(scene.ann).over(scene.slot(0, 1)), SlotState::No);
    QTRY_VERIFY(scene.row(0).startsWith(u"지수: took back a change to the answer of Ann, made on "_s));
    scene.press(Qt::Key_Y);
    QTRY_COMPARE(scene.model().room().answerOf(scene.ann).over(scene.slot(0, 1)), SlotState::Yes);
}

void HistoryTest::whatWasSaidBeforeTheSlotsMovedIsShownWhereTheyAreNow() // case 15
{
    Scene scene;
    scene.showHistory();
    // From Seoul to Berlin with the same wall times: eight hours later.
    SettingsChanged changed;
    TimePlan plan = std::get<TimePlan>(scene.peer.room().settings.plan);
    plan.zone = u"Europe/Berlin"_s;
    changed.patch.plan = plan;
    changed.slotRanges = makeSlots(plan)->table.ranges();
    changed.settingsRevision = 2;
    changed.move = keepingWallTimes(*Zone::find(u"Asia/Seoul"_s), *Zone::find(u"Europe/Berlin"_s),
                                    {scene.slot(0, 0).from, scene.slot(4, 18).to});
    scene.peer.happen(changed, scene.me);
    QTRY_COMPARE(scene.list()->model()->rowCount(), 7);
    const auto later = [&scene](int day, int halfHour) {
        const Range then = scene.slot(day, halfHour);
        return Range{then.from + 480, then.to + 480};
    };
    QCOMPARE(scene.model().ownAnswer().over(later(1, 3)), SlotState::Yes);

    scene.choose(1); // the stroke of before the move
    const GridScene &shown = scene.mine().scene();
    const auto painted = static_cast<size_t>(shown.layout.table().indexOf(later(1, 3).from));
    QCOMPARE(shown.difference[painted].after, SlotState::Yes);
    QCOMPARE(std::ranges::count_if(shown.difference,
                                   [](const SlotDifference &one) { return one.kind() != SlotDifference::Kind::Same; }),
             1);
    Q_EMIT scene.body().area()->pastRequested(later(0, 0));
    QTRY_COMPARE(scene.list()->model()->rowCount(), 2);
    scene.find<QuietButton>("historySlot")->click();
    QTRY_COMPARE(scene.list()->model()->rowCount(), 7);

    scene.choose(3); // the first answer
    scene.restore(u"My answer as it was then"_s);
    QCOMPARE(scene.model().ownAnswer().over(later(1, 3)), SlotState::No); // in the same frame, before the server's word
    QCOMPARE(scene.model().ownAnswer().over(later(0, 1)), SlotState::Yes);
}

void HistoryTest::linesWrapAnewInANarrowerPanel()
{
    Scene scene;
    scene.peer.happen(PersonRenamed{scene.ann, u"a name as long as "_s.repeated(3).trimmed()}, scene.ann);
    scene.body().side()->showTab(RoomSidePanel::Tab::History);
    QTRY_COMPARE(scene.list()->model()->rowCount(), 7);
    const QModelIndex first = scene.list()->model()->index(0, 0);
    const auto height = [&] { return scene.list()->visualRect(first).height(); };
    const int wide = height();
    scene.body().history()->resize(scene.body().history()->width() / 2, scene.body().history()->height());
    QTRY_VERIFY(height() > wide);
}

void HistoryTest::offlineSaysWhatOfHistoryIsHere()
{
    Scene scene;
    scene.showHistory();
    scene.peer.line().hangUp();
    const auto *note = scene.find<TextLabel>("historyNote");
    QTRY_VERIFY(note->words().startsWith(u"You are offline."_s));
    QCOMPARE(scene.list()->model()->rowCount(), 6);
    // All of it is here, so it can be replayed.
    QVERIFY(scene.replayFrom(2));
}

QTEST_MAIN(HistoryTest)
#include "history_test.moc"
