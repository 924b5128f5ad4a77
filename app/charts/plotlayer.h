#pragma once

#include <QGraphicsObject>

#include <functional>

namespace yak {

class Plot;

/// A drawing of our own over a plot, for what no series draws. Part of the plot's sheet, so it is in every picture of
/// it.
class PlotLayer final : public QGraphicsObject
{
    Q_OBJECT

public:
    /// Draws into the plot's area; the painter's coordinates are the sheet's.
    using Draw = std::function<void(QPainter &, const QRectF &plot)>;

    /// The plot's sheet takes it.
    PlotLayer(const Plot &plot, Draw draw);

    [[nodiscard]] QRectF boundingRect() const override;
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

private:
    const Plot &m_plot;
    Draw m_draw;
};

} // namespace yak
