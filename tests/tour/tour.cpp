#include "tour.h"

#include "closerlook.h"
#include "dialogs/accentbutton.h"
#include "dialogs/roomdialogs.h"
#include "dialogs/settledialog.h"
#include "grid/gridwidget.h"
#include "hands.h"
#include "newroom.h"
#include "otherkinds.h"
#include "states.h"
#include "windows/candidatespanel.h"
#include "windows/lobbyrooms.h"
#include "windows/quietbutton.h"
#include "windows/roombody.h"
#include "windows/roompage.h"
#include "windows/roomsidepanel.h"
#include "windows/startpage.h"

#include <QListView>
#include <QTest>

namespace yak {

using namespace Qt::StringLiterals;

namespace {

const Seat::Person kOrganizer{u"박서연"_s, u"Asia/Seoul"_s};
const QList<Seat::Person> kGuests{{u"김민준"_s, u"Asia/Seoul"_s},
                                  {u"이지수"_s, u"Asia/Seoul"_s},
                                  {u"Amir Haddad"_s, u"Europe/Berlin"_s},
                                  {u"Sofía Reyes"_s, u"Europe/Berlin"_s},
                                  {u"Priya Nair"_s, u"Asia/Kolkata"_s}};

/// A block of the grid: columns from the first shown, rows from the first.
struct PaintedBlock
{
    GridCell from;
    GridCell to;
};

struct Strokes
{
    QList<PaintedBlock> yes;
    QList<PaintedBlock> ifNeeded;
};

/// What each paints, the organizer first. All can come on the second day at rows 8 and 9; nobody says so in words.
const QList<Strokes> kAvailability{
    {{{{0, 2}, {2, 11}}, {{4, 0}, {4, 7}}}, {}},
    {{{{1, 4}, {3, 13}}}, {{{0, 4}, {0, 9}}}},
    {{{{1, 6}, {1, 12}}, {{2, 8}, {4, 13}}}, {{{2, 2}, {2, 7}}}},
    {{{{0, 8}, {1, 15}}, {{3, 6}, {3, 11}}}, {}},
    {{{{1, 8}, {2, 13}}}, {{{4, 4}, {4, 9}}}},
    {{{{1, 7}, {1, 11}}, {{3, 3}, {4, 9}}}, {{{0, 10}, {0, 13}}}},
};

/// Shortcuts go to the active window only.
void bringForward(QWidget &window)
{
    window.raise();
    window.activateWindow();
    expect(u"the window to be in front"_s, [&window] { return window.isActiveWindow(); });
}

} // namespace

void Tour::run()
{
    m_stage.open();
    openRoom();
    invite();
    everybodyPaints();
    everybodySeesTheSame();
    undoAndRedo();
    lookAround();
    lookCloser(m_stage);
    settle();
    visitOtherKinds(m_stage);
    visitStates(m_stage);
    comeBack();
    m_stage.close();
}

void Tour::openRoom()
{
    m_stage.dress(LanguageChoice::English, SchemeChoice::Light);
    Seat &me = m_stage.add(kOrganizer);
    m_stage.picture(me.window(), u"start"_s);

    NewRoomDialog &dialog = beginRoom(me, RoomKind::Time, u"Release retrospective"_s);
    const int dates = pickWeeks(dialog, 1);
    m_stage.picture(dialog, u"new-room"_s);
    yak::openRoom(me, dialog, dates * 18);
    m_stage.say(me.name() + u" has opened a room: "_s + me.controller().session()->link().text());
}

void Tour::invite()
{
    const QString message = organizer().share();
    for (const Seat::Person &guest : kGuests) {
        m_stage.add(guest).join(message);
        m_stage.say(guest.name + u" has joined from "_s + guest.zone);
    }
}

void Tour::everybodyPaints()
{
    for (size_t i = 0; i < m_stage.seats().size(); ++i) {
        Seat &one = m_stage.seat(i);
        const Strokes &can = kAvailability[static_cast<qsizetype>(i)];
        GridWidget &grid = one.mine();
        // Where a viewer's clock has more rows or columns, the room's first cell is still the first one with a slot.
        for (const PaintedBlock &block : can.yes)
            hands::paint(grid, block.from, block.to);
        for (const PaintedBlock &block : can.ifNeeded)
            hands::markIfNeeded(grid, block.from, block.to);
        expect(one.name() + u"'s strokes to be saved"_s, [&one] {
            return one.model().pending().isEmpty() && !one.model().confirmed().answerOf(one.model().me()).isEmpty();
        });
        m_stage.say(one.name() + u" has painted"_s);
    }
}

void Tour::everybodySeesTheSame()
{
    for (const auto &one : m_stage.seats()) {
        expect(one->name() + u" to see what the organizer sees"_s, [&] {
            return one->model().room().people.size() == static_cast<qsizetype>(m_stage.seats().size()) &&
                   one->model().room().answers == organizer().model().room().answers;
        });
    }
    const auto *panel = organizer().page().findChild<CandidatesPanel *>();
    expect(u"a best time in which all six are in"_s,
           [panel] { return !panel->cards().empty() && panel->cards().front()->entry().people.in.size() == 6; });
    m_stage.say(u"all six see the same, and there is a time for all of them"_s);
}

void Tour::undoAndRedo()
{
    Seat &me = organizer();
    bringForward(me.window());
    const Answer before = me.model().ownAnswer();
    hands::paint(me.mine(), {3, 12}, {4, 14});
    const Answer painted = me.model().ownAnswer();
    QTest::keyClick(&me.mine(), Qt::Key_Z, Qt::ControlModifier);
    expect(u"undo to restore the answer"_s, [&] { return me.model().ownAnswer() == before && before != painted; });
    QTest::keyClick(&me.mine(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    expect(u"redo to paint again"_s, [&] { return me.model().ownAnswer() == painted; });
    QTest::keyClick(&me.mine(), Qt::Key_Z, Qt::ControlModifier);
    expect(u"all to be saved"_s, [&] { return me.model().ownAnswer() == before && me.model().pending().isEmpty(); });
}

void Tour::lookAround()
{
    RoomPage &page = organizer().page();
    bringForward(organizer().window());
    m_stage.picture(organizer().window(), u"room-mine"_s);
    QTest::keyClick(&organizer().mine(), Qt::Key_2, Qt::ControlModifier);
    expect(u"the view of everyone"_s, [&page] { return page.body()->mode() == RoomMode::Everyone; });
    m_stage.picture(organizer().window(), u"room-everyone"_s);

    m_stage.dress(LanguageChoice::Korean, SchemeChoice::Dark);
    m_stage.seat(1).page().body()->setMode(RoomMode::SideBySide);
    m_stage.seat(1).page().body()->side()->showTab(RoomSidePanel::Tab::Charts);
    m_stage.seat(1).window().resize(1440, 860);
    m_stage.picture(m_stage.seat(1).window(), u"room-side-by-side-ko"_s);
    m_stage.seat(1).page().body()->side()->showTab(RoomSidePanel::Tab::History);
    m_stage.picture(m_stage.seat(1).window(), u"history-ko"_s);

    m_stage.dress(LanguageChoice::English, SchemeChoice::Light);
    m_stage.picture(m_stage.seat(3).window(), u"room-from-berlin"_s);
}

void Tour::settle()
{
    Seat &me = organizer();
    m_stage.dress(LanguageChoice::Korean, SchemeChoice::Light);
    const auto *panel = me.page().findChild<CandidatesPanel *>();
    CandidateCard *best = panel->cards().front();
    const qint64 start = best->entry().window.from;
    hands::click(best->settleButton());
    expect(u"to be asked before settling"_s,
           [&me] { return qobject_cast<SettleDialog *>(me.page().dialogs()->present()) != nullptr; });
    auto *dialog = qobject_cast<SettleDialog *>(me.page().dialogs()->present());
    m_stage.picture(me.window(), *dialog, u"settle-ko"_s);
    hands::click(dialog->acceptButton());
    for (const auto &one : m_stage.seats()) {
        expect(one->name() + u" to see what was settled"_s, [&] {
            const auto &decision = one->model().room().flags.decision;
            return decision && decision->start == start &&
                   decision->end == start + one->model().room().settings.duration;
        });
    }
    m_stage.picture(me.window(), u"settled-ko"_s);
    m_stage.say(u"a time is settled, and everybody knows"_s);
}

void Tour::comeBack()
{
    Seat &me = organizer();
    m_stage.dress(LanguageChoice::Korean, SchemeChoice::Light);
    me.leave();
    const auto *rooms = me.window().startPage()->rooms()->list();
    expect(u"all five rooms to stand among those one knows"_s, [rooms] { return rooms->model()->rowCount() == 5; });
    m_stage.picture(me.window(), u"rooms-ko"_s);
}

} // namespace yak
