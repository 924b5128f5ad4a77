#include "closerlook.h"

#include "charts/coveragechart.h"
#include "dialogs/roomdialogs.h"
#include "dialogs/sheetdialog.h"
#include "dialogs/walltimeedit.h"
#include "grid/gridwidget.h"
#include "hands.h"
#include "stage.h"
#include "windows/chartspanel.h"
#include "windows/historypanel.h"
#include "windows/quietbutton.h"
#include "windows/replaybar.h"
#include "windows/roombody.h"
#include "windows/roomexports.h"
#include "windows/roompage.h"
#include "windows/roomsidepanel.h"
#include "windows/segmentedcontrol.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QListView>
#include <QSlider>
#include <QTest>

namespace yak {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize kWide(1440, 860);

void lookAtCharts(Stage &stage)
{
    Seat &me = stage.seat(0);
    me.page().body()->side()->showTab(RoomSidePanel::Tab::Charts);
    ChartsPanel &charts = *me.page().body()->charts();
    const auto look = [&](ChartsPanel::Chart chart, const QString &name) {
        while (charts.chart() != chart)
            QTest::keyClick(charts.questions(), charts.chart() < chart ? Qt::Key_Down : Qt::Key_Up);
        const ChartFace &face = *charts.face(chart);
        expect(u"the chart of "_s + name, [&face] { return face.hasPicture() && !face.answer().isEmpty(); });
        stage.picture(me.window(), u"chart-"_s + name);
    };
    stage.dress(LanguageChoice::English, SchemeChoice::Light);
    look(ChartsPanel::Chart::BestTimes, u"best-times"_s);
    hands::click(charts.findChild<QuietButton *>(u"grow"_s));
    look(ChartsPanel::Chart::Week, u"week-large"_s);
    hands::click(charts.findChild<QuietButton *>(u"grow"_s));
    stage.dress(LanguageChoice::Korean, SchemeChoice::Dark);
    look(ChartsPanel::Chart::Answers, u"answers-ko"_s);
    look(ChartsPanel::Chart::Shared, u"shared-ko"_s);
    stage.say(u"four charts have their answers"_s);
}

void lookAtHistory(Stage &stage)
{
    stage.dress(LanguageChoice::Korean, SchemeChoice::Light);
    Seat &me = stage.seat(0);
    RoomBody &body = *me.page().body();
    body.setMode(RoomMode::Mine);
    body.side()->showTab(RoomSidePanel::Tab::History);
    QListView &list = *body.history()->list();
    expect(u"the history to be there"_s, [&list] { return list.model()->rowCount() > 12; });
    list.setFocus();
    QTest::keyClick(&list, Qt::Key_Home);
    QTest::keyClick(&list, Qt::Key_Down);
    expect(u"what the entry changed to be in the grid"_s, [&me] { return !me.mine().scene().difference.empty(); });
    stage.picture(me.window(), u"history-difference-ko"_s);

    const std::vector<SlotState> now = me.mine().scene().states;
    hands::click(body.history()->findChild<QuietButton *>(u"replay"_s));
    QSlider &slider = *body.replayBar()->slider();
    expect(u"the replay"_s, [&slider] { return slider.isVisible(); });
    slider.setFocus();
    QTest::keyClick(&slider, Qt::Key_Home);
    const auto isUnanswered = [&me] {
        const std::vector<SlotState> &states = me.mine().scene().states;
        return std::all_of(states.begin(), states.end(), [](SlotState state) { return state == SlotState::None; });
    };
    expect(u"the room as it was before anybody painted"_s, isUnanswered);
    for (int step = 0; step < slider.maximum() / 2; ++step)
        QTest::keyClick(&slider, Qt::Key_Right);
    body.setMode(RoomMode::SideBySide);
    stage.picture(me.window(), u"replay-ko"_s);
    QTest::keyClick(&slider, Qt::Key_Escape);
    expect(u"the present to be back"_s, [&] { return !slider.isVisible() && me.mine().scene().states == now; });
    stage.say(u"the room was played from its beginning, and is as it was"_s);
}

void lookAtPaper(Stage &stage)
{
    stage.dress(LanguageChoice::English, SchemeChoice::Light);
    Seat &me = stage.seat(0);
    me.page().exports()->openSheet(SheetDialog::Purpose::Pdf);
    expect(u"the room on paper"_s, [&me] { return me.page().exports()->sheetDialog() != nullptr; });
    SheetDialog &dialog = *me.page().exports()->sheetDialog();
    if (!dialog.sheet().wordsOn(0).contains(me.model().room().settings.title))
        qFatal("tour: the paper does not say which room it is of");
    stage.picture(me.window(), dialog, u"export-preview"_s);
    dialog.reject();
}

/// Beside the room, for more than one meeting.
void lookAtPlanners(Stage &stage)
{
    Seat &me = stage.seat(0);
    RoomDialogs &dialogs = *me.page().dialogs();
    const auto look = [&](const QString &name) {
        const ChartFace &face = *dialogs.present()->findChild<ChartFace *>();
        expect(u"the bars of "_s + name, [&face] { return face.isVisible() && face.hasPicture(); });
        stage.picture(me.window(), *dialogs.present(), name);
        dialogs.present()->close();
    };
    dialogs.planSessions();
    hands::click(dialogs.present()->findChild<SegmentedControl *>()->button(1));
    expect(u"a series"_s, [&dialogs] {
        return dialogs.present()->findChild<CoverageChart *>()->question() ==
               u"How many are left after each session?"_s;
    });
    look(u"sessions"_s);
    stage.dress(LanguageChoice::Korean, SchemeChoice::Dark);
    dialogs.planRotation();
    // Without the afternoon here it is night for somebody at any hour.
    auto &latest = *dialogs.present()->findChild<WallTimeEdit *>(u"last"_s);
    latest.selectAll();
    QTest::keyClicks(&latest, u"12:00"_s);
    QTest::keyClick(&latest, Qt::Key_Return);
    look(u"rotation-ko"_s);
    stage.say(u"several sessions are planned, and a meeting that goes round"_s);
}

} // namespace

void lookCloser(Stage &stage)
{
    Seat &me = stage.seat(0);
    const QSize before = me.window().size();
    me.window().resize(kWide);
    lookAtCharts(stage);
    lookAtHistory(stage);
    lookAtPaper(stage);
    lookAtPlanners(stage);
    me.page().body()->setMode(RoomMode::Everyone);
    me.page().body()->side()->showTab(RoomSidePanel::Tab::BestTimes);
    me.window().resize(before);
}

} // namespace yak
