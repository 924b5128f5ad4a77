#include "grid/gridpainter.h"

#include "settings/themecolor.h"

#include <QPainter>

namespace yak {

namespace {

// Below these a mark would be a smudge; the fill is all that is shown.
constexpr int kSmallestMarked = 10;
constexpr int kSmallestHatched = 5;
constexpr int kSmallestLined = 8;
constexpr int kCrossArm = 3;
constexpr double kCrossPen = 1.2;
constexpr int kCountMargin = 3;
constexpr int kMoreMargin = 6;
constexpr int kLabelMargin = 4;
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

void GridPainter::paintCounts(QPainter &painter, const GridScene &scene)
{
    if (m_cells.empty())
        return;
    const QSize cellSize = m_cells.front().rect.size();
    if (cellSize.height() < m_counts.height() + kCountMargin)
        return;
    const bool sharesCell = scene.layout.face() == GridCellFace::Dated || !scene.notes.empty();
    // Who could come if needed is said in every cell or in none: an absent number would read as nobody.
    const bool showsMore = m_counts.width(scene.people, scene.people) + 2 * kMoreMargin <= cellSize.width();
    for (const Cell &cell : m_cells) {
        if (cell.slot < 0 || (!sharesCell && hasOwnLabel(scene, cell)) || scene.unveiled(cell.slot))
            continue;
        const QRect rect = sharesCell ? freePart(scene, cell) : cell.rect;
        if (rect.height() < m_counts.height())
            continue;
        const Headcount &count = scene.headcounts[cell.slot];
        const int more = showsMore ? count.ifNeeded : 0;
        if (count.in == 0 && more == 0)
            continue;
        const auto ink = m_ink.isCountWhite(count.in) ? GridCounts::Ink::White : GridCounts::Ink::Black;
        if (m_counts.width(count.in, more) + 2 * kCountMargin <= rect.width())
            m_counts.add(rect, count.in, more, ink);
    }
    m_counts.draw(painter);
}

bool GridPainter::hasOwnLabel(const GridScene &scene, const Cell &cell) const
{
    if (!scene.layout.hasOwnWords() || cell.slot < 0 || !scene.layout.row(cell.at.row).isMajor)
        return false;
    const QString label = scene.layout.ownLabel(cell.slot);
    return !label.isEmpty() && cell.rect.height() >= m_label.height() &&
           cell.rect.width() >= m_label.horizontalAdvance(label);
}

QRect GridPainter::freePart(const GridScene &scene, const Cell &cell) const
{
    QRect rect = cell.rect;
    if (scene.layout.face() == GridCellFace::Dated) {
        // Beside the number in a wide cell, below it in one that is high rather than wide.
        if (hasOwnLabel(scene, cell) && rect.height() >= 2 * m_number.height() + kLabelMargin)
            rect.setTop(rect.top() + m_number.height() / 2);
        else if (hasOwnLabel(scene, cell))
            rect.setLeft(rect.left() + m_number.horizontalAdvance(scene.layout.ownLabel(cell.slot)) + kLabelMargin);
    } else if (hasOwnLabel(scene, cell)) {
        const int labelEnd = kLabelMargin + m_label.horizontalAdvance(scene.layout.ownLabel(cell.slot));
        rect.setLeft(rect.left() + std::max(0, 2 * labelEnd - rect.width() + 5 * m_ink.theme().scaled(kCrossArm)));
    }
    const QRect note = noteRect(scene, cell);
    if (!note.isEmpty())
        rect.setBottom(note.top());
    return rect;
}

QRect GridPainter::noteRect(const GridScene &scene, const Cell &cell) const
{
    if (scene.notes.empty() || cell.slot < 0)
        return {};
    const QString words = scene.noteOf(cell.slot).words;
    const QSize size(m_label.horizontalAdvance(words) + 2 * kLabelMargin, m_label.height());
    if (words.isEmpty() || size.width() + 2 > cell.rect.width() || size.height() + 2 > cell.rect.height())
        return {};
    return {QPoint(cell.rect.right() - size.width() - 1, cell.rect.bottom() - size.height() - 1), size};
}

QColor GridPainter::labelInk(const GridScene &scene, const Cell &cell) const
{
    const QRgb fill = fillOf(scene, cell.slot);
    const GridColumn::Tone tone = scene.layout.column(cell.at.column).tone;
    // Red and blue can be read on the page itself only.
    if (scene.layout.face() != GridCellFace::Dated || fill != m_ink.colors().window.rgb())
        return readableOn(QColor::fromRgb(fill));
    if (tone == GridColumn::Tone::Plain)
        return m_ink.colors().text;
    return tone == GridColumn::Tone::Sunday ? m_ink.colors().sunday : m_ink.colors().saturday;
}

void GridPainter::paintOwnLabels(QPainter &painter, const GridScene &scene) const
{
    const bool isDated = scene.layout.face() == GridCellFace::Dated;
    const QFontMetrics &metrics = isDated ? m_number : m_label;
    painter.setFont(isDated ? m_ink.numberFont() : m_ink.labelFont());
    for (const Cell &cell : m_cells) {
        if (!hasOwnLabel(scene, cell))
            continue;
        const QString label = scene.layout.ownLabel(cell.slot);
        const int top =
            isDated ? cell.rect.y() + kLabelMargin / 2 + 1 : cell.rect.center().y() - metrics.ascent() / 2 - 1;
        const QRect plate(cell.rect.x() + kLabelMargin / 2, top, metrics.horizontalAdvance(label) + kLabelMargin,
                          metrics.ascent() + 3);
        const bool isToday = cell.slot == scene.layout.today();
        if (isToday)
            paintToday(painter, scene, plate);
        else // keeps hatch and marks off the words
            painter.fillRect(plate.intersected(cell.rect), QColor::fromRgb(fillOf(scene, cell.slot)));
        painter.setPen(isToday ? m_ink.colors().onAccent : labelInk(scene, cell));
        painter.drawText(plate.adjusted(kLabelMargin / 2, -2, kLabelMargin, 2), Qt::AlignVCenter | Qt::AlignLeft,
                         label);
    }
}

void GridPainter::paintToday(QPainter &painter, const GridScene &, const QRect &plate) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_ink.colors().window, 1));
    painter.setBrush(m_ink.colors().accent);
    painter.drawRoundedRect(QRectF(plate).adjusted(-1.5, -0.5, 2.5, 1.5), m_ink.theme().radius() / 2.0,
                            m_ink.theme().radius() / 2.0);
    painter.setRenderHint(QPainter::Antialiasing, false);
}

void GridPainter::paintNotes(QPainter &painter, const GridScene &scene) const
{
    painter.setFont(m_ink.labelFont());
    for (const Cell &cell : m_cells) {
        const QRect rect = noteRect(scene, cell);
        if (rect.isEmpty())
            continue;
        const GridNote note = scene.noteOf(cell.slot);
        const QColor fill = QColor::fromRgb(fillOf(scene, cell.slot));
        if (note.tone == GridNote::Tone::Full) {
            // Told apart by its shape as well as by its word.
            painter.fillRect(rect, m_ink.colors().text);
            painter.setPen(m_ink.colors().window);
        } else {
            painter.fillRect(rect, fill);
            painter.setPen(readableOn(fill));
        }
        painter.drawText(rect, Qt::AlignCenter, note.words);
    }
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
