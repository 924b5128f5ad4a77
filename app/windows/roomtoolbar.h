#pragma once

#include "model/slotstate.h"
#include "settings/icons.h"

#include <QWidget>

class QSlider;

namespace yak {

class AppSettings;
enum class BrushShape;
class ElidedLabel;
class FlowLayout;
class HeatLegend;
class QuietButton;
class SegmentedControl;
class StateLegend;

/// Which grids a room shows.
enum class RoomMode { Mine, Everyone, SideBySide };

/// What stands above the grid: what is shown, what paints, where one is and how near. It says what was chosen; what
/// shows is set from outside.
class RoomToolbar final : public QWidget
{
    Q_OBJECT

public:
    /// The columns in view and whether there are more.
    struct Page
    {
        QString words; ///< "Nov 24–30"; empty where all columns are in view
        enum { None = 0, Back = 1, Forward = 2 };
        int more = None;

        friend bool operator==(const Page &, const Page &) = default;
    };

    explicit RoomToolbar(const AppSettings &settings, QWidget *parent = nullptr);

    void setMode(RoomMode mode);
    void setBrush(SlotState brush);
    void setShape(BrushShape shape);
    /// Whoever cannot paint has no brushes.
    enum class Painting { On, Off };
    void setPainting(Painting painting);
    /// Whoever may not see others' answers has no grid of everyone to be explained or zoomed.
    enum class Others { Seen, Hidden };
    void setOthers(Others others);
    /// Whoever looks without a name has no answer to choose.
    enum class Own { There, Absent };
    void setOwn(Own own);
    /// Why not, in words.
    [[nodiscard]] static QString nameMissing();
    /// Without a brush the buttons are there while they can do something: settings, too, can be undone.
    enum Undoable { Nothing = 0, Undo = 1, Redo = 2 };
    void setUndoable(int what);
    /// In the grid's numbers: 1 is the usual size.
    void setZoom(double smallest, double present);
    /// Zooming goes by wheel and keys too: where there is little height it gets no line of its own.
    enum class Zooming { Always, WhereItFits };
    void setZooming(Zooming zooming);
    void setPage(const Page &page);
    void setPeople(int people);

Q_SIGNALS:
    void modeChosen(yak::RoomMode mode);
    void brushChosen(yak::SlotState brush);
    void shapeChosen(yak::BrushShape shape);
    void undoRequested();
    void redoRequested();
    void zoomChosen(double zoom);
    void pageBackRequested();
    void pageForwardRequested();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    SegmentedControl *makeBrushes();
    QWidget *makePager();
    QWidget *makeZoom();
    QuietButton *makeIcon(Icon icon, QLatin1StringView name);
    void retranslate();
    void nameModes();
    void showParts();
    void showZoom();

    const AppSettings &m_settings;
    RoomMode m_mode = RoomMode::Mine;
    Painting m_painting = Painting::Off;
    Others m_others = Others::Seen;
    Own m_own = Own::There;
    Zooming m_zooming = Zooming::Always;
    int m_undoable = Nothing;
    Page m_page;
    double m_smallestZoom = 1;
    FlowLayout *m_flow = nullptr;
    SegmentedControl *m_modes;
    SegmentedControl *m_brushes;
    SegmentedControl *m_shapes;
    QuietButton *m_undo;
    QuietButton *m_redo;
    StateLegend *m_states;
    HeatLegend *m_legend;
    QuietButton *m_back;
    QuietButton *m_forward;
    ElidedLabel *m_pageWords;
    QWidget *m_pager;
    QuietButton *m_zoomOut;
    QuietButton *m_zoomIn;
    QSlider *m_zoom;
    QWidget *m_zoomBox;
};

} // namespace yak
