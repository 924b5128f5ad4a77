#pragma once

#include "cache/sqliteroomstore.h"
#include "controllers/appcontroller.h"
#include "controllers/localserver.h"
#include "i18n/saying.h"

#include <QMainWindow>
#include <QPointer>

class QStackedWidget;

namespace yak {

class ServerTrust;

class KeyedRoomStore;
class KnownRoomsModel;
class LobbyWatch;
class Modules;
class NewRoomDialog;
class RoomPage;
class RoomTemplates;
class StartPage;
struct NewRoomDraft;

/// The one window: the start page, or the open room. It composes pages and tells them what the controller says; it
/// knows nothing of how rooms work. GUI thread.
class MainWindow final : public QMainWindow
{
    Q_OBJECT

public:
    struct Parts
    {
        AppController &controller;
        KnownRoomsModel &rooms;
        AppSettings &settings;
        const Clock &clock;
        Modules &modules;
        LobbyWatch *watch = nullptr;        ///< null: rooms in the list are as they were last seen
        RoomTemplates *templates = nullptr; ///< null: none are kept
        LocalServer *ownServer = nullptr;   ///< null: this computer runs none
        const ServerTrust *trust = nullptr; ///< null: nobody tells why servers are not believed
        KeyedRoomStore *keys = nullptr;     ///< null: nobody tells where the keys to rooms are, nor keeps codes
    };

    /// All parts must outlive it.
    explicit MainWindow(const Parts &parts, QWidget *parent = nullptr);
    ~MainWindow() override;

    void openNewRoom();
    /// Back to the start page; an open room is closed.
    void showStart();
    void tellServerTrouble(LocalServer::Trouble trouble, const QString &detail);
    /// Says what is wrong with what this computer keeps, if something is.
    /// In front of other windows and no longer minimized.
    void comeForward();
    void tellStoreCondition(SqliteRoomStore::Condition condition, const QString &detail);

    [[nodiscard]] StartPage *startPage() const { return m_start; }
    /// The page of the open room; null where none is open.
    [[nodiscard]] RoomPage *roomPage() const;
    [[nodiscard]] NewRoomDialog *newRoomDialog() const;

Q_SIGNALS:
    /// The window was closed, and with it the room.
    void closed();
    /// A room on a server of this computer is wanted.
    void ownRoomRequested();
    /// The file that could not be opened is to be tried again.
    void storeWanted();

protected:
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    [[nodiscard]] Saying whyDistrusted(const ServerAddress &server) const;
    [[nodiscard]] static QString textOf(LocalServer::Trouble trouble);
    [[nodiscard]] static QString textOf(SqliteRoomStore::Condition condition);
    void offerStoreAgain(const QString &detail);
    void connectController();
    void connectStartPage();
    void connectOwnServer();
    void openNewRoom(const NewRoomDraft &draft);
    void askTemplateName(const RoomSettings &settings);
    void watchLobby();
    void showRoom(RoomSession &session);
    void dropRoom();
    void deletePage();
    void create(const NewRoomDraft &draft);
    /// The server has taken the code that a room was opened with, or none.
    void keepInvitation(const QString &code);
    void joinRoom();
    void about();
    void tellKeys();
    void rebuildMenus();
    void buildMenus();
    void setTitle(const QString &roomTitle);
    void restorePlace();

    Parts m_parts;
    QStackedWidget *m_stack;
    StartPage *m_start;
    QPointer<RoomPage> m_room;
    QPointer<NewRoomDialog> m_dialog;
    QString m_roomTitle;
    bool m_isStoreMissing = false;
    QString m_createServer; // where a room is being opened, and by which code
    QString m_createInvitation;
};

} // namespace yak
