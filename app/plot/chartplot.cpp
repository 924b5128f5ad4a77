#include "plot/chartplot.h"

#include <QBarSet>
#include <QCategoryAxis>
#include <QChart>
#include <QChartView>
#include <QGraphicsLayout>
#include <QHorizontalStackedBarSeries>
#include <QLegend>
#include <QLineSeries>
#include <QScatterSeries>

#include <algorithm>

namespace yak {

namespace {

constexpr double kBarWidth = 0.62;

class ChartPlot final : public Plot
{
public:
    ChartPlot(const Shape &shape, QWidget *parent);

    [[nodiscard]] QGraphicsView &view() const override { return *m_view; }
    [[nodiscard]] QGraphicsWidget &sheet() const override { return m_chart; }
    [[nodiscard]] QRectF area() const override { return m_chart.plotArea(); }
    void setArea(const QRectF &area) override;
    void setScale(Qt::Orientation axis, AxisSpan span, const QList<double> &lines) override;
    void setAxisLook(Qt::Orientation axis, AxisLines lines, const QColor &color) override;
    void setBars(const QList<QList<double>> &parts) override;
    void setPartColors(int part, const QColor &ground, const QColor &edge) override;
    [[nodiscard]] double barWidth() const override { return kBarWidth; }
    void setLine(const QList<QPointF> &points) override { m_line->replace(points); }
    void setLinePen(const QPen &pen) override { m_line->setPen(pen); }

private:
    [[nodiscard]] QAbstractSeries *makeSeries(const Shape &shape);
    [[nodiscard]] QCategoryAxis &axisOf(Qt::Orientation axis) const
    {
        return axis == Qt::Horizontal ? *m_across : *m_upwards;
    }

    QChartView *m_view;
    QChart &m_chart;
    QCategoryAxis *m_across;
    QCategoryAxis *m_upwards;
    QLineSeries *m_line = nullptr;
    QList<QBarSet *> m_parts;
};

ChartPlot::ChartPlot(const Shape &shape, QWidget *parent)
    : m_view(new QChartView(parent)),
      m_chart(*m_view->chart()),
      m_across(new QCategoryAxis),
      m_upwards(new QCategoryAxis)
{
    m_chart.setBackgroundVisible(false);
    m_chart.layout()->setContentsMargins(0, 0, 0, 0);
    m_chart.legend()->hide();
    QAbstractSeries *series = makeSeries(shape);
    m_chart.addSeries(series);
    for (QCategoryAxis *axis : {m_across, m_upwards}) {
        axis->setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
        axis->setLabelsVisible(false);
        m_chart.addAxis(axis, axis == m_across ? shape.across : Qt::AlignLeft);
        series->attachAxis(axis);
    }
}

QAbstractSeries *ChartPlot::makeSeries(const Shape &shape)
{
    switch (shape.series) {
    case Series::None:
        return new QScatterSeries; // axes without a series are not laid out
    case Series::Line:
        m_line = new QLineSeries;
        return m_line;
    case Series::Bars: {
        auto *bars = new QHorizontalStackedBarSeries;
        bars->setBarWidth(kBarWidth);
        for (int part = 0; part < shape.parts; ++part) {
            m_parts.append(new QBarSet({}));
            bars->append(m_parts.last());
        }
        return bars;
    }
    }
    Q_UNREACHABLE();
}

void ChartPlot::setArea(const QRectF &area)
{
    m_chart.setPlotArea(area);
    m_chart.layout()->invalidate();
    m_chart.layout()->activate();
}

void ChartPlot::setScale(Qt::Orientation axis, AxisSpan span, const QList<double> &lines)
{
    QCategoryAxis &scale = axisOf(axis);
    const QStringList present = scale.categoriesLabels();
    scale.setRange(span.from, span.to);
    if (std::equal(lines.cbegin(), lines.cend(), present.cbegin(), present.cend(),
                   [&scale](double at, const QString &name) { return at == scale.endValue(name); }))
        return;
    for (const QString &old : present)
        scale.remove(old);
    scale.setStartValue(span.from - 1);
    for (qsizetype i = 0; i < lines.size(); ++i)
        scale.append(QString::number(i), lines[i]); // laid out as HTML even where it is not shown
}

void ChartPlot::setAxisLook(Qt::Orientation axis, AxisLines lines, const QColor &color)
{
    QCategoryAxis &scale = axisOf(axis);
    scale.setLinePenColor(color);
    scale.setGridLineColor(color);
    scale.setLineVisible(lines != AxisLines::None);
    scale.setGridLineVisible(lines == AxisLines::AxisAndGrid);
}

void ChartPlot::setBars(const QList<QList<double>> &parts)
{
    for (qsizetype part = 0; part < m_parts.size(); ++part) {
        m_parts[part]->remove(0, m_parts[part]->count());
        m_parts[part]->append(parts[part]);
    }
}

void ChartPlot::setPartColors(int part, const QColor &ground, const QColor &edge)
{
    m_parts[part]->setBrush(ground);
    m_parts[part]->setPen(QPen(edge, 1));
}

} // namespace

std::unique_ptr<Plot> ChartPlots::make(const Plot::Shape &shape, QWidget *parent) const
{
    return std::make_unique<ChartPlot>(shape, parent);
}

} // namespace yak
