#pragma once

#include "core/instant.h"

#include <QWidget>

#include <optional>

namespace yak {

class RoomBanner;
class ServerTrust;
struct RoomDesk;

/// The lines across a room that say what is unlike other rooms: settled, closed, soon deleted, seen from another zone,
/// seen without a name, or as it was when there last was a connection; and what waits for this person.
class RoomBanners final : public QWidget
{
    Q_OBJECT

public:
    /// `desk` must outlive this.
    explicit RoomBanners(RoomDesk &desk, QWidget *parent = nullptr);

    /// Who knows why the server is not believed, where it is not; must outlive this.
    void setTrust(const ServerTrust &trust);

    /// Says it all anew: after any change.
    void refresh();
    /// The height of the room they stand in: where they would take much of it, one line stands for all of them.
    void setHeightOfRoom(int height);
    /// How old it is what one sees, as time passes.
    void showAge();

Q_SIGNALS:
    void bestTimesRequested();
    void deadlineRequested();
    void nameRequested();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override;

private:
    void fold();
    void foldSoon();
    void connectDeeds();
    void showSettled();
    void showAllAnswered();
    void showReminder();
    void showVanishing();
    void showClosed();
    void showZone();
    void actOnClosed();

    [[nodiscard]] QString distrustWords() const;

    RoomDesk &m_desk;
    const ServerTrust *m_trust = nullptr;
    RoomBanner *m_age;
    RoomBanner *m_settled;
    RoomBanner *m_allAnswered;
    RoomBanner *m_reminder;
    RoomBanner *m_vanishing;
    RoomBanner *m_closed;
    RoomBanner *m_viewer;
    RoomBanner *m_zone;
    QList<RoomBanner *> m_all; // what matters most first
    int m_heightOfRoom = 0;
    bool m_isUnfolded = false; // by the user
    std::optional<Instant> m_dismissedReminder;
    bool m_allAnsweredDismissed = false;
    QString m_dismissedZone; // the zone of which one need not be told again
};

} // namespace yak
