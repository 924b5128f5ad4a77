#pragma once

#include "grid/griddifference.h"
#include "grid/gridheader.h"
#include "grid/gridink.h"
#include "grid/gridoverlay.h"
#include "grid/gridpainter.h"

class QRegion;

namespace yak {

/// Everything that is made anew when colors, fonts or the pixel ratio change, and draws a grid with it.
class GridLook
{
public:
    GridLook(const Theme &theme, qreal pixelRatio, int people);
    GridLook(const GridLook &) = delete;
    GridLook &operator=(const GridLook &) = delete;

    [[nodiscard]] const GridInk &ink() const { return m_ink; }
    /// How many people are all.
    void setPeople(int people) { m_ink.setPeople(people); }

    /// The color that a slot's cell is filled with.
    [[nodiscard]] QRgb fillOf(const GridScene &scene, qsizetype slot) const { return m_cells.fillOf(scene, slot); }

    /// Draws what a region of the viewport shows.
    void paint(QPainter &painter, const GridScene &scene, const GridGeometry &geometry, const QRegion &region);

private:
    GridInk m_ink;
    GridPainter m_cells{m_ink};
    GridDifferencePainter m_difference{m_ink};
    GridOverlay m_overlay{m_ink};
    GridHeader m_header{m_ink};
};

} // namespace yak
