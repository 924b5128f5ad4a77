#include "grid/griddifference.h"

#include <QPainter>
#include <QPainterPath>

namespace yak {

namespace {

constexpr int kVeil = 215; // of 255
constexpr int kSmallestFramed = 8;
constexpr int kSmallestSigned = 12;
constexpr int kSign = 14;
constexpr int kSidesBeside = 4; // so many signs wide is a cell in which one has room beside the middle
constexpr int kBeside = 4;      // from the edges then

QColor inkOf(SlotDifference::Kind kind, const ThemeColors &colors)
{
    switch (kind) {
    case SlotDifference::Kind::Added:
        return colors.good;
    case SlotDifference::Kind::Removed:
        return colors.bad;
    case SlotDifference::Kind::Changed:
    case SlotDifference::Kind::Same:
        return colors.warn;
    }
    Q_UNREACHABLE();
}

} // namespace

void GridDifferencePainter::paint(QPainter &painter, const GridScene &scene, const GridGeometry &geometry) const
{
    painter.save();
    painter.setClipRect(geometry.bodyRect());
    const auto columns = geometry.columnsIn(geometry.bodyRect());
    const auto rows = geometry.rowsIn(geometry.bodyRect());
    QColor veil = m_ink.colors().window;
    veil.setAlpha(kVeil);
    for (int column = columns.first; column < columns.last; ++column) {
        for (int row = rows.first; row < rows.last; ++row) {
            const qsizetype slot = scene.layout.slotAt({column, row});
            if (slot < 0)
                continue;
            const SlotDifference &difference = scene.difference[static_cast<size_t>(slot)];
            const QRect rect = geometry.cellRect({column, row});
            if (difference.kind() != SlotDifference::Kind::Same)
                paintCell(painter, rect, difference, scene.differenceGround);
            else if (scene.differenceGround == DifferenceGround::Veiled)
                painter.fillRect(rect, veil);
        }
    }
    painter.restore();
}

void GridDifferencePainter::paintCell(QPainter &painter, const QRect &rect, const SlotDifference &difference,
                                      DifferenceGround ground) const
{
    const ThemeColors &colors = m_ink.colors();
    const int smaller = std::min(rect.width(), rect.height());
    if (smaller < kSmallestFramed)
        return;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(inkOf(difference.kind(), colors), 2));
    painter.drawRect(rect.adjusted(1, 1, -1, -1));
    if (smaller < kSmallestSigned)
        return;
    const double side = std::min<double>(m_ink.theme().scaled(kSign), smaller - 2);
    QPointF place(rect.center().x() + 1 - side / 2, rect.center().y() + 1 - side / 2);
    // Where the cell goes on saying what it says, beside its cross or its count.
    if (ground == DifferenceGround::Shown && rect.width() >= kSidesBeside * side)
        place = QPointF(rect.right() - kBeside - side, rect.y() + kBeside);
    paintDifferenceSign(painter, {place, QSizeF(side, side)}, difference.kind(), colors);
}

void paintDifferenceSign(QPainter &painter, const QRectF &place, SlotDifference::Kind kind, const ThemeColors &colors)
{
    if (kind == SlotDifference::Kind::Same)
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(inkOf(kind, colors), 1));
    painter.setBrush(colors.window);
    painter.drawEllipse(place.adjusted(0.5, 0.5, -0.5, -0.5));
    const auto at = [&place](double x, double y) {
        return place.topLeft() + QPointF(x * place.width(), y * place.height());
    };
    painter.setPen(QPen(inkOf(kind, colors), place.width() / 7, Qt::SolidLine, Qt::RoundCap));
    if (kind == SlotDifference::Kind::Changed) {
        QPainterPath wave(at(0.25, 0.56));
        wave.cubicTo(at(0.38, 0.30), at(0.62, 0.72), at(0.75, 0.46));
        painter.setBrush(Qt::NoBrush);
        painter.drawPath(wave);
    } else {
        painter.drawLine(at(0.27, 0.5), at(0.73, 0.5));
        if (kind == SlotDifference::Kind::Added)
            painter.drawLine(at(0.5, 0.27), at(0.5, 0.73));
    }
    painter.restore();
}

} // namespace yak
