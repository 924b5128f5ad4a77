#include "charts/coveragechart.h"
#include "dialogs/copybutton.h"
#include "dialogs/roomdialogs.h"
#include "dialogs/sessionsdialog.h"
#include "dialogs/textlabel.h"
#include "roomrig.h"
#include "windows/roommenus.h"
#include "windows/segmentedcontrol.h"

#include <QAbstractButton>
#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QSpinBox>
#include <QTest>

using namespace yak;
using namespace Qt::StringLiterals;

namespace {

/// A room of three of whom no two have a time in common, but the first; meetings take 90 minutes, three half hours.
struct Scene : RoomRig
{
    Scene() : me(add(u"민준"_s, Role::Organizer)), amir(add(u"Amir"_s)), jisu(add(u"지수"_s)) {}

    void answerApart()
    {
        answer(me, 0, u"yyy"_s);
        answer(me, 2, u"yyy"_s);
        answer(amir, 0, u"yyy"_s);
        answer(jisu, 2, u"nnnyyyi"_s);
    }
    [[nodiscard]] QAction *action()
    {
        QMenu *menu = page().menus()->roomMenu();
        Q_EMIT menu->aboutToShow();
        for (QAction *one : menu->actions()) {
            if (one->text() == u"Several sessions…"_s)
                return one;
        }
        return nullptr;
    }
    void openPlanner()
    {
        open(me);
        action()->trigger();
        dialog = qobject_cast<SessionsDialog *>(page().dialogs()->present());
        if (!dialog || !waitUntil([this] { return !said("summary").isEmpty(); }))
            qFatal("the planner did not open");
    }
    [[nodiscard]] QString said(const char *name) const
    {
        const auto *label = dialog->findChild<TextLabel *>(QString::fromLatin1(name));
        return label->isVisible() ? label->words() : QString();
    }
    [[nodiscard]] QStringList all(const char *name) const
    {
        QStringList found;
        for (const TextLabel *label : dialog->findChildren<TextLabel *>(QString::fromLatin1(name)))
            found.append(label->words());
        return found;
    }
    [[nodiscard]] QStringList times() const { return all("when"); }
    void ask(int sessions) { dialog->findChild<QSpinBox *>(u"count"_s)->setValue(sessions); }
    void askForAll() { QTest::mouseClick(dialog->findChild<SegmentedControl *>(u"goal"_s)->button(1), Qt::LeftButton); }
    [[nodiscard]] CoverageChart &chart() const { return *dialog->findChild<CoverageChart *>(); }

    ParticipantId me;
    ParticipantId amir;
    ParticipantId jisu;
    QPointer<SessionsDialog> dialog;
};

} // namespace

/// The planner of several sessions.
class SessionsUiTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void twoSessionsReachWhoHasNoTimeInCommon();
    void aSeriesCountsWhoComesToAll();
    void whoHasNotAnsweredIsNotSaidToBeLost();
    void strokesMoveThePlan();
    void moreSessionsThanFitAreSaid();
    void nobodyAnsweredIsSaid();
    void barsAddUp();
    void theTimesAreCopied();
    void theRoomStaysInReachAndOneOpensOnce();
    void hiddenAnswersHaveNoPlanner();
    void koreanIsSpokenAtOnce();
};

void SessionsUiTest::twoSessionsReachWhoHasNoTimeInCommon()
{
    Scene scene;
    scene.answerApart();
    scene.openPlanner();
    QCOMPARE(scene.times(), (QStringList{u"Mon, Nov 23, 09:00–10:30"_s, u"Wed, Nov 25, 10:30–12:00"_s}));
    QCOMPARE(scene.all("people"), (QStringList{u"2 can come"_s, u"1 can come"_s}));
    QCOMPARE(scene.all("turning"), QStringList{u"Only from here on: 지수"_s});
    QCOMPARE(scene.said("summary"), u"3 of 3 people can come to one of these."_s);
    QCOMPARE(scene.said("proof"), u"No other choice of times is better."_s);
    QVERIFY(scene.said("missing").isEmpty());
}

void SessionsUiTest::aSeriesCountsWhoComesToAll()
{
    Scene scene;
    scene.answerApart();
    scene.openPlanner();
    scene.askForAll();
    QTRY_COMPARE(scene.said("summary"), u"1 of 3 people can come to all of these."_s);
    QCOMPARE(scene.times(), (QStringList{u"Mon, Nov 23, 09:00–10:30"_s, u"Wed, Nov 25, 09:00–10:30"_s}));
    QCOMPARE(scene.all("turning"), (QStringList{u"Cannot come: 지수"_s, u"Cannot come: Amir"_s}));
    QCOMPARE(scene.said("missing"), u"Left out: Amir and 지수"_s);
}

void SessionsUiTest::whoHasNotAnsweredIsNotSaidToBeLost()
{
    Scene scene;
    scene.answer(scene.me, 0, u"yyyiii"_s);
    scene.answer(scene.amir, 0, u"yyynnn"_s);
    scene.openPlanner();
    scene.askForAll();
    QTRY_COMPARE(scene.said("summary"), u"1 of 3 people can come to all of these."_s);
    QCOMPARE(scene.all("people"), (QStringList{u"2 can come"_s, u"1 can come if needed"_s}));
    QCOMPARE(scene.all("turning"), QStringList{u"Cannot come: Amir"_s});
    QCOMPARE(scene.said("missing"), u"Left out: Amir\nNot answered: 지수"_s);
}

void SessionsUiTest::strokesMoveThePlan()
{
    Scene scene;
    scene.answerApart();
    scene.openPlanner();
    QCOMPARE(scene.times().size(), 2);
    scene.answer(scene.jisu, 1, u"nyyy"_s); // sooner
    QTRY_COMPARE(scene.times().last(), u"Tue, Nov 24, 09:30–11:00"_s);
    QCOMPARE(scene.said("summary"), u"3 of 3 people can come to one of these."_s);
}

void SessionsUiTest::moreSessionsThanFitAreSaid()
{
    Scene scene;
    scene.answerApart();
    scene.openPlanner();
    scene.ask(5);
    QTRY_COMPARE(scene.said("summary"),
                 u"Only so many sessions that somebody can make fit beside each other: 3. Ask for fewer."_s);
    QVERIFY(scene.said("proof").isEmpty());
    QVERIFY(!scene.chart().isVisible());
    QVERIFY(!scene.dialog->findChild<CopyButton *>()->isEnabled());
    scene.ask(3);
    QTRY_COMPARE(scene.said("summary"), u"3 of 3 people can come to one of these."_s);
    QCOMPARE(scene.times().size(), 3);
    QVERIFY(scene.dialog->findChild<CopyButton *>()->isEnabled());
}

void SessionsUiTest::nobodyAnsweredIsSaid()
{
    Scene scene;
    scene.openPlanner();
    QCOMPARE(scene.said("summary"), u"Nobody has answered yet. The plan appears with the first answer."_s);
    QVERIFY(scene.times().isEmpty());
    scene.answer(scene.amir, 0, u"yyyyyy"_s);
    QTRY_COMPARE(scene.times().size(), 2);
    QCOMPARE(scene.said("missing"), u"Not answered: 민준 and 지수"_s);
}

void SessionsUiTest::barsAddUp()
{
    Scene scene;
    scene.answerApart();
    scene.openPlanner();
    QTRY_COMPARE(scene.chart().categories(), (QStringList{u"1 · Mon 23, 09:00"_s, u"2 · Wed 25, 10:30"_s}));
    QCOMPARE(scene.chart().question(), u"How many does each session add?"_s);
    const auto bar = [&](int index) {
        return QList<double>{scene.chart().value(0, index), scene.chart().value(1, index),
                             scene.chart().value(2, index)};
    };
    QCOMPARE(bar(0), (QList<double>{0, 2, 1}));
    QCOMPARE(bar(1), (QList<double>{2, 1, 0}));
    scene.askForAll();
    QTRY_COMPARE(scene.chart().question(), u"How many are left after each session?"_s);
    QCOMPARE(bar(0), (QList<double>{2, 1, 0}));
    QCOMPARE(bar(1), (QList<double>{1, 1, 1}));
}

void SessionsUiTest::theTimesAreCopied()
{
    Scene scene;
    scene.answerApart();
    scene.openPlanner();
    QTest::mouseClick(scene.dialog->findChild<CopyButton *>(), Qt::LeftButton);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"Sprint retro\n"
                                                   "1. Mon, Nov 23, 09:00–10:30: 2 can come\n"
                                                   "2. Wed, Nov 25, 10:30–12:00: 1 can come\n"
                                                   "3 of 3 people can come to one of these."_s);
}

void SessionsUiTest::theRoomStaysInReachAndOneOpensOnce()
{
    Scene scene;
    scene.answerApart();
    scene.openPlanner();
    QVERIFY(!scene.dialog->isModal());
    scene.action()->trigger();
    QCOMPARE(scene.page().dialogs()->present(), scene.dialog.data());
    QTest::keyClick(scene.dialog, Qt::Key_Escape);
    QTRY_VERIFY(!scene.dialog);
}

void SessionsUiTest::hiddenAnswersHaveNoPlanner()
{
    Room room = exampleRoom();
    room.settings.visibility = Visibility::OrganizersOnly;
    RoomRig rig(room);
    rig.add(u"민준"_s, Role::Organizer);
    rig.open(rig.add(u"지수"_s));
    QMenu *menu = rig.page().menus()->roomMenu();
    Q_EMIT menu->aboutToShow();
    for (const QAction *one : menu->actions())
        QVERIFY(one->text() != u"Several sessions…"_s);
}

void SessionsUiTest::koreanIsSpokenAtOnce()
{
    Scene scene;
    scene.answerApart();
    scene.openPlanner();
    scene.settings->setLanguageChoice(LanguageChoice::Korean);
    QTRY_COMPARE(scene.dialog->windowTitle(), u"여러 번 모이기"_s);
    QTRY_COMPARE(scene.said("summary"), u"3명 중 3명이 이 가운데 한 번은 올 수 있어요."_s);
    QCOMPARE(scene.times().first(), u"11월 23일 (월) 09:00–10:30"_s);
}

QTEST_MAIN(SessionsUiTest)
#include "sessions_test.moc"
