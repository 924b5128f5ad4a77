#pragma once

#include "optimizer/bits.h"

#include <span>
#include <vector>

namespace yak {

/// The intersections of every `width` sets in a row along a path, at about three intersections a window whatever the
/// width: the path is cut into blocks of `width`; a window is a tail of one block and a head of the next (M. van Herk,
/// Pattern Recognition Letters 13, 1992; J. Gil and M. Werman, IEEE PAMI 15, 1993, both for minima).
class SlidingIntersection
{
public:
    /// `sets` holds slot 0's set, then slot 1's, …, of `words` words each, and must outlive this object.
    SlidingIntersection(const bits::Word *sets, qsizetype words, qsizetype width)
        : m_sets(sets),
          m_words(words),
          m_tails(static_cast<size_t>(width * words)),
          m_head(static_cast<size_t>(words)),
          m_window(static_cast<size_t>(words)),
          m_width(width)
    {
    }

    /// Begins a block: `path` begins with its `width` slots.
    void startBlock(std::span<const qsizetype> path)
    {
        m_path = path;
        bits::copy(setAt(m_width - 1), tail(m_width - 1));
        for (qsizetype i = m_width - 2; i >= 0; --i)
            bits::intersect(setAt(i), tail(i + 1), tail(i));
    }

    /// The window that starts at the block's slot number `offset`: 0, then 1, … up to `width` - 1, in this order.
    /// Valid until the next call.
    [[nodiscard]] bits::Set window(qsizetype offset)
    {
        if (offset == 0)
            return tail(0);
        const bits::Set entering = setAt(m_width + offset - 1);
        if (offset == 1)
            bits::copy(entering, m_head);
        else
            bits::intersect(entering, m_head, m_head);
        bits::intersect(tail(offset), m_head, m_window);
        return m_window;
    }

private:
    [[nodiscard]] bits::Set setAt(qsizetype place) const
    {
        return {m_sets + m_path[static_cast<size_t>(place)] * m_words, static_cast<size_t>(m_words)};
    }
    [[nodiscard]] bits::MutableSet tail(qsizetype offset)
    {
        return {m_tails.data() + offset * m_words, static_cast<size_t>(m_words)};
    }

    const bits::Word *m_sets;
    qsizetype m_words;
    std::span<const qsizetype> m_path;
    std::vector<bits::Word> m_tails; // the intersection of the block's slots from offset to its end
    std::vector<bits::Word> m_head;  // the intersection of the next block's slots so far
    std::vector<bits::Word> m_window;
    qsizetype m_width;
};

} // namespace yak
