#pragma once

#include <QColor>
#include <QFont>
#include <QPointF>
#include <QRawFont>
#include <QRectF>
#include <QVector>

#include <array>

class QPainter;

namespace yak {

/// The glyphs of a font's digits, all of one width.
class DigitGlyphs
{
public:
    explicit DigitGlyphs(const QFont &font);

    [[nodiscard]] double widthOf(int number) const;
    /// Places a number's glyphs from a point on its baseline; returns where it ends.
    double place(int number, QPointF baseline, QList<quint32> &glyphs, QList<QPointF> &places) const;
    [[nodiscard]] double plusWidth() const { return m_plusWidth; }
    [[nodiscard]] quint32 plus() const { return m_plus; }
    [[nodiscard]] const QRawFont &font() const { return m_font; }

private:
    QRawFont m_font;
    std::array<quint32, 10> m_digits{};
    std::array<double, 10> m_insets{}; // that center a digit in the width of the widest
    double m_width = 0;
    quint32 m_plus = 0;
    double m_plusWidth = 0;
};

/// Numbers in many cells, drawn in one go: glyphs are looked up once and only placed for each number. Nothing is laid
/// out or allocated for a cell.
class GridCounts
{
public:
    /// Which of the two colors a number is drawn in.
    enum class Ink { Black, White };

    /// How many are in stands in the first font; how many more if needed follows in the second.
    GridCounts(const QFont &in, const QFont &more);

    [[nodiscard]] int height() const { return m_height; }
    /// How wide "in" or, with `more` above 0, "in+more" is.
    [[nodiscard]] double width(int in, int more) const;

    /// Puts "in" or "in+more" into the middle of a cell.
    void add(const QRectF &cell, int in, int more, Ink ink);
    /// Draws what was added, and begins anew.
    void draw(QPainter &painter);

private:
    struct Run
    {
        QList<quint32> glyphs;
        QList<QPointF> places;
    };

    static void drawRun(QPainter &painter, Run &run, const QRawFont &font);

    DigitGlyphs m_in;
    DigitGlyphs m_more;
    double m_baseline = 0; // below a cell's middle
    int m_height = 0;
    std::array<Run, 2> m_inRuns; // by ink
    std::array<Run, 2> m_moreRuns;
};

} // namespace yak
