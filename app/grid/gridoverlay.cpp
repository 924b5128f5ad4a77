#include "grid/gridoverlay.h"

#include "i18n/keepwords.h"

#include <QPainter>
#include <QPainterPath>

namespace yak {

namespace {

constexpr int kSelectionTint = 44; // of 255

} // namespace

void GridOverlay::paint(QPainter &painter, const GridScene &scene, const GridGeometry &geometry) const
{
    if (scene.layout.isEmpty())
        return;
    painter.save();
    painter.setClipRect(geometry.bodyRect());
    if (!scene.selection.isEmpty())
        paintSelection(painter, scene, geometry);
    for (const QRect &piece : piecesOf(scene.decision, scene, geometry)) {
        paintOutline(painter, piece, {m_ink.colors().good, 3});
        paintFlag(painter, piece);
    }
    for (const QRect &piece : piecesOf(scene.outline, scene, geometry))
        paintOutline(painter, piece, {m_ink.colors().text, 2});
    if (!scene.pointed.isNull() && !scene.tool.isActive() && !geometry.isOverview())
        paintOutline(painter, geometry.cellRect(scene.pointed), {m_ink.colors().text, 1});
    if (scene.showsCursor && !scene.selection.cursor().isNull())
        paintOutline(painter, geometry.cellRect(scene.selection.cursor()), {m_ink.colors().accent, 3, 2});
    if (!scene.hint.isEmpty() && !scene.tool.isActive())
        paintHint(painter, scene, geometry);
    painter.restore();
}

QList<QRect> GridOverlay::piecesOf(Range window, const GridScene &scene, const GridGeometry &geometry)
{
    QList<QRect> pieces;
    GridCell before;
    for (const qsizetype slot : scene.layout.slotsOf(window)) {
        const GridCell cell = scene.layout.cellOf(slot);
        const QRect rect = geometry.cellRect(cell);
        // A piece grows down a column, or along a row: what is one stretch to the eye is one piece.
        const bool goesDown = cell.column == before.column && cell.row == before.row + 1;
        const bool goesAlong = cell.row == before.row && cell.column == before.column + 1;
        const bool goesOn = !pieces.isEmpty() && ((goesDown && pieces.last().width() == rect.width()) ||
                                                  (goesAlong && pieces.last().height() == rect.height()));
        if (goesOn)
            pieces.last() |= rect;
        else
            pieces.append(rect);
        before = cell;
    }
    return pieces;
}

void GridOverlay::paintOutline(QPainter &painter, const QRect &rect, const Line &line) const
{
    // The halo of the window's color keeps the line apart from a cell of a color like its own.
    const auto frame = [&painter](const QRect &outer, int width, const QColor &color) {
        painter.fillRect(outer.x(), outer.y(), outer.width(), width, color);
        painter.fillRect(outer.x(), outer.bottom() - width + 1, outer.width(), width, color);
        painter.fillRect(outer.x(), outer.y() + width, width, outer.height() - 2 * width, color);
        painter.fillRect(outer.right() - width + 1, outer.y() + width, width, outer.height() - 2 * width, color);
    };
    const QRect outer = rect.adjusted(0, 0, 1, 1); // over the lines on all four sides
    frame(outer, line.width, line.color);
    const int inset = line.width;
    if (outer.width() > 2 * inset + 2 && outer.height() > 2 * inset + 2)
        frame(outer.adjusted(inset, inset, -inset, -inset), line.halo, m_ink.colors().window);
}

void GridOverlay::paintSelection(QPainter &painter, const GridScene &scene, const GridGeometry &geometry) const
{
    const QColor edge = m_ink.colors().accent;
    QColor tint = edge;
    tint.setAlpha(kSelectionTint);
    const auto isSelected = [&scene](GridCell cell) {
        const qsizetype slot = scene.layout.slotAt(cell);
        return slot >= 0 && scene.selection.contains(slot);
    };
    const auto columns = geometry.columnsIn(geometry.bodyRect());
    const auto rows = geometry.rowsIn(geometry.bodyRect());
    const QColor halo = m_ink.colors().window;
    for (int column = columns.first; column < columns.last; ++column) {
        for (int row = rows.first; row < rows.last; ++row) {
            if (!isSelected({column, row}))
                continue;
            const QRect rect = geometry.cellRect({column, row}).adjusted(0, 0, 1, 1);
            painter.fillRect(rect, tint);
            if (!isSelected({column, row - 1})) {
                painter.fillRect(rect.x(), rect.y(), rect.width(), 2, edge);
                painter.fillRect(rect.x(), rect.y() + 2, rect.width(), 1, halo);
            }
            if (!isSelected({column, row + 1})) {
                painter.fillRect(rect.x(), rect.bottom() - 2, rect.width(), 1, halo);
                painter.fillRect(rect.x(), rect.bottom() - 1, rect.width(), 2, edge);
            }
            if (!isSelected({column - 1, row})) {
                painter.fillRect(rect.x() + 2, rect.y(), 1, rect.height(), halo);
                painter.fillRect(rect.x(), rect.y(), 2, rect.height(), edge);
            }
            if (!isSelected({column + 1, row})) {
                painter.fillRect(rect.right() - 2, rect.y(), 1, rect.height(), halo);
                painter.fillRect(rect.right() - 1, rect.y(), 2, rect.height(), edge);
            }
        }
    }
}

void GridOverlay::paintFlag(QPainter &painter, const QRect &rect) const
{
    const double size = m_ink.theme().scaled(14);
    if (rect.width() < size * 2 || rect.height() < size + 2)
        return;
    const QRectF flag(rect.right() - size + 1, rect.y(), size, size);
    painter.fillRect(flag, m_ink.colors().good);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_ink.colors().window, 1.75, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const auto at = [&flag](double x, double y) {
        return flag.topLeft() + QPointF(x * flag.width(), y * flag.height());
    };
    painter.drawPolyline(QPolygonF({at(0.22, 0.54), at(0.42, 0.74), at(0.78, 0.30)}));
    painter.setRenderHint(QPainter::Antialiasing, false);
}

void GridOverlay::paintHint(QPainter &painter, const GridScene &scene, const GridGeometry &geometry) const
{
    const Theme &theme = m_ink.theme();
    const auto columns = geometry.columnsIn(geometry.bodyRect());
    const auto rows = geometry.rowsIn(geometry.bodyRect());
    if (columns.first >= columns.last || rows.first >= rows.last)
        return;
    const QRect cells = geometry.cellsRect({columns.first, rows.first}, {columns.last - 1, rows.last - 1});
    const QRect room = cells.united(geometry.bodyRect().adjusted(0, 0, -geometry.bodyRect().width() / 2, 0))
                           .intersected(geometry.bodyRect());
    const int pad = theme.space(Space::Medium);
    const QRect most = room.adjusted(pad, pad, -pad, -pad);
    const QFont font = theme.font(TextSize::Body);
    const int flags = Qt::AlignCenter | Qt::TextWordWrap;
    const QString hint = keepWords(scene.hint);
    const QRect text = QFontMetrics(font).boundingRect(most.adjusted(pad, pad, -pad, -pad), flags, hint);
    const QRect plate = text.adjusted(-pad, -pad + 4, pad, pad - 4).intersected(most);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_ink.colors().line, 1));
    painter.setBrush(m_ink.colors().panel);
    painter.drawRoundedRect(QRectF(plate).adjusted(0.5, 0.5, -0.5, -0.5), theme.radius(), theme.radius());
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setFont(font);
    painter.setPen(m_ink.colors().text);
    painter.drawText(plate, flags, hint);
}

} // namespace yak
