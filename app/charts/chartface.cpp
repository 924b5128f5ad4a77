#include "charts/chartface.h"

#include "charts/plotlayer.h"
#include "dialogs/textlabel.h"
#include "i18n/plaintext.h"
#include "modules/modules.h"
#include "settings/appsettings.h"

#include <QGraphicsView>
#include <QGraphicsWidget>
#include <QHelpEvent>
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

ChartFace::ChartFace(const Needs &needs, const Plot::Shape &shape, QWidget *parent)
    : QWidget(parent),
      m_settings(needs.settings),
      m_modules(needs.modules),
      m_shape(shape),
      m_column(new QVBoxLayout(this)),
      m_answer(new TextLabel(m_settings, {TextLabel::Tone::Plain}, this)),
      m_note(new TextLabel(m_settings, {TextLabel::Tone::Muted}, this))
{
    m_answer->setObjectName(u"answer"_s);
    m_note->setObjectName(u"note"_s);
    m_column->addWidget(m_answer);
    m_column->addWidget(m_note);
    m_column->addStretch(0);
    m_answer->hide();
    connect(&m_settings, &AppSettings::lookChanged, this, &ChartFace::applyLook);
    applyLook();
}

ChartFace::~ChartFace() = default;

bool ChartFace::makePlot()
{
    if (m_plot)
        return true;
    const PlotMaker *plots = m_modules.plots();
    if (!plots)
        return false;
    m_plot = plots->make(m_shape, this);
    QGraphicsView &view = m_plot->view();
    m_column->insertWidget(m_column->indexOf(m_note) + 1, &view, 1);
    view.setRenderHint(QPainter::Antialiasing);
    view.setFrameShape(QFrame::NoFrame);
    view.setFocusPolicy(Qt::StrongFocus);
    view.setBackgroundBrush(Qt::NoBrush);
    view.setMinimumSize(0, 0);
    view.viewport()->setAutoFillBackground(false);
    view.viewport()->installEventFilter(this);
    view.hide();
    m_frame = new PlotLayer(*m_plot, [this](QPainter &painter, const QRectF &) {
        drawLegend(painter);
        painter.setPen(m_settings.theme().colors().text);
        painter.setFont(m_settings.theme().font(TextSize::Small));
        drawLabelsBeside(painter, m_upwards);
        drawLabelsAlong(painter, m_across);
    });
    compose();
    dress(m_settings.theme());
    return true;
}

QString ChartFace::answer() const
{
    return m_hasPicture ? m_answer->words() : QString();
}

QString ChartFace::note() const
{
    return m_hasPicture ? QString() : m_note->words();
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
    if (!makePlot())
        showNote(tr("Charts cannot be shown, because a part of Yakjeong is missing on this computer. Install Yakjeong "
                    "again and start it anew."));
    else if (m_hiddenReason.isEmpty())
        follow();
    else
        showNote(m_hiddenReason);
    if (m_plot)
        m_plot->view().setAccessibleName(title());
    if (m_hasPicture)
        fitAll(m_plot->view().size());
    Q_EMIT changed();
}

void ChartFace::tell(const Telling &telling)
{
    m_hasPicture = true;
    m_spoken = telling.spoken;
    m_answer->setWords(telling.answer);
    m_plot->view().setAccessibleDescription(m_spoken);
    m_answer->show();
    m_note->hide();
    m_plot->view().show();
}

void ChartFace::showNote(const QString &words)
{
    m_hasPicture = false;
    m_spoken = words;
    m_note->setWords(words);
    m_answer->hide();
    m_note->show();
    if (!m_plot)
        return;
    m_plot->view().setAccessibleDescription(m_spoken);
    m_plot->view().hide();
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
    QGraphicsWidget &sheet = m_plot->sheet();
    const QSizeF before = sheet.size();
    sheet.resize(rest.size());
    fitAll(rest.size());
    sheet.scene()->render(&painter, rest, sheet.geometry());
    sheet.resize(before);
    fitAll(m_plot->view().size());
}

void ChartFace::applyLook()
{
    const Theme &theme = m_settings.theme();
    m_column->setContentsMargins(theme.space(Space::Medium), 0, theme.space(Space::Small), theme.space(Space::Small));
    m_column->setSpacing(theme.space(Space::Small));
    if (m_plot)
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
            this, [this] { fitAll(m_plot->view().size()); }, Qt::QueuedConnection);
    } else if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        QGraphicsView &view = m_plot->view();
        const QPointF place = m_plot->sheet().mapFromScene(view.mapToScene(help->pos()));
        QToolTip::showText(help->globalPos(), plainTip(tipAt(place)), &view);
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void ChartFace::setLegend(const QList<LegendEntry> &legend)
{
    m_legend = legend;
    m_frame->update();
}

int ChartFace::labelsHeight(Qt::Alignment side) const
{
    const Theme &theme = m_settings.theme();
    return side == m_shape.across && !m_across.labels.isEmpty()
               ? QFontMetrics(theme.font(TextSize::Small)).height() + theme.scaled(kLabelGap)
               : 0;
}

void ChartFace::fitAll(QSize size)
{
    const Theme &theme = m_settings.theme();
    fit(size);
    const QFontMetrics metrics(theme.font(TextSize::Small));
    int left = theme.space(Space::Medium);
    for (const AxisLabel &label : std::as_const(m_upwards.labels))
        left = std::max(left, metrics.horizontalAdvance(label.words) + theme.scaled(kLabelGap));
    const int top = std::max(labelsHeight(Qt::AlignTop), theme.space(Space::Small));
    const int below = labelsHeight(Qt::AlignBottom) + layLegend(size.width(), [](const LegendEntry &, QRectF) {});
    const int room = size.height() - top - below;
    const int height = tallestPlot() > 0 ? std::min(tallestPlot(), room) : room;
    m_plot->setArea(
        QRectF(left, top, std::max(1, size.width() - left - theme.space(Space::Medium)), std::max(1, height)));
    m_plot->sheet().update();
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
    const double top = m_plot->area().bottom() + labelsHeight(Qt::AlignBottom);
    layLegend(m_plot->sheet().size().width(), [&](const LegendEntry &entry, QRectF place) {
        place.translate(left, top);
        const double side = theme.scaled(kSample);
        const QRectF sample(place.left(), place.center().y() - side / 2, entry.width * side, side);
        entry.sample(painter, sample);
        painter.setPen(theme.colors().text);
        painter.drawText(place.adjusted(sample.width() + theme.scaled(6), 0, 1, 0), Qt::AlignLeft | Qt::AlignVCenter,
                         entry.words);
    });
}

void ChartFace::setLabels(Qt::Orientation axis, AxisSpan span, const QList<AxisLabel> &labels)
{
    (axis == Qt::Horizontal ? m_across : m_upwards) = {span, labels};
    QList<double> lines;
    for (const AxisLabel &label : labels)
        lines.append(label.at);
    m_plot->setScale(axis, span, lines);
}

void ChartFace::drawLabelsBeside(QPainter &painter, const Scale &scale) const
{
    const QRectF plot = m_plot->area();
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
    const QRectF plot = m_plot->area();
    const QFontMetricsF metrics(painter.font());
    const double gap = m_settings.theme().scaled(kLabelGap);
    const double top =
        m_shape.across == Qt::AlignTop ? plot.top() - metrics.height() - gap / 2 : plot.bottom() + gap / 2;
    double free = 0; // right of this no label stands yet
    for (const AxisLabel &label : scale.labels) {
        const double width = metrics.horizontalAdvance(label.words) + 1;
        const double middle = plot.left() + scale.span.shareOf(label.at) * plot.width();
        // One at the end would stand out over the edge.
        const double left = std::clamp(middle - width / 2, 0.0, std::max(0.0, m_plot->sheet().size().width() - width));
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
