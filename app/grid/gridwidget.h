#pragma once

#include "grid/gridfader.h"
#include "grid/gridgeometry.h"
#include "grid/gridkeys.h"
#include "grid/gridscene.h"
#include "model/stroke.h"
#include "settings/theme.h"

#include <QAbstractScrollArea>

#include <memory>
#include <optional>

namespace yak {

class GridCamera;
class GridKeyboard;
class GridLook;
class GridPointer;
class GridStrokes;

/// The availability grid: paints the own answer, or shows how many are in. It is given values and tells what the user
/// did; it knows no room, session or network. Complete by keyboard, and an accessible table, which whoever shows it
/// names.
///
/// A stroke shows while it is drawn. When it is finished `strokeFinished` is emitted once; the listener is to call
/// setStates() with the answer it leads to before it returns, or the grid falls back to what it was.
class GridWidget final : public QAbstractScrollArea
{
    Q_OBJECT

public:
    /// How new values come on the screen.
    enum class Transition { AtOnce, FadeIn };
    enum class Motion { AsSystem, None };
    enum class Loading { Waiting, Done };
    enum class Input { Mouse, Touch };

    explicit GridWidget(const Theme &theme, QWidget *parent = nullptr);
    ~GridWidget() override;

    // ---- what it shows --------------------------------------------------------------------------------------------

    void setTheme(const Theme &theme);
    void setMode(GridMode mode);
    /// Another arrangement of slots. States and headcounts start anew as none; a stroke under way is abandoned. Where
    /// the slots are the same ones (another time zone, another language) states, selection and the rest stay.
    void setLayout(GridLayout layout);
    /// The own state of each slot, in the table's order. Repaints what became different.
    void setStates(std::vector<SlotState> states, Transition transition = Transition::AtOnce);
    /// The headcount of each slot, and how many people there are in all.
    void setHeadcounts(QList<Headcount> headcounts, int people, Transition transition = Transition::AtOnce);
    /// Until the first values arrive the grid shows its frame.
    void setLoading(Loading loading);
    /// Instead of the grid's own hint, in place of the empty room; empty for the grid's own.
    void setHint(const QString &hint);

    /// A window to outline because it is pointed at elsewhere; an empty range for none.
    void setOutline(Range window);
    /// The settled window; an empty range for none.
    void setDecision(Range window);
    /// Dims what is not this person's (their state of each slot); empty for nobody.
    void setDimmedTo(std::vector<SlotState> states);
    /// What became of each slot by something that happened; empty for nothing.
    void setDifference(std::vector<SlotDifference> difference, DifferenceGround ground);
    /// What each slot says besides states and counts; empty for nothing. Forgotten with another table.
    void setNotes(std::vector<GridNote> notes);
    /// Points at a slot as if the mouse were there; -1 for none. For a linked grid.
    void setPointed(qsizetype slot);

    // ---- how it behaves -------------------------------------------------------------------------------------------

    void setBrush(SlotState brush);
    [[nodiscard]] SlotState brush() const { return m_scene.tool.brush(); }
    void setBrushShape(BrushShape shape);
    [[nodiscard]] BrushShape brushShape() const { return m_scene.tool.shape(); }
    /// Why nothing can be painted now, in words for the user; empty where painting is on. An attempt tells
    /// paintRefused.
    void setReadOnlyReason(const QString &reason);
    [[nodiscard]] const QString &readOnlyReason() const { return m_readOnlyReason; }
    void setMotion(Motion motion) { m_motion = motion; }
    /// Rows are higher for fingers.
    void setInput(Input input);

    /// 1 is the usual size; below it, down to smallestZoom(), is the overview. Clamped.
    void setZoom(double zoom);
    [[nodiscard]] double zoom() const;
    [[nodiscard]] double smallestZoom() const;
    /// Scrolls so that the slot is in view.
    void showSlot(qsizetype slot);
    /// Where it is scrolled to, in columns and rows; a grid without the room for it goes there when it gets it.
    [[nodiscard]] QPointF scrollInCells() const;
    void setScrollInCells(QPointF cells);

    // ---- what the user did ----------------------------------------------------------------------------------------

    [[nodiscard]] const GridScene &scene() const { return m_scene; }
    [[nodiscard]] const GridGeometry &geometryOfCells() const;
    [[nodiscard]] std::vector<qsizetype> selectedSlots() const;
    /// Puts the selection, or the current cell, into a state, as the keys and the cell's menu do.
    void applyToSelection(SlotState state);
    /// Does to the selection what the brush would, begun at the current cell.
    void useBrush();
    void moveCursor(GridCell cell);
    /// Selects all slots between two cells.
    void selectCells(GridCell from, GridCell to);
    void run(const GridCommand &command);

Q_SIGNALS:
    void strokeFinished(const yak::Stroke &stroke);
    /// A stroke under way would set so many slots; 0 when it has ended.
    void previewChanged(yak::SlotState target, qsizetype slotCount);
    /// The slot under the mouse, or -1.
    void cellHovered(qsizetype slot);
    /// The slot that the keys act on, or -1.
    void currentCellChanged(qsizetype slot);
    /// Clicked where nothing is painted, or chosen with Enter.
    void cellActivated(qsizetype slot);
    /// The menu is for the selection, which has the slot in it. `slot` is -1 beside the cells.
    void contextMenuRequested(qsizetype slot, const QPoint &globalPosition);
    void selectionChanged();
    void zoomChanged(double zoom);
    /// Another part of the cells is in view, or in another size.
    void viewChanged();
    /// The cells were moved, rather than the grid resized.
    void scrolled();
    void brushShapeChanged(yak::BrushShape shape);
    void paintRefused(const QString &reason);

protected:
    bool viewportEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool event(QEvent *event) override;

private:
    friend class GridKeyboard;
    friend class GridPointer;
    friend class GridStrokes;

    void makeLook(qreal pixelRatio);
    void arrange();
    void cancelStroke();
    void setPointedCell(GridCell cell);
    void cursorMoved();
    void updateHint();
    void updateCell(GridCell cell);
    void updateHeaders();
    void showChange(const GridFader::FormerFills &before, Transition transition);
    [[nodiscard]] bool showsMotion() const;

    Theme m_theme;
    GridScene m_scene;
    std::unique_ptr<GridFader> m_fader;
    std::unique_ptr<GridStrokes> m_strokes;
    std::unique_ptr<GridCamera> m_camera;
    std::unique_ptr<GridLook> m_look;
    std::unique_ptr<GridPointer> m_pointer;
    std::unique_ptr<GridKeyboard> m_keyboard;
    QString m_readOnlyReason;
    QString m_ownHint;
    Motion m_motion = Motion::AsSystem;
    Input m_input = Input::Mouse;
};

} // namespace yak
