#include "windows/statesample.h"

#include "settings/theme.h"

#include <QPainter>
#include <QPainterPath>

#include <array>

namespace yak {

namespace {

/// 45° lines over the whole of the clip.
void paintHatch(QPainter &painter, const QRectF &rect, const QColor &color, double step)
{
    painter.setPen(QPen(color, 1));
    for (double x = rect.left() - rect.height(); x < rect.right(); x += step)
        painter.drawLine(QPointF(x, rect.bottom()), QPointF(x + rect.height(), rect.top()));
}

void paintCross(QPainter &painter, const QRectF &rect, const QColor &color)
{
    const double arm = std::min(rect.width(), rect.height()) * 0.22;
    const QPointF c = rect.center();
    painter.setPen(QPen(color, 1.3));
    painter.drawLine(c + QPointF(-arm, -arm), c + QPointF(arm, arm));
    painter.drawLine(c + QPointF(-arm, arm), c + QPointF(arm, -arm));
}

/// The part of a bar that stands for a state; its ends are cut straight where another part goes on.
void paintPart(QPainter &painter, const QRectF &part, SlotState state, const Theme &theme)
{
    const ThemeColors &colors = theme.colors();
    switch (state) {
    case SlotState::Yes:
        painter.fillRect(part, colors.yes);
        return;
    case SlotState::IfNeeded:
        painter.save();
        painter.setClipRect(part, Qt::IntersectClip);
        painter.fillRect(part, colors.ifNeeded);
        paintHatch(painter, part, colors.ifNeededHatch, theme.scaled(4));
        painter.restore();
        return;
    case SlotState::No:
        painter.fillRect(part, colors.line);
        return;
    case SlotState::None:
        painter.save();
        painter.setClipRect(part, Qt::IntersectClip);
        painter.setBrush(colors.unfilled);
        painter.setPen(Qt::NoPen);
        for (double x = part.left() + theme.scaled(3); x < part.right(); x += theme.scaled(5))
            painter.drawEllipse(QPointF(x, part.center().y()), 1, 1);
        painter.restore();
        return;
    }
    Q_UNREACHABLE();
}

} // namespace

void paintState(QPainter &painter, const QRectF &rect, SlotState state, const Theme &theme)
{
    const ThemeColors &colors = theme.colors();
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const double radius = theme.scaled(3);
    const QRectF face = rect.adjusted(0.5, 0.5, -0.5, -0.5);
    QPainterPath outline;
    outline.addRoundedRect(face, radius, radius);
    switch (state) {
    case SlotState::Yes:
        painter.fillPath(outline, colors.yes);
        break;
    case SlotState::IfNeeded:
        painter.save();
        painter.setClipPath(outline);
        painter.fillPath(outline, colors.ifNeeded);
        paintHatch(painter, rect, colors.ifNeededHatch, theme.scaled(4));
        painter.restore();
        if (colors.ifNeededEdge.alpha() > 0)
            painter.strokePath(outline, QPen(colors.ifNeededEdge, 1));
        break;
    case SlotState::No:
        painter.strokePath(outline, QPen(colors.line, 1));
        paintCross(painter, rect, colors.unfilled);
        break;
    case SlotState::None:
        painter.strokePath(outline, QPen(colors.unfilled, 1, Qt::DotLine));
        break;
    }
    painter.restore();
}

void paintHeadcount(QPainter &painter, const QRectF &rect, const Headcount &people, const Theme &theme)
{
    const std::array<std::pair<SlotState, int>, 4> parts{{{SlotState::Yes, people.in},
                                                          {SlotState::IfNeeded, people.ifNeeded},
                                                          {SlotState::No, people.out},
                                                          {SlotState::None, people.waiting}}};
    const int all = people.in + people.ifNeeded + people.out + people.waiting;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath outline;
    outline.addRoundedRect(rect, theme.scaled(3), theme.scaled(3));
    painter.setClipPath(outline);
    double x = rect.left();
    for (const auto &[state, count] : parts) {
        const double width = all == 0 ? 0 : rect.width() * count / all;
        if (count > 0)
            paintPart(painter, QRectF(x, rect.top(), width, rect.height()), state, theme);
        x += width;
    }
    painter.setClipping(false);
    painter.setPen(QPen(theme.colors().line, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(outline);
    painter.restore();
}

} // namespace yak
