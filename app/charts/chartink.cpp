#include "charts/chartink.h"

#include "settings/theme.h"
#include "settings/themecolor.h"

#include <QPainter>

#include <algorithm>

namespace yak {

namespace {
constexpr int kHatchStep = 5;
} // namespace

InkColors colorsOf(Ink ink, const Theme &theme)
{
    const ThemeColors &colors = theme.colors();
    switch (ink) {
    case Ink::Yes:
        return {colors.yes, Qt::transparent, Qt::transparent};
    case Ink::IfNeeded:
        return {colors.ifNeeded, colors.ifNeededEdge, colors.ifNeededHatch};
    case Ink::No:
        return {colors.line, colors.unfilled, Qt::transparent};
    case Ink::Waiting:
        return {colors.window, colors.unfilled, mixed(colors.window, colors.unfilled, 0.5)};
    }
    Q_UNREACHABLE();
}

void drawHatch(QPainter &painter, const QRectF &place, Ink ink, const Theme &theme)
{
    const QColor color = colorsOf(ink, theme).hatch;
    if (color.alpha() == 0)
        return;
    painter.setPen(QPen(color, 1, Qt::SolidLine, Qt::FlatCap));
    const double step = theme.scaled(kHatchStep);
    // A line is where x + y, measured from the corner, is so much.
    for (double sum = step; sum < place.width() + place.height(); sum += step) {
        const double fromX = std::min(sum, place.width());
        const double toX = std::max(0.0, sum - place.height());
        painter.drawLine(place.topLeft() + QPointF(fromX, sum - fromX), place.topLeft() + QPointF(toX, sum - toX));
    }
}

void drawInk(QPainter &painter, const QRectF &place, Ink ink, const Theme &theme)
{
    const InkColors colors = colorsOf(ink, theme);
    painter.fillRect(place, colors.ground);
    drawHatch(painter, place, ink, theme);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colors.edge, 1));
    painter.drawRect(place);
}

int evenStep(double largest, int most)
{
    for (int power = 1;; power *= 10) {
        for (const int step : {power, 2 * power, 5 * power}) {
            if (largest / step <= most)
                return step;
        }
    }
}

} // namespace yak
