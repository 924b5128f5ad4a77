#include "charts/chartface.h"

#include "charts/plotlayer.h"
#include "dialogs/textlabel.h"
#include "i18n/plaintext.h"
#include "settings/appsettings.h"

#include <QCategoryAxis>
#include <QChart>
#include <QChartView>
#include <QGraphicsLayout>
#include <QHelpEvent>
#include <QLegend>
#include <QPainter>
#include <QToolTip>
#include <QVBoxLayout>

namespace yak {

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype kMostSpoken = 24;
constexpr int kSample = 11;
constexpr int kLabelGap = 6;
constexpr double kTight = 0.4; // of a line's height, from its middle: where the next may begin
} // namespace

ChartFace::ChartFace(const AppSettings &settings, QWidget *parent)
    : QWidget(parent),
      m_settings(settings),
      m_column(new QVBoxLayout(this)),
      m_answer(new TextLabel(settings, {TextLabel::Tone::Plain}, this)),
      m_note(new TextLabel(settings, {TextLabel::Tone::Muted}, this)),
      m_view(new QChartView(this)),
      m_chart(m_view->chart())
{
    m_answer->setObjectName(u"answer"_s);
    m_note->setObjectName(u"note"_s);
    m_column->addWidget(m_answer);
    m_column->addWidget(m_note);
    m_column->addWidget(m_view, 1);
    m_column->addStretch(0);
    m_view->setRenderHint(QPainter::Antialiasing);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setFocusPolicy(Qt::StrongFocus);
    m_view->setBackgroundBrush(Qt::NoBrush);
    m_view->setMinimumSize(0, 0);
    m_view->viewport()->setAutoFillBackground(false);
    m_view->viewport()->installEventFilter(this);
    m_chart->setBackgroundVisible(false);
    m_chart->layout()->setContentsMargins(0, 0, 0, 0);
    m_chart->legend()->hide(); // cuts its words where a second line would do
    m_frame = new PlotLayer(*m_chart, [this](QPainter &painter, const QRectF &) {
        drawLegend(painter);
        painter.setPen(m_settings.theme().colors().text);
        for (const Scale &scale : std::as_const(m_scales))
            drawLabels(painter, scale);
    });
    m_view->hide();
    connect(&settings, &AppSettings::lookChanged, this, &ChartFace::applyLook);
}

void ChartFace::begin()
{
    applyLook();
}

QString ChartFace::answer() const
{
    return m_hasPicture ? m_answer->words() : QString();
}

QString ChartFace::note() const
{
    return m_hasPicture ? QString() : m_note->words();
}

QString ChartFace::spoken() const
{
    return m_view->accessibleDescription();
}

void ChartFace::setHiddenReason(const QString &reason)
{
    if (std::exchange(m_hiddenReason, reason) != reason)
        refresh();
}

void ChartFace::fit(QSize) {}

int ChartFace::tallestPlot() const
{
    return 0;
}

QString ChartFace::tipAt(QPointF) const
{
    return {};
}

void ChartFace::addControl(QWidget *control)
{
    m_column->insertWidget(0, control);
}

void ChartFace::refresh()
{
    m_isStale = true;
    if (!isVisible())
        return;
    m_isStale = false;
    if (m_hiddenReason.isEmpty())
        follow();
    else
        showNote(m_hiddenReason);
    m_view->setAccessibleName(title());
    if (m_hasPicture)
        fitAll(m_view->size());
    Q_EMIT changed();
}

void ChartFace::tell(const Telling &telling)
{
    m_hasPicture = true;
    m_answer->setWords(telling.answer);
    m_view->setAccessibleDescription(telling.spoken);
    m_answer->show();
    m_note->hide();
    m_view->show();
}

void ChartFace::showNote(const QString &words)
{
    m_hasPicture = false;
    m_note->setWords(words);
    m_view->setAccessibleDescription(words);
    m_answer->hide();
    m_note->show();
    m_view->hide();
}

void ChartFace::draw(QPainter &painter, QSize size)
{
    const Theme &theme = m_settings.theme();
    const int side = theme.space(Space::Large);
    painter.fillRect(QRect({}, size), theme.colors().window);
    QRect rest = QRect({}, size).adjusted(side, side, -side, -side);
    const auto write = [&](const QString &words, const QFont &font, const QColor &color) {
        painter.setFont(font);
        painter.setPen(color);
        QRect used;
        painter.drawText(rest, Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, words, &used);
        rest.setTop(used.bottom() + theme.space(Space::Small));
    };
    write(title(), theme.strongFont(TextSize::Large), theme.colors().text);
    write(answer(), theme.font(TextSize::Body), theme.colors().text);
    // The one chart there is stands for the picture, too: for as long as it takes to draw it, it has the picture's
    // size.
    const QSizeF before = m_chart->size();
    m_chart->resize(rest.size());
    fitAll(rest.size());
    m_chart->layout()->activate();
    m_view->scene()->render(&painter, rest, m_chart->geometry());
    m_chart->resize(before);
    fitAll(m_view->size());
}

void ChartFace::applyLook()
{
    const Theme &theme = m_settings.theme();
    m_column->setContentsMargins(theme.space(Space::Medium), 0, theme.space(Space::Small), theme.space(Space::Small));
    m_column->setSpacing(theme.space(Space::Small));
    dress(theme);
    refresh();
}

void ChartFace::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_isStale)
        refresh();
}

void ChartFace::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        refresh();
}

bool ChartFace::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize && m_hasPicture) {
        // Once the view has given the chart its new size.
        QMetaObject::invokeMethod(
            this, [this] { fitAll(m_view->size()); }, Qt::QueuedConnection);
    } else if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const QPointF place = m_chart->mapFromScene(m_view->mapToScene(help->pos()));
        QToolTip::showText(help->globalPos(), plainTip(tipAt(place)), m_view);
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void ChartFace::addAxis(QCategoryAxis &axis, Qt::AlignmentFlag side, const QList<QAbstractSeries *> &series)
{
    axis.setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
    axis.setLabelsVisible(false);
    m_scales.append({&axis, side, {}, {}});
    m_chart->addAxis(&axis, side);
    for (QAbstractSeries *one : series)
        one->attachAxis(&axis);
}

void ChartFace::setLegend(const QList<LegendEntry> &legend)
{
    m_legend = legend;
    m_frame->update();
}

int ChartFace::labelsHeight(Qt::AlignmentFlag side) const
{
    const Theme &theme = m_settings.theme();
    const bool hasLabels = std::any_of(m_scales.cbegin(), m_scales.cend(), [side](const Scale &scale) {
        return scale.side == side && !scale.labels.isEmpty();
    });
    return hasLabels ? QFontMetrics(theme.font(TextSize::Small)).height() + theme.scaled(kLabelGap) : 0;
}

void ChartFace::fitAll(QSize size)
{
    const Theme &theme = m_settings.theme();
    fit(size);
    const QFontMetrics metrics(theme.font(TextSize::Small));
    int left = theme.space(Space::Medium);
    for (const Scale &scale : std::as_const(m_scales)) {
        for (const AxisLabel &label : scale.labels) {
            if (scale.side == Qt::AlignLeft)
                left = std::max(left, metrics.horizontalAdvance(label.words) + theme.scaled(kLabelGap));
        }
    }
    const int top = std::max(labelsHeight(Qt::AlignTop), theme.space(Space::Small));
    const int below = labelsHeight(Qt::AlignBottom) + layLegend(size.width(), [](const LegendEntry &, QRectF) {});
    const int room = size.height() - top - below;
    const int height = tallestPlot() > 0 ? std::min(tallestPlot(), room) : room;
    m_chart->setPlotArea(
        QRectF(left, top, std::max(1, size.width() - left - theme.space(Space::Medium)), std::max(1, height)));
    m_frame->update();
    m_chart->layout()->invalidate();
    m_chart->layout()->activate();
}

int ChartFace::layLegend(double width, const std::function<void(const LegendEntry &, QRectF)> &place) const
{
    const Theme &theme = m_settings.theme();
    const QFontMetricsF metrics(theme.font(TextSize::Small));
    const double gap = theme.space(Space::Medium);
    double x = 0;
    double y = theme.space(Space::Hair);
    for (const LegendEntry &entry : m_legend) {
        const double wide =
            entry.width * theme.scaled(kSample) + theme.scaled(6) + metrics.horizontalAdvance(entry.words);
        if (x > 0 && x + wide > width) {
            x = 0;
            y += metrics.height();
        }
        place(entry, {x, y, wide, metrics.height()});
        x += wide + gap;
    }
    return m_legend.isEmpty() ? 0 : static_cast<int>(y + metrics.height()) + 1;
}

void ChartFace::drawLegend(QPainter &painter) const
{
    const Theme &theme = m_settings.theme();
    painter.setFont(theme.font(TextSize::Small));
    const double left = theme.space(Space::Hair);
    const double top = m_chart->plotArea().bottom() + labelsHeight(Qt::AlignBottom);
    layLegend(m_chart->size().width(), [&](const LegendEntry &entry, QRectF place) {
        place.translate(left, top);
        const double side = theme.scaled(kSample);
        const QRectF sample(place.left(), place.center().y() - side / 2, entry.width * side, side);
        entry.sample(painter, sample);
        painter.setPen(theme.colors().text);
        painter.drawText(place.adjusted(sample.width() + theme.scaled(6), 0, 1, 0), Qt::AlignLeft | Qt::AlignVCenter,
                         entry.words);
    });
}

void ChartFace::setLabels(QCategoryAxis &axis, AxisSpan span, const QList<AxisLabel> &labels)
{
    const auto scale =
        std::find_if(m_scales.begin(), m_scales.end(), [&axis](const Scale &each) { return each.axis == &axis; });
    scale->span = span;
    scale->labels = labels;
    setAxisLabels(axis, span, labels); // for its lines
}

void ChartFace::drawLabels(QPainter &painter, const Scale &scale) const
{
    painter.setFont(m_settings.theme().font(TextSize::Small));
    if (scale.side == Qt::AlignLeft)
        drawLabelsBeside(painter, scale);
    else
        drawLabelsAlong(painter, scale);
}

void ChartFace::drawLabelsBeside(QPainter &painter, const Scale &scale) const
{
    const QRectF plot = m_chart->plotArea();
    const double height = QFontMetricsF(painter.font()).height();
    const double right = plot.left() - m_settings.theme().scaled(kLabelGap);
    double free = plot.bottom() + height; // above this no label stands yet
    for (const AxisLabel &label : scale.labels) {
        const double middle = plot.bottom() - scale.span.shareOf(label.at) * plot.height();
        if (middle + height * kTight > free)
            continue;
        painter.drawText(QRectF(0, middle - height / 2, right, height), Qt::AlignRight | Qt::AlignVCenter, label.words);
        free = middle - height * kTight;
    }
}

void ChartFace::drawLabelsAlong(QPainter &painter, const Scale &scale) const
{
    const QRectF plot = m_chart->plotArea();
    const QFontMetricsF metrics(painter.font());
    const double gap = m_settings.theme().scaled(kLabelGap);
    const double top = scale.side == Qt::AlignTop ? plot.top() - metrics.height() - gap / 2 : plot.bottom() + gap / 2;
    double free = 0; // right of this no label stands yet
    for (const AxisLabel &label : scale.labels) {
        const double width = metrics.horizontalAdvance(label.words) + 1;
        const double middle = plot.left() + scale.span.shareOf(label.at) * plot.width();
        // One at the end would stand out over the edge.
        const double left = std::clamp(middle - width / 2, 0.0, std::max(0.0, m_chart->size().width() - width));
        if (left < free)
            continue;
        painter.drawText(QRectF(left, top, width, metrics.height()), Qt::AlignCenter, label.words);
        free = left + width + gap;
    }
}

QString spokenList(const QStringList &sentences)
{
    if (sentences.size() <= kMostSpoken)
        return sentences.join(u' ');
    return sentences.first(kMostSpoken).join(u' ') + u" …"_s;
}

} // namespace yak
