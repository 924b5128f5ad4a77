#pragma once

#include "grid/gridcounts.h"
#include "grid/gridgeometry.h"
#include "grid/gridink.h"
#include "grid/gridscene.h"

#include <QFontMetrics>
#include <QRect>

class QPainter;

namespace yak {

/// Draws the cells of a grid: fills, lines between them, marks, counts and labels of their own.
class GridPainter
{
public:
    /// `ink` must outlive it.
    explicit GridPainter(const GridInk &ink);

    /// Draws what `dirty` (in viewport pixels) shows of the cells and the ground around them.
    void paint(QPainter &painter, const GridScene &scene, const GridGeometry &geometry, const QRect &dirty);

    /// The color that a slot's cell is filled with, without any fading.
    [[nodiscard]] QRgb fillOf(const GridScene &scene, qsizetype slot) const;

private:
    static constexpr int kCrossArm = 3; // of the mark for "no", half as long

    struct Cell
    {
        qsizetype slot = -1; ///< -1 where the room has none
        GridCell at;
        QRect rect;
    };

    /// Cells without a gap between them; lines end where a block does, and go all around it.
    struct Block
    {
        GridCell from;
        GridCell to;
    };

    void collect(const GridScene &scene, const GridGeometry &geometry, const QRect &dirty);
    /// Calls `draw` with the rectangle around each column's neighbors that are alike; `kindOf` gives a cell's kind.
    template<typename KindOf, typename Draw>
    void forRuns(KindOf kindOf, Draw draw) const;

    void paintGround(QPainter &painter, const GridGeometry &geometry, const QRect &dirty) const;
    void paintFills(QPainter &painter, const GridScene &scene) const;
    void paintHatch(QPainter &painter, const GridScene &scene, QPoint origin) const;
    void paintBlock(QPainter &painter, const GridScene &scene, const GridGeometry &geometry, const Block &block) const;
    void paintHoles(QPainter &painter) const;
    void paintMarks(QPainter &painter, const GridScene &scene) const;
    void paintDotted(QPainter &painter, const QRect &cell) const;
    void paintCounts(QPainter &painter, const GridScene &scene);
    void paintOwnLabels(QPainter &painter, const GridScene &scene) const;
    void paintToday(QPainter &painter, const GridScene &scene, const QRect &plate) const;
    void paintNotes(QPainter &painter, const GridScene &scene) const;
    void paintHeadings(QPainter &painter, const GridScene &scene, const GridGeometry &geometry) const;
    void paintDimming(QPainter &painter, const GridScene &scene) const;

    /// Whether the cell shows its own label, instead of a count where it is too narrow for both.
    [[nodiscard]] bool hasOwnLabel(const GridScene &scene, const Cell &cell) const;

    /// The part of the cell that its mark or count has for itself, beside labels and notes.
    [[nodiscard]] QRect freePart(const GridScene &scene, const Cell &cell) const;
    /// Where the cell's note stands; empty where it has none or no room for it.
    [[nodiscard]] QRect noteRect(const GridScene &scene, const Cell &cell) const;
    [[nodiscard]] QColor labelInk(const GridScene &scene, const Cell &cell) const;

    const GridInk &m_ink;
    GridCounts m_counts;
    QFontMetrics m_label;
    QFontMetrics m_number;
    std::vector<Cell> m_cells; // of the present paint, column by column
    std::vector<Block> m_blocks;
};

} // namespace yak
