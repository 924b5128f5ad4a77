#include "controllers/appcontroller.h"
#include "controllers/appstartup.h"
#include "dialogs/accentbutton.h"
#include "dialogs/formfield.h"
#include "dialogs/messagebox.h"
#include "dialogs/newroomdialog.h"
#include "dialogs/templatedialog.h"
#include "fakepeer.h"
#include "lobbyrig.h"
#include "models/roomtemplates.h"
#include "windows/lobbyjoin.h"
#include "windows/mainwindow.h"
#include "windows/quietbutton.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QMenu>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace yak;
using namespace Qt::StringLiterals;

namespace {

/// A server of this computer that does what the test says.
class StageServer final : public LocalServer
{
    Q_OBJECT

public:
    void start() override { ++starts; }
    void stop() override { Q_EMIT stopped(); }

    int starts = 0;
};

} // namespace

/// Coming to a room: the first one, one that others have, one like another.
class LobbyBeginTest : public QObject
{
    Q_OBJECT

private:
    /// A window with all its parts, on a disk that the test fills, and a network that answers nothing.
    struct Stage
    {
        Stage() : peer(lobby.app.clock) { peer.setReach(FakePeer::Reach::Refusing); }

        MainWindow &open()
        {
            window = std::make_unique<MainWindow>(MainWindow::Parts{controller, lobby.rooms, lobby.app.settings,
                                                                    lobby.app.clock, lobby.app.modules, nullptr,
                                                                    &templates, &server});
            startup = std::make_unique<AppStartup>(
                AppStartup::Parts{controller, lobby.rooms, lobby.store, lobby.app.settings, lobby.app.clock, &server},
                AppOptions());
            connect(window.get(), &MainWindow::ownRoomRequested, startup.get(), &AppStartup::openOwnRoom);
            window->resize(1280, 800);
            window->show();
            startup->start();
            [[maybe_unused]] const bool isLoaded = QTest::qWaitFor([this] { return lobby.rooms.isLoaded(); });
            QTest::qWait(0);
            return *window;
        }
        template<typename Widget>
        Widget *find(const char *name)
        {
            return window->findChild<Widget *>(QString::fromLatin1(name));
        }
        QMenu *menuOf(int row) { return window->startPage()->rooms()->menuFor(model()->index(row, 0)); }
        LobbyModel *model() { return window->startPage()->rooms()->model(); }
        static void choose(const QMenu *menu, const QString &words)
        {
            for (QAction *action : menu->actions()) {
                if (action->text() == words)
                    action->trigger();
            }
        }

        LobbyRig lobby;
        FakePeer peer;
        AppController controller{lobby.store, lobby.app.settings,
                                 NetworkParts{lobby.app.clock, std::make_shared<QtTimers>(), peer.factory()}};
        RoomTemplates templates{lobby.store, lobby.app.clock};
        StageServer server;
        std::unique_ptr<MainWindow> window;
        std::unique_ptr<AppStartup> startup;
    };

private Q_SLOTS:
    void nobodyIsLeftWithoutAWay();
    void aPastedLinkIsTwoClicksAway();
    void aClipboardWithoutALinkSaysSoBesideTheField();
    void aRoomOfOnesOwnIsOneClickAway();
    void aServerThatDoesNotStartLeavesTheButton();
    void aServerThatRanBeforeRunsAgain();
    void aRoomIsOpenedAgainForNextWeek();
    void aTemplateIsKeptChosenAndDeleted();
};

void LobbyBeginTest::nobodyIsLeftWithoutAWay()
{
    Stage stage;
    stage.open();
    QVERIFY(stage.find<AccentButton>("ownRoom")->isVisible());
    QVERIFY(stage.find<QPushButton>("pasteLink")->isVisible());
    const QString words = visibleWords(*stage.window).join(u' ');
    QVERIFY2(words.contains(u"Only somebody at this computer can reach it"_s), qPrintable(words));
    QVERIFY(words.contains(u"A link leads to one room"_s));
    QCOMPARE(stage.server.starts, 0);
    QVERIFY2(!stage.find<QLineEdit>("search")->isVisible(), "there is nothing to search");
    QCOMPARE(stage.find<AccentButton>("ownRoom")->rank(), AccentButton::Rank::First);
    QVERIFY2(stage.find<AccentButton>("newRoom")->rank() == AccentButton::Rank::Second, "one way is the first to try");
    QCOMPARE(stage.window->focusWidget(), stage.find<AccentButton>("ownRoom"));
}

void LobbyBeginTest::aPastedLinkIsTwoClicksAway()
{
    Stage stage;
    stage.open();
    QGuiApplication::clipboard()->setText(
        u"Come!\nyakjeong://rooms.example.org/%1\nSee you"_s.arg(RoomId::random().text()));
    QSignalSpy joined(stage.window->startPage(), &StartPage::joinRequested);
    QTest::mouseClick(stage.find<QPushButton>("pasteLink"), Qt::LeftButton);
    QVERIFY2(joined.isEmpty(), "one first sees where it leads");
    QVERIFY(visibleWords(*stage.window).contains(u"A room on rooms.example.org"_s));
    QTest::mouseClick(stage.find<QPushButton>("join"), Qt::LeftButton);
    QCOMPARE(joined.size(), 1);
}

void LobbyBeginTest::aClipboardWithoutALinkSaysSoBesideTheField()
{
    Stage stage;
    stage.open();
    QGuiApplication::clipboard()->setText(u"milk, eggs"_s);
    QTest::mouseClick(stage.find<QPushButton>("pasteLink"), Qt::LeftButton);
    auto *edit = stage.find<QLineEdit>("joinText");
    QVERIFY(qobject_cast<FormField *>(edit->parentWidget())->problem().contains(u"no link in the clipboard"_s));
    QVERIFY2(edit->text().isEmpty(), "what is no link stays where it was");
}

void LobbyBeginTest::aRoomOfOnesOwnIsOneClickAway()
{
    Stage stage;
    stage.open();
    stage.peer.setReach(FakePeer::Reach::Open);
    auto *own = stage.find<AccentButton>("ownRoom");
    QTest::mouseClick(own, Qt::LeftButton);
    QCOMPARE(stage.server.starts, 1);
    QVERIFY2(!own->isEnabled(), "it is on its way");
    Q_EMIT stage.server.ready(*ServerAddress::parse(u"127.0.0.1:7999"_s));
    QTRY_VERIFY(!stage.peer.received().isEmpty());
    const auto create = stage.peer.take<wire::Create>();
    QVERIFY(create);
    QCOMPARE(stage.peer.lastUrl().port(), 7999);
    QCOMPARE(zoneId(create->settings.plan), u"Asia/Seoul"_s);
}

void LobbyBeginTest::aServerThatDoesNotStartLeavesTheButton()
{
    Stage stage;
    stage.open();
    auto *own = stage.find<AccentButton>("ownRoom");
    QTest::mouseClick(own, Qt::LeftButton);
    Q_EMIT stage.server.failed(LocalServer::Trouble::CannotStart, u"gone"_s);
    QVERIFY(own->isEnabled());
    QTest::mouseClick(own, Qt::LeftButton);
    QCOMPARE(stage.server.starts, 2);
    // The server is there, and does not answer.
    Q_EMIT stage.server.ready(*ServerAddress::parse(u"127.0.0.1:7999"_s));
    QTRY_VERIFY(own->isEnabled());
    QVERIFY(visibleWords(*stage.window).filter(u"127.0.0.1:7999"_s).size() == 1);
}

void LobbyBeginTest::aServerThatRanBeforeRunsAgain()
{
    Stage stage;
    stage.lobby.app.settings.setLocalServer(u"127.0.0.1:7999"_s);
    stage.window = nullptr;
    stage.startup =
        std::make_unique<AppStartup>(AppStartup::Parts{stage.controller, stage.lobby.rooms, stage.lobby.store,
                                                       stage.lobby.app.settings, stage.lobby.app.clock, &stage.server},
                                     AppOptions());
    stage.startup->start();
    QCOMPARE(stage.server.starts, 1);
    stage.peer.setReach(FakePeer::Reach::Open);
    Q_EMIT stage.server.ready(*ServerAddress::parse(u"127.0.0.1:7999"_s));
    QTRY_VERIFY(stage.lobby.rooms.isLoaded());
    QTest::qWait(0);
    QVERIFY2(stage.peer.received().isEmpty(), "nobody asked for another room");
}

void LobbyBeginTest::aRoomIsOpenedAgainForNextWeek()
{
    Stage stage;
    stage.lobby.app.settings.setLastName(u"지수"_s);
    stage.lobby.add(stage.lobby.room(u"Retro"_s));
    stage.open();
    const std::unique_ptr<QMenu> menu(stage.menuOf(0));
    Stage::choose(menu.get(), u"New room like this, next week…"_s);
    QVERIFY(stage.window->newRoomDialog());
    const NewRoomDraft draft = stage.window->newRoomDialog()->draft();
    QCOMPARE(draft.title, u"Retro"_s);
    QCOMPARE(draft.name, u"지수"_s);
    QCOMPARE(draft.server, u"rooms.example.org"_s);
    QCOMPARE(draft.settings().plan,
             Plan(TimePlan{
                 u"Asia/Seoul"_s, 30, {{{2026, 11, 26}, {{9 * 60, 18 * 60}}}, {{2026, 11, 27}, {{9 * 60, 18 * 60}}}}}));
}

void LobbyBeginTest::aTemplateIsKeptChosenAndDeleted()
{
    Stage stage;
    stage.lobby.add(stage.lobby.room(u"Retro"_s));
    stage.open();
    auto *from = stage.find<QuietButton>("fromTemplate");
    QVERIFY(!from->isVisible());
    const std::unique_ptr<QMenu> menu(stage.menuOf(0));
    Stage::choose(menu.get(), u"Keep as a template…"_s);
    auto *dialog = stage.window->findChild<TemplateDialog *>();
    QVERIFY(dialog);
    auto *name = dialog->findChild<QLineEdit *>(u"name"_s);
    QCOMPARE(name->text(), u"Retro"_s);
    name->clear();
    QTest::mouseClick(dialog->acceptButton(), Qt::LeftButton);
    QVERIFY2(dialog->isVisible(), "a template has a name");
    name->setText(u"회고 & more"_s);
    QTest::mouseClick(dialog->acceptButton(), Qt::LeftButton);
    QTRY_VERIFY(from->isVisible());
    QCOMPARE(stage.templates.names(), QStringList{u"회고 & more"_s});

    Stage::choose(from->menu(), u"회고 && more"_s);
    QVERIFY(stage.window->newRoomDialog());
    QCOMPARE(stage.window->newRoomDialog()->draft().title, u"Retro"_s);
    stage.window->newRoomDialog()->reject();

    messagebox::setNextAnswer(messagebox::Answer::Accepted);
    const QList<QMenu *> menus = from->menu()->findChildren<QMenu *>();
    Stage::choose(menus.last(), u"회고 && more"_s);
    QTRY_VERIFY(!from->isVisible());
    QVERIFY(stage.templates.names().isEmpty());
}

QTEST_MAIN(LobbyBeginTest)
#include "lobby_begin_test.moc"
