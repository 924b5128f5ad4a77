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

SlotTable SlotTable::fromRanges(const Ranges &ranges, qint64 unitsPerSlot, Shape shape, qint64 ringLength)
{
    std::vector<SlotKey> keys;
    for (const Range range : ranges) {
        for (qint64 key = range.from; key + unitsPerSlot <= range.to; key += unitsPerSlot)
            keys.push_back(key);
    }
    return SlotTable(std::move(keys), unitsPerSlot, shape, ringLength);
}

SlotTable SlotTable::fromChains(const std::vector<std::vector<SlotKey>> &chains, qint64 unitsPerSlot)
{
    std::vector<SlotKey> keys;
    for (const std::vector<SlotKey> &chain : chains)
        keys.insert(keys.end(), chain.begin(), chain.end());
    SlotTable table(std::move(keys), unitsPerSlot);
    table.m_nextOf.assign(table.m_keys.size(), -1);
    for (const std::vector<SlotKey> &chain : chains) {
        for (size_t i = 0; i + 1 < chain.size(); ++i)
            table.m_nextOf[static_cast<size_t>(table.indexOf(chain[i]))] =
                static_cast<qint32>(table.indexOf(chain[i + 1]));
    }
    return table;
}

qsizetype SlotTable::next(qsizetype index) const
{
    if (!m_nextOf.empty())
        return m_nextOf[static_cast<size_t>(index)];
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
    std::vector<bool> continuesAnother(m_keys.size(), false);
    for (qsizetype slot = 0; slot < size(); ++slot) {
        if (const qsizetype after = next(slot); after >= 0)
            continuesAnother[static_cast<size_t>(after)] = true;
    }
    qsizetype longest = 0;
    for (qsizetype start = 0; start < size(); ++start) {
        if (continuesAnother[static_cast<size_t>(start)])
            continue;
        qsizetype run = 0;
        for (qsizetype slot = start; slot >= 0; slot = next(slot))
            ++run;
        longest = std::max(longest, run);
    }
    return longest > 0 ? longest : size(); // where none is the first, they are one whole ring
}

Ranges SlotTable::window(SlotKey start, qint64 duration) const
{
    Ranges units;
    qsizetype slot = indexOf(start);
    for (qint64 left = duration; left > 0; left -= m_unitsPerSlot) {
        if (slot < 0 || units.size() >= size())
            return {};
        units.append({key(slot), key(slot) + std::min(left, m_unitsPerSlot)});
        slot = next(slot);
    }
    return normalized(std::move(units));
}

} // namespace yak
