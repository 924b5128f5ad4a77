#include "model/slottable.h"

#include <algorithm>

namespace yak {

SlotTable::SlotTable(std::vector<SlotKey> keys, qint64 unitsPerSlot, Shape shape, qint64 ringLength)
    : m_keys(std::move(keys)), m_unitsPerSlot(unitsPerSlot), m_ringLength(shape == Shape::Ring ? ringLength : 0)
{
    Q_ASSERT(unitsPerSlot > 0);
    std::sort(m_keys.begin(), m_keys.end());
    m_keys.erase(std::unique(m_keys.begin(), m_keys.end()), m_keys.end());
    Ranges ranges;
    ranges.reserve(size());
    for (const SlotKey key : m_keys)
        ranges.append({key, key + unitsPerSlot});
    m_ranges = normalized(std::move(ranges));
}

SlotTable SlotTable::fromRanges(const Ranges &ranges, qint64 unitsPerSlot)
{
    std::vector<SlotKey> keys;
    for (const Range range : ranges) {
        for (qint64 key = range.from; key + unitsPerSlot <= range.to; key += unitsPerSlot)
            keys.push_back(key);
    }
    return SlotTable(std::move(keys), unitsPerSlot);
}

qsizetype SlotTable::next(qsizetype index) const
{
    const SlotKey end = key(index) + m_unitsPerSlot;
    if (index + 1 < size())
        return key(index + 1) == end ? index + 1 : -1;
    const bool wraps = m_ringLength > 0 && end == m_ringLength && key(0) == 0;
    return wraps ? 0 : -1;
}

qsizetype SlotTable::indexOf(SlotKey key) const
{
    const auto found = std::lower_bound(m_keys.begin(), m_keys.end(), key);
    return found != m_keys.end() && *found == key ? found - m_keys.begin() : -1;
}

qsizetype SlotTable::indexAt(qint64 unit) const
{
    const auto after = std::upper_bound(m_keys.begin(), m_keys.end(), unit);
    if (after == m_keys.begin())
        return -1;
    const auto found = after - 1;
    return unit < *found + m_unitsPerSlot ? found - m_keys.begin() : -1;
}

qsizetype SlotTable::firstEndingAfter(qint64 unit) const
{
    return std::upper_bound(m_keys.begin(), m_keys.end(), unit - m_unitsPerSlot) - m_keys.begin();
}

qsizetype SlotTable::longestRun() const
{
    qsizetype longest = 0;
    qsizetype run = 0;
    qsizetype firstRun = -1; // the run that starts at the first slot: a ring's last run may go on with it
    for (qsizetype i = 0; i < size(); ++i) {
        ++run;
        longest = std::max(longest, run);
        const bool goesOn = i + 1 < size() && next(i) == i + 1;
        if (!goesOn) {
            if (firstRun < 0)
                firstRun = run;
            else if (next(i) == 0)
                longest = std::max(longest, run + firstRun);
            run = 0;
        }
    }
    return longest;
}

} // namespace yak
