#pragma once

#include "model/limits.h"
#include "model/range.h"

namespace yak {

/// Whether ranges make no more slots than a room may have; else they are not worth the memory of cutting them up.
[[nodiscard]] inline bool makeFewEnoughSlots(const Ranges &ranges, qint64 unitsPerSlot)
{
    return unitsPerSlot > 0 && totalLength(ranges) / unitsPerSlot <= limits::kSlots;
}

} // namespace yak
