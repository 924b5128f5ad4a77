#include "settings/themeproxy.h"

#include <QPainter>
#include <QStyleOptionSlider>

#include <algorithm>

namespace yak {

namespace {

constexpr int kBarWidth = 12;
constexpr int kHandleMargin = 3;
constexpr int kShortestHandle = 28;

/// Where the handle stands along the bar.
QRect handleRect(const QStyleOptionSlider &bar)
{
    const bool isUpright = bar.orientation == Qt::Vertical;
    const int length = isUpright ? bar.rect.height() : bar.rect.width();
    const qint64 range = static_cast<qint64>(bar.maximum) - bar.minimum;
    int handle = length;
    if (range > 0) {
        const auto share = static_cast<int>(static_cast<qint64>(length) * bar.pageStep / (range + bar.pageStep));
        handle = std::clamp(share, std::min(kShortestHandle, length), length);
    }
    const int start =
        QStyle::sliderPositionFromValue(bar.minimum, bar.maximum, bar.sliderPosition, length - handle, bar.upsideDown);
    return isUpright ? QRect(bar.rect.x(), bar.rect.y() + start, bar.rect.width(), handle)
                     : QRect(bar.rect.x() + start, bar.rect.y(), handle, bar.rect.height());
}

/// A stadium shape. The straight part is a plain rectangle: a tall smooth shape costs a hundred times as much.
void paintHandle(QPainter &painter, const QRect &rect, const QColor &color)
{
    const int width = std::min(rect.width(), rect.height());
    const double radius = width / 2.0;
    const bool isUpright = rect.height() > rect.width();
    const QRect straight =
        isUpright ? rect.adjusted(0, width / 2, 0, -width / 2) : rect.adjusted(width / 2, 0, -width / 2, 0);
    const QRect first(rect.topLeft(), QSize(width, width));
    const QRect last(rect.bottomRight() - QPoint(width - 1, width - 1), QSize(width, width));
    painter.fillRect(straight, color);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawRoundedRect(first, radius, radius);
    painter.drawRoundedRect(last, radius, radius);
    painter.setRenderHint(QPainter::Antialiasing, false);
}

} // namespace

void ThemeProxy::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                                    const QWidget *widget) const
{
    const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (control != CC_ScrollBar || !bar) {
        ControlStyle::drawComplexControl(control, option, painter, widget);
        return;
    }
    painter->save();
    painter->fillRect(bar->rect, bar->palette.color(QPalette::AlternateBase));
    if (bar->maximum > bar->minimum) {
        const bool isHeld =
            bar->activeSubControls == SC_ScrollBarSlider && (bar->state & (State_Sunken | State_MouseOver));
        const QColor color = bar->palette.color(isHeld ? QPalette::PlaceholderText : QPalette::Dark);
        const int margin = kHandleMargin;
        paintHandle(*painter, handleRect(*bar).adjusted(margin, margin, -margin, -margin), color);
    }
    painter->restore();
}

QRect ThemeProxy::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                                 const QWidget *widget) const
{
    const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (control != CC_ScrollBar || !bar)
        return ControlStyle::subControlRect(control, option, part, widget);
    const QRect handle = handleRect(*bar);
    const bool isUpright = bar->orientation == Qt::Vertical;
    switch (part) {
    case SC_ScrollBarSlider:
        return handle;
    case SC_ScrollBarGroove:
        return bar->rect;
    case SC_ScrollBarSubPage:
        return isUpright ? QRect(bar->rect.topLeft(), QPoint(bar->rect.right(), handle.top() - 1))
                         : QRect(bar->rect.topLeft(), QPoint(handle.left() - 1, bar->rect.bottom()));
    case SC_ScrollBarAddPage:
        return isUpright ? QRect(QPoint(bar->rect.left(), handle.bottom() + 1), bar->rect.bottomRight())
                         : QRect(QPoint(handle.right() + 1, bar->rect.top()), bar->rect.bottomRight());
    default:
        return {};
    }
}

int ThemeProxy::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_ScrollBarExtent:
        return kBarWidth;
    case PM_ScrollBarSliderMin:
        return kShortestHandle;
    default:
        return ControlStyle::pixelMetric(metric, option, widget);
    }
}

} // namespace yak
