#include "model/range.h"

#include <algorithm>
#include <numeric>

namespace yak {

Ranges normalized(Ranges ranges)
{
    ranges.removeIf([](Range r) { return r.isEmpty(); });
    std::sort(ranges.begin(), ranges.end());
    Ranges joined;
    joined.reserve(ranges.size());
    for (const Range range : std::as_const(ranges)) {
        if (!joined.isEmpty() && range.from <= joined.constLast().to)
            joined.last().to = std::max(joined.constLast().to, range.to);
        else
            joined.append(range);
    }
    return joined;
}

Ranges intersected(const Ranges &a, const Ranges &b)
{
    Ranges common;
    for (auto i = a.cbegin(), j = b.cbegin(); i != a.cend() && j != b.cend();) {
        const Range both{std::max(i->from, j->from), std::min(i->to, j->to)};
        if (!both.isEmpty())
            common.append(both);
        if (i->to < j->to)
            ++i;
        else
            ++j;
    }
    return common;
}

Ranges subtracted(const Ranges &a, const Ranges &b)
{
    Ranges left;
    auto j = b.cbegin();
    for (Range rest : a) {
        while (j != b.cend() && j->to <= rest.from)
            ++j;
        for (auto k = j; k != b.cend() && k->from < rest.to; ++k) {
            if (rest.from < k->from)
                left.append({rest.from, k->from});
            rest.from = std::max(rest.from, k->to);
        }
        if (!rest.isEmpty())
            left.append(rest);
    }
    return left;
}

qint64 totalLength(const Ranges &ranges)
{
    return std::accumulate(ranges.cbegin(), ranges.cend(), qint64{0},
                           [](qint64 sum, Range r) { return sum + r.length(); });
}

} // namespace yak
