#pragma once

#include "controllers/roomgrid.h"
#include "windows/roomtoolbar.h"

#include <QWidget>

class QGridLayout;
class QMenu;

namespace yak {

class AppSettings;
class QuietButton;
class SlotCard;
class TextLabel;

/// The grids of a room: the own one, everyone's, or both side by side; and what floats over them.
class RoomGridArea final : public QWidget
{
    Q_OBJECT

public:
    /// All must outlive this.
    RoomGridArea(const RoomGrid::Sources &sources, const AppSettings &settings, QWidget *parent = nullptr);

    void setMode(RoomMode mode);
    [[nodiscard]] RoomMode mode() const { return m_mode; }
    [[nodiscard]] GridWidget &mine() { return *m_mine; }
    [[nodiscard]] GridWidget &everyone() { return *m_everyone; }
    /// The one that keys, paging and zoom are for.
    [[nodiscard]] GridWidget &leading() { return m_mode == RoomMode::Everyone ? *m_everyone : *m_mine; }

    /// Why others' answers cannot be seen; empty where they can.
    void setHiddenReason(const QString &reason);
    /// Whether, and why not, painting is on, said anew.
    void updateReadOnly();
    void setOutline(Range window);
    void dimTo(const ParticipantId &person);
    /// Shows a moment of the past until it is given none.
    void showPast(const std::optional<PastMoment> &moment);
    /// Shows what an entry of history did to somebody's answer; null for nothing.
    void showDifference(const wire::HistoryEntry *entry, DifferenceGround ground);
    /// Scrolls so that the window is in view.
    void showWindow(Range window);

    /// The columns in view.
    [[nodiscard]] RoomToolbar::Page page();
    void pageBack() { turnPage(-1); }
    void pageForward() { turnPage(1); }

    [[nodiscard]] SlotCard *slotCard() const { return m_card; }
    [[nodiscard]] QuietButton *noneButton() const { return m_none; }

Q_SIGNALS:
    void noneRequested();
    /// Who said what about these units?
    void pastRequested(yak::Range slot);
    void viewChanged();

protected:
    void changeEvent(QEvent *event) override;

private:
    void connectGrid(GridWidget &grid);
    void showParts();
    void showCard(qsizetype slot);
    void openCellMenu(GridWidget &grid, qsizetype slot, const QPoint &globalPosition);
    void addPainting(QMenu *menu);
    void turnPage(int direction);
    void retranslate();

    RoomGrid::Sources m_from;
    const AppSettings &m_settings;
    RoomMode m_mode = RoomMode::Mine;
    QString m_hiddenReason;
    bool m_showsPast = false;
    GridWidget *m_mine;
    GridWidget *m_everyone;
    TextLabel *m_mineCaption;
    TextLabel *m_everyoneCaption;
    TextLabel *m_hidden;
    QGridLayout *m_grids = nullptr;
    QLayout *m_below = nullptr;
    QuietButton *m_none;
    SlotCard *m_card;
    RoomGrid m_mineFeed;
    RoomGrid m_everyoneFeed;
};

} // namespace yak
