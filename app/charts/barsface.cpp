#include "charts/barsface.h"

#include "charts/plotlayer.h"
#include "settings/appsettings.h"

#include <QPainter>

#include <algorithm>
#include <numeric>

namespace yak {

namespace {
constexpr int kTallestBar = 44; // the distance between bars
} // namespace

BarsFace::BarsFace(const Needs &needs, int parts, QWidget *parent)
    : ChartFace(needs, {Plot::Series::Bars, parts}, parent), m_partCount(parts)
{
}

void BarsFace::compose()
{
    m_layer = new PlotLayer(plot(), [this](QPainter &painter, const QRectF &area) { drawHatches(painter, area); });
}

void BarsFace::setBars(const QList<Part> &parts, const QList<Bar> &bars)
{
    m_parts = parts;
    m_bars = bars;
    m_longest = 1;
    QList<QList<double>> lengths(m_partCount);
    for (qsizetype part = 0; part < lengths.size(); ++part) {
        for (auto bar = bars.crbegin(); bar != bars.crend(); ++bar) // the axis counts upwards
            lengths[part].append(bar->values.value(part));
    }
    plot().setBars(lengths);
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
    setLabels(Qt::Vertical, {-0.5, static_cast<double>(m_bars.size()) - 0.5}, bars);

    QList<AxisLabel> lengths;
    const int widest = metrics.horizontalAdvance(lengthWords(static_cast<int>(m_longest))) + metrics.height();
    const int step = evenStep(m_longest, std::clamp(size.width() / 2 / widest, 1, 6));
    for (int length = 0; length <= m_longest; length += step)
        lengths.append({static_cast<double>(length), lengthWords(length)});
    setLabels(Qt::Horizontal, {0, m_longest}, lengths);
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
        plot().setPartColors(static_cast<int>(part), colors.ground, colors.edge);
    }
    plot().setAxisLook(Qt::Vertical, AxisLines::Axis, theme.colors().line);
    plot().setAxisLook(Qt::Horizontal, AxisLines::AxisAndGrid, theme.colors().line);
    m_layer->update();
}

void BarsFace::drawHatches(QPainter &painter, const QRectF &area) const
{
    if (!hasPicture())
        return;
    const double step = area.height() / static_cast<double>(m_bars.size());
    const double thickness = plot().barWidth();
    for (qsizetype bar = 0; bar < m_bars.size(); ++bar) {
        const double top = area.top() + (static_cast<double>(bar) + (1 - thickness) / 2) * step;
        double left = area.left();
        for (qsizetype part = 0; part < m_bars[bar].values.size(); ++part) {
            const double width = m_bars[bar].values[part] / m_longest * area.width();
            drawHatch(painter, {left, top, width, step * thickness}, m_parts[part].ink, settings().theme());
            left += width;
        }
    }
}

QString BarsFace::tipAt(QPointF place) const
{
    const QRectF area = plot().area();
    if (m_bars.isEmpty() || place.y() < area.top() || place.y() >= area.bottom())
        return {};
    const double bar = (place.y() - area.top()) * static_cast<double>(m_bars.size()) / area.height();
    return m_bars[static_cast<qsizetype>(bar)].sentence;
}

} // namespace yak
