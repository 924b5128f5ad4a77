#include "tour.h"

#include "dialogs/accentbutton.h"
#include "dialogs/monthgrid.h"
#include "dialogs/newroomdialog.h"
#include "dialogs/roomdialogs.h"
#include "dialogs/settledialog.h"
#include "grid/gridwidget.h"
#include "hands.h"
#include "windows/candidatespanel.h"
#include "windows/quietbutton.h"
#include "windows/roombody.h"
#include "windows/roompage.h"
#include "windows/roomsidepanel.h"
#include "windows/startpage.h"

#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QLineEdit>
#include <QPainter>
#include <QTest>
#include <QTextStream>

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

/// The first Monday to Friday that the month grid shows and lets one pick.
QList<QDate> weekIn(MonthGrid &grid)
{
    const QDate today = QDate::currentDate();
    QDate monday = today.addDays(8 - today.dayOfWeek());
    for (int month = 0; month < 3; ++month) {
        for (int week = 0; week < 6; ++week) {
            const QDate first = monday.addDays(7 * week);
            const bool isOneMonth = first.month() == first.addDays(4).month();
            if (isOneMonth && !grid.rectOf(first).isEmpty() && !grid.rectOf(first.addDays(4)).isEmpty())
                return {first, first.addDays(4)};
        }
        QTest::keyClick(&grid, Qt::Key_PageDown);
    }
    qFatal("tour: no week to pick in the calendar");
}

/// Shortcuts go to the active window only.
void bringForward(QWidget &window)
{
    window.raise();
    window.activateWindow();
    expect(u"the window to be in front"_s, [&window] { return window.isActiveWindow(); });
}

MonthGrid *calendarOf(QWidget *dialog)
{
    for (MonthGrid *grid : dialog->findChildren<MonthGrid *>()) {
        if (grid->isVisible())
            return grid;
    }
    qFatal("tour: the new room has no calendar");
}

} // namespace

Tour::Tour(QApplication &application, const Options &options)
    : m_options(options),
      m_look({m_folder.filePath(u"look.ini"_s), m_folder.filePath(u"machine.ini"_s)}),
      m_appearance(application, m_look),
      m_language(m_look),
      m_server(options.server, m_folder.filePath(u"server.sqlite"_s))
{
    QDir().mkpath(options.pictures);
}

Tour::~Tour() = default;

void Tour::run()
{
    if (!m_server.start())
        qFatal("tour: the server did not start: %s", qUtf8Printable(m_server.errorOutput()));
    say(u"a server is ready on port %1"_s.arg(m_server.port()));
    openRoom();
    invite();
    everybodyPaints();
    everybodySeesTheSame();
    undoAndRedo();
    lookAround();
    settle();
    comeBack();
    m_seats.clear();
    if (m_server.terminate() != 0)
        qFatal("tour: the server did not end in order");
    say(u"done, %1 pictures in %2"_s.arg(m_pictures).arg(m_options.pictures));
}

std::unique_ptr<Seat> Tour::seat(const Seat::Person &person)
{
    const QString folder = m_folder.filePath(u"seat%1"_s.arg(m_seats.size()));
    auto taken = std::make_unique<Seat>(person, folder, m_clock);
    taken->controller().setServer(m_server.url().toString());
    taken->dress(m_look.languageChoice(), m_look.schemeChoice());
    return taken;
}

void Tour::openRoom()
{
    dress(LanguageChoice::English, SchemeChoice::Light);
    m_seats.push_back(seat(kOrganizer));
    Seat &me = organizer();
    picture(me.window(), u"start"_s);

    hands::click(me.window().startPage()->findChild<AccentButton *>());
    expect(u"the dialog for a new room"_s, [&me] { return me.window().newRoomDialog() != nullptr; });
    NewRoomDialog *dialog = me.window().newRoomDialog();
    hands::fill(dialog->findChild<QLineEdit *>(u"title"_s), u"Release retrospective"_s);
    hands::fill(dialog->findChild<QLineEdit *>(u"name"_s), me.name());
    MonthGrid *calendar = calendarOf(dialog);
    const QList<QDate> week = weekIn(*calendar);
    hands::drag(calendar, calendar->rectOf(week.first()).center(), calendar->rectOf(week.last()).center());
    picture(*dialog, u"new-room"_s);
    hands::click(dialog->findChild<QAbstractButton *>(u"create"_s));
    expect(u"the room to be open"_s, [&me] { return me.isIn() && me.window().roomPage(); });
    say(me.name() + u" has opened a room: "_s + me.controller().session()->link().text());
    const qsizetype count = me.model().room().slotTable.size();
    if (count != 5 * 18)
        qFatal("tour: five days from 9 to 18 in half hours are not %lld slots", static_cast<long long>(count));
}

void Tour::invite()
{
    hands::click(organizer().page().findChild<QuietButton *>(u"share"_s));
    const QString message = QApplication::clipboard()->text();
    if (!message.contains(organizer().controller().session()->link().text()))
        qFatal("tour: what was shared has no link in it: %s", qUtf8Printable(message));
    for (const Seat::Person &guest : kGuests) {
        m_seats.push_back(seat(guest));
        m_seats.back()->join(message);
        say(guest.name + u" has joined from "_s + guest.zone);
    }
}

void Tour::everybodyPaints()
{
    for (size_t i = 0; i < m_seats.size(); ++i) {
        Seat &one = *m_seats[i];
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
        say(one.name() + u" has painted"_s);
    }
}

void Tour::everybodySeesTheSame()
{
    for (const auto &one : m_seats) {
        expect(one->name() + u" to see what the organizer sees"_s, [&] {
            return one->model().room().people.size() == static_cast<qsizetype>(m_seats.size()) &&
                   one->model().room().answers == organizer().model().room().answers;
        });
    }
    const auto *panel = organizer().page().findChild<CandidatesPanel *>();
    expect(u"a best time in which all six are in"_s,
           [panel] { return !panel->cards().empty() && panel->cards().front()->entry().people.in.size() == 6; });
    say(u"all six see the same, and there is a time for all of them"_s);
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
    picture(organizer().window(), u"room-mine"_s);
    QTest::keyClick(&organizer().mine(), Qt::Key_2, Qt::ControlModifier);
    expect(u"the view of everyone"_s, [&page] { return page.body()->mode() == RoomMode::Everyone; });
    picture(organizer().window(), u"room-everyone"_s);

    dress(LanguageChoice::Korean, SchemeChoice::Dark);
    m_seats[1]->page().body()->setMode(RoomMode::SideBySide);
    m_seats[1]->page().body()->side()->showTab(RoomSidePanel::Tab::Charts);
    m_seats[1]->window().resize(1440, 860);
    picture(m_seats[1]->window(), u"room-side-by-side-ko"_s);
    m_seats[1]->page().body()->side()->showTab(RoomSidePanel::Tab::History);
    picture(m_seats[1]->window(), u"history-ko"_s);

    dress(LanguageChoice::English, SchemeChoice::Light);
    picture(m_seats[3]->window(), u"room-from-berlin"_s);
}

void Tour::settle()
{
    Seat &me = organizer();
    dress(LanguageChoice::Korean, SchemeChoice::Light);
    const auto *panel = me.page().findChild<CandidatesPanel *>();
    CandidateCard *best = panel->cards().front();
    const qint64 start = best->entry().window.from;
    hands::click(best->settleButton());
    expect(u"to be asked before settling"_s,
           [&me] { return qobject_cast<SettleDialog *>(me.page().dialogs()->present()) != nullptr; });
    auto *dialog = qobject_cast<SettleDialog *>(me.page().dialogs()->present());
    picture(me.window(), *dialog, u"settle-ko"_s);
    hands::click(dialog->acceptButton());
    for (const auto &one : m_seats) {
        expect(one->name() + u" to see what was settled"_s, [&] {
            const auto &decision = one->model().room().flags.decision;
            return decision && decision->start == start &&
                   decision->end == start + one->model().room().settings.duration;
        });
    }
    picture(me.window(), u"settled-ko"_s);
    say(u"a time is settled, and everybody knows"_s);
}

void Tour::comeBack()
{
    Seat &me = organizer();
    me.window().showStart();
    expect(u"the room to stand among the rooms one knows"_s,
           [&me] { return me.controller().session() == nullptr && me.window().roomPage() == nullptr; });
    QTest::qWait(0);
    picture(me.window(), u"rooms-ko"_s);
}

void Tour::dress(LanguageChoice language, SchemeChoice scheme)
{
    m_look.setLanguageChoice(language);
    m_look.setSchemeChoice(scheme);
    for (const auto &one : m_seats)
        one->dress(language, scheme);
    QCoreApplication::sendPostedEvents();
}

void Tour::picture(QWidget &window, const QString &name)
{
    // Ranking, fades and layouts come to rest.
    QTest::qWait(400);
    const QString file = u"%1/%2-%3.png"_s.arg(m_options.pictures).arg(++m_pictures, 2, 10, QChar(u'0')).arg(name);
    if (!window.grab().save(file))
        qFatal("tour: cannot write %s", qUtf8Printable(file));
}

void Tour::picture(QWidget &window, QWidget &dialog, const QString &name)
{
    QTest::qWait(400);
    QPixmap both = window.grab();
    const QPixmap above = dialog.grab();
    QPainter painter(&both);
    painter.fillRect(both.rect(), QColor(0, 0, 0, 90));
    painter.drawPixmap((both.width() - above.width()) / 2, (both.height() - above.height()) / 2, above);
    painter.end();
    const QString file = u"%1/%2-%3.png"_s.arg(m_options.pictures).arg(++m_pictures, 2, 10, QChar(u'0')).arg(name);
    if (!both.save(file))
        qFatal("tour: cannot write %s", qUtf8Printable(file));
}

void Tour::say(const QString &words) const
{
    QTextStream(stdout) << u"tour: "_s << words << '\n' << Qt::flush;
}

} // namespace yak
