#pragma once

#include "core/clock.h"
#include "core/errorcode.h"
#include "i18n/saying.h"
#include "model/settings.h"
#include "protocol/roomlink.h"

#include <QWidget>

class QBoxLayout;

namespace yak {

class AccentButton;
class AppSettings;
class KnownRoomsModel;
class LobbyJoin;
class LobbyRooms;
class LobbyWatch;
class QuietButton;
class RoomTemplates;
class TextLabel;

/// Where the app begins: open a room, join one, or go back to one of those one knows.
class StartPage final : public QWidget
{
    Q_OBJECT

public:
    /// All must outlive the page.
    StartPage(KnownRoomsModel &rooms, AppSettings &settings, const Clock &clock, QWidget *parent = nullptr);

    /// The server that codes are for, as typed.
    void setServer(const QString &server);

    void showEntering(const RoomLink &link);
    void showSilence(const RoomLink &link, const Saying &why);
    void showIdle();
    void showFailure(ErrorCode why);

    /// Puts the cursor where a link is pasted.
    void focusJoin();

    /// Who keeps the list of rooms fresh, and the templates rooms are begun with; both must outlive the page.
    void setWatch(LobbyWatch *watch);
    void setTemplates(RoomTemplates *templates);
    /// This computer can run a server of its own.
    void offerOwnServer();
    /// A room of one's own is on its way, or no longer; what went wrong stands beside its button.
    void showOwnStarting();
    void showOwnIdle(const Saying &problem);

    [[nodiscard]] LobbyJoin *join() const { return m_join; }
    [[nodiscard]] LobbyRooms *rooms() const { return m_rooms; }

Q_SIGNALS:
    void newRoomRequested();
    /// A server on this computer and a room on it.
    void ownRoomRequested();
    /// A room like this one on the same server, the week after.
    void duplicateRequested(const yak::RoomSettings &settings, const QString &server);
    /// A room with the settings of a template, as soon as can be.
    void templateChosen(const yak::RoomSettings &settings);
    /// To be kept under a name.
    void templateRequested(const yak::RoomSettings &settings);
    void joinRequested(const yak::RoomLink &link);
    void cancelRequested();

protected:
    void changeEvent(QEvent *event) override;
    bool focusNextPrevChild(bool next) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    QWidget *makeSide();
    void arrange();
    void openKnown(const QString &link);
    void fillTemplates();
    void askToDelete(const QString &name);
    void showLanguages();
    void showSchemes();
    void retranslate();
    void applyLook();
    void rankButtons();
    void connectFirstMinute();
    void focusFirst();

    AppSettings &m_settings;
    TextLabel *m_name;
    TextLabel *m_purpose;
    QuietButton *m_language;
    QuietButton *m_scheme;
    TextLabel *m_newTitle;
    TextLabel *m_newText;
    AccentButton *m_new;
    QuietButton *m_template;
    RoomTemplates *m_templates = nullptr;
    LobbyJoin *m_join;
    LobbyRooms *m_rooms;
    bool m_hasOwnServer = false;
    QBoxLayout *m_halves = nullptr;
    QBoxLayout *m_outer = nullptr;
};

} // namespace yak
