#include "screens.h"

#include "apprig.h"
#include "controllers/appcontroller.h"
#include "dialogs/accentbutton.h"
#include "dialogs/newroomdialog.h"
#include "dialogs/newroomform.h"
#include "dialogs/newroommore.h"
#include "dialogs/roomdialogs.h"
#include "dialogs/roomsettingsdialog.h"
#include "models/knownroomsmodel.h"
#include "roomrig.h"
#include "windows/candidatecard.h"
#include "windows/mainwindow.h"
#include "windows/roommenus.h"
#include "windows/roomsidepanel.h"
#include "windows/startpage.h"

#include <QComboBox>
#include <QLineEdit>
#include <QListView>
#include <QTest>

#include <functional>

namespace yak {

using namespace Qt::StringLiterals;

namespace {

// ---- the start page and the dialog it opens
// ---------------------------------------------------------------------------------------------------------------

class StartScreen : public Screen
{
public:
    using Then = std::function<void(StartScreen &)>;

    StartScreen(ScreenLook look, const Then &then) : m_time(Instant::fromSeconds(1'794'970'800)), m_line(m_time)
    {
        m_rig.settings.setLanguageChoice(look.language);
        m_rig.settings.setTextScale(look.textScale);
        m_line.setReach(FakePeer::Reach::Mute);
        KnownRoom known;
        known.link =
            RoomLink{u"127.0.0.1"_s, 7000, *RoomId::parse(u"0123456789abcdefghjkmnpqrs"_s), RoomLink::Security::Plain}
                .text();
        known.title = u"Sprint retro"_s;
        known.phase = u"open"_s;
        known.role = u"organizer"_s;
        known.openedAt = m_time.now().plusSeconds(-3'600);
        m_store.save(known, {});
        m_store.settle();
        m_rooms = std::make_unique<KnownRoomsModel>(m_store, m_time);
        m_controller = std::make_unique<AppController>(m_store, m_rig.settings,
                                                       NetworkParts{m_time, m_time.timers(), m_line.factory()});
        m_window = std::make_unique<MainWindow>(
            MainWindow::Parts{*m_controller, *m_rooms, m_rig.settings, m_time, m_rig.modules});
        m_window->resize(m_window->minimumSize());
        m_window->show();
        m_window->showStart();
        (void)QTest::qWaitForWindowActive(m_window.get());
        RoomRig::waitUntil([this] { return m_rooms->isLoaded(); });
        then(*this);
    }

    AppSettings &settings() override { return m_rig.settings; }
    QWidget &widget() override
    {
        if (m_window->newRoomDialog())
            return *static_cast<QWidget *>(m_window->newRoomDialog());
        return *m_window;
    }

    [[nodiscard]] MainWindow &window() { return *m_window; }
    void join(const QString &text)
    {
        auto *field = m_window->findChild<QLineEdit *>(u"joinText"_s);
        field->setText(text);
        QTest::keyClick(field, Qt::Key_Return);
    }

private:
    AppRig m_rig;
    FakeTime m_time;
    FakePeer m_line;
    FakeStore m_store;
    std::unique_ptr<KnownRoomsModel> m_rooms;
    std::unique_ptr<AppController> m_controller;
    std::unique_ptr<MainWindow> m_window;
};

// ---- a room and its dialogs
// ---------------------------------------------------------------------------------------------------------------

class RoomScreen : public Screen
{
public:
    enum class Me { Organizer, Participant, Nobody };
    using Then = std::function<void(RoomScreen &)>;

    RoomScreen(ScreenLook look, Me me, const Then &then) : RoomScreen(look, exampleRoom(), me, then) {}
    RoomScreen(ScreenLook look, const Room &room, Me me, const Then &then) : rig(room)
    {
        rig.settings->setLanguageChoice(look.language);
        rig.settings->setTextScale(look.textScale);
        rig.settings->setClockChoice(ClockChoice::ByLanguage);
        Person boss = examplePerson(u"김민준"_s, Role::Organizer);
        boss.required = true;
        rig.add(boss);
        jisu = rig.add(u"지수"_s);
        Person amir = examplePerson(u"Amir"_s, Role::CoOrganizer);
        amir.zone = u"Asia/Kolkata"_s;
        amir.weight = 3;
        amir.deadline = rig.time.now().plusSeconds(86'400);
        rig.add(amir);
        rig.add(u"Lena"_s);
        rig.answer(boss.id, 1, u"yyyn"_s);
        rig.answer(boss.id, 2, u"nnyyyyyyyyii"_s);
        rig.answer(amir.id, 2, u"nnnniiiiyyyy"_s);
        rig.answer(jisu, 3, u"yyyyyy"_s);
        const ParticipantId own = me == Me::Organizer ? boss.id : me == Me::Participant ? jisu : ParticipantId();
        rig.open(own, {860, 600});
        RoomRig::waitUntil([this] {
            return rig.page().findChild<CandidateCard *>() || rig.model().me().isNull() || !rig.model().seesAnswers();
        });
        then(*this);
        RoomRig::settle();
    }

    AppSettings &settings() override { return *rig.settings; }
    QWidget &widget() override
    {
        if (QDialog *dialog = rig.page().dialogs()->present())
            return *dialog;
        return rig.page();
    }

    void showTab(RoomSidePanel::Tab tab)
    {
        if (rig.body().hasDrawer() && !rig.body().isDrawerOpen())
            rig.body().toggleDrawer();
        rig.body().side()->showTab(tab);
    }
    [[nodiscard]] RoomDialogs &dialogs() { return *rig.page().dialogs(); }

    RoomRig rig;
    ParticipantId jisu;
};

using Maker = std::function<std::unique_ptr<Screen>(ScreenLook)>;

Maker start(const StartScreen::Then &then)
{
    return [then](ScreenLook look) { return std::make_unique<StartScreen>(look, then); };
}

Maker room(RoomScreen::Me me, const RoomScreen::Then &then)
{
    return [me, then](ScreenLook look) { return std::make_unique<RoomScreen>(look, me, then); };
}

void openNewRoom(StartScreen &screen)
{
    screen.window().openNewRoom();
    (void)QTest::qWaitForWindowExposed(&screen.widget());
    screen.widget().resize(screen.widget().minimumSizeHint());
}

/// Takes a date out, goes to another zone and hears that somebody else was quicker.
void changeSettings(RoomScreen &screen)
{
    screen.dialogs().changeSettings();
    auto *dialog = qobject_cast<RoomSettingsDialog *>(&screen.widget());
    const auto edit = [form = dialog->form()](auto change) {
        NewRoomDraft draft = form->draft();
        change(draft);
        form->setDraft(draft);
        Q_EMIT form->draftChanged();
    };
    edit([](NewRoomDraft &draft) { draft.dates.removeAt(2); });
    edit([](NewRoomDraft &draft) { draft.zone = u"Europe/Berlin"_s; });
    SettingsChanged theirs;
    theirs.patch.title = u"회고"_s;
    theirs.settingsRevision = 2;
    screen.rig.peer.happen(theirs);
    RoomRig::waitUntil([dialog] { return !dialog->meanwhile().isEmpty(); });
}

Room hiddenRoom()
{
    Room room = exampleRoom();
    room.settings.visibility = Visibility::OrganizersOnly;
    return room;
}

const QMap<QString, Maker> &makers()
{
    using Me = RoomScreen::Me;
    using Tab = RoomSidePanel::Tab;
    static const QMap<QString, Maker> all{
        {u"start page"_s, start([](StartScreen &) {})},
        {u"start page, a typo"_s, start([](StartScreen &screen) { screen.join(u"yakjeong://nowhere"_s); })},
        {u"start page, a code"_s, start([](StartScreen &screen) { screen.join(u"0123456789abcdefghjkmnpqrs"_s); })},
        {u"new room"_s, start(openNewRoom)},
        {u"new room, all there is"_s, start([](StartScreen &screen) {
             openNewRoom(screen);
             screen.widget().findChild<NewRoomMore *>()->setOpen(true);
             screen.widget().findChild<AccentButton *>()->click();
         })},
        {u"name"_s, room(Me::Nobody, [](RoomScreen &) {})},
        {u"name, refused"_s, room(Me::Nobody,
                                  [](RoomScreen &screen) {
                                      wire::Refused refusal;
                                      refusal.code = ErrorCode::PinNeeded;
                                      screen.rig.peer.refuseJoin(refusal);
                                      auto *name = screen.rig.find<QLineEdit>("name");
                                      name->setText(u"지수"_s);
                                      QTest::keyClick(name, Qt::Key_Return);
                                      RoomRig::waitUntil([&] { return screen.rig.find<>("pin")->hasFocus(); });
                                  })},
        {u"viewer"_s, room(Me::Nobody,
                           [](RoomScreen &screen) {
                               screen.rig.session->openAsViewer({}, {});
                               RoomRig::waitUntil([&] { return screen.rig.model().isLoaded(); });
                           })},
        {u"mine"_s, room(Me::Organizer, [](RoomScreen &) {})},
        {u"everyone"_s, room(Me::Organizer, [](RoomScreen &screen) { screen.rig.body().setMode(RoomMode::Everyone); })},
        {u"side by side"_s,
         room(Me::Organizer, [](RoomScreen &screen) { screen.rig.body().setMode(RoomMode::SideBySide); })},
        {u"best times"_s, room(Me::Organizer, [](RoomScreen &screen) { screen.showTab(Tab::BestTimes); })},
        {u"charts"_s, room(Me::Organizer, [](RoomScreen &screen) { screen.showTab(Tab::Charts); })},
        {u"history"_s, room(Me::Organizer,
                            [](RoomScreen &screen) {
                                screen.showTab(Tab::History);
                                auto *list = screen.rig.find<QListView>("history");
                                RoomRig::waitUntil([list] { return list->model()->rowCount() > 3; });
                                // The days there are to choose from come a little after the entries.
                                auto *times = screen.rig.find<QComboBox>("historyTimes");
                                const int without = times->count();
                                RoomRig::waitUntil([&] { return times->count() > without; });
                            })},
        {u"hidden answers"_s,
         [](ScreenLook look) {
             return std::make_unique<RoomScreen>(look, hiddenRoom(), Me::Participant, [](RoomScreen &screen) {
                 screen.rig.body().setMode(RoomMode::Everyone);
                 screen.showTab(Tab::BestTimes);
             });
         }},
        {u"settled"_s, room(Me::Organizer,
                            [](RoomScreen &screen) {
                                const Range when{screen.rig.slot(2, 2).from, screen.rig.slot(2, 4).to};
                                const ParticipantId me = screen.rig.model().me();
                                screen.rig.peer.happen(RoomSettled{{when.from, when.to, me, {}}}, me);
                                RoomRig::waitUntil([&] { return screen.rig.find<>("settledBanner")->isVisible(); });
                            })},
        {u"closed"_s, room(Me::Organizer,
                           [](RoomScreen &screen) {
                               screen.rig.peer.happen(RoomClosed{}, screen.rig.model().me());
                               RoomRig::waitUntil([&] { return screen.rig.find<>("closedBanner")->isVisible(); });
                           })},
        {u"another zone"_s,
         room(Me::Organizer, [](RoomScreen &screen) { screen.settings().setZoneId(u"Asia/Kathmandu"_s); })},
        {u"offline"_s, room(Me::Organizer,
                            [](RoomScreen &screen) {
                                screen.rig.peer.line().setReach(FakePeer::Reach::Refusing);
                                screen.rig.peer.line().hangUp();
                                auto *retry = screen.rig.find<>("retry");
                                RoomRig::waitUntil([retry] { return retry->isVisible(); });
                            })},
        {u"put out"_s, room(Me::Participant,
                            [](RoomScreen &screen) {
                                screen.rig.peer.line().push(wire::Goodbye{wire::GoodbyeReason::Removed, {}});
                                RoomRig::waitUntil(
                                    [&] { return screen.rig.session->state() == RoomSession::State::Ended; });
                            })},
        {u"settle?"_s, room(Me::Organizer,
                            [](RoomScreen &screen) {
                                screen.dialogs().settle({screen.rig.slot(2, 2).from, screen.rig.slot(2, 4).to});
                            })},
        {u"rename"_s, room(Me::Organizer, [](RoomScreen &screen) { screen.dialogs().rename(screen.jisu); })},
        {u"weight"_s, room(Me::Organizer, [](RoomScreen &screen) { screen.dialogs().setWeight(screen.jisu); })},
        {u"more time"_s, room(Me::Organizer, [](RoomScreen &screen) { screen.dialogs().giveTime(screen.jisu); })},
        {u"remind"_s, room(Me::Organizer, [](RoomScreen &screen) { screen.dialogs().remind(); })},
        {u"reminded"_s, room(Me::Organizer,
                             [](RoomScreen &screen) {
                                 const ParticipantId me = screen.rig.model().me();
                                 screen.rig.peer.happen(PersonJoined{examplePerson(u"서연"_s)}, me);
                                 screen.rig.peer.happen(Reminded{}, me);
                                 screen.rig.peer.paint(me, {{SlotState::None, {{0, 1'000'000'000}}}});
                                 RoomRig::waitUntil([&] { return screen.rig.find<>("reminderBanner")->isVisible(); });
                             })},
        {u"to be deleted"_s, room(Me::Organizer,
                                  [](RoomScreen &screen) {
                                      const Instant at = screen.rig.time.now().plusSeconds(14 * 86'400);
                                      screen.rig.peer.happen(PurgeAnnounced{at});
                                      auto *banner = screen.rig.find<>("vanishingBanner");
                                      RoomRig::waitUntil([banner] { return banner->isVisible(); });
                                  })},
        {u"everybody has answered"_s, room(Me::Organizer,
                                           [](RoomScreen &screen) {
                                               for (const Person &person : screen.rig.peer.room().people)
                                                   screen.rig.answer(person.id, 0, u"y"_s);
                                               RoomRig::waitUntil(
                                                   [&] { return screen.rig.find<>("allAnsweredBanner")->isVisible(); });
                                           })},
        {u"webhook"_s, room(Me::Organizer,
                            [](RoomScreen &screen) {
                                wire::WebhookState webhook{
                                    u"https://yakjeong.example.org/a"_s, {}, u"530142"_s, {}, 0, {}, {}};
                                webhook.hosts = {u"yakjeong.example.org"_s};
                                webhook.waiting = 2;
                                webhook.lastAt = screen.rig.time.now().plusSeconds(-300);
                                webhook.lastStatus = 503;
                                screen.rig.peer.setWebhook(webhook);
                                screen.dialogs().setWebhook();
                                auto *url = screen.widget().findChild<QLineEdit *>(u"url"_s);
                                RoomRig::waitUntil([url] { return url->isEnabled(); });
                            })},
        {u"delete the room"_s, room(Me::Organizer, [](RoomScreen &screen) { screen.dialogs().deleteRoom(); })},
        {u"room settings"_s,
         room(Me::Organizer, [](RoomScreen &screen) { screen.dialogs().changeSettings(u"deadline"_s); })},
        {u"room settings, what they do"_s, room(Me::Organizer, changeSettings)},
        {u"keyboard"_s, room(Me::Organizer, [](RoomScreen &screen) { screen.dialogs().showShortcuts(); })},
    };
    return all;
}

} // namespace

QStringList screenNames()
{
    return makers().keys();
}

std::unique_ptr<Screen> openScreen(const QString &name, ScreenLook look)
{
    return makers().value(name)(look);
}

} // namespace yak
