#pragma once

#include "windows/roomgridarea.h"
#include "windows/roomhint.h"
#include "windows/roomtoolbar.h"

#include <QWidget>

namespace yak {

class BestTimes;
class ChartsPanel;
class HistoryPanel;
class PeoplePanel;
class ReplayBar;
class RestoreMenu;
class RoomSidePanel;
struct RoomDesk;

/// The working part of a room: toolbar and grids at the left, the panel at the right; in a narrow window the panel is a
/// drawer over the grids. Connects what points at what.
class RoomBody final : public QWidget
{
    Q_OBJECT

public:
    /// `desk` must outlive this.
    explicit RoomBody(RoomDesk &desk, QWidget *parent = nullptr);

    /// Who looks without a name has no answer to be shown.
    void setMode(RoomMode mode);
    [[nodiscard]] RoomMode mode() const { return m_area->mode(); }
    /// Whether, and why not, painting and settling are on, said anew.
    void refresh();

    [[nodiscard]] bool hasDrawer() const { return m_hasDrawer; }
    [[nodiscard]] bool isDrawerOpen() const;
    void toggleDrawer();
    /// Moves the focus from the grid to the panel, or back.
    void switchFocus();
    void focusGrid();
    /// Shows the best times, and goes there.
    void showBestTimes();
    /// What can be done now.
    [[nodiscard]] RoomHint hint() const;

    [[nodiscard]] RoomGridArea *area() const { return m_area; }
    [[nodiscard]] RoomToolbar *toolbar() const { return m_toolbar; }
    [[nodiscard]] RoomSidePanel *side() const { return m_side; }
    [[nodiscard]] HistoryPanel *history() const { return m_history; }
    [[nodiscard]] ReplayBar *replayBar() const { return m_replay; }
    [[nodiscard]] ChartsPanel *charts() const { return m_charts; }

Q_SIGNALS:
    void drawerChanged();
    void settleRequested(yak::Range window);
    void remindRequested();
    void personMenuRequested(const yak::ParticipantId &person, const QPoint &globalPosition);
    /// For the status line.
    void hintChanged(const yak::RoomHint &hint);
    void paintRefused();
    /// An answer of one's own was asked for by somebody who has none yet.
    void nameMissing();
    /// A stroke was begun with the mouse, or made by keys.
    void paintingBegan();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void connectToolbar();
    void connectGrids();
    void connectPanels();
    void connectHistory();
    void offerReminding();
    [[nodiscard]] bool isNameless() const;
    void showPast();
    void showDifference();
    void openHistoryAt(Range slot);
    void arrange();
    void showView();
    void preview(SlotState target, qsizetype slotCount);

    RoomDesk &m_desk;
    RoomToolbar *m_toolbar;
    RoomGridArea *m_area;
    BestTimes *m_bestTimes;
    ChartsPanel *m_charts;
    HistoryPanel *m_history;
    PeoplePanel *m_people;
    ReplayBar *m_replay;
    RestoreMenu *m_restore;
    RoomSidePanel *m_side;
    QWidget *m_left;
    bool m_hasDrawer = false;
    bool m_drawerOpen = false;
    bool m_isDragging = false; // a stroke with the mouse is under way
};

} // namespace yak
