#include "grid/gridstrokes.h"

#include "grid/gridcamera.h"
#include "grid/gridwidget.h"

#include <algorithm>

namespace yak {

bool GridStrokes::mayPaint()
{
    if (m_grid.m_scene.mode != GridMode::Mine || m_grid.m_scene.layout.isEmpty())
        return false;
    if (!m_grid.m_readOnlyReason.isEmpty()) {
        Q_EMIT m_grid.paintRefused(m_grid.m_readOnlyReason);
        return false;
    }
    if (!m_grid.geometryOfCells().isOverview())
        return true;
    // Cells this small are no target; the first try brings them near.
    m_grid.m_camera->zoomAround(1, m_grid.geometryOfCells().cellRect(m_grid.m_scene.selection.cursor()).center());
    return false;
}

bool GridStrokes::isChangedBy(SlotState state, std::span<const qsizetype> slotIndexes) const
{
    return std::ranges::any_of(
        slotIndexes, [&](qsizetype slot) { return m_grid.m_scene.states[static_cast<size_t>(slot)] != state; });
}

void GridStrokes::tellPreview() const
{
    const StrokeTool &tool = m_grid.m_scene.tool;
    m_grid.viewport()->update();
    Q_EMIT m_grid.previewChanged(tool.target(), static_cast<qsizetype>(tool.covered().size()));
}

bool GridStrokes::begin(GridCell cell)
{
    if (!mayPaint())
        return false;
    m_grid.m_scene.tool.press(m_grid.m_scene.layout, cell, m_grid.m_scene.states);
    tellPreview();
    return true;
}

void GridStrokes::goOn(GridCell cell)
{
    if (m_grid.m_scene.tool.moveTo(m_grid.m_scene.layout, cell))
        tellPreview();
}

void GridStrokes::finish()
{
    StrokeTool &tool = m_grid.m_scene.tool;
    if (!tool.isActive())
        return;
    const bool changes = isChangedBy(tool.target(), tool.covered());
    const Stroke stroke = tool.release(m_grid.m_scene.layout);
    if (changes)
        Q_EMIT m_grid.strokeFinished(stroke);
    tellPreview();
}

void GridStrokes::cancel()
{
    if (!m_grid.m_scene.tool.isActive())
        return;
    m_grid.m_scene.tool.cancel();
    tellPreview();
}

void GridStrokes::apply(SlotState state)
{
    if (!mayPaint())
        return;
    const std::vector<qsizetype> chosen = m_grid.selectedSlots();
    if (isChangedBy(state, chosen))
        Q_EMIT m_grid.strokeFinished(strokeOf(m_grid.m_scene.layout, state, chosen));
}

void GridStrokes::useBrush()
{
    const qsizetype slot = m_grid.m_scene.layout.slotAt(m_grid.m_scene.selection.cursor());
    const SlotState present = slot >= 0 ? m_grid.m_scene.states[static_cast<size_t>(slot)] : SlotState::None;
    apply(m_grid.m_scene.tool.targetAt(present));
}

} // namespace yak
