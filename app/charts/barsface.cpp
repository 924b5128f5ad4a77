#include "charts/barsface.h"

#include "charts/plotlayer.h"
#include "settings/appsettings.h"

#include <QBarSet>
#include <QCategoryAxis>
#include <QChart>
#include <QHorizontalStackedBarSeries>
#include <QPainter>

#include <algorithm>
#include <numeric>

namespace yak {

namespace {
constexpr double kBarWidth = 0.62; // of the distance between bars
constexpr int kTallestBar = 44;    // that distance
} // namespace

BarsFace::BarsFace(const AppSettings &settings, int parts, QWidget *parent)
    : ChartFace(settings, parent),
      m_series(new QHorizontalStackedBarSeries),
      m_barAxis(new QCategoryAxis),
      m_lengthAxis(new QCategoryAxis),
      m_layer(new PlotLayer(chart(), [this](QPainter &painter, const QRectF &plot) { drawHatches(painter, plot); }))
{
    for (int part = 0; part < parts; ++part) {
        m_sets.append(new QBarSet({}));
        m_series->append(m_sets.last());
    }
    m_series->setBarWidth(kBarWidth);
    chart().addSeries(m_series);
    addAxis(*m_barAxis, Qt::AlignLeft, {m_series});
    addAxis(*m_lengthAxis, Qt::AlignBottom, {m_series});
    m_barAxis->setGridLineVisible(false);
}

void BarsFace::setBars(const QList<Part> &parts, const QList<Bar> &bars)
{
    m_parts = parts;
    m_bars = bars;
    m_longest = 1;
    for (qsizetype part = 0; part < m_sets.size(); ++part) {
        m_sets[part]->remove(0, m_sets[part]->count());
        for (auto bar = bars.crbegin(); bar != bars.crend(); ++bar) // the axis counts upwards
            m_sets[part]->append(bar->values.value(part));
    }
    for (const Bar &bar : bars)
        m_longest = std::max(m_longest, std::accumulate(bar.values.cbegin(), bar.values.cend(), 0.0));
    QList<LegendEntry> legend;
    for (const Part &part : parts) {
        legend.append({part.words, 1, [this, ink = part.ink](QPainter &painter, const QRectF &place) {
                           drawInk(painter, place, ink, settings().theme());
                       }});
    }
    setLegend(legend);
    dress(settings().theme());
}

void BarsFace::fit(QSize size)
{
    const QFontMetrics metrics(settings().theme().font(TextSize::Small));
    m_labels.clear();
    QList<AxisLabel> bars;
    for (int bar = 0; bar < m_bars.size(); ++bar) {
        m_labels.append(labelOf(bar, metrics, size.width() * 9 / 20));
        bars.prepend({static_cast<double>(m_bars.size() - 1 - bar), m_labels.last()});
    }
    setLabels(*m_barAxis, {-0.5, static_cast<double>(m_bars.size()) - 0.5}, bars);

    QList<AxisLabel> lengths;
    const int widest = metrics.horizontalAdvance(lengthWords(static_cast<int>(m_longest))) + metrics.height();
    const int step = evenStep(m_longest, std::clamp(size.width() / 2 / widest, 1, 6));
    for (int length = 0; length <= m_longest; length += step)
        lengths.append({static_cast<double>(length), lengthWords(length)});
    setLabels(*m_lengthAxis, {0, m_longest}, lengths);
    m_layer->update();
}

int BarsFace::tallestPlot() const
{
    return settings().theme().scaled(kTallestBar) * static_cast<int>(m_bars.size());
}

void BarsFace::dress(const Theme &theme)
{
    for (qsizetype part = 0; part < m_parts.size(); ++part) {
        const InkColors colors = colorsOf(m_parts[part].ink, theme);
        m_sets[part]->setBrush(colors.ground);
        m_sets[part]->setPen(QPen(colors.edge, 1));
    }
    dressAxis(*m_barAxis, theme);
    dressAxis(*m_lengthAxis, theme);
    m_layer->update();
}

void BarsFace::drawHatches(QPainter &painter, const QRectF &plot) const
{
    if (!hasPicture())
        return;
    const double step = plot.height() / static_cast<double>(m_bars.size());
    for (qsizetype bar = 0; bar < m_bars.size(); ++bar) {
        const double top = plot.top() + (static_cast<double>(bar) + (1 - kBarWidth) / 2) * step;
        double left = plot.left();
        for (qsizetype part = 0; part < m_bars[bar].values.size(); ++part) {
            const double width = m_bars[bar].values[part] / m_longest * plot.width();
            drawHatch(painter, {left, top, width, step * kBarWidth}, m_parts[part].ink, settings().theme());
            left += width;
        }
    }
}

QString BarsFace::tipAt(QPointF place) const
{
    const QRectF plot = chart().plotArea();
    if (m_bars.isEmpty() || place.y() < plot.top() || place.y() >= plot.bottom())
        return {};
    const double bar = (place.y() - plot.top()) * static_cast<double>(m_bars.size()) / plot.height();
    return m_bars[static_cast<qsizetype>(bar)].sentence;
}

} // namespace yak
