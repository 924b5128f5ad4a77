#pragma once

#include <QGraphicsObject>

#include <functional>

class QChart;

namespace yak {

/// A drawing of our own over a chart's plot, for what no series draws. Part of the chart, so it is in every picture of
/// it.
class PlotLayer final : public QGraphicsObject
{
    Q_OBJECT

public:
    /// Draws into the plot's area; the painter's coordinates are the chart's.
    using Draw = std::function<void(QPainter &, const QRectF &plot)>;

    /// The chart takes it.
    PlotLayer(QChart &chart, Draw draw);

    [[nodiscard]] QRectF boundingRect() const override;
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

private:
    QChart &m_chart;
    Draw m_draw;
};

} // namespace yak
