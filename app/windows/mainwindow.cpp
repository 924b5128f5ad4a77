#include "windows/mainwindow.h"

#include "cache/keyedroomstore.h"
#include "controllers/lobbywatch.h"
#include "dialogs/messagebox.h"
#include "dialogs/newroomdialog.h"
#include "dialogs/roomsettingsdraft.h"
#include "dialogs/templatedialog.h"
#include "i18n/connectiontext.h"
#include "i18n/plaintext.h"
#include "i18n/problemtext.h"
#include "model/comingweeks.h"
#include "models/knownroomsmodel.h"
#include "models/roomtemplates.h"
#include "settings/appsettings.h"
#include "settings/icons.h"
#include "windows/roompage.h"
#include "windows/settingsmenus.h"
#include "windows/startpage.h"

#include <QCloseEvent>
#include <QCoreApplication>
#include <QMenuBar>
#include <QScreen>
#include <QStackedWidget>
#include <QSysInfo>

#include <utility>

namespace yak {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize kUsualSize(1280, 800);
constexpr QSize kSmallestSize(560, 420);

} // namespace

MainWindow::MainWindow(const Parts &parts, QWidget *parent)
    : QMainWindow(parent),
      m_parts(parts),
      m_stack(new QStackedWidget(this)),
      m_start(new StartPage(parts.rooms, parts.settings, parts.clock))
{
    m_stack->addWidget(m_start);
    setCentralWidget(m_stack);
    setMinimumSize(kSmallestSize);
    connectController();
    connectStartPage();
    connectOwnServer();
    for (const auto signal : {&AppSettings::languageChanged, &AppSettings::lookChanged, &AppSettings::timeStyleChanged})
        connect(&parts.settings, signal, this, &MainWindow::rebuildMenus);
    buildMenus();
    setTitle({});
    restorePlace();
}

MainWindow::~MainWindow()
{
    m_parts.controller.disconnect(this);
    deletePage(); // before its session
}

RoomPage *MainWindow::roomPage() const
{
    return m_room;
}

NewRoomDialog *MainWindow::newRoomDialog() const
{
    return m_dialog;
}

void MainWindow::connectController()
{
    AppController &controller = m_parts.controller;
    connect(&controller, &AppController::enteringStarted, m_start, &StartPage::showEntering);
    connect(&controller, &AppController::serverSilent, this,
            [this](const RoomLink &link) { m_start->showSilence(link, whyDistrusted(ServerAddress::of(link))); });
    connect(&controller, &AppController::enterFailed, this, [this](const RoomLink &, ErrorCode why) {
        showStart();
        m_start->showFailure(why);
    });
    connect(&controller, &AppController::roomReady, this, &MainWindow::showRoom);
    connect(&controller, &AppController::leaving, this, &MainWindow::dropRoom);
    connect(&controller, &AppController::created, this, [this] {
        if (const QString code = std::exchange(m_createInvitation, {}); !code.isEmpty())
            keepInvitation(code);
        m_start->showOwnIdle({});
        if (m_dialog)
            m_dialog->accept();
    });
    connect(&controller, &AppController::createRefused, this, [this](const wire::Refused &refusal) {
        if (!std::exchange(m_createInvitation, {}).isEmpty() && refusal.code == ErrorCode::WrongInvitation)
            keepInvitation({});
        if (m_dialog)
            m_dialog->showRefusal(refusal);
        else
            m_start->showOwnIdle([code = refusal.code] { return refusalText(code); });
    });
    connect(&controller, &AppController::createFailed, this, [this](const ServerAddress &server) {
        m_createInvitation.clear();
        const Saying words = [name = server.text(), why = whyDistrusted(server)] {
            const QString distrust = why.words();
            return distrust.isEmpty() ? tr("%1 does not answer. Is this the right server?").arg(name) : distrust;
        };
        if (m_dialog)
            m_dialog->showFailure(words, u"server"_s);
        else
            m_start->showOwnIdle(words);
    });
}

Saying MainWindow::whyDistrusted(const ServerAddress &server) const
{
    const Distrust why = m_parts.trust ? m_parts.trust->verdictOn(server.url()) : Distrust::None;
    return [why, name = server.text()] { return distrustText(why, name); };
}

void MainWindow::connectStartPage()
{
    connect(&m_parts.controller, &AppController::serverChanged, m_start, &StartPage::setServer);
    connect(m_start, &StartPage::newRoomRequested, this, qOverload<>(&MainWindow::openNewRoom));
    connect(m_start, &StartPage::duplicateRequested, this, [this](const RoomSettings &settings, const QString &server) {
        const Zone here = m_parts.settings.zone().value_or(Zone::utc());
        NewRoomDraft draft = draftOf(nextRoom(settings, m_parts.clock.now(), here), here.id());
        draft.server = server;
        openNewRoom(draft);
    });
    connect(m_start, &StartPage::templateChosen, this, [this](const RoomSettings &settings) {
        const Zone here = m_parts.settings.zone().value_or(Zone::utc());
        openNewRoom(draftOf(soonestRoom(settings, m_parts.clock.now(), here), here.id()));
    });
    connect(m_stack, &QStackedWidget::currentChanged, this, &MainWindow::watchLobby);
    if (m_parts.watch)
        m_start->setWatch(m_parts.watch);
    if (m_parts.templates) {
        m_start->setTemplates(m_parts.templates);
        connect(m_start, &StartPage::templateRequested, this, &MainWindow::askTemplateName);
        connect(m_parts.templates, &RoomTemplates::failed, this, [this] {
            messagebox::tell(
                this, [] { return tr("Templates"); },
                [] { return tr("The template could not be written to this computer's disk."); });
        });
    }
    connect(m_start, &StartPage::joinRequested, this, [this](const RoomLink &link) { m_parts.controller.enter(link); });
    connect(m_start, &StartPage::cancelRequested, this, [this] {
        m_parts.controller.cancelEnter();
        m_start->showIdle();
    });
}

void MainWindow::connectOwnServer()
{
    if (!m_parts.ownServer)
        return;
    m_start->offerOwnServer();
    connect(m_start, &StartPage::ownRoomRequested, this, [this] {
        m_start->showOwnStarting();
        Q_EMIT ownRoomRequested();
    });
    connect(m_parts.ownServer, &LocalServer::failed, m_start, [this] { m_start->showOwnIdle({}); });
}

void MainWindow::openNewRoom()
{
    NewRoomDraft draft;
    if (const auto zone = m_parts.settings.zone())
        draft.zone = zone->id();
    openNewRoom(draft);
}

void MainWindow::askTemplateName(const RoomSettings &settings)
{
    const auto keep = [this, settings](const QString &name) { m_parts.templates->save(name, settings); };
    auto *dialog = new TemplateDialog(m_parts.settings, settings.title, m_parts.templates->names(), keep, this);
    dialog->open();
}

void MainWindow::watchLobby()
{
    if (!m_parts.watch)
        return;
    const bool isInView = m_stack->currentWidget() == m_start && isVisible() && !isMinimized();
    m_parts.watch->setAttention(isInView ? LobbyWatch::Attention::Looking : LobbyWatch::Attention::Away);
}

void MainWindow::openNewRoom(const NewRoomDraft &given)
{
    if (m_dialog) {
        m_dialog->raise();
        m_dialog->activateWindow();
        return;
    }
    m_dialog = new NewRoomDialog(m_parts.settings, m_parts.clock, this);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    NewRoomDraft draft = given;
    draft.name = m_parts.settings.lastName();
    if (draft.server.isEmpty())
        draft.server = m_parts.controller.server();
    m_dialog->setDraft(draft);
    connect(m_dialog, &NewRoomDialog::createRequested, this, &MainWindow::create);
    connect(m_dialog, &NewRoomDialog::createCancelled, &m_parts.controller, &AppController::cancelCreate);
    m_dialog->open();
}

void MainWindow::create(const NewRoomDraft &draft)
{
    const auto server = ServerAddress::parse(draft.server);
    if (!server) {
        m_dialog->showFailure(tr("On which server? For example %1.").arg("yakjeong.example.org"_L1), u"server"_s);
        return;
    }
    m_parts.settings.setLastName(draft.name.trimmed());
    const auto home = m_parts.settings.zone();
    const auto ask = [this, server = *server, draft, home = home ? home->id() : QString()](const QString &code) {
        wire::Create request = draft.request(QSysInfo::machineHostName(), home);
        if (request.invitation.isEmpty())
            request.invitation = code;
        m_createServer = server.text();
        m_createInvitation = request.invitation;
        m_parts.controller.create(server, request);
    };
    if (!m_parts.keys || !draft.invitation.isEmpty()) {
        ask({});
        return;
    }
    m_parts.keys->findInvitation(server->text(), [self = QPointer(this), dialog = m_dialog, ask](const QString &code) {
        if (self && dialog && dialog->isVisible())
            ask(code);
    });
}

void MainWindow::keepInvitation(const QString &code)
{
    if (m_parts.keys && !m_createServer.isEmpty())
        m_parts.keys->keepInvitation(m_createServer, code);
}

void MainWindow::showStart()
{
    m_parts.controller.cancelEnter();
    m_parts.controller.leave();
    m_start->showIdle();
    m_start->setServer(m_parts.controller.server());
    m_parts.rooms.reload();
    m_stack->setCurrentWidget(m_start);
    watchLobby();
}

void MainWindow::showRoom(RoomSession &session)
{
    m_start->showIdle();
    if (!m_room) {
        m_room = new RoomPage({session, m_parts.settings, m_parts.clock, m_parts.modules}, this);
        if (m_parts.trust)
            m_room->setTrust(*m_parts.trust);
        if (m_parts.keys)
            m_room->setInvitations(*m_parts.keys);
        m_stack->addWidget(m_room);
        // Later, because the page is gone when the room is.
        connect(m_room, &RoomPage::leaveRequested, this, &MainWindow::showStart, Qt::QueuedConnection);
        connect(m_room, &RoomPage::titleChanged, this, &MainWindow::setTitle);
        setTitle(session.model().room().settings.title);
    }
    m_stack->setCurrentWidget(m_room);
    m_room->focusFirst();
    rebuildMenus();
}

void MainWindow::deletePage()
{
    if (RoomPage *page = m_room) {
        // Out of the window first: while the page comes apart, nothing may be laid out in it any more.
        m_stack->removeWidget(page);
        m_room.clear();
        delete page;
    }
}

void MainWindow::dropRoom()
{
    deletePage();
    setTitle({});
    rebuildMenus();
}

void MainWindow::joinRoom()
{
    showStart();
    m_start->focusJoin();
}

void MainWindow::tellServerTrouble(LocalServer::Trouble trouble, const QString &detail)
{
    messagebox::tell(
        this, [] { return tr("Yakjeong"); }, [trouble] { return textOf(trouble); }, detail);
}

QString MainWindow::textOf(LocalServer::Trouble trouble)
{
    switch (trouble) {
    case LocalServer::Trouble::CannotStart:
        return tr("The server of this computer cannot be started.");
    case LocalServer::Trouble::Refused:
        return tr("The server of this computer did not come up.");
    case LocalServer::Trouble::Ended:
        return tr("The server of this computer has ended. What you paint is kept here until it is back.");
    }
    Q_UNREACHABLE();
}

void MainWindow::comeForward()
{
    setWindowState(windowState() & ~Qt::WindowMinimized);
    show();
    raise();
    activateWindow();
}

void MainWindow::tellStoreCondition(SqliteRoomStore::Condition condition, const QString &detail)
{
    if (condition == SqliteRoomStore::Condition::Good) {
        if (std::exchange(m_isStoreMissing, false))
            m_parts.rooms.reload();
        return;
    }
    if (condition == SqliteRoomStore::Condition::Unavailable) {
        m_isStoreMissing = true;
        offerStoreAgain(detail);
        return;
    }
    const auto more = [condition, detail] {
        return condition == SqliteRoomStore::Condition::SetAside
                   ? tr("Come back into each room by its link, with your name and PIN.") + u'\n' + detail
                   : detail;
    };
    messagebox::tell(
        this, [] { return tr("Yakjeong"); }, [condition] { return textOf(condition); }, more);
}

void MainWindow::offerStoreAgain(const QString &detail)
{
    const auto question = [detail] {
        Question asked;
        asked.title = tr("Yakjeong");
        asked.text = textOf(SqliteRoomStore::Condition::Unavailable);
        asked.detail =
            tr("Nothing in it was changed. Make sure that your account can read and write it, and try again. "
               "Until then what you paint is lost if the app ends while offline.") +
            u'\n' + detail;
        asked.accept = tr("Try again");
        asked.reject = tr("Go on without it");
        return asked;
    };
    messagebox::ask(this, question, [this](messagebox::Answer answer) {
        if (answer == messagebox::Answer::Accepted)
            Q_EMIT storeWanted();
    });
}

QString MainWindow::textOf(SqliteRoomStore::Condition condition)
{
    switch (condition) {
    case SqliteRoomStore::Condition::Good:
        return {};
    case SqliteRoomStore::Condition::SetAside:
        return tr("The list of your rooms on this computer was damaged. It was put aside, and a new one begun.");
    case SqliteRoomStore::Condition::Newer:
        return tr("Your rooms on this computer were kept by a newer version of Yakjeong. Nothing new is kept.");
    case SqliteRoomStore::Condition::InUse:
        return tr("Yakjeong is running already. This window keeps nothing; better use the other one.");
    case SqliteRoomStore::Condition::Unavailable:
        return tr("The file with your rooms and the keys to them cannot be opened.");
    }
    Q_UNREACHABLE();
}

void MainWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        rebuildMenus();
        setTitle(m_roomTitle);
    }
    if (event->type() == QEvent::WindowStateChange)
        watchLobby();
    QMainWindow::changeEvent(event);
}

void MainWindow::showEvent(QShowEvent *event)
{
    QMainWindow::showEvent(event);
    watchLobby();
}

void MainWindow::hideEvent(QHideEvent *event)
{
    QMainWindow::hideEvent(event);
    watchLobby();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    m_parts.settings.setWindowGeometry(saveGeometry());
    if (m_dialog)
        m_dialog->reject();
    m_parts.controller.shutdown();
    event->accept();
    Q_EMIT closed();
}

void MainWindow::about()
{
    messagebox::tell(
        this, [] { return tr("About Yakjeong"); },
        [] { return tr("Yakjeong %1").arg(QCoreApplication::applicationVersion()); },
        [] {
            return tr(
                "Finds a time together.\nFree software under the GNU General Public License, version 3 or later.");
        });
}

void MainWindow::tellKeys()
{
    const auto isInKeyStore = [this] { return m_parts.keys->place() == KeyedRoomStore::Place::KeyStore; };
    messagebox::tell(
        this, [] { return tr("Keys to your rooms"); },
        [isInKeyStore] {
            return isInKeyStore() ? tr("The keys to your rooms are in this computer's key store.")
                                  : tr("The keys to your rooms are in a file that only your account can read.");
        },
        [isInKeyStore] {
            const QString what = tr("With them this computer comes back into your rooms under your name.");
            return isInKeyStore() ? what + u' ' + tr("Should it lose them, come in again by your name and PIN.")
                                  : what + u' ' +
                                        tr("This computer has no key store, or it does not open. Once it does, "
                                           "they move there.");
        });
}

void MainWindow::rebuildMenus()
{
    // Later: it may be a menu's own action that asks for it.
    QMetaObject::invokeMethod(this, &MainWindow::buildMenus, Qt::QueuedConnection);
}

void MainWindow::buildMenus()
{
    menuBar()->clear();
    const auto menus = menuBar()->findChildren<QMenu *>(Qt::FindDirectChildrenOnly);
    for (QMenu *menu : menus)
        menu->deleteLater();
    const Theme &theme = m_parts.settings.theme();
    QMenu *rooms = menuBar()->addMenu(tr("&Rooms"));
    rooms->addAction(iconOf(Icon::Plus, theme), tr("&New room…"), QKeySequence::New, this,
                     qOverload<>(&MainWindow::openNewRoom));
    rooms->addAction(iconOf(Icon::Link, theme), tr("&Join a room…"), Qt::CTRL | Qt::Key_J, this, &MainWindow::joinRoom);
    QAction *back = rooms->addAction(iconOf(Icon::Back, theme), tr("&Back to the rooms"), QKeySequence::Back, this,
                                     &MainWindow::showStart);
    back->setEnabled(m_room);
    rooms->addSeparator();
    rooms->addAction(tr("&Quit"), Qt::CTRL | Qt::Key_Q, this, &QWidget::close);
    QMenu *view = menuBar()->addMenu(tr("&View"));
    view->addMenu(languageMenu(m_parts.settings, view));
    view->addMenu(schemeMenu(m_parts.settings, view));
    view->addMenu(textScaleMenu(m_parts.settings, view));
    view->addMenu(clockMenu(m_parts.settings, view));
    QMenu *help = menuBar()->addMenu(tr("&Help"));
    if (m_parts.keys)
        help->addAction(iconOf(Icon::Lock, theme), tr("&Keys to your rooms"), this, &MainWindow::tellKeys);
    help->addAction(iconOf(Icon::Info, theme), tr("&About Yakjeong"), this, &MainWindow::about);
}

void MainWindow::setTitle(const QString &roomTitle)
{
    m_roomTitle = m_room ? roomTitle : QString();
    //: The window's title; %1 is the title of the room.
    setWindowTitle(m_roomTitle.isEmpty() ? tr("Yakjeong") : tr("%1 – Yakjeong").arg(plainTitle(m_roomTitle)));
}

void MainWindow::restorePlace()
{
    if (!restoreGeometry(m_parts.settings.windowGeometry()))
        resize(kUsualSize.boundedTo(screen()->availableSize() - QSize(40, 60)));
}

} // namespace yak
