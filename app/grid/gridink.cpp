#include "grid/gridink.h"

#include "grid/gridscene.h"
#include "settings/themecolor.h"

#include <QFontMetrics>
#include <QImage>
#include <QPainter>

#include <cmath>

namespace yak {

namespace {

constexpr int kFewRows = 8; // of a grid that need not be dense

QColor withAlpha(QColor color, int alpha)
{
    color.setAlpha(alpha);
    return color;
}

/// A transparent tile of logical `size` to be repeated, sharp at the pixel ratio.
QImage emptyTile(QSize size, qreal pixelRatio)
{
    QImage tile((QSizeF(size) * pixelRatio).toSize(), QImage::Format_ARGB32_Premultiplied);
    tile.setDevicePixelRatio(pixelRatio);
    tile.fill(Qt::transparent);
    return tile;
}

QImage hatchTile(const QColor &color, qreal pixelRatio)
{
    constexpr int kPeriod = 7;
    QImage tile = emptyTile({kPeriod, kPeriod}, pixelRatio);
    QPainter painter(&tile);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(color, 1.5, Qt::SolidLine, Qt::SquareCap));
    for (const int shift : {-kPeriod, 0, kPeriod})
        painter.drawLine(QPointF(shift, kPeriod), QPointF(shift + kPeriod, 0));
    return tile;
}

QImage dotTile(const QColor &color, QSize size, qreal pixelRatio)
{
    QImage tile = emptyTile(size, pixelRatio);
    QPainter painter(&tile);
    painter.fillRect(QRect(0, 0, 1, 1), color);
    return tile;
}

} // namespace

GridInk::GridInk(const Theme &theme, qreal pixelRatio) : m_theme(theme), m_pixelRatio(pixelRatio)
{
    const ThemeColors &tokens = theme.colors();
    const QRgb blank = tokens.window.rgb();
    m_fills = {blank, blank, tokens.ifNeeded.rgb(), tokens.yes.rgb()};
    m_minorLine = withAlpha(tokens.text, theme.scheme() == Scheme::Light ? 26 : 30);
    m_majorLine = withAlpha(tokens.text, theme.scheme() == Scheme::Light ? 66 : 76);
    m_columnLine = mixed(tokens.window, tokens.text, theme.scheme() == Scheme::Light ? 0.2 : 0.25);
    makeBrushes();
    setPeople(0);
}

void GridInk::setPeople(int people)
{
    m_heat.clear();
    m_countIsWhite.clear();
    for (int in = 0; in <= std::max(people, 0); ++in) {
        const QColor color = m_theme.heat(people > 0 ? static_cast<double>(in) / people : 0);
        m_heat.push_back(color.rgb());
        m_countIsWhite.push_back(readableOn(color) == QColor(Qt::white));
    }
}

void GridInk::makeBrushes()
{
    m_hatch = QBrush(hatchTile(colors().ifNeededHatch, m_pixelRatio));
    m_dotsAcross = QBrush(dotTile(colors().unfilled, {4, 1}, m_pixelRatio));
    m_dotsDown = QBrush(dotTile(colors().unfilled, {1, 4}, m_pixelRatio));
}

int GridInk::rowLabelWidth(const GridScene &scene) const
{
    const QFontMetrics label(labelFont());
    const bool isDated = scene.layout.face() == GridCellFace::Dated;
    int width = isDated ? 0 : label.horizontalAdvance(QStringLiteral("00:00"));
    for (int i = 0; i < scene.layout.rowCount(); ++i) {
        const GridRow &row = scene.layout.row(i);
        width = std::max({width, label.horizontalAdvance(row.label), label.horizontalAdvance(row.detail)});
    }
    return std::min(width, widestRowLabel());
}

QSize GridInk::smallestCell(const GridScene &scene, int smallestRow) const
{
    const QFontMetrics label(labelFont());
    const QFontMetrics number(numberFont());
    const GridLayout &layout = scene.layout;
    const int pad = m_theme.space(Space::Hair);
    int width = 36;
    int height = std::max(smallestRow, label.height() + 2);
    for (int i = 0; i < std::min(layout.columnCount(), 7); ++i)
        width = std::max(width, label.horizontalAdvance(layout.column(i).heading) + 2 * pad);
    int ownLabelWidth = 0;
    for (const QString &own : layout.ownLabels())
        ownLabelWidth = std::max(ownLabelWidth, label.horizontalAdvance(own));
    if (layout.face() == GridCellFace::Dated) {
        // The number of the day stands above its count, which may be two numbers.
        height = std::max(height, 2 * number.height() + pad);
        width = std::max(width, label.horizontalAdvance(QStringLiteral("00+00")) + 3 * pad);
    } else if (ownLabelWidth > 0) {
        // A cell with a label of its own has room for it and a mark.
        width = std::max(width, ownLabelWidth + m_theme.space(Space::Huge));
    }
    for (int i = 0; i < layout.rowCount(); ++i) {
        if (!layout.row(i).detail.isEmpty())
            height = std::max(height, 2 * label.height() + pad);
    }
    for (const GridNote &note : scene.notes) {
        if (note.words.isEmpty())
            continue;
        width = std::max(width, label.horizontalAdvance(note.words) + 3 * pad);
        height = std::max(height, 2 * label.height() + pad);
    }
    return {width, height};
}

QSize GridInk::largestCell(const GridLayout &layout) const
{
    if (layout.face() == GridCellFace::Dated)
        return {m_theme.scaled(190), m_theme.scaled(104)};
    // A few rows, such as a day's blocks, may be as high as they like to be painted.
    const bool hasFewRows = layout.rowCount() <= kFewRows;
    return {m_theme.scaled(320), m_theme.scaled(hasFewRows ? 84 : 44)};
}

GridMetrics GridInk::metricsFor(const GridScene &scene, int smallestRow) const
{
    const QFontMetrics label(labelFont());
    const QFontMetrics number(numberFont());
    const GridLayout &layout = scene.layout;
    const int pad = m_theme.space(Space::Hair);
    int headingWidth = 0;
    bool hasGroups = layout.isEmpty();
    bool hasNumbers = layout.isEmpty();
    for (int i = 0; i < layout.columnCount(); ++i) {
        const GridColumn &column = layout.column(i);
        if (i < 7)
            headingWidth = std::max(headingWidth, label.horizontalAdvance(column.heading));
        hasGroups = hasGroups || !column.group.isEmpty();
        hasNumbers = hasNumbers || !column.number.isEmpty();
    }
    const int groupLine = hasGroups ? label.height() + pad : 0;

    GridMetrics metrics;
    metrics.smallestCell = smallestCell(scene, smallestRow);
    metrics.largestCell = largestCell(layout).expandedTo(metrics.smallestCell);
    metrics.rowHeaderWidth = rowLabelWidth(scene) + 4 * pad;
    metrics.wideHeaderHeight = groupLine + number.height() + (hasGroups ? 3 : 2) * pad;
    metrics.headerHeight =
        hasNumbers ? groupLine + label.height() + number.height() + 2 * pad : metrics.wideHeaderHeight;
    metrics.wideColumn = headingWidth + number.horizontalAdvance(QStringLiteral("00")) + 6 * pad;
    metrics.groupGap = 3;
    metrics.apartGap = m_theme.space(Space::Medium);
    metrics.headingGap = label.height() + 3 * pad;
    metrics.endMargin = {pad, label.height()};
    return metrics;
}

} // namespace yak
