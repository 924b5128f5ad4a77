#pragma once

#include "model/range.h"

#include <span>
#include <vector>

namespace yak {

/// The slots a room has, in the order of their keys, whatever its kind: all that painting, ranking, undo and drawing
/// need to know of an axis. Slot i covers [key(i), key(i) + unitsPerSlot()) and next(i) is the slot a window goes on
/// with.
class SlotTable
{
public:
    /// Whether the last slot can go on with the first (a week does, a calendar does not).
    enum class Shape { Line, Ring };

    SlotTable() = default;

    /// Slots of equal length that continue each other where one's end is the other's key. `keys` in any order.
    /// On a ring of `ringLength` units the end of the ring continues at 0.
    SlotTable(std::vector<SlotKey> keys, qint64 unitsPerSlot, Shape shape = Shape::Line, qint64 ringLength = 0);

    /// The slots that whole ranges are cut into; the way they travel and are stored. Each range a multiple of the
    /// length.
    [[nodiscard]] static SlotTable fromRanges(const Ranges &ranges, qint64 unitsPerSlot, Shape shape = Shape::Line,
                                              qint64 ringLength = 0);

    /// Slots of which each continues the one before it in its chain, wherever their keys lie. No key stands twice.
    [[nodiscard]] static SlotTable fromChains(const std::vector<std::vector<SlotKey>> &chains, qint64 unitsPerSlot);

    [[nodiscard]] qsizetype size() const { return static_cast<qsizetype>(m_keys.size()); }
    [[nodiscard]] bool isEmpty() const { return m_keys.empty(); }
    [[nodiscard]] qint64 unitsPerSlot() const { return m_unitsPerSlot; }
    [[nodiscard]] std::span<const SlotKey> keys() const { return m_keys; }

    [[nodiscard]] SlotKey key(qsizetype index) const { return m_keys[static_cast<size_t>(index)]; }
    [[nodiscard]] Range range(qsizetype index) const { return {key(index), key(index) + m_unitsPerSlot}; }

    /// The slot that continues this one, or -1.
    [[nodiscard]] qsizetype next(qsizetype index) const;

    /// The slot with this key, or -1. O(log n).
    [[nodiscard]] qsizetype indexOf(SlotKey key) const;
    /// The slot that covers this unit, or -1. O(log n).
    [[nodiscard]] qsizetype indexAt(qint64 unit) const;
    /// The first slot that ends after this unit; size() where none does.
    [[nodiscard]] qsizetype firstEndingAfter(qint64 unit) const;

    /// The slots' extent in canonical form.
    [[nodiscard]] const Ranges &ranges() const { return m_ranges; }

    /// The most slots that continue each other. On a whole ring that is all of them. O(n).
    [[nodiscard]] qsizetype longestRun() const;

    /// The units of a window of `duration` units that starts at this slot, in canonical form: of its last slot as much
    /// as it takes. Empty where no such slot is there or its run is too short.
    [[nodiscard]] Ranges window(SlotKey start, qint64 duration) const;

    friend bool operator==(const SlotTable &, const SlotTable &) = default;

private:
    std::vector<SlotKey> m_keys;
    qint64 m_unitsPerSlot = 1;
    qint64 m_ringLength = 0; // 0 on a line
    Ranges m_ranges;
    std::vector<qint32> m_nextOf; // by slot, where chains say it; else empty
};

} // namespace yak
