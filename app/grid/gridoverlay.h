#pragma once

#include "grid/gridgeometry.h"
#include "grid/gridink.h"
#include "grid/gridscene.h"

class QPainter;

namespace yak {

/// Draws over the cells what is pointed at, selected, settled or said, in lines that stand out from cells of any color.
class GridOverlay
{
public:
    /// `ink` must outlive it.
    explicit GridOverlay(const GridInk &ink) : m_ink(ink) {}

    void paint(QPainter &painter, const GridScene &scene, const GridGeometry &geometry) const;

private:
    struct Line
    {
        QColor color;
        int width = 2;
        int halo = 1; ///< of the window's color, inside the line
    };

    /// The rectangles that cover a window, one for each column it reaches into.
    [[nodiscard]] static QList<QRect> piecesOf(Range window, const GridScene &scene, const GridGeometry &geometry);

    void paintOutline(QPainter &painter, const QRect &rect, const Line &line) const;
    void paintSelection(QPainter &painter, const GridScene &scene, const GridGeometry &geometry) const;
    void paintFlag(QPainter &painter, const QRect &rect) const;
    void paintHint(QPainter &painter, const GridScene &scene, const GridGeometry &geometry) const;

    const GridInk &m_ink;
};

} // namespace yak
