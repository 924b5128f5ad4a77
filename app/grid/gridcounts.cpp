#include "grid/gridcounts.h"

#include <QFontMetricsF>
#include <QGlyphRun>
#include <QPainter>

#include <algorithm>

namespace yak {

using namespace Qt::StringLiterals;

namespace {

int digitsOf(int number)
{
    int count = 1;
    for (; number >= 10; number /= 10)
        ++count;
    return count;
}

} // namespace

DigitGlyphs::DigitGlyphs(const QFont &font) : m_font(QRawFont::fromFont(font))
{
    const QList<quint32> glyphs = m_font.glyphIndexesForString(u"0123456789+"_s);
    const QList<QPointF> advances = m_font.advancesForGlyphIndexes(glyphs);
    Q_ASSERT(glyphs.size() == 11 && advances.size() == 11);
    for (int digit = 0; digit < 10; ++digit) {
        m_digits[static_cast<size_t>(digit)] = glyphs[digit];
        m_width = std::max(m_width, advances[digit].x());
    }
    for (int digit = 0; digit < 10; ++digit)
        m_insets[static_cast<size_t>(digit)] = (m_width - advances[digit].x()) / 2;
    m_plus = glyphs[10];
    m_plusWidth = advances[10].x();
}

double DigitGlyphs::widthOf(int number) const
{
    return digitsOf(number) * m_width;
}

double DigitGlyphs::place(int number, QPointF baseline, QList<quint32> &glyphs, QList<QPointF> &places) const
{
    const int digits = digitsOf(number);
    for (int i = digits - 1; i >= 0; --i) {
        const auto digit = static_cast<size_t>(number % 10);
        glyphs.append(m_digits[digit]);
        places.append(baseline + QPointF(i * m_width + m_insets[digit], 0));
        number /= 10;
    }
    return baseline.x() + digits * m_width;
}

GridCounts::GridCounts(const QFont &in, const QFont &more) : m_in(in), m_more(more)
{
    const QFontMetricsF metrics(in);
    m_baseline = metrics.capHeight() / 2;
    m_height = static_cast<int>(metrics.capHeight() + metrics.descent());
}

double GridCounts::width(int in, int more) const
{
    return more > 0 ? m_in.widthOf(in) + m_more.plusWidth() + m_more.widthOf(more) : m_in.widthOf(in);
}

void GridCounts::add(const QRectF &cell, int in, int more, Ink ink)
{
    const auto color = static_cast<size_t>(ink);
    QPointF at(cell.center().x() - width(in, more) / 2, cell.center().y() + m_baseline);
    at.setX(m_in.place(in, at, m_inRuns[color].glyphs, m_inRuns[color].places));
    if (more <= 0)
        return;
    Run &run = m_moreRuns[color];
    run.glyphs.append(m_more.plus());
    run.places.append(at);
    m_more.place(more, at + QPointF(m_more.plusWidth(), 0), run.glyphs, run.places);
}

void GridCounts::draw(QPainter &painter)
{
    constexpr std::array kColors{Qt::black, Qt::white};
    for (size_t i = 0; i < kColors.size(); ++i) {
        painter.setPen(kColors[i]);
        drawRun(painter, m_inRuns[i], m_in.font());
        drawRun(painter, m_moreRuns[i], m_more.font());
    }
}

void GridCounts::drawRun(QPainter &painter, Run &run, const QRawFont &font)
{
    if (run.glyphs.isEmpty())
        return;
    QGlyphRun glyphs;
    glyphs.setRawFont(font);
    glyphs.setRawData(run.glyphs.constData(), run.places.constData(), static_cast<int>(run.glyphs.size()));
    painter.drawGlyphRun(QPointF(), glyphs);
    run.glyphs.resize(0); // keeps its memory
    run.places.resize(0);
}

} // namespace yak
