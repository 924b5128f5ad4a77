#pragma once

#include <QList>
#include <QtPlugin>

#include <memory>

class QColor;
class QGraphicsView;
class QGraphicsWidget;
class QPen;
class QPointF;
class QRectF;
class QWidget;

namespace yak {

struct AxisSpan
{
    double from = 0;
    double to = 1;

    /// How far a value lies on the way: 0 at `from`, 1 at `to`.
    [[nodiscard]] double shareOf(double value) const { return (value - from) / (to - from); }
};

/// What is drawn of an axis.
enum class AxisLines { None, Axis, AxisAndGrid };

/// A plot between two axes, without words: those are the chart's own. An interface, because the toolkit's charts are a
/// library that no start waits for. GUI thread.
class Plot
{
public:
    /// What is plotted.
    enum class Series {
        None, ///< the axes alone
        Line,
        Bars, ///< lying ones, of parts one after the other
    };
    struct Shape
    {
        Series series = Series::None;
        int parts = 0;                          ///< of a bar
        Qt::Alignment across = Qt::AlignBottom; ///< where the axis of x stands: at the bottom or the top
    };

    Plot() = default;
    Plot(const Plot &) = delete;
    Plot &operator=(const Plot &) = delete;
    virtual ~Plot() = default;

    /// Where it is seen. Belongs to the parent it was made for.
    [[nodiscard]] virtual QGraphicsView &view() const = 0;
    /// What the view shows; drawings over the plot are its children.
    [[nodiscard]] virtual QGraphicsWidget &sheet() const = 0;

    /// The place between the axes, on the sheet.
    [[nodiscard]] virtual QRectF area() const = 0;
    virtual void setArea(const QRectF &area) = 0;

    /// The values at the ends of an axis, and those at which a line of the grid stands, lowest first.
    virtual void setScale(Qt::Orientation axis, AxisSpan span, const QList<double> &lines) = 0;
    virtual void setAxisLook(Qt::Orientation axis, AxisLines lines, const QColor &color) = 0;

    /// How long the parts are: a list a part, with a value a bar from the bottom.
    virtual void setBars(const QList<QList<double>> &parts) = 0;
    virtual void setPartColors(int part, const QColor &ground, const QColor &edge) = 0;
    /// What a bar takes of the distance between two.
    [[nodiscard]] virtual double barWidth() const = 0;

    virtual void setLine(const QList<QPointF> &points) = 0;
    virtual void setLinePen(const QPen &pen) = 0;
};

/// Makes plots.
class PlotMaker
{
public:
    PlotMaker() = default;
    PlotMaker(const PlotMaker &) = delete;
    PlotMaker &operator=(const PlotMaker &) = delete;
    virtual ~PlotMaker() = default;

    /// Its view is a child of `parent`, which must outlive the plot.
    [[nodiscard]] virtual std::unique_ptr<Plot> make(const Plot::Shape &shape, QWidget *parent) const = 0;
};

} // namespace yak

Q_DECLARE_INTERFACE(yak::PlotMaker, "yakjeong.PlotMaker/1")
