#include "grid/gridpainter.h"
#include "settings/themecolor.h"

#include <QPainter>

// What is written into the cells: counts, the slots' own words, notes.

namespace yak {

namespace {

constexpr int kCountMargin = 3;
constexpr int kMoreMargin = 6;
constexpr int kLabelMargin = 4;

} // namespace

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

} // namespace yak
