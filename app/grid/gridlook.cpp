#include "grid/gridlook.h"

#include <QPainter>
#include <QRegion>

namespace yak {

namespace {

// Repainting everything is quicker than many small pieces.
constexpr int kMostPieces = 24;

} // namespace

GridLook::GridLook(const Theme &theme, qreal pixelRatio, int people) : m_ink(theme, pixelRatio)
{
    m_ink.setPeople(people);
}

void GridLook::paint(QPainter &painter, const GridScene &scene, const GridGeometry &geometry, const QRegion &region)
{
    const QRect all = region.boundingRect();
    if (scene.layout.isEmpty() || scene.isLoading) {
        painter.fillRect(all, m_ink.colors().window);
        m_header.paintFrame(painter, geometry);
        if (!scene.layout.isEmpty())
            m_header.paint(painter, scene, geometry);
        return;
    }
    if (region.rectCount() > kMostPieces) {
        m_cells.paint(painter, scene, geometry, all);
    } else {
        for (const QRect &piece : region)
            m_cells.paint(painter, scene, geometry, piece);
    }
    if (!scene.difference.empty())
        m_difference.paint(painter, scene, geometry);
    m_overlay.paint(painter, scene, geometry);
    if (!geometry.bodyRect().contains(all))
        m_header.paint(painter, scene, geometry);
}

} // namespace yak
