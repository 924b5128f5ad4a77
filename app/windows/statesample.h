#pragma once

#include "model/slotstate.h"
#include "optimizer/headcount.h"

#include <QRectF>

class QPainter;

namespace yak {

class Theme;

/// Fills a rectangle as a state is shown everywhere outside the grid, told apart by pattern and not by color alone: yes
/// solid, if needed hatched, no with a cross, not answered as a dotted outline.
void paintState(QPainter &painter, const QRectF &rect, SlotState state, const Theme &theme);

/// A bar of how many are in, if needed, out and waiting, in this order, each as long as its share.
void paintHeadcount(QPainter &painter, const QRectF &rect, const Headcount &people, const Theme &theme);

} // namespace yak
