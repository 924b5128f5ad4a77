#pragma once

#include "grid/gridink.h"
#include "grid/gridscene.h"

class QPainter;

namespace yak {

/// Draws what became of slots over a grid: a frame with a plus, a minus or a wave, and a veil over the rest where that
/// is all there is to see.
class GridDifferencePainter
{
public:
    explicit GridDifferencePainter(const GridInk &ink) : m_ink(ink) {}

    void paint(QPainter &painter, const GridScene &scene, const GridGeometry &geometry) const;

private:
    void paintCell(QPainter &painter, const QRect &rect, const SlotDifference &difference,
                   DifferenceGround ground) const;

    const GridInk &m_ink;
};

/// The sign of a kind of difference, as wide as high, as a legend shows it too. Nothing for Same.
void paintDifferenceSign(QPainter &painter, const QRectF &place, SlotDifference::Kind kind, const ThemeColors &colors);

} // namespace yak
