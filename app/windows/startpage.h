#pragma once

#include "core/clock.h"
#include "core/errorcode.h"
#include "protocol/roomlink.h"

#include <QWidget>

class QBoxLayout;

namespace yak {

class AccentButton;
class AppSettings;
class KnownRoomsModel;
class LobbyJoin;
class LobbyRooms;
class QuietButton;
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
    void showSilence(const RoomLink &link);
    void showIdle();
    void showFailure(ErrorCode why);

    /// Puts the cursor where a link is pasted.
    void focusJoin();

    [[nodiscard]] LobbyJoin *join() const { return m_join; }
    [[nodiscard]] LobbyRooms *rooms() const { return m_rooms; }

Q_SIGNALS:
    void newRoomRequested();
    void joinRequested(const yak::RoomLink &link);
    void cancelRequested();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeSide();
    void openKnown(const QString &link);
    void showLanguages();
    void showSchemes();
    void retranslate();
    void applyLook();

    AppSettings &m_settings;
    TextLabel *m_name;
    TextLabel *m_purpose;
    QuietButton *m_language;
    QuietButton *m_scheme;
    TextLabel *m_newTitle;
    TextLabel *m_newText;
    AccentButton *m_new;
    LobbyJoin *m_join;
    LobbyRooms *m_rooms;
    QBoxLayout *m_halves = nullptr;
};

} // namespace yak
