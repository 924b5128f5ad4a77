#include "otherkinds.h"

#include "dialogs/newroomdialog.h"
#include "grid/gridwidget.h"
#include "hands.h"
#include "newroom.h"
#include "stage.h"
#include "windows/candidatespanel.h"
#include "windows/roombody.h"
#include "windows/roompage.h"
#include "windows/roomsidepanel.h"

#include <QSpinBox>
#include <QTest>

namespace yak {

using namespace Qt::StringLiterals;

namespace {

constexpr int kBlocks = 3;
constexpr int kEvening = 2; // the last of them
constexpr int kPlaces = 2;

SlotState stateAt(Seat &seat, GridCell cell)
{
    const GridScene &scene = seat.mine().scene();
    return scene.states[static_cast<size_t>(scene.layout.slotAt(cell))];
}

void paint(Seat &seat, GridCell from, GridCell to)
{
    hands::paint(seat.mine(), from, to);
    expect(seat.name() + u"'s strokes to be saved"_s, [&] { return seat.model().pending().isEmpty(); });
}

/// The first of the people opens it, the others come.
void gather(Stage &stage, const QList<size_t> &guests)
{
    const QString message = stage.seat(0).share();
    for (const size_t guest : guests) {
        stage.seat(guest).leave();
        stage.seat(guest).join(message);
    }
}

void expectBestTimeFor(Seat &seat, qsizetype people)
{
    seat.page().body()->side()->showTab(RoomSidePanel::Tab::BestTimes);
    const auto *panel = seat.page().findChild<CandidatesPanel *>();
    expect(u"a best time for all who have answered"_s, [panel, people] {
        return !panel->cards().empty() && panel->cards().front()->entry().people.in.size() == people;
    });
}

void blocksWithPlaces(Stage &stage)
{
    stage.dress(LanguageChoice::Korean, SchemeChoice::Light);
    Seat &me = stage.seat(0);
    me.leave();
    NewRoomDialog &dialog = beginRoom(me, RoomKind::Block, u"봉사 당번"_s);
    const int dates = pickWeeks(dialog, 1);
    QList<QSpinBox *> places = dialog.findChildren<QSpinBox *>(u"blockPlaces"_s);
    places.removeIf([](const QSpinBox *box) { return !box->isVisible(); });
    if (places.size() != kBlocks)
        qFatal("tour: a day has %lld blocks", static_cast<long long>(places.size()));
    places[kEvening]->setValue(kPlaces);
    stage.picture(dialog, u"new-room-blocks-ko"_s);
    openRoom(me, dialog, dates * kBlocks);
    gather(stage, {1, 2});

    const GridCell evening{0, kEvening};
    paint(me, {0, 0}, evening);
    paint(stage.seat(1), {0, kEvening}, {2, kEvening});
    Seat &late = stage.seat(2);
    expect(u"the late one to see that the evening is full"_s, [&] {
        const GridScene &scene = late.mine().scene();
        return scene.noteOf(scene.layout.slotAt(evening)).tone == GridNote::Tone::Full;
    });
    paint(late, {1, 0}, {1, kEvening});
    paint(late, evening, evening);
    expect(u"a full evening to stay as it is"_s, [&] {
        return stateAt(late, evening) != SlotState::Yes && stateAt(late, {1, kEvening}) == SlotState::Yes;
    });
    stage.picture(late.window(), u"room-blocks-full-ko"_s);
    stage.say(u"a block with two places takes two"_s);
}

void dates(Stage &stage)
{
    stage.dress(LanguageChoice::English, SchemeChoice::Light);
    Seat &me = stage.seat(0);
    me.leave();
    NewRoomDialog &dialog = beginRoom(me, RoomKind::Date, u"Team offsite"_s);
    const int count = pickWeeks(dialog, 3);
    stage.picture(dialog, u"new-room-dates"_s);
    openRoom(me, dialog, count);
    gather(stage, {3});
    const GridLayout &layout = me.mine().scene().layout;
    const GridCell first = layout.cellOf(0);
    paint(me, first, layout.cellOf(3));
    paint(stage.seat(3), layout.cellOf(1), layout.cellOf(4));
    expectBestTimeFor(me, 2);
    me.page().body()->setMode(RoomMode::SideBySide);
    stage.picture(me.window(), u"room-dates"_s);
    stage.say(u"a room of %1 dates has a best one"_s.arg(count));
}

void weekdays(Stage &stage)
{
    stage.dress(LanguageChoice::Korean, SchemeChoice::Dark);
    Seat &me = stage.seat(0);
    me.leave();
    NewRoomDialog &dialog = beginRoom(me, RoomKind::Weekday, u"주간 스터디"_s);
    stage.picture(dialog, u"new-room-weekdays-ko"_s);
    openRoom(me, dialog, 5 * 18);
    gather(stage, {3});
    paint(me, {1, 10}, {3, 17});
    Seat &berlin = stage.seat(3);
    // 14:00 to 18:00 in Seoul is the morning there, on the same days of the week.
    const GridScene &there = berlin.mine().scene();
    const GridCell same = there.layout.cellOf(me.mine().scene().layout.slotAt({2, 10}));
    paint(berlin, same, {same.column, same.row + 3});
    expectBestTimeFor(me, 2);
    me.page().body()->setMode(RoomMode::Everyone);
    stage.picture(me.window(), u"room-weekdays-ko"_s);
    stage.say(u"a room of weekdays has a best hour, in Seoul and in Berlin"_s);
}

} // namespace

void visitOtherKinds(Stage &stage)
{
    blocksWithPlaces(stage);
    dates(stage);
    weekdays(stage);
}

} // namespace yak
