#pragma once

#include "model/slottable.h"

#include <QDate>
#include <QList>

namespace yak {

/// The slots a plan makes, and the dates on which a clock change left a last partial slot that was dropped.
struct PlannedSlots
{
    SlotTable table;
    QList<QDate> shortened;
};

} // namespace yak
