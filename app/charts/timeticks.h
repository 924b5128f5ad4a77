#pragma once

#include "core/zone.h"

#include <QList>

namespace yak {

/// A place on an axis of time that has a label.
struct TimeTick
{
    enum class Tells { Time, Date };

    Instant at;
    Tells tells = Tells::Time;

    friend bool operator==(const TimeTick &, const TimeTick &) = default;
};

/// At most `most` (2 or more) round moments of the zone's clock within a span, as even as its days are: minutes, hours,
/// days or weeks apart. A midnight is told by its date.
[[nodiscard]] QList<TimeTick> timeTicks(TimeSpan span, const Zone &zone, int most);

} // namespace yak
