#include "charts/weekchart.h"

#include "charts/chartink.h"
#include "charts/plotlayer.h"
#include "controllers/roomfigures.h"
#include "controllers/roomview.h"
#include "session/roommodel.h"
#include "settings/appsettings.h"
#include "settings/themecolor.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace yak {

using namespace Qt::StringLiterals;

namespace {
constexpr int kTallestCell = 72;
constexpr double kRampWidth = 6; // of its height
} // namespace

WeekChart::WeekChart(const ChartSources &sources, const RoomFigures &figures, QWidget *parent)
    : ChartFace({sources.settings, sources.modules}, {Plot::Series::None, 0, Qt::AlignTop}, parent),
      m_sources(sources),
      m_figures(figures)
{
    setObjectName(u"weekChart"_s);
    connect(&figures, &RoomFigures::changed, this, &WeekChart::refresh);
    connect(&sources.view, &RoomView::changed, this, &WeekChart::refresh);
    connect(&sources.model, &RoomModel::settingsChanged, this, &WeekChart::refresh);
}

void WeekChart::compose()
{
    m_layer = new PlotLayer(plot(), [this](QPainter &painter, const QRectF &area) { drawPlot(painter, area); });
}

QString WeekChart::question() const
{
    return tr("When can most people come?");
}

QStringList WeekChart::columns() const
{
    QStringList words;
    for (const int weekday : m_weekdays)
        words.append(m_sources.view.words().weekday(static_cast<Qt::DayOfWeek>(weekday)));
    return words;
}

QStringList WeekChart::rows() const
{
    QStringList words;
    for (const int row : m_rows)
        words.append(rowWords(row));
    return words;
}

QString WeekChart::cellText(int column, int row) const
{
    for (const WeekCell &cell : m_cells) {
        if (cell.place == WeekPlace{m_weekdays[column], m_rows[row]})
            return numberWords(cell.in);
    }
    return {};
}

QString WeekChart::rowWords(int row) const
{
    switch (weekRowsOf(m_sources.model.room().settings.plan)) {
    case WeekRows::Hours:
        return m_sources.view.words().hour(row * 60);
    case WeekRows::Blocks:
        return std::get<BlockPlan>(m_sources.model.room().settings.plan).blocks.value(row).name;
    case WeekRows::Days:
        return {};
    }
    Q_UNREACHABLE();
}

QString WeekChart::placeWords(WeekPlace place) const
{
    const TimeText &words = m_sources.view.words();
    const QString weekday = words.weekday(static_cast<Qt::DayOfWeek>(place.weekday));
    switch (weekRowsOf(m_sources.model.room().settings.plan)) {
    case WeekRows::Hours:
        //: %1 is a weekday ("Wed"), %2 a time or the name of a part of the day
        return tr("%1 %2").arg(weekday, words.timeRange(place.row * 60, place.row * 60 + 60));
    case WeekRows::Blocks:
        return tr("%1 %2").arg(weekday, rowWords(place.row));
    case WeekRows::Days:
        return weekday;
    }
    Q_UNREACHABLE();
}

QString WeekChart::numberWords(double people) const
{
    // A tenth of a person says nothing in a crowd.
    const double rounded = m_people < 100 ? std::round(people * 10) / 10 : std::round(people);
    return m_sources.view.locale().toString(rounded, 'f', rounded == std::round(rounded) ? 0 : 1);
}

QString WeekChart::cellSentence(const WeekCell &cell) const
{
    const QString in = numberWords(cell.in);
    const QString all = m_sources.view.locale().toString(m_people);
    if (cell.ifNeeded == 0) {
        //: %1 is a weekday and time, %2 how many can come on average, %3 of how many
        return tr("%1: %2 of %3 can come on average.").arg(placeWords(cell.place), in, all);
    }
    //: The same; %4 more can come if needed
    return tr("%1: %2 of %3 can come on average, %4 more if needed.")
        .arg(placeWords(cell.place), in, all, numberWords(cell.ifNeeded));
}

void WeekChart::follow()
{
    const std::optional<Figures> &figures = m_figures.figures();
    if (!figures) {
        showNote(tr("Counting…"));
        return;
    }
    m_cells = figures->week;
    m_people = figures->people;
    const Qt::DayOfWeek weekStart = settings().weekStart();
    const WeekCell *best = bestOf(m_cells, weekStart);
    if (figures->answered == 0 || m_cells.isEmpty()) {
        showNote(tr("Nobody has answered yet."));
        return;
    }
    if (!best) {
        showNote(tr("So far nobody can come at any time."));
        return;
    }
    m_weekdays.clear();
    m_rows.clear();
    for (const WeekCell &cell : std::as_const(m_cells)) {
        if (!m_weekdays.contains(cell.place.weekday))
            m_weekdays.append(cell.place.weekday);
        if (!m_rows.contains(cell.place.row))
            m_rows.append(cell.place.row);
    }
    std::sort(m_weekdays.begin(), m_weekdays.end(),
              [weekStart](int a, int b) { return weekColumn(a, weekStart) < weekColumn(b, weekStart); });
    std::sort(m_rows.begin(), m_rows.end());
    QList<WeekCell> ranked = m_cells;
    std::sort(ranked.begin(), ranked.end(), [](const WeekCell &a, const WeekCell &b) {
        return std::tuple(-a.in, -a.ifNeeded, a.place) < std::tuple(-b.in, -b.ifNeeded, b.place);
    });
    QStringList spoken;
    for (const WeekCell &cell : std::as_const(ranked))
        spoken.append(cellSentence(cell));
    //: What the colors of a map mean, from the lightest to the darkest
    setLegend({{tr("0 to %n can come", nullptr, m_people), kRampWidth,
                [this](QPainter &painter, const QRectF &place) { drawRamp(painter, place); }}});
    tell({cellSentence(*best), spokenList(spoken)});
    m_layer->update();
}

void WeekChart::fit(QSize size)
{
    const QFontMetrics metrics(settings().theme().font(TextSize::Small));
    QList<AxisLabel> rowLabels;
    const auto rowCount = static_cast<double>(m_rows.size());
    for (const QString &words : rows()) {
        const double at = rowCount - 1 - static_cast<double>(rowLabels.size()); // the axis counts upwards
        rowLabels.prepend({at, metrics.elidedText(words, Qt::ElideRight, size.width() / 4)});
    }
    QList<AxisLabel> columnLabels;
    for (const QString &words : columns())
        columnLabels.append({static_cast<double>(columnLabels.size()), words});
    setLabels(Qt::Vertical, {-0.5, rowCount - 0.5}, rowLabels);
    setLabels(Qt::Horizontal, {-0.5, static_cast<double>(m_weekdays.size()) - 0.5}, columnLabels);
}

int WeekChart::tallestPlot() const
{
    return settings().theme().scaled(kTallestCell) * static_cast<int>(m_rows.size());
}

void WeekChart::dress(const Theme &theme)
{
    for (const Qt::Orientation axis : {Qt::Horizontal, Qt::Vertical})
        plot().setAxisLook(axis, AxisLines::None, theme.colors().line);
    m_layer->update();
}

QRectF WeekChart::cellRect(const WeekCell &cell, const QRectF &area) const
{
    const double width = area.width() / static_cast<double>(m_weekdays.size());
    const double height = area.height() / static_cast<double>(m_rows.size());
    const auto column = static_cast<double>(m_weekdays.indexOf(cell.place.weekday));
    const auto row = static_cast<double>(m_rows.indexOf(cell.place.row));
    return {area.left() + column * width, area.top() + row * height, width, height};
}

void WeekChart::drawPlot(QPainter &painter, const QRectF &area) const
{
    if (!hasPicture())
        return;
    const Theme &theme = settings().theme();
    const WeekCell *best = bestOf(m_cells, settings().weekStart());
    painter.setFont(theme.font(TextSize::Small));
    const QFontMetricsF metrics(painter.font());
    for (const WeekCell &cell : m_cells) {
        const QRectF rect = cellRect(cell, area).adjusted(0.5, 0.5, -0.5, -0.5);
        const QColor fill = theme.heat(m_people > 0 ? cell.in / m_people : 0);
        painter.fillRect(rect, fill);
        const QString words = numberWords(cell.in);
        if (metrics.height() > rect.height() + 2 || metrics.horizontalAdvance(words) + 4 > rect.width())
            continue;
        painter.setPen(readableOn(fill));
        painter.drawText(rect, Qt::AlignCenter, words);
    }
    if (best) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(theme.colors().accent, 2));
        painter.drawRect(cellRect(*best, area).adjusted(1, 1, -1, -1));
    }
}

void WeekChart::drawRamp(QPainter &painter, const QRectF &place) const
{
    const Theme &theme = settings().theme();
    const int steps = std::clamp(m_people + 1, 2, 24);
    const double width = place.width() / steps;
    for (int step = 0; step < steps; ++step) {
        painter.fillRect(QRectF(place.left() + step * width, place.top(), width, place.height()),
                         theme.heat(static_cast<double>(step) / (steps - 1)));
    }
    painter.setPen(QPen(theme.colors().unfilled, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(place);
}

QString WeekChart::tipAt(QPointF place) const
{
    for (const WeekCell &cell : m_cells) {
        if (cellRect(cell, plot().area()).contains(place))
            return cellSentence(cell);
    }
    return {};
}

} // namespace yak
