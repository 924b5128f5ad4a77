#include "optimizer/sessiontally.h"

#include "optimizer/setkernels.h"

#include <algorithm>

namespace yak {

qint64 SessionTally::of(bits::Set people) const
{
    return common(people, people);
}

qint64 SessionTally::common(bits::Set a, bits::Set b) const
{
    qint64 sum = 0;
    for (const Layer &layer : m_layers)
        sum += layer.factor * bits::countOf(a.size(), [&](size_t i) { return a[i] & b[i] & layer.people[i]; });
    return sum;
}

void SessionTally::score(std::span<const bits::Word> sets, bits::Set among, std::span<qint64> scores,
                         SessionScratch &scratch) const
{
    std::ranges::fill(scores, 0);
    scratch.counts.resize(scores.size());
    scratch.people.resize(among.size());
    for (const Layer &layer : m_layers) {
        bits::intersect(among, layer.people, scratch.people);
        if (bits::isEmpty(scratch.people))
            continue;
        kernels::countCommon(sets, scratch.people, scratch.counts);
        for (size_t i = 0; i < scores.size(); ++i)
            scores[i] += layer.factor * scratch.counts[i];
    }
}

} // namespace yak
