#pragma once

#include "core/clock.h"
#include "session/roomsession.h"

#include <QTimer>
#include <QWidget>

#include <memory>

class QStackedLayout;

namespace yak {

class InvitationBook;
class ServerTrust;

class AppSettings;
class EndedCard;
class Modules;
class NameCard;
class RoomBanners;
class RoomBody;
class RoomDialogs;
class RoomExports;
class RoomHeader;
class RoomMenus;
class RoomNote;
class RoomStatusLine;
struct RoomDesk;

/// One room, whole: its header, what is unlike other rooms, the grids with the panel, and the line that says whether
/// changes are safe. Shows its frame at once, whatever the session is doing. GUI thread.
class RoomPage final : public QWidget
{
    Q_OBJECT

public:
    struct Parts
    {
        RoomSession &session;
        AppSettings &settings;
        const Clock &clock; ///< this computer's
        Modules &modules;
    };

    /// All parts must outlive the page.
    explicit RoomPage(const Parts &parts, QWidget *parent = nullptr);
    ~RoomPage() override;

    /// Who knows why the server is not believed, where it is not; must outlive this.
    void setTrust(const ServerTrust &trust);

    /// Where invitation codes are kept; must outlive this.
    void setInvitations(InvitationBook &book);

    /// Gives the focus to what one begins with here: the grid, or the field for the name.
    void focusFirst();

    [[nodiscard]] RoomBody *body() const { return m_body; }
    [[nodiscard]] RoomDialogs *dialogs() const { return m_dialogs; }
    [[nodiscard]] RoomExports *exports() const { return m_exports; }
    [[nodiscard]] RoomMenus *menus() const { return m_menus; }
    [[nodiscard]] RoomStatusLine *statusLine() const { return m_status; }

Q_SIGNALS:
    void leaveRequested();
    void titleChanged(const QString &title);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool focusNextPrevChild(bool next) override;

private:
    enum class Face { Room, Name, Ended };
    /// What time alone can change.
    struct Standing
    {
        Phase phase = Phase::Open;
        std::optional<ErrorCode> paintRefusal;
        friend bool operator==(const Standing &, const Standing &) = default;
    };

    void connectParts();
    void addShortcuts();
    void showFace(Face face);
    void followSession();
    void followModel();
    void tick();
    void share();
    void askForMoreTime();
    [[nodiscard]] QString settingsIn(const QStringList &fields) const;
    void tellRefusal(const wire::Refused &refusal);

    std::unique_ptr<RoomDesk> m_desk;
    RoomDialogs *m_dialogs;
    RoomExports *m_exports;
    RoomMenus *m_menus;
    RoomHeader *m_header;
    RoomNote *m_note;
    RoomBanners *m_banners;
    RoomBody *m_body;
    NameCard *m_name;
    EndedCard *m_ended;
    QWidget *m_nameSheet;
    QWidget *m_endedSheet;
    RoomStatusLine *m_status;
    QStackedLayout *m_stack;
    QTimer m_tick;
    QString m_title;
    Standing m_standing;      // as it was at the last tick
    bool m_wantsName = false; // a viewer asked to take part
};

} // namespace yak
