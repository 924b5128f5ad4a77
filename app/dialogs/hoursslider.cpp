#include "dialogs/hoursslider.h"

#include "i18n/timetext.h"
#include "settings/appsettings.h"
#include "settings/themecolor.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace yak {

namespace {

constexpr int kDay = 24 * 60;
constexpr int kShownEnd = 30 * 60; // so that an evening can be dragged past midnight
constexpr int kTick = 6 * 60;
constexpr int kTrackHeight = 10;
constexpr int kHandleRadius = 8;

} // namespace

HoursSlider::HoursSlider(const AppSettings &settings, QWidget *parent) : QWidget(parent), m_settings(settings)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAttribute(Qt::WA_InputMethodEnabled, false);
    connect(&settings, &AppSettings::lookChanged, this, [this] {
        updateGeometry();
        update();
    });
    connect(&settings, &AppSettings::timeStyleChanged, this, qOverload<>(&QWidget::update));
}

void HoursSlider::setRanges(const QList<WallRange> &ranges)
{
    m_ranges = ranges;
    m_current = std::clamp(m_current, 0, std::max(0, handleCount() - 1));
    describe();
    update();
}

QSize HoursSlider::sizeHint() const
{
    const Theme &theme = m_settings.theme();
    const int labels = QFontMetrics(theme.font(TextSize::Small)).height();
    return {theme.scaled(320), theme.scaled(2 * kHandleRadius + 4) + theme.space(Space::Hair) + labels};
}

QSize HoursSlider::minimumSizeHint() const
{
    return {m_settings.theme().scaled(200), sizeHint().height()};
}

int HoursSlider::scaleEnd() const
{
    const bool isLong = std::ranges::any_of(m_ranges, [](WallRange range) { return range.to > kShownEnd; });
    return isLong ? 2 * kDay : kShownEnd;
}

QRectF HoursSlider::track() const
{
    const Theme &theme = m_settings.theme();
    const double margin = theme.scaled(kHandleRadius + 2);
    const double height = theme.scaled(kTrackHeight);
    return {margin, theme.scaled(kHandleRadius + 2) - height / 2, width() - 2 * margin, height};
}

double HoursSlider::xOf(int minute) const
{
    const QRectF bar = track();
    return bar.left() + bar.width() * minute / scaleEnd();
}

int HoursSlider::minuteAt(double x) const
{
    const QRectF bar = track();
    const double minutes = (x - bar.left()) / std::max(1.0, bar.width()) * scaleEnd();
    return static_cast<int>(std::lround(minutes / m_step)) * m_step;
}

QPoint HoursSlider::handleCenter(int handle) const
{
    return QPointF(xOf(valueOf(handle)), track().center().y()).toPoint();
}

int HoursSlider::valueOf(int handle) const
{
    const WallRange &range = m_ranges[handle / 2];
    return handle % 2 == 0 ? range.from : range.to;
}

int HoursSlider::handleAt(QPoint point) const
{
    int best = -1;
    double bestDistance = m_settings.theme().scaled(kHandleRadius) + 3;
    for (int handle = 0; handle < handleCount(); ++handle) {
        const double distance = std::abs(point.x() - xOf(valueOf(handle)));
        // Of two handles at one place the one that can still move is meant: the end to the right of a start.
        if (distance < bestDistance || (distance == bestDistance && point.x() > xOf(valueOf(handle)))) {
            best = handle;
            bestDistance = distance;
        }
    }
    return best;
}

int HoursSlider::barAt(QPoint point) const
{
    for (qsizetype i = 0; i < m_ranges.size(); ++i) {
        if (point.x() > xOf(m_ranges[i].from) && point.x() < xOf(m_ranges[i].to))
            return static_cast<int>(i);
    }
    return -1;
}

void HoursSlider::setHandle(int handle, int minute)
{
    const qsizetype index = handle / 2;
    WallRange range = m_ranges[index];
    const int before = index > 0 ? m_ranges[index - 1].to : 0;
    const int after = index + 1 < m_ranges.size() ? m_ranges[index + 1].from : scaleEnd();
    if (handle % 2 == 0) {
        range.from = std::clamp(minute, std::min(before, range.from), std::max(range.from, range.to - m_step));
        range.from = std::min(range.from, kDay - m_step);
        range.from = std::max(range.from, range.to - kDay);
    } else {
        range.to = std::clamp(minute, std::min(range.to, range.from + m_step), std::max(after, range.to));
        range.to = std::min(range.to, range.from + kDay);
    }
    if (range == m_ranges[index])
        return;
    m_ranges[index] = range;
    describe();
    update();
    Q_EMIT rangesChanged();
}

void HoursSlider::moveBar(int bar, int from)
{
    WallRange range = m_ranges[bar];
    const int length = range.to - range.from;
    const int before = bar > 0 ? m_ranges[bar - 1].to : 0;
    const int after = bar + 1 < m_ranges.size() ? m_ranges[bar + 1].from : scaleEnd();
    const int last = std::min(after - length, kDay - m_step);
    if (last < before)
        return;
    range.from = std::clamp(from, before, last);
    range.to = range.from + length;
    if (range == m_ranges[bar])
        return;
    m_ranges[bar] = range;
    describe();
    update();
    Q_EMIT rangesChanged();
}

void HoursSlider::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || m_ranges.isEmpty())
        return;
    const QPoint point = event->position().toPoint();
    if (const int handle = handleAt(point); handle >= 0) {
        m_hold = Hold{handle, -1, 0};
        m_current = handle;
    } else if (const int bar = barAt(point); bar >= 0) {
        m_hold = Hold{-1, bar, minuteAt(point.x()) - m_ranges[bar].from};
    }
    update();
}

void HoursSlider::mouseMoveEvent(QMouseEvent *event)
{
    const QPoint point = event->position().toPoint();
    if (!m_hold) {
        m_hovered = handleAt(point);
        setCursor(m_hovered < 0 && barAt(point) >= 0 ? Qt::SizeHorCursor : Qt::ArrowCursor);
        update();
        return;
    }
    const int minute = minuteAt(point.x());
    if (m_hold->handle >= 0)
        setHandle(m_hold->handle, minute);
    else
        moveBar(m_hold->bar, minute - m_hold->grip);
}

void HoursSlider::mouseReleaseEvent(QMouseEvent *)
{
    m_hold.reset();
    update();
}

void HoursSlider::leaveEvent(QEvent *)
{
    m_hovered = -1;
    update();
}

void HoursSlider::keyPressEvent(QKeyEvent *event)
{
    if (m_ranges.isEmpty())
        return QWidget::keyPressEvent(event);
    const int value = valueOf(m_current);
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Down:
        return setHandle(m_current, (value - 1) / m_step * m_step);
    case Qt::Key_Right:
    case Qt::Key_Up:
        return setHandle(m_current, (value / m_step + 1) * m_step);
    case Qt::Key_PageDown:
        return setHandle(m_current, value - 60);
    case Qt::Key_PageUp:
        return setHandle(m_current, value + 60);
    default:
        QWidget::keyPressEvent(event);
    }
}

void HoursSlider::focusInEvent(QFocusEvent *event)
{
    if (event->reason() == Qt::TabFocusReason)
        m_current = 0;
    else if (event->reason() == Qt::BacktabFocusReason)
        m_current = std::max(0, handleCount() - 1);
    describe();
    QWidget::focusInEvent(event);
}

bool HoursSlider::focusNextPrevChild(bool next)
{
    const int other = m_current + (next ? 1 : -1);
    if (!hasFocus() || other < 0 || other >= handleCount())
        return QWidget::focusNextPrevChild(next);
    m_current = other;
    describe();
    update();
    return true;
}

void HoursSlider::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        describe();
    QWidget::changeEvent(event);
}

void HoursSlider::describe()
{
    if (m_ranges.isEmpty())
        return;
    const QString time = TimeText(m_settings).time(valueOf(m_current));
    //: Spoken: a handle of the hours of a day.
    setAccessibleDescription(m_current % 2 == 0 ? tr("Start %1").arg(time) : tr("End %1").arg(time));
    QAccessibleEvent event(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&event);
}

void HoursSlider::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintScale(painter);
    for (const WallRange range : m_ranges)
        paintBar(painter, range);
    for (int handle = 0; handle < handleCount(); ++handle)
        paintHandle(painter, handle);
}

void HoursSlider::paintScale(QPainter &painter) const
{
    const Theme &theme = m_settings.theme();
    const ThemeColors &colors = theme.colors();
    const QRectF bar = track();
    painter.setPen(Qt::NoPen);
    painter.setBrush(colors.header);
    painter.drawRoundedRect(bar, bar.height() / 2, bar.height() / 2);
    const TimeText times(m_settings);
    painter.setFont(theme.font(TextSize::Small));
    const QFontMetrics metrics(painter.font());
    const double labelTop = height() - metrics.height();
    for (int minute = 0; minute <= scaleEnd(); minute += kTick) {
        const double x = xOf(minute);
        painter.setPen(QPen(minute == kDay ? colors.muted : colors.line, 1));
        painter.drawLine(QPointF(x, bar.bottom() + 1), QPointF(x, bar.bottom() + theme.scaled(4)));
        const QString label = minute == kDay && times.clockFormat() == ClockFormat::Hours24 ? QString::number(24)
                                                                                            : times.hour(minute % kDay);
        const double width = metrics.horizontalAdvance(label);
        const double left = std::clamp(x - width / 2, 0.0, this->width() - width);
        painter.setPen(colors.muted);
        painter.drawText(QRectF(left, labelTop, width + 1, metrics.height()), Qt::AlignCenter, label);
    }
}

void HoursSlider::paintBar(QPainter &painter, WallRange range) const
{
    const ThemeColors &colors = m_settings.theme().colors();
    const QRectF bar = track();
    painter.setPen(Qt::NoPen);
    painter.setBrush(isEnabled() ? colors.accent : colors.line);
    painter.drawRect(QRectF(QPointF(xOf(range.from), bar.top()), QPointF(xOf(range.to), bar.bottom())));
}

void HoursSlider::paintHandle(QPainter &painter, int handle) const
{
    const Theme &theme = m_settings.theme();
    const ThemeColors &colors = theme.colors();
    const double radius = theme.scaled(kHandleRadius);
    const QPointF center(xOf(valueOf(handle)), track().center().y());
    const bool isHeld = m_hold && m_hold->handle == handle;
    const bool isCurrent = hasFocus() && handle == m_current;
    if (isCurrent || isHeld || handle == m_hovered) {
        QColor halo = colors.accent;
        halo.setAlphaF(0.22F);
        painter.setPen(Qt::NoPen);
        painter.setBrush(halo);
        painter.drawEllipse(center, radius + 2, radius + 2);
    }
    painter.setPen(QPen(isEnabled() ? colors.accent : colors.line, 2));
    painter.setBrush(isCurrent ? colors.accent : colors.window);
    painter.drawEllipse(center, radius - 2, radius - 2);
}

} // namespace yak
