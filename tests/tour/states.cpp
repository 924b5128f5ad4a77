#include "states.h"

#include "dialogs/accentbutton.h"
#include "dialogs/formfield.h"
#include "grid/gridwidget.h"
#include "hands.h"
#include "newroom.h"
#include "stage.h"
#include "windows/candidatespanel.h"
#include "windows/namecard.h"
#include "windows/quietbutton.h"
#include "windows/roombody.h"
#include "windows/roompage.h"
#include "windows/roomsidepanel.h"
#include "windows/roomstatusline.h"
#include "windows/startpage.h"

#include <QLineEdit>
#include <QPushButton>
#include <QTest>

#include <algorithm>
#include <csignal>

namespace yak {

using namespace Qt::StringLiterals;

namespace {

const Seat::Person kLatecomer{u"최하은"_s, u"Asia/Seoul"_s};

/// The server's process stands still, and goes on at the end of this.
class Silence
{
public:
    explicit Silence(ServerProcess &server) : m_process(static_cast<pid_t>(server.process().processId()))
    {
        ::kill(m_process, SIGSTOP);
    }
    ~Silence() { ::kill(m_process, SIGCONT); }
    Silence(const Silence &) = delete;
    Silence &operator=(const Silence &) = delete;

private:
    pid_t m_process;
};

void empty(Stage &stage)
{
    stage.dress(LanguageChoice::Korean, SchemeChoice::Light);
    Seat &me = stage.seat(0);
    me.leave();
    NewRoomDialog &dialog = beginRoom(me, RoomKind::Time, u"신입 환영회"_s);
    const int dates = pickWeeks(dialog, 1);
    openRoom(me, dialog, dates * 18);
    expect(u"a hint what to do"_s, [&me] { return !me.page().statusLine()->message().isEmpty(); });
    if (!me.model().room().answers.isEmpty())
        qFatal("tour: a new room has answers");
    stage.picture(me.window(), u"empty-ko"_s);
}

void nobodyFits(Stage &stage)
{
    Seat &me = stage.seat(0);
    Seat &guest = stage.seat(1);
    const QString message = me.share();
    guest.leave();
    guest.join(message);
    hands::paint(me.mine(), {0, 0}, {1, 5});
    hands::paint(guest.mine(), {3, 6}, {4, 11});
    me.page().body()->side()->showTab(RoomSidePanel::Tab::BestTimes);
    const auto *panel = me.page().findChild<CandidatesPanel *>();
    expect(u"to be told that no time suits both, and the nearest"_s, [&] {
        return me.model().room().answers.size() == 2 && !panel->headline().isEmpty() && !panel->cards().empty();
    });
    me.page().body()->setMode(RoomMode::SideBySide);
    stage.picture(me.window(), u"nobody-fits-ko"_s);
    stage.say(u"nobody fits: "_s + panel->headline());
}

void loading(Stage &stage, const QString &message)
{
    stage.dress(LanguageChoice::English, SchemeChoice::Light);
    Seat &late = stage.add(kLatecomer);
    {
        const Silence silence(stage.server());
        late.paste(message);
        expect(u"a way out of waiting"_s, [&late] {
            const auto *cancel = late.window().startPage()->findChild<QPushButton *>(u"cancelJoin"_s);
            return cancel && cancel->isVisible();
        });
        stage.picture(late.window(), u"loading"_s);
    }
    expect(u"the server to answer after all"_s, [&late] {
        const RoomSession *session = late.controller().session();
        return session && session->state() == RoomSession::State::NeedsName;
    });
}

/// A name that somebody has, with a PIN they do not have.
void refused(Stage &stage)
{
    Seat &late = stage.seat(stage.seats().size() - 1);
    auto *card = late.page().findChild<NameCard *>();
    hands::fill(card->findChild<QLineEdit *>(u"name"_s), stage.seat(1).name());
    hands::fill(card->findChild<QLineEdit *>(u"pin"_s), u"4711"_s);
    hands::click(card->findChild<AccentButton *>());
    const auto isTold = [card] {
        const QList<FormField *> fields = card->findChildren<FormField *>();
        return !card->problem().isEmpty() || std::any_of(fields.begin(), fields.end(), [](const FormField *field) {
            return !field->problem().isEmpty();
        });
    };
    expect(u"to be refused in words"_s, isTold);
    stage.picture(late.window(), u"refused"_s);
}

void offline(Stage &stage)
{
    Seat &me = stage.seat(0);
    const quint16 port = stage.server().port();
    stage.server().kill();
    hands::paint(me.mine(), {2, 0}, {2, 3});
    hands::paint(me.mine(), {3, 0}, {3, 3});
    auto *retry = me.page().findChild<QuietButton *>(u"retry"_s);
    expect(u"to be offline with two strokes waiting"_s,
           [&] { return retry->isVisible() && me.model().pending().size() == 2; });
    stage.picture(me.window(), u"offline"_s);
    stage.say(u"offline: "_s + me.page().statusLine()->state());
    if (!stage.server().start({u"--port"_s, QString::number(port)}))
        qFatal("tour: the server did not start again: %s", qUtf8Printable(stage.server().errorOutput()));
    hands::click(retry);
    expect(u"what was painted offline to be saved"_s, [&me] { return me.model().pending().isEmpty() && me.isIn(); });
    stage.say(u"online again, and nothing is lost"_s);
}

} // namespace

void visitStates(Stage &stage)
{
    empty(stage);
    nobodyFits(stage);
    const QString message = stage.seat(0).share();
    loading(stage, message);
    refused(stage);
    offline(stage);
}

} // namespace yak
