#include "charts/plotlayer.h"

#include <QChart>
#include <QPainter>

namespace yak {

namespace {
constexpr double kAboveAllSeries = 100;
} // namespace

PlotLayer::PlotLayer(QChart &chart, Draw draw) : QGraphicsObject(&chart), m_chart(chart), m_draw(std::move(draw))
{
    setZValue(kAboveAllSeries);
    connect(&chart, &QChart::plotAreaChanged, this, [this] { update(); });
    connect(&chart, &QChart::geometryChanged, this, [this] { prepareGeometryChange(); });
}

QRectF PlotLayer::boundingRect() const
{
    return m_chart.rect();
}

void PlotLayer::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    m_draw(*painter, m_chart.plotArea());
}

} // namespace yak
