#include "charts/plotlayer.h"

#include "modules/plot.h"

#include <QGraphicsWidget>
#include <QPainter>

namespace yak {

namespace {
constexpr double kAboveAllSeries = 100;
} // namespace

PlotLayer::PlotLayer(const Plot &plot, Draw draw)
    : QGraphicsObject(&plot.sheet()), m_plot(plot), m_draw(std::move(draw))
{
    setZValue(kAboveAllSeries);
    connect(&plot.sheet(), &QGraphicsWidget::geometryChanged, this, [this] { prepareGeometryChange(); });
}

QRectF PlotLayer::boundingRect() const
{
    return m_plot.sheet().rect();
}

void PlotLayer::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    m_draw(*painter, m_plot.area());
}

} // namespace yak
