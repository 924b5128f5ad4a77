#include "charts/candidateschart.h"

#include "dialogs/textlabel.h"
#include "models/candidatesmodel.h"
#include "settings/appsettings.h"
#include "settings/themecolor.h"

#include <QBarCategoryAxis>
#include <QBarSet>
#include <QChart>
#include <QChartView>
#include <QHorizontalStackedBarSeries>
#include <QLegend>
#include <QPainter>
#include <QStackedLayout>
#include <QValueAxis>

#include <algorithm>
#include <array>

namespace yak {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMostBars = 10;

/// A brush told apart from a plain one by its lines as well as by its color.
QBrush hatched(const QColor &ground, const QColor &lines, qreal pixelRatio, int step)
{
    const int side = static_cast<int>(step * pixelRatio);
    QPixmap tile(side, side);
    tile.fill(ground);
    QPainter painter(&tile);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(lines, pixelRatio));
    for (const int shift : {-side, 0, side})
        painter.drawLine(QPointF(shift, side), QPointF(shift + side, 0));
    painter.end();
    QBrush brush(tile);
    brush.setTransform(QTransform::fromScale(1 / pixelRatio, 1 / pixelRatio));
    return brush;
}

} // namespace

CandidatesChart::CandidatesChart(const CandidatesModel &model, const AppSettings &settings, QWidget *parent)
    : QWidget(parent),
      m_model(model),
      m_settings(settings),
      m_stack(new QStackedLayout(this)),
      m_note(new TextLabel(settings, {TextLabel::Tone::Muted}, this)),
      m_view(new QChartView(this)),
      m_chart(m_view->chart()),
      m_series(new QHorizontalStackedBarSeries),
      m_times(new QBarCategoryAxis),
      m_people(new QValueAxis)
{
    setObjectName(u"chart"_s);
    const int side = settings.theme().space(Space::Medium);
    m_note->setContentsMargins(side, side, side, side);
    m_note->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_note);
    m_view->setRenderHint(QPainter::Antialiasing);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setFocusPolicy(Qt::StrongFocus);
    m_view->setBackgroundBrush(Qt::NoBrush);
    m_view->viewport()->setAutoFillBackground(false);
    for (int part = 0; part < 4; ++part) {
        m_parts.append(new QBarSet({}));
        m_series->append(m_parts.last());
    }
    m_series->setBarWidth(0.62);
    m_series->setLabelsVisible(false);
    m_chart->addSeries(m_series);
    m_chart->addAxis(m_times, Qt::AlignLeft);
    m_chart->addAxis(m_people, Qt::AlignBottom);
    m_series->attachAxis(m_times);
    m_series->attachAxis(m_people);
    m_chart->legend()->setAlignment(Qt::AlignBottom);
    connect(&model, &QAbstractItemModel::dataChanged, this, &CandidatesChart::follow);
    connect(&model, &QAbstractItemModel::rowsInserted, this, &CandidatesChart::follow);
    connect(&model, &QAbstractItemModel::rowsRemoved, this, &CandidatesChart::follow);
    connect(&settings, &AppSettings::lookChanged, this, &CandidatesChart::applyLook);
    applyLook();
    retranslate();
}

QStringList CandidatesChart::categories() const
{
    QStringList categories = m_times->categories();
    std::reverse(categories.begin(), categories.end());
    return categories;
}

int CandidatesChart::value(int part, int bar) const
{
    return static_cast<int>(m_parts[part]->at(m_parts[part]->count() - 1 - bar));
}

QString CandidatesChart::title() const
{
    return m_chart->title();
}

QString CandidatesChart::spoken() const
{
    return m_view->accessibleDescription();
}

void CandidatesChart::setHiddenReason(const QString &reason)
{
    if (std::exchange(m_hiddenReason, reason) != reason)
        follow();
}

int CandidatesChart::barCount() const
{
    if (!m_hiddenReason.isEmpty())
        return 0;
    int count = 0;
    while (count < std::min(m_model.rowCount(), kMostBars) && m_model.entry(count).rank > 0)
        ++count;
    return count;
}

void CandidatesChart::follow()
{
    // The axis counts upwards, the ranking downwards.
    const int count = barCount();
    QStringList categories;
    QStringList spoken;
    int people = 1;
    for (QBarSet *part : m_parts)
        part->remove(0, part->count());
    for (int row = count - 1; row >= 0; --row) {
        const CandidatesModel::Entry &entry = m_model.entry(row);
        const Headcount &counts = entry.counts;
        const std::array values{counts.in, counts.ifNeeded, counts.out, counts.waiting};
        for (qsizetype part = 0; part < m_parts.size(); ++part)
            m_parts[part]->append(values[static_cast<size_t>(part)]);
        people = std::max(people, counts.in + counts.ifNeeded + counts.out + counts.waiting);
        //: A bar's label: %1 is its rank, %2 a short day and time
        categories.append(tr("%1 · %2").arg(m_settings.locale().toString(entry.rank), entry.shortStart));
        //: %1 is a time, %2 how many can come
        spoken.prepend(tr("%1: %2").arg(entry.when, entry.countsInWords));
    }
    m_times->clear();
    m_times->append(categories);
    m_people->setRange(0, people);
    m_people->setTickType(QValueAxis::TicksDynamic);
    m_people->setTickAnchor(0);
    m_people->setTickInterval(std::max(1, (people + 5) / 6));
    m_people->setLabelFormat(u"%d"_s);
    m_note->setWords(m_hiddenReason.isEmpty() ? tr("Bars appear with the first time that somebody can make.")
                                              : m_hiddenReason);
    m_stack->setCurrentWidget(count > 0 ? static_cast<QWidget *>(m_view) : m_note);
    m_view->setAccessibleDescription(spoken.join(u". "_s));
}

void CandidatesChart::applyLook()
{
    const Theme &theme = m_settings.theme();
    const ThemeColors &colors = theme.colors();
    const std::array<QBrush, 4> brushes{
        QBrush(colors.yes),
        hatched(colors.ifNeeded, colors.ifNeededHatch, devicePixelRatioF(), theme.scaled(5)),
        QBrush(colors.line),
        hatched(colors.panel, mixed(colors.panel, colors.unfilled, 0.5), devicePixelRatioF(), theme.scaled(6)),
    };
    for (qsizetype part = 0; part < m_parts.size(); ++part) {
        m_parts[part]->setBrush(brushes[static_cast<size_t>(part)]);
        m_parts[part]->setPen(QPen(part < 2 ? Qt::transparent : colors.unfilled, 1));
    }
    m_chart->setBackgroundVisible(false);
    m_chart->setTitleFont(theme.strongFont(TextSize::Body));
    m_chart->setTitleBrush(colors.text);
    m_chart->legend()->setFont(theme.font(TextSize::Small));
    m_chart->legend()->setLabelColor(colors.text);
    for (QAbstractAxis *axis : {static_cast<QAbstractAxis *>(m_times), static_cast<QAbstractAxis *>(m_people)}) {
        axis->setLabelsFont(theme.font(TextSize::Small));
        axis->setLabelsColor(colors.text);
        axis->setLinePenColor(colors.line);
        axis->setGridLineColor(colors.line);
    }
    m_times->setGridLineVisible(false);
}

void CandidatesChart::retranslate()
{
    m_chart->setTitle(tr("Who can come to the best times?"));
    m_view->setAccessibleName(m_chart->title());
    const QStringList names{tr("In"), tr("If needed"), tr("Out"), tr("Not answered")};
    for (qsizetype part = 0; part < m_parts.size(); ++part)
        m_parts[part]->setLabel(names[part]);
    follow();
}

void CandidatesChart::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace yak
