#pragma once

#include "calendar/icalpart.h"
#include "core/zone.h"

namespace yak {

/// Which years a calendar's zone must be right in.
struct ZoneYears
{
    int first = 1970;
    int last = 1970;
    /// Whether it goes on for ever: then changes that come back every year are written as rules.
    enum class Beyond { Nothing, Rules } beyond = Beyond::Nothing;
};

/// A VTIMEZONE (RFC 5545, 3.6.5) out of our own rules, named by the zone's IANA name: each change of the clock in these
/// years, and what was so before the first of them.
[[nodiscard]] IcalPart icalZone(const Zone &zone, const ZoneYears &years);

} // namespace yak
