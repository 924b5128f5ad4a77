#include "grid/gridheader.h"

#include "settings/themecolor.h"

#include <QPainter>

#include <algorithm>

namespace yak {

namespace {

constexpr int kMarkTint = 46; // of 255
// Words are laid out again after so many, so that years of scrolling hold no memory.
constexpr qsizetype kMostWords = 2'000;

} // namespace

GridHeader::GridHeader(const GridInk &ink) : m_ink(ink), m_label(ink.labelFont()), m_number(ink.numberFont()) {}

void GridHeader::paint(QPainter &painter, const GridScene &scene, const GridGeometry &geometry)
{
    paintGrounds(painter, geometry);
    const QRect body = geometry.bodyRect();
    painter.save();
    painter.setClipRect(body.x(), 0, body.width(), body.y());
    paintColumns(painter, scene, geometry);
    paintGroups(painter, scene, geometry);
    painter.setClipRect(0, body.y(), body.x(), body.height());
    paintRows(painter, scene, geometry);
    painter.restore();
}

void GridHeader::paintFrame(QPainter &painter, const GridGeometry &geometry) const
{
    paintGrounds(painter, geometry);
    const QRect body = geometry.bodyRect();
    const QSize cell = geometry.metrics().smallestCell * 2;
    for (int x = body.x(); x <= body.right(); x += cell.width())
        painter.fillRect(x, body.y(), 1, body.height(), m_ink.minorLine());
    for (int y = body.y(); y <= body.bottom(); y += cell.height())
        painter.fillRect(body.x(), y, body.width(), 1, m_ink.minorLine());
}

GridHeader::Marked GridHeader::markedIn(const GridScene &scene)
{
    if (!scene.tool.isActive())
        return {scene.pointed, scene.pointed};
    const GridCell a = scene.tool.start();
    const GridCell b = scene.tool.end();
    return {{std::min(a.column, b.column), std::min(a.row, b.row)},
            {std::max(a.column, b.column), std::max(a.row, b.row)}};
}

void GridHeader::paintGrounds(QPainter &painter, const GridGeometry &geometry) const
{
    const QRect body = geometry.bodyRect();
    const QSize viewport = geometry.viewport();
    painter.fillRect(0, 0, viewport.width(), body.y(), m_ink.colors().header);
    painter.fillRect(0, body.y(), body.x(), body.height(), m_ink.colors().panel);
    painter.fillRect(0, body.y() - 1, viewport.width(), 1, m_ink.colors().line);
    painter.fillRect(body.x() - 1, body.y(), 1, body.height(), m_ink.colors().line);
}

void GridHeader::paintGroups(QPainter &painter, const GridScene &scene, const GridGeometry &geometry)
{
    const QRect body = geometry.bodyRect();
    const auto span = geometry.columnsIn(body);
    const int pad = m_ink.theme().space(Space::Hair);
    painter.setPen(m_ink.colors().muted);
    for (int first = span.first; first < span.last;) {
        const QString group = scene.layout.column(first).group;
        int last = first;
        while (last + 1 < span.last && scene.layout.column(last + 1).group == group)
            ++last;
        const int left = std::max(geometry.columnHeaderRect(first).left(), body.left());
        const int right = last + 1 < span.last ? geometry.columnHeaderRect(last).right() : body.right();
        if (m_label.horizontalAdvance(group) + 2 * pad <= right - left)
            drawWord(painter, QPointF(left + pad, pad), group, Face::Label);
        first = last + 1;
    }
}

QColor GridHeader::inkOf(const GridColumn &column) const
{
    switch (column.tone) {
    case GridColumn::Tone::Saturday:
        return m_ink.colors().saturday;
    case GridColumn::Tone::Sunday:
        return m_ink.colors().sunday;
    case GridColumn::Tone::Plain:
        return m_ink.colors().text;
    }
    Q_UNREACHABLE();
}

void GridHeader::paintColumns(QPainter &painter, const GridScene &scene, const GridGeometry &geometry)
{
    const auto span = geometry.columnsIn(geometry.bodyRect());
    const Marked marked = markedIn(scene);
    const int width = geometry.cellSize().width();
    const bool isWide = width >= geometry.metrics().wideColumn;
    const int needed = m_number.horizontalAdvance(QStringLiteral("00")) + m_ink.theme().space(Space::Small);
    QColor tint = m_ink.colors().accent;
    tint.setAlpha(kMarkTint);
    const bool hasGroups = span.first < span.last && !scene.layout.column(span.first).group.isEmpty();
    const int groupLine = hasGroups ? m_label.height() + m_ink.theme().space(Space::Hair) : 0;
    int freeFrom = std::numeric_limits<int>::min();
    for (int i = span.first; i < span.last; ++i) {
        const GridColumn &column = scene.layout.column(i);
        const QRect rect = geometry.columnHeaderRect(i);
        const bool isMarked = !marked.from.isNull() && i >= marked.from.column && i <= marked.to.column;
        if (isMarked)
            painter.fillRect(rect.adjusted(0, groupLine, 0, -1), tint);
        if (width >= needed) {
            paintColumn(painter, column, rect, isWide);
            continue;
        }
        if (column.isToday)
            painter.fillRect(rect.x(), rect.bottom() - 4, rect.width(), 4, m_ink.colors().accent);
        // Of columns this narrow only those that begin a week, or follow a break, have room for a number.
        if (column.join == GridJoin::Next || rect.left() < freeFrom)
            continue;
        painter.setPen(m_ink.colors().muted);
        const int top = rect.bottom() - m_ink.theme().space(Space::Hair) - m_label.height();
        drawWord(painter, QPointF(rect.x(), top), column.number, Face::Label);
        freeFrom = rect.left() + needed;
    }
}

void GridHeader::paintColumn(QPainter &painter, const GridColumn &column, const QRect &rect, bool isWide)
{
    const int pad = m_ink.theme().space(Space::Hair);
    const int top = m_label.height() + pad;
    if (column.number.isEmpty()) {
        painter.setPen(inkOf(column));
        const int left = rect.center().x() - m_number.horizontalAdvance(column.heading) / 2;
        drawWord(painter, QPointF(left, rect.bottom() - pad - m_number.height()), column.heading, Face::Number);
        return;
    }
    const int headingWidth = m_label.horizontalAdvance(column.heading);
    const int numberWidth = m_number.horizontalAdvance(column.number);
    const bool showsHeading = rect.width() >= headingWidth;
    QPoint heading;
    QPoint number;
    if (isWide) {
        const int left = rect.center().x() - (headingWidth + 2 * pad + numberWidth) / 2;
        number = {left + headingWidth + 2 * pad, rect.bottom() - pad - m_number.height()};
        heading = {left, number.y() + m_number.ascent() - m_label.ascent()};
    } else {
        heading = {rect.center().x() - headingWidth / 2, top};
        number = {rect.center().x() - numberWidth / 2, rect.bottom() - pad - m_number.height() + 1};
    }
    painter.setPen(inkOf(column));
    if (showsHeading)
        drawWord(painter, heading, column.heading, Face::Label);
    if (column.isToday) {
        const QRectF pill = QRectF(QPointF(number), QSizeF(numberWidth, m_number.height())).adjusted(-5, 0, 5, 0);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_ink.colors().accent);
        painter.drawRoundedRect(pill, m_ink.theme().radius(), m_ink.theme().radius());
        painter.setRenderHint(QPainter::Antialiasing, false);
        painter.setPen(m_ink.colors().onAccent);
    }
    drawWord(painter, number, column.number, Face::Number);
}

void GridHeader::paintRows(QPainter &painter, const GridScene &scene, const GridGeometry &geometry)
{
    const auto span = geometry.rowsIn(geometry.bodyRect());
    const Marked marked = markedIn(scene);
    const int needed = m_label.height();
    int freeFrom = std::numeric_limits<int>::min();
    const auto rectOf = [&](int row) {
        const QRect rect = geometry.rowHeaderRect(row);
        return QRect(rect.topLeft(), QSize(rect.width(), std::max(needed, rect.height())));
    };
    for (int i = span.first; i < span.last; ++i) {
        const QRect rect = rectOf(i);
        if (!scene.layout.row(i).isMajor || rect.top() < freeFrom)
            continue;
        paintRow(painter, scene.layout.row(i), rect, Face::Label);
        freeFrom = rect.bottom() + 1;
    }
    const int lastRow = scene.layout.rowCount() - 1;
    if (span.last == lastRow + 1 && lastRow >= 0) {
        const QRect below(0, geometry.rowHeaderRect(lastRow).bottom() + 1, geometry.metrics().rowHeaderWidth,
                          geometry.metrics().endMargin.height());
        painter.setPen(m_ink.colors().muted);
        paintRowLabel(painter, scene.layout.row(lastRow).endLabel, below, Face::Label);
    }
    if (marked.from.isNull() || marked.from.row >= span.last || marked.to.row < span.first)
        return;
    const QRect all = geometry.rowHeaderRect(marked.from.row) | geometry.rowHeaderRect(marked.to.row);
    painter.fillRect(all.adjusted(0, 0, -1, 0), mixed(m_ink.colors().panel, m_ink.colors().accent, kMarkTint / 255.0));
    for (const int row : {marked.from.row, marked.to.row})
        paintRow(painter, scene.layout.row(row), rectOf(row), Face::Strong);
}

void GridHeader::paintRow(QPainter &painter, const GridRow &row, const QRect &rect, Face face)
{
    if (row.detail.isEmpty() || rect.height() < 2 * m_label.height()) {
        paintRowLabel(painter, row.label, rect, row.isMajor && !row.detail.isEmpty() ? Face::Strong : face);
        return;
    }
    const int height = m_label.height();
    const int top = rect.center().y() - height;
    paintRowLabel(painter, row.label, {rect.x(), top, rect.width(), height}, Face::Strong);
    paintRowLabel(painter, row.detail, {rect.x(), top + height, rect.width(), height}, face);
}

void GridHeader::paintRowLabel(QPainter &painter, const QString &label, const QRect &rect, Face face)
{
    const int pad = m_ink.theme().space(Space::Small);
    painter.setPen(face == Face::Strong ? m_ink.colors().text : m_ink.colors().muted);
    const QString shown = m_label.elidedText(label, Qt::ElideRight, std::max(0, rect.width() - pad - 4));
    const int left = rect.right() - pad - m_label.horizontalAdvance(shown);
    const int top = rect.center().y() - m_label.height() / 2 + 1;
    drawWord(painter, QPointF(left, top), shown, face);
}

QFont GridHeader::fontOf(Face face) const
{
    return face == Face::Number ? m_ink.numberFont() : m_ink.labelFont();
}

void GridHeader::drawWord(QPainter &painter, QPointF topLeft, const QString &word, Face face)
{
    if (m_words.size() > kMostWords)
        m_words.clear();
    QStaticText &text = m_words[{word, static_cast<int>(face)}];
    if (text.text().isEmpty()) {
        text.setText(word);
        text.setTextFormat(Qt::PlainText);
        text.prepare({}, fontOf(face));
    }
    painter.setFont(fontOf(face));
    painter.drawStaticText(topLeft, text);
}

} // namespace yak
