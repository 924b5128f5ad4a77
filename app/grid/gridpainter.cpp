#include "grid/gridpainter.h"

#include <QPainter>

namespace yak {

namespace {

// Below these a mark would be a smudge; the fill is all that is shown.
constexpr int kSmallestMarked = 10;
constexpr int kSmallestHatched = 5;
constexpr int kSmallestLined = 8;
constexpr double kCrossPen = 1.2;
constexpr int kHeadingIndent = 4;
constexpr int kDimming = 205; // of 255

int smallerSide(const QRect &rect)
{
    return std::min(rect.width(), rect.height());
}

} // namespace

GridPainter::GridPainter(const GridInk &ink)
    : m_ink(ink), m_counts(ink.countFont(), ink.labelFont()), m_label(ink.labelFont()), m_number(ink.numberFont())
{
}

void GridPainter::paint(QPainter &painter, const GridScene &scene, const GridGeometry &geometry, const QRect &dirty)
{
    collect(scene, geometry, dirty);
    painter.save();
    painter.setClipRect(dirty.intersected(geometry.bodyRect()));
    paintGround(painter, geometry, dirty);
    paintFills(painter, scene);
    if (scene.mode == GridMode::Mine || !scene.difference.empty())
        paintHatch(painter, scene, geometry.bodyRect().topLeft() - geometry.scroll());
    for (const Block &block : m_blocks)
        paintBlock(painter, scene, geometry, block);
    paintHoles(painter);
    if (scene.mode == GridMode::Mine)
        paintMarks(painter, scene);
    else
        paintCounts(painter, scene);
    if (scene.layout.hasOwnWords())
        paintOwnLabels(painter, scene);
    if (!scene.notes.empty())
        paintNotes(painter, scene);
    if (!scene.dimmedTo.empty())
        paintDimming(painter, scene);
    paintHeadings(painter, scene, geometry);
    painter.restore();
}

QRgb GridPainter::fillOf(const GridScene &scene, qsizetype slot) const
{
    if (const SlotDifference *difference = scene.unveiled(slot))
        return m_ink.fill(difference->after);
    return scene.mode == GridMode::Mine ? m_ink.fill(scene.stateOf(slot)) : m_ink.heat(scene.headcounts[slot].in);
}

void GridPainter::collect(const GridScene &scene, const GridGeometry &geometry, const QRect &dirty)
{
    m_cells.clear();
    m_blocks.clear();
    const auto columns = geometry.columnsIn(dirty);
    const auto rows = geometry.rowsIn(dirty);
    for (int column = columns.first; column < columns.last; ++column) {
        const QRect across = geometry.columnHeaderRect(column);
        for (int row = rows.first; row < rows.last; ++row) {
            const QRect down = geometry.rowHeaderRect(row);
            m_cells.push_back({scene.layout.slotAt({column, row}),
                               {column, row},
                               {across.x(), down.y(), across.width(), down.height()}});
        }
    }
    for (int column = columns.first; column < columns.last;) {
        int lastColumn = column;
        while (lastColumn + 1 < columns.last && scene.layout.column(lastColumn + 1).join == GridJoin::Next)
            ++lastColumn;
        for (int row = rows.first; row < rows.last;) {
            int lastRow = row;
            while (lastRow + 1 < rows.last && scene.layout.row(lastRow + 1).join == GridJoin::Next)
                ++lastRow;
            m_blocks.push_back({{column, row}, {lastColumn, lastRow}});
            row = lastRow + 1;
        }
        column = lastColumn + 1;
    }
}

template<typename KindOf, typename Draw>
void GridPainter::forRuns(KindOf kindOf, Draw draw) const
{
    for (size_t i = 0; i < m_cells.size();) {
        const auto kind = kindOf(m_cells[i]);
        QRect rect = m_cells[i].rect;
        size_t next = i + 1;
        while (next < m_cells.size() && m_cells[next].rect.x() == rect.x() &&
               m_cells[next].rect.y() == rect.bottom() + 1 && kindOf(m_cells[next]) == kind) {
            rect.setBottom(m_cells[next].rect.bottom());
            ++next;
        }
        draw(kind, rect);
        i = next;
    }
}

void GridPainter::paintGround(QPainter &painter, const GridGeometry &geometry, const QRect &dirty) const
{
    // Cells are opaque, so only what lies around them is left: each pixel is filled once.
    QRegion ground = dirty.intersected(geometry.bodyRect());
    for (const Block &block : m_blocks)
        ground -= geometry.cellsRect(block.from, block.to);
    for (const QRect &rect : ground)
        painter.fillRect(rect, m_ink.colors().window);
}

void GridPainter::paintFills(QPainter &painter, const GridScene &scene) const
{
    const QRgb hole = m_ink.colors().panel.rgb();
    const auto colorOf = [&](const Cell &cell) {
        if (cell.slot < 0)
            return hole;
        const QRgb fill = fillOf(scene, cell.slot);
        return scene.fades.isEmpty() ? fill : scene.fades.shown(cell.slot, fill);
    };
    forRuns(colorOf, [&](QRgb color, const QRect &rect) { painter.fillRect(rect, QColor::fromRgb(color)); });
}

void GridPainter::paintHatch(QPainter &painter, const GridScene &scene, QPoint origin) const
{
    painter.setBrushOrigin(origin);
    const QColor edge = m_ink.colors().ifNeededEdge;
    const auto isIfNeeded = [&](const Cell &cell) {
        if (cell.slot < 0 || smallerSide(cell.rect) < kSmallestHatched)
            return false;
        if (const SlotDifference *difference = scene.unveiled(cell.slot))
            return difference->after == SlotState::IfNeeded;
        return scene.mode == GridMode::Mine && scene.stateOf(cell.slot) == SlotState::IfNeeded;
    };
    forRuns(isIfNeeded, [&](bool isHatched, const QRect &rect) {
        if (!isHatched)
            return;
        painter.fillRect(rect, m_ink.hatch());
        if (edge.alpha() == 0)
            return;
        painter.fillRect(rect.x(), rect.y(), 1, rect.height(), edge);
        painter.fillRect(rect.right(), rect.y(), 1, rect.height(), edge);
        painter.fillRect(rect.x(), rect.y(), rect.width(), 1, edge);
        painter.fillRect(rect.x(), rect.bottom(), rect.width(), 1, edge);
    });
}

void GridPainter::paintBlock(QPainter &painter, const GridScene &scene, const GridGeometry &geometry,
                             const Block &block) const
{
    const QRect all = geometry.cellsRect(block.from, block.to);
    const QSize cell = geometry.cellSize();
    for (int row = block.from.row; row <= block.to.row; ++row) {
        const bool isMajor = scene.layout.row(row).isMajor;
        const QColor color = isMajor ? m_ink.majorLine() : m_ink.minorLine();
        if (isMajor || cell.height() >= kSmallestLined)
            painter.fillRect(all.x(), geometry.rowHeaderRect(row).y(), all.width(), 1, color);
    }
    painter.fillRect(all.x(), all.bottom() + 1, all.width() + 1, 1, m_ink.majorLine());
    for (int column = block.from.column; column <= block.to.column && cell.width() >= kSmallestLined; ++column)
        painter.fillRect(geometry.columnHeaderRect(column).x(), all.y(), 1, all.height(), m_ink.columnLine());
    painter.fillRect(all.right() + 1, all.y(), 1, all.height(), m_ink.columnLine());
}

void GridPainter::paintHoles(QPainter &painter) const
{
    forRuns([](const Cell &cell) { return cell.slot < 0; },
            [&](bool isHole, const QRect &rect) {
                if (isHole)
                    painter.fillRect(rect, m_ink.colors().panel);
            });
}

void GridPainter::paintMarks(QPainter &painter, const GridScene &scene) const
{
    QList<QLineF> crosses;
    const double arm = m_ink.theme().scaled(kCrossArm);
    const auto mark = [&](SlotState state, const QRect &rect) {
        if (smallerSide(rect) < kSmallestMarked)
            return;
        if (state == SlotState::None)
            paintDotted(painter, rect);
        if (state != SlotState::No)
            return;
        const QPointF middle = QRectF(rect).center() + QPointF(0.5, 0.5);
        crosses.append({middle + QPointF(-arm, -arm), middle + QPointF(arm, arm)});
        crosses.append({middle + QPointF(-arm, arm), middle + QPointF(arm, -arm)});
    };
    const auto stateOf = [&](const Cell &cell) {
        // A difference has a sign of its own.
        return cell.slot < 0 || scene.unveiled(cell.slot) ? SlotState::Yes : scene.stateOf(cell.slot);
    };
    const bool areMarked = !m_cells.empty() && smallerSide(m_cells.front().rect) >= kSmallestMarked;
    if (areMarked) {
        for (const Cell &cell : m_cells)
            mark(stateOf(cell), stateOf(cell) == SlotState::No ? freePart(scene, cell) : cell.rect);
    } else {
        forRuns(stateOf, mark); // cells too small for a mark of their own share one
    }
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_ink.colors().unfilled, kCrossPen));
    painter.drawLines(crosses);
    painter.setRenderHint(QPainter::Antialiasing, false);
}

void GridPainter::paintDotted(QPainter &painter, const QRect &rect) const
{
    // On the lines between cells, so that neighbors share their dots.
    painter.setBrushOrigin(rect.topLeft());
    painter.fillRect(rect.x(), rect.y(), rect.width(), 1, m_ink.dotsAcross());
    painter.fillRect(rect.x(), rect.y(), 1, rect.height(), m_ink.dotsDown());
    painter.fillRect(rect.x(), rect.bottom() + 1, rect.width(), 1, m_ink.dotsAcross());
    painter.fillRect(rect.right() + 1, rect.y(), 1, rect.height(), m_ink.dotsDown());
}

void GridPainter::paintHeadings(QPainter &painter, const GridScene &scene, const GridGeometry &geometry) const
{
    const auto rows = geometry.rowsIn(geometry.bodyRect());
    const int last = std::min(rows.last + 1, scene.layout.rowCount()); // its heading may be in view when it is not
    painter.setFont(m_ink.countFont());
    painter.setPen(m_ink.colors().text);
    for (int row = rows.first; row < last; ++row) {
        const QRect rect = geometry.headingRect(row);
        if (!scene.layout.row(row).heading.isEmpty() && rect.height() >= m_label.height())
            painter.drawText(rect.adjusted(kHeadingIndent, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
                             scene.layout.row(row).heading);
    }
}

void GridPainter::paintDimming(QPainter &painter, const GridScene &scene) const
{
    QColor veil = m_ink.colors().window;
    veil.setAlpha(kDimming);
    const auto isDimmed = [&](const Cell &cell) {
        return cell.slot >= 0 && scene.dimmedTo[static_cast<size_t>(cell.slot)] < SlotState::IfNeeded;
    };
    forRuns(isDimmed, [&](bool isDim, const QRect &rect) {
        if (isDim)
            painter.fillRect(rect, veil);
    });
    // If needed keeps its own sign, as a stripe beside the number.
    const auto isIfNeeded = [&](const Cell &cell) {
        return cell.slot >= 0 && scene.dimmedTo[static_cast<size_t>(cell.slot)] == SlotState::IfNeeded;
    };
    const int stripe = m_ink.theme().scaled(8);
    forRuns(isIfNeeded, [&](bool isHatched, const QRect &rect) {
        if (!isHatched)
            return;
        const QRect edge(rect.x() + 1, rect.y() + 1, std::min(stripe, rect.width() - 1), rect.height() - 1);
        painter.fillRect(edge, m_ink.colors().ifNeeded);
        painter.fillRect(edge, m_ink.hatch());
    });
}

} // namespace yak
