#pragma once

#include "core/instant.h"

#include <QTimer>
#include <QWidget>

class QMenu;

namespace yak {

class AppSettings;
class ElidedLabel;
class PhasePill;
class QuietButton;
class RoomModel;
class RoomView;

/// The top line of a room: back, its title, where it is in its life, whose time is shown, sharing and the rest.
class RoomHeader final : public QWidget
{
    Q_OBJECT

public:
    struct Sources
    {
        const RoomModel &model;
        RoomView &view;
        const AppSettings &settings;
    };

    /// All must outlive this. `menu` is what "more" opens.
    RoomHeader(const Sources &sources, QMenu *menu, QWidget *parent = nullptr);

    /// Shows how much time is left by the server's clock; and tells where this computer's is another.
    void showTime(Instant now, Instant localNow);
    /// Whether there is a drawer to be opened from here.
    enum class Drawer { None, Closed, Open };
    void setDrawer(Drawer drawer);
    /// Whether one sees the room; without it there is but the way back.
    enum class InRoom { Yes, No };
    void setInRoom(InRoom inRoom);
    /// Says for a moment that the message is on the clipboard.
    void confirmShared();

    /// What a list of zones opens at.
    [[nodiscard]] QWidget *zoneButton() const;

    /// With as few words as there can be.
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void leaveRequested();
    void shareRequested();
    void otherZoneRequested();
    void drawerToggled();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void fillZoneMenu();
    void retranslate();
    void followModel();
    /// Says as much in words as there is room for beside the title.
    void fit();
    void showWords(int terseness);
    [[nodiscard]] int wantedWidth() const;

    Sources m_from;
    InRoom m_inRoom = InRoom::Yes;
    Drawer m_drawerNow = Drawer::None;
    QuietButton *m_back;
    ElidedLabel *m_title;
    PhasePill *m_phase;
    QuietButton *m_zone;
    QMenu *m_zoneMenu;
    QuietButton *m_share;
    QuietButton *m_more;
    QuietButton *m_drawer;
    QTimer m_shared;
};

} // namespace yak
